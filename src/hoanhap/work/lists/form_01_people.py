"""The cells of people's rows, column by column, to values and wrong cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say
from hoanhap.work.lists.form_01_amounts import read_amount
from hoanhap.work.lists.form_01_choices import (
    read_conduct,
    read_purpose,
    read_release_kind,
    read_sex,
)
from hoanhap.work.lists.form_01_days import read_day
from hoanhap.work.lists.form_01_heads import REQUIRED, Head
from hoanhap.work.lists.form_01_identity import (
    IdentityRead,
    disagreement_with_birth,
    disagreement_with_sex,
    read_identity,
)
from hoanhap.work.lists.form_01_text import name_reader, read_phone, read_position, text_reader

Reader = Callable[[Cell], Any]
_BLANKS = frozenset({"", None})


@dataclass(slots=True)
class Columns:
    """The values of one sheet's people, one list a field, and the wrong cells by person's place.

    `wrong` holds (place, field, what to say) in no order.
    """

    values: dict[str, list[Any]] = field(default_factory=dict)
    wrong: list[tuple[int, str, Words]] = field(default_factory=list)


def read_columns(rows: Sequence[Sequence[Cell]], head: Head, on: date) -> Columns:
    """Read every field of these people's rows, then what must agree between cells of a row."""
    columns = Columns()
    for name, read in _readers(head, on).items():
        column = head.columns.get(name)
        if column is None:
            columns.values[name] = [None] * len(rows)
        else:
            _read_column(columns, name, [row[column] for row in rows], read)
    _check_identities(columns, head)
    _check_days(columns)
    return columns


def _readers(head: Head, on: date) -> dict[str, Reader]:
    return {
        "position": read_position,
        "full_name": name_reader(),
        "born_on": lambda cell: read_day(cell, on, may_be_year=True),
        "sex": read_sex,
        "identity_number": read_identity,
        "residence": text_reader(200, is_note=False),
        "release_kind": read_release_kind,
        "certificate_number": text_reader(40, is_note=False),
        "certificate_on": lambda cell: read_day(cell, on),
        "released_on": lambda cell: read_day(cell, on),
        "obeys_law": read_conduct,
        "purpose": read_purpose,
        "amount_vnd": lambda cell: read_amount(cell, head.unit),
        "phone": read_phone,
        "note": text_reader(200, is_note=True),
    }


def _read_column(columns: Columns, name: str, cells: list[Cell], read: Reader) -> None:
    """Each distinct cell is read once; the rest is looking up."""
    table = {cell: read(cell) for cell in set(cells)}
    columns.values[name] = [table[cell] for cell in cells]
    wrong = {cell: value for cell, value in table.items() if value.__class__ is Words}
    is_required = name in REQUIRED
    if is_required:
        wrong.update({cell: say.MISSING for cell, value in table.items() if value is None})
    if wrong:
        columns.wrong += [
            (place, name, wrong[cell]) for place, cell in enumerate(cells) if cell in wrong
        ]


def _check_identities(columns: Columns, head: Head) -> None:
    """The number's year against the birth, then its sex against the sex; a number at odds with
    the birth is not asked about the sex."""
    reads, births, sexes = (columns.values[n] for n in ("identity_number", "born_on", "sex"))
    born_label = head.labels.get("born_on", "")
    for place, read in enumerate(reads):
        facts = read[1] if read.__class__ is tuple else None
        if facts is None:
            continue
        born = births[place]
        year = born if born.__class__ is int else getattr(born, "year", None)
        at_odds = disagreement_with_birth(facts, year, born_label) if year else None
        if at_odds:
            columns.wrong.append((place, "identity_number", at_odds))
            continue
        sex = sexes[place]
        if sex.__class__ is str and sex != facts.sex:
            says = disagreement_with_sex(facts, sex)
            if says:
                columns.wrong.append((place, "sex", says))


def _check_days(columns: Columns) -> None:
    """Nobody is released, or given a certificate, on or before the day of birth."""
    births = columns.values["born_on"]
    for name, words, key in (
        ("released_on", say.RELEASED_BEFORE_BIRTH, "released"),
        ("certificate_on", say.CERTIFICATE_BEFORE_BIRTH, "issued"),
    ):
        for place, (born, day) in enumerate(zip(births, columns.values[name], strict=True)):
            if not isinstance(day, date) or not isinstance(born, date | int):
                continue
            too_early = day.year <= born if isinstance(born, int) else day <= born
            if too_early:
                shown = born if isinstance(born, int) else f"{born:%d/%m/%Y}"
                says = words.format(born=shown, **{key: f"{day:%d/%m/%Y}"})
                columns.wrong.append((place, name, says))


def number_of(read: IdentityRead | Words | None) -> str | None:
    """The identity number alone, None where there is none or it is wrong."""
    return read[0] if isinstance(read, tuple) else None
