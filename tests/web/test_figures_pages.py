"""The pages of the figures: every number opens into its rows, and what is missing is never a 0."""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from hoanhap.doors.web.figures.spans import named_spans
from hoanhap.pure.kernel.days import Span
from hoanhap.work.loans.models import Loan
from tests.stories import LoanStory, at_bank, facts
from tests.web.test_loans_pages import read, sign_in
from tests.world import World, build_world

YEAR = "?span=year"
LISTS = "&muc=I&cot=I.1&cot=I.2&cot=I.3&cot=I.4&cot=I.5&cot=I.6"
LOANS = "&muc=II&cot=II.1&cot=II.2"


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """Commune a1 has a list at the bank and one loan paid out; a2 sent nothing."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    world = build_world()
    first, *_ = at_bank(world, facts(1), facts(2))
    LoanStory(world, first).to_contract().pay_out(40_000_000)
    return world


def rows_of(code: str, **query: object) -> str:
    tail = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{reverse('web:figure_rows', args=[code])}?span=year&{tail}"


def shown(client: Client, address: str) -> dict[str, list[str]]:
    """Each line of the table of figures as the words in its cells."""
    context = client.get(address).context
    return {
        str(row.name): ["chưa có" if cell.value is None else str(cell.value) for cell in row.cells]
        for row in (*context["table"].rows, context["table"].total)
    }


def test_the_province_finds_its_figures_by_commune_and_in_all(world: World) -> None:
    desk = sign_in("a.desk")
    text = read(desk, reverse("web:figures"))
    assert "Tỉnh An" in text and "Từng chỉ tiêu nghĩa là gì" in text
    lines = shown(desk, reverse("web:figures") + YEAR + LISTS)
    assert lines["Xã A1"] == ["2", "2", "0", "1", "10", "1/10"]
    assert lines["Cộng"] == ["2", "2", "0", "1", "20", "1/20"]
    lines = shown(desk, reverse("web:figures") + YEAR + LOANS)
    assert lines["Xã A1"] == lines["Cộng"] == ["1", "40000000"]


def test_a_commune_that_sent_no_list_is_not_yet_and_never_a_zero(world: World) -> None:
    lines = shown(sign_in("a.desk"), reverse("web:figures") + YEAR + LISTS)
    assert lines["Xã A2"] == ["chưa có", "chưa có", "chưa có", "chưa có", "10", "chưa có"]
    assert shown(sign_in("a.desk"), reverse("web:figures") + YEAR + LOANS)["Xã A2"] == ["0", "0"]
    text = read(sign_in("a.desk"), reverse("web:figures") + YEAR)
    assert "chưa có" in text
    assert "not yet" in read(sign_in("a.desk", "en"), reverse("web:figures") + YEAR)


def test_each_figure_opens_into_as_many_rows_as_it_says(world: World) -> None:
    desk = sign_in("a.desk")
    opened = 0
    for part in (LISTS, LOANS):
        table = desk.get(reverse("web:figures") + YEAR + part).context["table"]
        for row in (*table.rows, table.total):
            for cell in row.cells:
                if not cell.url:
                    continue
                text = read(desk, cell.url)
                found = desk.get(cell.url).context["found"]
                assert found.value == cell.value
                assert len(found.rows) == found.count and f"{found.count} dòng" in text
                opened += 1
    assert opened == 5 + 1 + 2 + 5 + 2


def test_a_ratio_names_the_two_figures_it_is_made_of(world: World) -> None:
    text = read(sign_in("a.desk"), rows_of("I.6"))
    assert "Tỷ lệ danh sách đúng hạn: 5 %" in text
    assert "Danh sách đến ngân hàng đúng hạn" in text and "Danh sách phải có" in text


def test_one_part_of_the_report_is_open_at_a_time_and_its_columns_are_chosen(world: World) -> None:
    desk = sign_in("a.desk")
    page = desk.get(reverse("web:figures") + YEAR).context
    assert {column.section for column in page["table"].columns} == {"I"}
    assert len(page["table"].columns) <= 7
    page = desk.get(reverse("web:figures") + YEAR + "&muc=I&cot=I.9&cot=I.2&cot=II.1").context
    assert [column.code for column in page["table"].columns] == ["I.2", "I.9"]


def test_a_department_reads_the_number_and_stops_there(world: World) -> None:
    department = sign_in("a.finance")
    text = read(department, rows_of("I.1"))
    assert "Số lượt người trong danh sách: 2" in text and "Xã A1" in text
    assert "được xem số tổng hợp, không xem từng dòng" in text
    assert "Lò Văn Mẫu" not in text
    found = department.get(rows_of("II.2")).context["found"]
    assert (found.value, found.rows, found.may_open) == (40_000_000, (), False)


def test_a_row_opens_its_loan_for_who_may_and_is_plain_text_for_others(world: World) -> None:
    text = read(sign_in("a.desk"), rows_of("II.2"))
    loan_id = Loan.objects.values_list("pk", flat=True).get()
    assert f"/vay-von/{loan_id}/" in text and "40.000.000" in text
    police = sign_in("a1.drafter")
    assert police.get(rows_of("II.2")).status_code == 404
    assert "Lò Văn Mẫu" in read(police, rows_of("I.1"))


def test_each_post_has_the_figures_it_sees_whole(world: World) -> None:
    def codes(name: str) -> list[str]:
        page = sign_in(name).get(reverse("web:figures") + "?muc=tat-ca")
        read = [column.section for column in page.context["table"].columns]
        return [section for section in dict.fromkeys(read) if section in ("I", "II", "III")]

    assert codes("a.desk") == codes("a.reader") == codes("a1.chair") == ["I", "II", "III"]
    assert codes("a1.drafter") == ["I", "III"]
    assert codes("a.officer") == ["II"]
    assert sign_in("a.org").get(reverse("web:figures")).status_code == 404
    assert sign_in("a.org").get(reverse("web:figures_excel")).status_code == 404


def test_figures_are_as_known_on_a_day(world: World) -> None:
    early = reverse("web:figures") + "?first=15/12/2025&last=3/11/2026&known=1/9/2026"
    lines = shown(sign_in("a.desk"), early + LISTS)
    assert lines["Cộng"] == ["chưa có", "chưa có", "chưa có", "chưa có", "16", "chưa có"]
    assert shown(sign_in("a.desk"), early + LOANS)["Cộng"] == ["0", "0"]
    late = early.replace("1/9/2026", "3/11/2026")
    assert shown(sign_in("a.desk"), late + LOANS)["Cộng"][-1] == "40000000"


def test_days_that_cannot_be_are_said_and_the_table_still_stands(world: World) -> None:
    desk, page = sign_in("a.desk"), reverse("web:figures")
    for query, why in (
        ("?first=1/1/2026&last=1/12/2026", "Ngày này chưa đến."),
        ("?first=1/3/2026&last=1/2/2026", "Ngày cuối phải sau ngày đầu."),
        ("?first=1/3/2026", "Hãy ghi cả ngày đầu và ngày cuối."),
        ("?first=hôm+qua&last=1/2/2026", "Chưa đọc được ngày này."),
    ):
        text = read(desk, page + query)
        assert why in text and "Xã A1" in text


def test_what_is_no_measure_commune_or_reason_has_no_page(world: World) -> None:
    desk = sign_in("a.desk")
    foreign = world.units["b1"].pk
    for address in (
        rows_of("IX.9"), rows_of("I.1", unit=foreign), rows_of("I.3", split="reason", part="mood"),
    ):  # fmt: skip
        assert desk.get(address).status_code == 404, address


def test_the_same_figures_go_to_word_and_excel(world: World) -> None:
    desk = sign_in("a.desk")
    made = desk.get(reverse("web:figures_excel") + YEAR + LISTS)
    sheet = load_workbook(io.BytesIO(made.content), data_only=True).worksheets[0]
    lines = [
        [cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)
    ]
    assert [1, "Xã A1", 2, 2, 0, 1, 10, 0.1] in lines
    everything = desk.get(reverse("web:figures_excel") + YEAR + "&muc=tat-ca")
    sheet = load_workbook(io.BytesIO(everything.content)).worksheets[0]
    assert sheet.max_column > 20
    word = desk.get(reverse("web:figures_word") + YEAR)
    assert 'filename="so-lieu-20251215-20261103.docx"' in word["Content-Disposition"]
    text = "\n".join(p.text for p in Document(io.BytesIO(word.content)).paragraphs)
    assert "Từ ngày 15/12/2025 đến hết ngày 03/11/2026" in text
    assert "12 giờ 00 phút ngày 03/11/2026" in text


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 11, 3), Span(date(2025, 12, 15), date(2026, 11, 3))),
        (date(2026, 12, 14), Span(date(2025, 12, 15), date(2026, 12, 14))),
        (date(2026, 12, 15), Span(date(2026, 12, 15), date(2026, 12, 15))),
    ],
)
def test_a_year_of_reports_runs_from_15_december_to_14_december(day: date, year: Span) -> None:
    spans = {named.code: named.span for named in named_spans(day)}
    assert spans["year"] == year
    assert spans["month"].last == day
    assert all(span.last <= day for span in spans.values())


def test_a_half_year_ends_on_14_june() -> None:
    spans = {named.code: named.span for named in named_spans(date(2026, 11, 3))}
    assert spans["half"] == Span(date(2025, 12, 15), date(2026, 6, 14))
    assert spans["half_2"] == Span(date(2026, 6, 15), date(2026, 11, 3))
    assert "half_2" not in {named.code for named in named_spans(date(2026, 6, 14))}


def test_a_moment_of_knowledge_is_the_end_of_its_day(world: World) -> None:
    page = sign_in("a.desk").get(reverse("web:figures") + "?known=31/10/2026")
    known: datetime = page.context["chosen"].known_at
    assert (known.date(), known.hour, known.minute) == (date(2026, 10, 31), 23, 59)


@pytest.mark.parametrize(
    "days",
    [
        "first=0001-01-01&last=2026-11-03",
        "first=0001-01-01&last=0001-01-01",
        "first=1989-12-31&last=2026-11-03",
        "known=0001-01-01",
        "at=0001-01-01T00:00:00%2B14:00",
    ],
)
def test_days_too_long_ago_are_said_and_no_page_of_figures_breaks(world: World, days: str) -> None:
    desk = sign_in("a.desk")
    for name in ("figures", "half_year"):
        text = read(desk, f"{reverse(f'web:{name}')}?{days}")
        assert ("Không có số liệu trước ngày 01/01/1990." in text) is ("at=" not in days)
    for name in ("figures_word", "figures_excel"):
        assert desk.get(f"{reverse(f'web:{name}')}?{days}").status_code == 200
    assert desk.get(f"{rows_of('I.1')}&{days}").status_code == 200


def test_the_earliest_day_has_a_page(world: World) -> None:
    for name in ("figures", "half_year"):
        text = read(sign_in("a.desk"), f"{reverse(f'web:{name}')}?first=1990-01-01&last=2026-11-03")
        assert "Không có số liệu" not in text


@pytest.mark.parametrize(
    ("asked", "before", "last_year"),
    [
        (
            Span(date(2023, 12, 15), date(2024, 6, 14)),
            Span(date(2023, 6, 15), date(2023, 12, 14)),
            Span(date(2022, 12, 15), date(2023, 6, 14)),
        ),
        (
            Span(date(2020, 6, 15), date(2026, 1, 14)),
            Span(date(2014, 11, 15), date(2020, 6, 14)),
            Span(date(2019, 6, 15), date(2025, 1, 14)),
        ),
        (
            Span(date(2024, 2, 29), date(2024, 2, 29)),
            Span(date(2024, 2, 28), date(2024, 2, 28)),
            Span(date(2023, 2, 28), date(2023, 2, 28)),
        ),
    ],
)
def test_any_two_days_stand_beside_the_days_before_and_last_year(
    world: World, asked: Span, before: Span, last_year: Span
) -> None:
    address = f"{reverse('web:half_year')}?first={asked.first}&last={asked.last}"
    found = sign_in("a.desk").get(address).context["compared"]
    assert (found.now, found.before, found.last_year) == (asked, before, last_year)


def test_a_span_not_begun_on_the_day_of_knowledge_is_not_yet_and_never_a_zero(
    world: World,
) -> None:
    desk = sign_in("a.desk")
    days = "?first=2026-11-01&last=2026-11-03&known=2026-10-31"
    lines = shown(desk, reverse("web:figures") + days)
    assert {word for line in lines.values() for word in line} == {"chưa có"}


@pytest.mark.parametrize("part", ["abc", "²", "2026", "202613", "2026" + "9" * 30, "202611%00"])
def test_a_part_that_cannot_be_has_no_page(world: World, part: str) -> None:
    desk = sign_in("a.desk")
    assert desk.get(rows_of("III.1", split="month", part=part)).status_code == 404
    assert desk.get(rows_of("V.1", split="agency", part="%00")).status_code == 404
    assert desk.get(rows_of("III.1", split="month", part="202611")).status_code == 200
