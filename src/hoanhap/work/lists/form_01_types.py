"""What reading a Form 01 workbook gives: people, wrong cells, and what was passed over and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Form01Row:
    """One person of the list, all cells sound. `row` is the sheet's own number, from 1.

    `born_on` is None where only `birth_year` is known. `sex` is "male", "female" or "".
    `identity_number` of None means not issued yet. `release_kind` is "completed" or "amnestied",
    `purpose` "business" or "training".
    """

    sheet: str
    row: int
    position: int | None
    full_name: str
    born_on: date | None
    birth_year: int
    sex: str
    identity_number: str | None = dataclasses.field(repr=False)
    residence: str
    release_kind: str
    certificate_number: str
    certificate_on: date | None
    released_on: date
    obeys_law: bool
    purpose: str
    amount_vnd: int | None
    phone: str = dataclasses.field(repr=False)
    note: str


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One wrong cell: where it is, by the names the file itself uses, and what to do about it."""

    sheet: str
    row: int
    column: str
    field: str
    value_shown: str = dataclasses.field(repr=False)
    why: Words


@dataclass(frozen=True, slots=True)
class Ignored:
    """Rows `first_row` to `last_row` (0 and 0: the whole sheet) that are no people, and why."""

    sheet: str
    first_row: int
    last_row: int
    why: Words


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column of the list: its letter, its head as written, the field it gives ("" for none)."""

    sheet: str
    letter: str
    head: str
    field: str


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that was read. `received` holds each person's row (number from 1) as it came."""

    name: str
    head_row: int
    heads: tuple[str, ...]
    received: tuple[tuple[int, Sequence[Cell]], ...] = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class Form01Reading:
    """Everything a workbook said. A row with no wrong cell is in `rows`; no other is."""

    rows: tuple[Form01Row, ...]
    refused: tuple[CellProblem, ...]
    ignored: tuple[Ignored, ...]
    columns: tuple[ReadColumn, ...]
    sheets: tuple[ReadSheet, ...]

    @property
    def people_total(self) -> int:
        """How many rows name a person, sound or not."""
        return sum(len(sheet.received) for sheet in self.sheets)


class NoForm01(BadInput):
    """The workbook holds no list in the shape of Form 01; the sentence says what is missing."""


FIELDS = tuple(
    each.name for each in dataclasses.fields(Form01Row) if each.name not in ("sheet", "row")
)
