"""Workbooks of a survey: the lines to fill in and give back, and the demand it found."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from hoanhap.ground.documents.excel import Cell, Sheet, SheetColumn, workbook
from hoanhap.ground.documents.long_sheet import LongSheet, StyledCell
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.work.needs.answering import YEARS_AHEAD
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS
from hoanhap.work.needs.types import AnswerRow, Demand, DemandRow, LineRow, SurveyRow
from hoanhap.work.needs.workbook_lines import HEADS, line_mark, survey_mark

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MARK = datetime(2020, 3, 5)  # noqa: DTZ001 - the same lines give the same bytes on any day
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "border": 1}
_SPARE_ROW = 5
_HEAD_ROW = 4

_READ = (
    (HEADS["code"], 12),
    ("Xã", 20),
    ("Họ tên / Tên cơ sở", 28),
    ("Năm sinh", 9),
    ("Nơi ở, địa chỉ", 28),
    ("Điện thoại", 14),
    ("Được vay đến ngày", 13),
)
_FILL = (
    ("outcome", 20),
    ("business_vnd", 18),
    ("business_quarter", 12),
    ("training_vnd", 18),
    ("training_quarter", 12),
    ("reason", 30),
    ("note", 30),
    ("asked_on", 13),
)


def answers_book(survey: SurveyRow, rows: Sequence[LineRow]) -> StoredFile:
    """The lines to fill in: what is known is locked, what is answered has lists to choose from."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"created": _MARK, "author": "", "comments": ""})
        _Form(book, survey).write(rows)
    return StoredFile(f"ra-soat-nhu-cau-{survey.year}-{survey.id}.xlsx", XLSX, out.getvalue())


class _Form:
    """The one sheet of the form, and the hidden one with its lists."""

    def __init__(self, book: Any, survey: SurveyRow) -> None:
        self._survey = survey
        self._page = book.add_worksheet("Trả lời", LongSheet)
        self._lists = book.add_worksheet("Danh mục")
        bold = {"bold": True, "text_wrap": True, "bg_color": "#E8EDF3", "align": "center"}
        self._title = book.add_format({**_FONT, "border": 0, "bold": True, "font_size": 14})
        self._told = book.add_format({**_FONT, "border": 0, "italic": True})
        self._head = book.add_format({**_FONT, **bold})
        self._locked = {
            name: book.add_format({**_FONT, **form, "bg_color": "#F4F4F4"})
            for name, form in _FORMATS.items()
        }
        free = {
            name: book.add_format({**_FONT, **form, "locked": False})
            for name, form in _FORMATS.items()
        }
        self._unanswered: list[StyledCell] = [(None, free[_kind(name)]) for name, _ in _FILL]

    def write(self, rows: Sequence[LineRow]) -> None:
        """The heads, a row a line, the lists; all but the answers locked."""
        page, survey = self._page, self._survey
        page.write_string(0, 0, survey.title.upper(), self._title)
        page.write_string(
            1, 0, f"Mã đợt: {survey_mark(survey.id)}. Hạn: {survey.due_on:%d/%m/%Y}.", self._told
        )
        page.write_string(2, 0, _HELP, self._told)
        columns = [*_READ, *((HEADS[name], width) for name, width in _FILL)]
        for place, (head, width) in enumerate(columns):
            page.set_column(place, place, width)
            page.write_string(_HEAD_ROW, place, head, self._head)
        page.write_body(_HEAD_ROW + 1, ([*self._known(row), *self._answer(row)] for row in rows))
        self._choices(_HEAD_ROW + 1, max(_HEAD_ROW + len(rows), _SPARE_ROW))
        page.freeze_panes(_HEAD_ROW + 1, 3)
        page.autofilter(_HEAD_ROW, 0, max(_HEAD_ROW + len(rows), _SPARE_ROW), len(columns) - 1)
        page.protect("", {"autofilter": True, "format_columns": True, "sort": True})
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(_HEAD_ROW)

    def _known(self, row: LineRow) -> Iterator[StyledCell]:
        """What the form is given, locked."""
        locked = self._locked
        yield line_mark(row.id, row.answer.id if row.answer else 0), locked["text"]
        yield row.commune_name, locked["text"]
        yield row.full_name or row.employer_name, locked["text"]
        yield row.birth_year, locked["number"]
        yield row.residence, locked["text"]
        yield row.phone, locked["text"]
        yield row.window_last_on, locked["date"]

    def _answer(self, row: LineRow) -> Iterable[StyledCell]:
        """What is filled in, with what was answered so far."""
        one = row.answer
        if one is None:
            return self._unanswered
        said = (
            one.outcome_words.vi if one.outcome_words else None,
            *_need_cells(one),
            one.reason_words.vi if one.reason_words else None,
            one.need_note,
            one.asked_on,
        )
        return zip(said, (style for _, style in self._unanswered), strict=True)

    def _choices(self, first: int, last: int) -> None:
        year = self._survey.year
        quarters = [
            f"{quarter}/{one}"
            for one in range(year, year + YEARS_AHEAD + 1)
            for quarter in ("I", "II", "III", "IV")
        ]
        lists = {
            "outcome": [words.vi for words in OUTCOMES.values()],
            "business_quarter": quarters,
            "training_quarter": quarters,
            "reason": [words.vi for words in REASONS.values()],
        }
        names = [name for name, _ in _FILL]
        for column, (name, choices) in enumerate(lists.items()):
            for line, choice in enumerate(choices):
                self._lists.write_string(line, column, choice)
            letter = chr(ord("A") + column)
            source = f"='Danh mục'!${letter}$1:${letter}${len(choices)}"
            place = len(_READ) + names.index(name)
            self._page.data_validation(
                first, place, last, place, {"validate": "list", "source": source}
            )
        self._lists.hide()
        self._lists.protect("")


_FORMATS: dict[str, dict[str, Any]] = {
    "text": {"num_format": "@", "text_wrap": True},
    "number": {"num_format": "0", "align": "center"},
    "vnd": {"num_format": "#,##0", "align": "right"},
    "date": {"num_format": "dd/mm/yyyy", "align": "center"},
}


def _kind(name: str) -> str:
    return "vnd" if name.endswith("_vnd") else "date" if name == "asked_on" else "text"


_HELP = (
    "Chỉ ghi các ô trắng: kết quả; nếu có nhu cầu thì số tiền và quý của từng mục đích (một người "
    "có thể cần cả hai); nếu chưa gặp được thì lý do. Ai chưa hỏi thì để trống. Nộp lại tệp này ở "
    "trang của đợt rà soát."
)


def _need_cells(one: AnswerRow) -> tuple[str | int | None, ...]:
    """The sum and the quarter of each purpose, in the columns' order."""
    said = {need.purpose: need for need in one.needs}
    cells: list[str | int | None] = []
    for purpose in PURPOSES:
        need = said.get(purpose)
        words = need.wanted_words if need else None
        cells += [need.amount_vnd if need else None, words.vi.removeprefix("Quý ") if words else ""]
    return tuple(cells)


def demand_book(demand: Demand) -> StoredFile:
    """The demand by purpose, source and commune; the totals are formulas, but for heads by purpose
    and by source, where one may stand in two rows.
    """
    survey = demand.survey
    sheets = [
        _demand_sheet("Theo mục đích", "Mục đích vay", demand.by_purpose, demand, _TWICE),
        _demand_sheet("Theo nguồn vốn", "Nguồn vốn", demand.by_source, demand, _TWICE),
        _demand_sheet("Theo xã", "Xã, phường", demand.by_commune, demand),
    ]
    return StoredFile(f"nhu-cau-vay-{survey.year}-{survey.id}.xlsx", XLSX, workbook(sheets))


_TWICE = (
    "Ai cần vay cho hai mục đích, hoặc từ hai nguồn, có ở cả hai dòng và tính một lần ở dòng cộng."
)


def _demand_sheet(
    name: str, head: str, rows: Sequence[DemandRow], demand: Demand, twice: str = ""
) -> Sheet:
    columns = [SheetColumn(head, "text", 44)]
    for words in (*demand.quarters, None):
        title = words.vi if words else "Cả đợt"
        people = f"{title}: số người, cơ sở"
        columns.append(SheetColumn(people, "integer", 13, adds_up=not twice))
        columns.append(SheetColumn(f"{title}: số tiền (đồng)", "vnd", 18, adds_up=True))
    survey = demand.survey
    asked = f"đã hỏi {survey.tally.answered}/{survey.tally.lines}"
    return Sheet(
        name,
        tuple(columns),
        tuple(_demand_cells(row) for row in rows),
        title=f"NHU CẦU VAY VỐN {name.upper()}",
        subtitles=(f"{survey.title}; {asked}.",),
        total=_demand_cells(demand.total) if rows else None,
        notes=(twice,) if twice else (),
    )


def _demand_cells(row: DemandRow) -> tuple[Cell, ...]:
    cells: list[Cell] = [row.words.vi]
    for one in (*row.cells, row.total):
        cells += [one.people, one.total_vnd]
    return tuple(cells)
