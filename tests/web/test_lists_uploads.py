"""Workbooks in: previewed row by row, applied as shown, the same file again, refused whole."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from tests.lists.ready import Lists
from tests.web.desk_pages import As, as_post, lists, page, post, world

__all__ = ["as_post", "lists", "world"]

HEADS = (
    "TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Nơi cư trú", "Loại giấy", "Ngày chấp hành xong",
    "Chấp hành pháp luật", "Mục đích vay",
)  # fmt: skip
GOOD = (1, "Giàng A Pao", "5/3/1990", "", "Bản Mẫu", "chấp hành xong", "2/9/2025", "có", "SXKD")
BAD = (2, "Vàng Văn Lử", "31/2/1985", "", "Bản Mẫu", "chấp hành xong", "2/9/2025", "có", "SXKD")


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DANH SÁCH"])
    sheet.append(list(HEADS))
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def send(client: Client, list_id: int, content: bytes, name: str = "ds.xlsx"):  # type: ignore[no-untyped-def]  # a test client's answer
    return post(client, "list_upload", list_id, content=SimpleUploadedFile(name, content))


def test_a_file_is_looked_at_first_and_applied_exactly_as_shown(lists: Lists, as_post: As) -> None:
    row = lists.started()
    drafter = as_post("a1.drafter")
    sent = send(drafter, row.pk, workbook(GOOD, BAD))
    assert sent.status_code == 302 and lists.entries(row) == []
    file_id = int(sent["Location"].rstrip("/").rsplit("/", 1)[-1])
    shown = page(drafter, "list_preview", file_id)
    assert "Giàng A Pao" in shown and "Không có ngày 31/2/1985" in shown
    assert "Tiêu đề phía trên bảng" in shown, "what was passed over is named, and why"
    assert "Vàng Văn Lử" not in page(drafter, "list_preview", file_id, loai="new")
    applied = post(drafter, "list_preview", file_id)
    assert applied["Location"] == reverse("web:list", args=[row.pk])
    assert [e.full_name for e in lists.entries(row)] == ["Giàng A Pao"]
    assert "messy" not in page(drafter, "list", row.pk)


def test_the_same_file_again_says_so_and_changes_nothing(lists: Lists, as_post: As) -> None:
    row = lists.started()
    drafter, content = as_post("a1.drafter"), workbook(GOOD)
    first = send(drafter, row.pk, content)
    assert (
        "đang chờ xem" in drafter.get(send(drafter, row.pk, content)["Location"]).content.decode()
    )
    file_id = int(first["Location"].rstrip("/").rsplit("/", 1)[-1])
    post(drafter, "list_preview", file_id)
    again = drafter.get(send(drafter, row.pk, content)["Location"])
    assert "Không có gì thay đổi" in again.content.decode()
    assert "Nhập vào danh sách" not in again.content.decode()
    assert len(lists.entries(row)) == 1


def test_a_file_refused_whole_says_why_at_its_field_and_leaves_no_trace(
    lists: Lists, as_post: As
) -> None:
    row = lists.started()
    answer = send(as_post("a1.drafter"), row.pk, b"%PDF-1.7 not a workbook", "ds.xlsx")
    assert answer.status_code == 422 and "Đây là tệp PDF" in answer.content.decode()
    assert "Tệp đã gửi" not in page(as_post("a1.drafter"), "list", row.pk)


def test_a_file_with_refused_rows_cannot_replace_the_list(lists: Lists, as_post: As) -> None:
    row = lists.drafted(people=1)
    drafter = as_post("a1.drafter")
    address = send(drafter, row.pk, workbook(GOOD, BAD))["Location"]
    file_id = int(address.rstrip("/").rsplit("/", 1)[-1])
    shown = page(drafter, "list_preview", file_id, is_replacing="1")
    assert "Ra khỏi danh sách" in shown and "Nhập và thay cả danh sách" not in shown


def test_a_file_is_dropped_and_its_answer_names_each_wrong_cell(lists: Lists, as_post: As) -> None:
    row = lists.started()
    drafter = as_post("a1.drafter")
    address = send(drafter, row.pk, workbook(GOOD, BAD))["Location"]
    file_id = int(address.rstrip("/").rsplit("/", 1)[-1])
    answer = drafter.get(reverse("web:list_answer", args=[file_id]))
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    said = [str(cell) for line in sheet.values for cell in line if cell]
    assert any("31/2/1985" in text and "Ngày sinh" in text for text in said)
    dropped = drafter.post(reverse("web:list_drop_file", args=[file_id]), {"version": 1})
    assert dropped.status_code == 302 and lists.entries(row) == []
    assert "đã được bỏ" in page(drafter, "list_preview", file_id)
    assert as_post("a2.drafter").get(address).status_code == 404
