"""Every parameter as lines for the lawyer who signs: value, days, clause, certainty."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.dated import Dated
from hoanhap.pure.law.judgement import decimal_text


@dataclass(frozen=True, slots=True)
class TableLine:
    """One value of one parameter. All of its days and citation are None where none was found."""

    key: str
    title: Words
    value: Any
    unit: Words
    from_on: date | None
    until_on: date | None
    clause: Words | None
    certainty: Certainty
    last_checked_on: date | None
    note: Words | None

    @property
    def is_unsure(self) -> bool:
        """Whether a person must compare it with the gazette before it is relied upon."""
        return self.certainty.is_unsure


def row_of(parameter: Dated[Any]) -> tuple[TableLine, ...]:
    """A parameter's values in the order of their days; one line without a value if none is."""
    if not parameter.rows:
        return (
            TableLine(
                parameter.key,
                parameter.title,
                None,
                parameter.unit,
                *(None, None, None, Certainty.U, None, None),
            ),
        )
    return tuple(
        TableLine(
            parameter.key,
            parameter.title,
            plain(row.value),
            parameter.unit,
            row.from_on,
            row.until_on,
            row.citation.full,
            row.certainty,
            row.last_checked_on,
            row.note,
        )
        for row in parameter.rows
    )


def plain(value: Any) -> Any:
    """A value in the kinds that JSON has; an exact fraction becomes its decimal text."""
    if isinstance(value, Fraction):
        return decimal_text(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def as_json(line: TableLine) -> dict[str, Any]:
    """One line in the kinds that JSON has, sentences in Vietnamese."""
    return {
        "key": line.key,
        "title": line.title.vi,
        "value": line.value,
        "unit": line.unit.vi,
        "from": line.from_on.isoformat() if line.from_on else None,
        "until": line.until_on.isoformat() if line.until_on else None,
        "clause": line.clause.vi if line.clause else None,
        "certainty": line.certainty.value,
        "unsure": line.is_unsure,
        "last_checked_on": line.last_checked_on.isoformat() if line.last_checked_on else None,
        "note": line.note.vi if line.note else None,
    }
