"""A Form 01 workbook from its bytes to what the deed that receives it keeps, and back.

The file is opened in a limited process and read before any deed; refusals of the whole file are
raised here and leave no trace.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter, gt
from typing import Any

from hoanhap.ground.documents.cells import Sheet
from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.facts import LENGTHS, EntryFacts
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_types import Form01Reading, Form01Row, Ignored

_FIELDS = (
    "full_name", "birth_year", "born_on", "sex", "identity_number", "residence", "release_kind",
    "released_on", "certificate_number", "certificate_on", "obeys_law", "purpose", "amount_vnd",
    "phone", "note",
)  # fmt: skip
_values = attrgetter("sheet", "row", *_FIELDS)
_LONGEST = {("note" if name == "form_note" else name): most for name, most in LENGTHS.items()}
_texts, _MOST = attrgetter(*_LONGEST), tuple(_LONGEST.values())


@dataclass(frozen=True, slots=True)
class Upload:
    """A workbook read: pass `name`, `content`, `staged`, `counts` on to intake.receive_form_01."""

    name: str
    content: bytes = field(repr=False)
    staged: bytes = field(repr=False)
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StagedRow:
    """A sound row of the file: where it stands, and its facts."""

    sheet: str
    row: int
    facts: EntryFacts


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be taken: each wrong cell by its column's head, and what to do."""

    sheet: str
    row: int
    full_name: str
    why: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """What was read from a file."""

    rows: tuple[StagedRow, ...]
    refused: tuple[RefusedRow, ...]
    ignored: tuple[Ignored, ...] = ()


def read_upload(name: str, content: bytes, *, on: date) -> Upload:
    """Read a workbook (.xlsx, .xls, .csv) as of a day; `on` is today.

    Raises FileRefused (too large, a zip bomb, macros, links, a password, not a workbook) and
    NoForm01, each with what to do.
    """
    with collector_paused():
        return upload_of(name, content, open_workbook(content), on=on)


@collector_paused()
def upload_of(name: str, content: bytes, sheets: Sequence[Sheet], *, on: date) -> Upload:
    """The same for sheets that are open already."""
    reading = read_form_01(sheets, on=on)
    long = [row for row in reading.rows if _too_long(row)]
    sound = [row for row in reading.rows if not _too_long(row)] if long else reading.rows
    refused = [*_refused_rows(reading), *map(_long_row, long)]
    staged = json.dumps(
        {
            "rows": list(map(_values, sound)),
            "refused": [
                [r.sheet, r.row, r.full_name, [[column, w.vi, w.en] for column, w in r.why]]
                for r in refused
            ],
            "ignored": [
                [i.sheet, i.first_row, i.last_row, i.why.vi, i.why.en] for i in reading.ignored
            ],
        },
        default=date.isoformat,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    counts = {
        "rows": len(sound) + len(refused),
        "accepted": len(sound),
        "refused": len(refused),
        "ignored": len(reading.ignored),
    }
    return Upload(name, content, staged.encode(), counts)


@collector_paused()
def staged_of(staged: bytes) -> Staged:
    """The rows back from what was kept."""
    kept = json.loads(staged)
    return Staged(
        rows=tuple(StagedRow(row[0], row[1], _facts(row)) for row in kept["rows"]),
        refused=tuple(
            RefusedRow(
                sheet, number, name, tuple((head, Words(vi=vi, en=en)) for head, vi, en in why)
            )
            for sheet, number, name, why in kept["refused"]
        ),
        ignored=tuple(
            Ignored(sheet, first, last, Words(vi=vi, en=en))
            for sheet, first, last, vi, en in kept.get("ignored", ())
        ),
    )


def _facts(row: list[Any]) -> EntryFacts:
    """The shapes are those that `upload_of` wrote."""
    (
        _, _, full_name, birth_year, born_on, sex, number, residence, release_kind, released_on,
        certificate_number, certificate_on, obeys_law, purpose, amount_vnd, phone, note,
    ) = row  # fmt: skip
    return EntryFacts(
        full_name=full_name,
        birth_year=birth_year,
        born_on=date.fromisoformat(born_on) if born_on else None,
        sex=sex,
        identity_number=number or "",
        residence=residence,
        release_kind=release_kind,
        released_on=date.fromisoformat(released_on),
        certificate_number=certificate_number,
        certificate_on=date.fromisoformat(certificate_on) if certificate_on else None,
        obeys_law=obeys_law,
        purpose=purpose,
        amount_vnd=amount_vnd,
        phone=phone,
        form_note=note,
    )


def _too_long(row: Form01Row) -> bool:
    return any(map(gt, map(len, _texts(row)), _MOST))


def _long_row(row: Form01Row) -> RefusedRow:
    why = tuple(
        (name, Words(vi="Tối đa {most} ký tự.", en="At most {most} characters.").format(most=most))
        for name, most in _LONGEST.items()
        if len(getattr(row, name)) > most
    )
    return RefusedRow(row.sheet, row.row, row.full_name[:100], why)


def _refused_rows(reading: Form01Reading) -> Iterator[RefusedRow]:
    why: defaultdict[tuple[str, int], list[tuple[str, Words]]] = defaultdict(list)
    for problem in reading.refused:
        why[problem.sheet, problem.row].append((problem.column, problem.why))
    if not why:
        return
    names = dict(_names(reading))
    for (sheet, row), said in why.items():
        yield RefusedRow(sheet, row, names.get((sheet, row), ""), tuple(said))


def _names(reading: Form01Reading) -> Iterator[tuple[tuple[str, int], str]]:
    """What stands in the name's column of each row, to show which row is meant."""
    for sheet in reading.sheets:
        heads = [
            c.head for c in reading.columns if c.sheet == sheet.name and c.field == "full_name"
        ]
        column = sheet.heads.index(heads[0]) if heads and heads[0] in sheet.heads else None
        for number, cells in sheet.received:
            if column is not None and column < len(cells) and cells[column]:
                yield (sheet.name, number), str(cells[column])[:100]
