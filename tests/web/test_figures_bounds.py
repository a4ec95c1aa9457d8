"""The table of figures on the bounds of a day: real communes before and after 1/7/2025."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from hoanhap.ground.registry.actions import move_residence
from hoanhap.ground.registry.models import Person
from tests.measures.merged import Merged, build_merged
from tests.measures.rows import resident
from tests.web.test_loans_pages import read, sign_in
from tests.world import TODAY

YEAR = "?first=2024-12-15&last=2025-12-14&muc=III&cot=III.1"
NOW = YEAR + "&bounds=2026-11-03"


@pytest.fixture
def merged(db: None, monkeypatch: pytest.MonkeyPatch) -> Merged:
    """Three came home to old Mường Than, which is in Than Uyên now; two to Bính Xá, divided."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    merged = build_merged()
    for name, province, is_old, people in (
        ("Xã Mường Than", "a", True, 3), ("Xã Than Uyên", "a", False, 1),
        ("Xã Bính Xá", "b", True, 2), ("Xã Kiên Mộc", "b", False, 1),
    ):  # fmt: skip
        for _ in range(people):
            resident(merged.unit(name, province, old=is_old), date(2025, 6 if is_old else 9, 30))
    return merged


def lines(client: Client, query: str) -> dict[str, str]:
    table = client.get(reverse("web:figures") + query).context["table"]
    return {
        str(getattr(row.name, "vi", row.name)): row.cells[0].text
        for row in (*table.rows, table.total)
        if row.cells[0].value
    }


def test_the_table_is_as_it_was_until_bounds_are_chosen(merged: Merged) -> None:
    desk = sign_in("a.desk")
    old = "Xã Mường Than (huyện Than Uyên, đến hết 30/06/2025)"
    assert lines(desk, YEAR) == {"Xã Than Uyên": "1", old: "3", "Cộng": "4"}
    assert lines(desk, NOW) == {"Xã Than Uyên": "4", "Cộng": "4"}
    text = read(desk, reverse("web:figures") + YEAR)
    assert "Xã, phường như khi phát sinh" in text and "Theo địa giới hôm nay" in text
    assert "cộng vào xã ấy" not in text


def test_a_divided_commune_waits_in_its_own_line_and_opens_into_its_rows(merged: Merged) -> None:
    desk = sign_in("b.desk")
    waiting = "Chưa phân chia được: Xã Bính Xá (huyện Đình Lập, đến hết 30/06/2025)"
    assert lines(desk, NOW) == {"Xã Kiên Mộc": "1", waiting: "2", "Cộng": "3"}
    assert "Tổng không đổi" in read(desk, reverse("web:figures") + NOW)
    english = read(sign_in("b.desk", "en"), reverse("web:figures") + NOW)
    assert "Undivided: Xã Bính Xá (huyện Đình Lập, until 30/06/2025)" in english


def test_each_cell_opens_into_as_many_rows_as_it_says_and_comes_back_to_its_bounds(
    merged: Merged,
) -> None:
    opened = 0
    for name in ("a.desk", "b.desk"):
        desk = sign_in(name)
        for query in (YEAR, NOW, YEAR + "&bounds=2025-06-30"):
            table = desk.get(reverse("web:figures") + query).context["table"]
            for cell in [row.cells[0] for row in (*table.rows, table.total)]:
                if cell.url:
                    page = desk.get(cell.url).context
                    assert (page["found"].value, page["found"].count) == (cell.value, cell.value)
                    asked, back = parse_qs(query[1:]), parse_qs(urlsplit(page["back"]).query)
                    assert back.get("bounds") == asked.get("bounds")
                    opened += 1
    assert opened == (3 + 2 + 3) + (3 + 3 + 3)


def rows_of(client: Client, merged: Merged, name: str, *, old: bool = False) -> Any:
    unit_id = merged.unit(name, old=old).pk
    address = f"{reverse('web:figure_rows', args=['III.1'])}{NOW if not old else YEAR}"
    return client.get(f"{address}&unit={unit_id}")


def places(page: Any) -> dict[str, str]:
    return {str(getattr(one.place, "vi", one.place)): one.url for one in page.context["rows"]}


def test_from_the_figure_to_the_row_of_an_old_commune_to_its_person_by_following_links(
    merged: Merged,
) -> None:
    merged.seat("a1", merged.unit("Xã Than Uyên"))
    old = "Xã Mường Than (huyện Than Uyên, đến hết 30/06/2025)"
    for post in ("a.desk", "a1.drafter"):
        client = sign_in(post)
        table = client.get(reverse("web:figures") + NOW).context["table"]
        (cell,) = [r.cells[0] for r in table.rows if r.name == "Xã Than Uyên"]
        page = client.get(cell.url)
        found = places(page)
        assert found.keys() == {"Xã Than Uyên", old}
        assert f'href="{found[old]}"' in page.content.decode()
        person = read(client, found[old])
        assert "Lò Văn Hàng" in person and "Xã Mường Than" in person
    neighbour = merged.unit("Xã Mường Than")
    merged.seat("a2", neighbour)
    assert sign_in("a2.drafter").get(found[old]).status_code == 404
    assert rows_of(sign_in("a2.drafter"), merged, "Xã Mường Than", old=True).status_code == 404


def test_who_went_to_another_commune_since_is_a_row_without_a_page(merged: Merged) -> None:
    for short, name in (("a1", "Xã Than Uyên"), ("a2", "Xã Mường Than")):
        merged.seat(short, merged.unit(name))
    (person,) = Person.objects.filter(commune=merged.unit("Xã Than Uyên"))
    move_residence(
        merged.world.act("a1.drafter"), person_id=person.pk, version=1, residence="Bản Mới",
        commune_id=merged.unit("Xã Mường Than").pk, moved_on=TODAY,
    )  # fmt: skip
    page = rows_of(sign_in("a1.drafter"), merged, "Xã Than Uyên")
    assert places(page).pop("Xã Than Uyên") == ""
    assert page.context["found"].value == 4
    assert places(rows_of(sign_in("a.desk"), merged, "Xã Than Uyên"))["Xã Than Uyên"]


def test_links_and_forms_of_the_page_keep_the_bounds(merged: Merged) -> None:
    desk = sign_in("a.desk")
    text = read(desk, reverse("web:figures") + NOW)
    addresses = [
        part.split('"')[0]
        for part in text.split('href="')[1:]
        if part.startswith(("?", "/bao-cao/"))
    ]
    carrying = [one for one in addresses if "bounds=2026-11-03" in one]
    for what in ("span=month", "span=year", "muc=II", "/excel/", "/word/"):
        assert any(what in one for one in carrying), what
    assert 'name="bounds" value="03/11/2026"' in text


def test_a_day_that_cannot_be_is_said_and_the_table_stands_as_it_was(merged: Merged) -> None:
    desk = sign_in("a.desk")
    for day, why in (
        ("4/11/2026", "Ngày này chưa đến."),
        ("9/10/2018", "Chưa có danh mục xã, phường của ngày này."),
        ("hôm+nào", "Chưa đọc được ngày này."),
    ):
        text = read(desk, f"{reverse('web:figures')}{YEAR}&bounds={day}")
        assert why in text and "Xã Than Uyên" in text
    assert lines(desk, YEAR + "&bounds=10/10/2018")["Cộng"] == "4"


def test_papers_have_the_same_lines_and_say_on_which_bounds(merged: Merged) -> None:
    desk = sign_in("b.desk")
    made = desk.get(reverse("web:figures_excel") + NOW + "&cot=III.6")
    sheet = load_workbook(io.BytesIO(made.content), data_only=True).worksheets[0]
    rows = [tuple(row[1:4]) for row in sheet.iter_rows(values_only=True)]
    assert ("Xã Kiên Mộc", 1, 0) in rows
    waiting = "Chưa phân chia được: Xã Bính Xá (huyện Đình Lập, đến hết 30/06/2025)"
    assert (waiting, 2, 0) in rows
    word = desk.get(reverse("web:figures_word") + NOW)
    text = "\n".join(p.text for p in Document(io.BytesIO(word.content)).paragraphs)
    assert "Theo địa giới ngày 03/11/2026" in text


def test_a_page_on_other_bounds_asks_at_most_15_queries(merged: Merged) -> None:
    desk = sign_in("a.desk")
    for address in (
        reverse("web:figures") + NOW.replace("muc=III&cot=III.1", "muc=tat-ca"),
        f"{reverse('web:figure_rows', args=['III.1'])}{NOW}&unit={merged.unit('Xã Than Uyên').pk}",
    ):
        desk.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(address).status_code == 200
        assert len(queries) <= 15, [query["sql"][:90] for query in queries]
