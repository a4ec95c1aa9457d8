"""Form 01 in: the cells of a workbook to people, wrong cells, and what was passed over and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoanhap.ground.documents.cells import Cell, Sheet
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say
from hoanhap.work.lists.form_01_body import people_and_others
from hoanhap.work.lists.form_01_heads import FIELD_TITLES, SEARCHED_ROWS, Head, find_head
from hoanhap.work.lists.form_01_people import Columns, number_of, read_columns
from hoanhap.work.lists.form_01_scripts import holds_old_script, to_unicode
from hoanhap.work.lists.form_01_text import shown
from hoanhap.work.lists.form_01_types import (
    CellProblem,
    Form01Reading,
    Form01Row,
    Ignored,
    NoForm01,
    ReadColumn,
    ReadSheet,
)

_TEXT_FIELDS = ("full_name", "residence", "release_kind", "purpose", "note", "sex", "obeys_law")


def read_form_01(sheets: Sequence[Sheet], *, on: date) -> Form01Reading:
    """Read the list from every sheet that holds one, as of the day `on`.

    Raises NoForm01 when no sheet does, naming the columns that are missing where some are there.
    """
    reading = _Reading(on)
    tables: list[_Table] = []
    for sheet in sheets:
        table = _open_sheet(sheet, reading)
        if table is not None:
            tables.append(table)
    for table in _worth_reading(tables, reading):
        reading.read(table)
    return reading.result()


@dataclass(slots=True, eq=False)
class _Table:
    """A sheet with a head, its rows in Unicode and of one width."""

    sheet: Sheet
    rows: list[list[Cell]]
    head: Head


@dataclass(slots=True)
class _Reading:
    """What has been gathered from the sheets read so far."""

    on: date
    rows: list[Form01Row] = field(default_factory=list)
    refused: list[CellProblem] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    columns: list[ReadColumn] = field(default_factory=list)
    sheets: list[ReadSheet] = field(default_factory=list)
    by_identity: dict[str, tuple[str, int]] = field(default_factory=dict)
    by_person: dict[tuple[Any, ...], tuple[str, int, str | None]] = field(default_factory=dict)

    def read(self, table: _Table) -> None:
        """Read one sheet's people into the whole."""
        name, head = table.sheet.name, table.head
        self.columns += _columns_of(name, head)
        if head.first_row:
            self.ignored.append(Ignored(name, 1, head.first_row, say.IGNORED_TITLE))
        people, others = people_and_others(table.rows, head, name)
        self.ignored += others
        if not people:
            self.ignored.append(Ignored(name, 0, 0, say.IGNORED_NO_PEOPLE))
        cells = [table.rows[index] for index in people]
        columns = read_columns(cells, head, self.on)
        self._find_repeats(columns, people, name)
        self._refuse(columns, people, table)
        self._accept(columns, people, name)
        received = tuple((index + 1, row) for index, row in zip(people, cells, strict=True))
        self.sheets.append(ReadSheet(name, head.last_row + 1, head.all_labels, received))

    def _find_repeats(self, columns: Columns, people: list[int], sheet: str) -> None:
        """The second row of one identity number, or of one name, birth and residence where not
        two different numbers tell the two apart."""
        values = columns.values
        rows = zip(
            people,
            values["identity_number"],
            values["full_name"],
            values["born_on"],
            values["residence"],
            strict=True,
        )
        for place, (index, read, full_name, born, residence) in enumerate(rows):
            number = number_of(read)
            here = (sheet, index + 1)
            if number is not None:
                first = self.by_identity.setdefault(number, here)
                if first is not here:
                    says = say.SAME_IDENTITY.format(sheet=first[0], row=first[1])
                    columns.wrong.append((place, "identity_number", says))
                    continue
            if full_name.__class__ is str and residence.__class__ is str and born:
                key = (full_name, born, residence.lower())
                other = self.by_person.setdefault(key, (sheet, index + 1, number))
                is_other_row = other[:2] != here
                if is_other_row and (number is None or other[2] is None):
                    says = say.SAME_PERSON.format(sheet=other[0], row=other[1])
                    columns.wrong.append((place, "full_name", says))

    def _refuse(self, columns: Columns, people: list[int], table: _Table) -> None:
        """One entry a wrong cell, the first thing said of it; by row, then as the columns stand."""
        head = table.head
        said: dict[tuple[int, str], Words] = {}
        for place, name, why in columns.wrong:
            said.setdefault((place, name), why)
        order = sorted(said, key=lambda key: (key[0], head.columns[key[1]]))
        for place, name in order:
            row = people[place]
            cell = table.rows[row][head.columns[name]]
            self.refused.append(
                CellProblem(
                    sheet=table.sheet.name,
                    row=row + 1,
                    column=head.labels[name],
                    field=name,
                    value_shown=shown(cell),
                    why=said[place, name],
                )
            )

    def _accept(self, columns: Columns, people: list[int], sheet: str) -> None:
        wrong = {place for place, _, _ in columns.wrong}
        columns_in_order = [columns.values[name] for name in FIELD_TITLES]
        for place, cells in enumerate(zip(*columns_in_order, strict=True)):
            if place not in wrong:
                self.rows.append(_row(sheet, people[place] + 1, cells))

    def result(self) -> Form01Reading:
        """The whole, frozen."""
        return Form01Reading(
            rows=tuple(self.rows),
            refused=tuple(self.refused),
            ignored=tuple(self.ignored),
            columns=tuple(self.columns),
            sheets=tuple(self.sheets),
        )


def _row(sheet: str, row: int, cells: tuple[Any, ...]) -> Form01Row:
    position, full_name, born, sex, identity, residence, kind, number, issued, *rest = cells
    released, obeys_law, purpose, amount_vnd, phone, note = rest
    is_year = born.__class__ is int
    return Form01Row(
        sheet,
        row,
        position,
        full_name,
        None if is_year else born,
        born if is_year else born.year,
        sex or "",
        identity and identity[0],
        residence,
        kind,
        number or "",
        issued,
        released,
        obeys_law,
        purpose,
        amount_vnd,
        phone or "",
        note or "",
    )


def _open_sheet(sheet: Sheet, reading: _Reading) -> _Table | None:
    """The sheet's table, or None when it has no head; old font encodings are undone first."""
    if not any(cell not in ("", None) for row in sheet.rows for cell in row):
        reading.ignored.append(Ignored(sheet.name, 0, 0, say.IGNORED_EMPTY_SHEET))
        return None
    rows = sheet.rows
    head = find_head(rows)
    if head is None or _is_in_old_script(rows, head):
        rows = to_unicode(rows) if head else _decoded_if_old(rows)
        head = find_head(rows)
    if head is None:
        reading.ignored.append(Ignored(sheet.name, 0, 0, say.IGNORED_NO_HEAD))
        return None
    return _Table(sheet, _of_one_width(rows, len(head.all_labels)), head)


def _decoded_if_old(rows: list[list[Cell]]) -> list[list[Cell]]:
    """All rows decoded where the first ones, once decoded, hold the head; else as they are."""
    top = rows[:SEARCHED_ROWS]
    is_old = any(holds_old_script(row) for row in top) and find_head(to_unicode(top)) is not None
    return to_unicode(rows) if is_old else rows


def _is_in_old_script(rows: list[list[Cell]], head: Head) -> bool:
    texts = {column for name, column in head.columns.items() if name in _TEXT_FIELDS}
    return any(
        holds_old_script({row[column] for row in rows if column < len(row)}) for column in texts
    )


def _of_one_width(rows: list[list[Cell]], width: int) -> list[list[Cell]]:
    """Rows of a .csv may stop early; every column of the head is there after this."""
    if all(len(row) >= width for row in rows):
        return rows
    return [row + [""] * (width - len(row)) for row in rows]


def _worth_reading(tables: list[_Table], reading: _Reading) -> list[_Table]:
    """Visible sheets with every needed column; hidden ones only where no visible one is left."""
    whole = [table for table in tables if not table.head.missing]
    visible = [table for table in whole if not table.sheet.is_hidden]
    chosen = visible or whole
    for table in tables:
        if table.head.missing:
            why = say.IGNORED_OTHER_LIST.format(missing=_titles(table.head.missing))
            reading.ignored.append(Ignored(table.sheet.name, 0, 0, why))
        elif table not in chosen:
            reading.ignored.append(Ignored(table.sheet.name, 0, 0, say.IGNORED_HIDDEN))
    if not chosen:
        raise _no_list(tables)
    for table in chosen:
        if table.head.has_births_by_sex:
            row = table.head.last_row + 1
            raise NoForm01(say.BIRTHS_BY_SEX.format(sheet=table.sheet.name, row=row))
    return chosen


def _no_list(tables: list[_Table]) -> NoForm01:
    if not tables:
        return NoForm01(say.NO_LIST)
    nearest = min(tables, key=lambda table: len(table.head.missing))
    return NoForm01(
        say.COLUMNS_MISSING.format(
            sheet=nearest.sheet.name,
            row=nearest.head.last_row + 1,
            missing=_titles(nearest.head.missing),
        )
    )


def _titles(fields: Iterable[str]) -> Words:
    titles = [FIELD_TITLES[name] for name in fields]
    return Words(
        vi=", ".join(f"“{title.vi}”" for title in titles),
        en=", ".join(f"“{title.en}”" for title in titles),
    )


def _columns_of(sheet: str, head: Head) -> list[ReadColumn]:
    fields = {column: name for name, column in head.columns.items()}
    return [
        ReadColumn(sheet, _letter(column), label, fields.get(column, ""))
        for column, label in enumerate(head.all_labels)
        if label
    ]


def _letter(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
