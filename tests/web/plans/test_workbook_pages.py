"""Duties and returns as workbooks: out, looked at row by row, taken in as shown."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.returns_lines import HEADS
from tests.plans.duties import Doing
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]


@pytest.fixture
def doing(world: World) -> Doing:
    return Doing(world)


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


def filled(content: bytes) -> bytes:
    """The table to fill in, with the first row done on 02/11/2026."""
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    heads = {
        cell.value: cell for cell in cells if cell.value in (HEADS["done_on"], HEADS["report"])
    }
    for head, value in ((HEADS["done_on"], "02/11/2026"), (HEADS["report"], "Đã bố trí vốn")):
        sheet.cell(heads[head].row + 1, heads[head].column).value = value
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_returns_go_out_are_filled_in_looked_at_and_taken_in(desk: Client, doing: Doing) -> None:
    row = doing.due(is_account=True)
    assert "Bảng để điền kết quả" in page(desk, "plan_workbooks", doing.plan.pk)
    out = desk.get(reverse("web:plan_returns_excel", args=[doing.plan.pk]))
    assert out.content.startswith(b"PK")
    file = SimpleUploadedFile("bao-cao.xlsx", filled(out.content))
    shown = post(desk, "plan_import", doing.plan.pk, "bao-cao", content=file)
    assert "Đã bố trí vốn" in shown.content.decode()
    # Looking changed nothing.
    assert Occurrence.objects.get(pk=row.pk).state == "open"
    kept = {field.html_name: field.value() for field in shown.context["kept"]}
    address = reverse("web:plan_import", args=[doing.plan.pk, "bao-cao"])
    assert desk.post(address, kept).status_code == 302
    assert Occurrence.objects.get(pk=row.pk).state == "reported"


def test_duties_go_out_as_a_workbook(desk: Client, doing: Doing) -> None:
    doing.due()
    out = desk.get(reverse("web:plan_duties_excel", args=[doing.plan.pk]))
    assert load_workbook(io.BytesIO(out.content)).worksheets


def test_what_is_no_workbook_or_was_damaged_is_said(desk: Client, doing: Doing) -> None:
    file = SimpleUploadedFile("x.xlsx", b"not a workbook")
    answer = post(desk, "plan_import", doing.plan.pk, "viec", content=file)
    assert answer.status_code == 422 and answer.context["form"].errors["content"]
    address = reverse("web:plan_import", args=[doing.plan.pk, "viec"])
    damaged = desk.post(address, {"name": "x.xlsx", "kept": "%%%", "version": 1})
    assert damaged.status_code == 422 and "bị hỏng" in damaged.content.decode()


def test_a_post_that_takes_nothing_in_has_no_such_page(as_post: As, doing: Doing) -> None:
    address = reverse("web:plan_import", args=[doing.plan.pk, "viec"])
    assert as_post("a.finance").get(address).status_code == 404
