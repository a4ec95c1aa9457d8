"""Rows of a declared figure: which declarations count for a span, so that nothing counts twice.

Of one agency's statements whose days overlap the one over more days counts, of a stock the
newest. Where a body of the province states a figure for days that communes speak of too, its own
counts and theirs do not: never both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, TextField, Value, When
from django.db.models.functions import Cast, Concat

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, Query, light
from hoanhap.ground.orgs.light_sources import LightSource
from hoanhap.ground.orgs.names import agency_names
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.models import Declaration


@dataclass(frozen=True, slots=True)
class Stated:
    """What an agency declared of a unit for some days, and its paper; `is_whole` where a body of
    the province speaks of all of it.
    """

    pk: int
    agency_id: int
    unit_id: int
    is_whole: bool
    code: str
    value: int
    first_on: date
    last_on: date
    paper_number: str
    paper_on: date


def declared_rows(code: str, *, is_stock: bool = False) -> Callable[[Asked], ReckonedRows]:
    """The rows of a declared measure: statements over days that lie in the span."""

    def rows(asked: Asked) -> ReckonedRows:
        of_code = [row for row in _standing(asked) if row.code == code]
        chosen = _newest(of_code) if is_stock else _apart(of_code)
        found = tuple(
            Reckoned(
                id=row.pk,
                unit_id=row.unit_id,
                day=row.last_on,
                amount=row.value,
                agency_id=row.agency_id,
                parts={"agency": row.agency_id},
                shown=row,
            )
            for row in sorted(_not_both(chosen), key=lambda row: (row.unit_id, row.pk))
        )
        return ReckonedRows(asked.actor, found, _lines, adds_amounts=True)

    return rows


def declared_units(code: str, *, is_stock: bool = False) -> Callable[[Asked], frozenset[int]]:
    """The units of which somebody declared the figure: of all others it is not known."""
    rows = declared_rows(code, is_stock=is_stock)
    return lambda asked: frozenset(row.unit_id for row in rows(asked).found)


def _standing(asked: Asked) -> tuple[Stated, ...]:
    """The statements over days that lie in the span, as they stood at the moment."""
    rows = asked.once_around("measures.declared", lambda: _read(asked))
    return tuple(
        row for row in rows if asked.span.first <= row.first_on and row.last_on <= asked.span.last
    )


def _read(asked: Asked) -> tuple[Stated, ...]:
    return tuple(_stated(row) for row in STATEMENTS.rows(asked))


def _light_statements(asked: Asked) -> list[Query]:
    """`of` says whether a body of the province speaks of all of it."""
    rows = access.visible(asked.actor, Declaration).filter(
        Q(superseded_at=None) | Q(superseded_at__gt=asked.known_at),
        recorded_at__lte=asked.known_at,
        first_on__gte=asked.around.first,
        last_on__lte=asked.around.last,
    )
    is_whole = Case(When(unit_id=F("province_id"), then=1), default=0)
    # Of one kind each: PostgreSQL joins no texts of several kinds.
    text = TextField()
    said = Concat(Cast("code", text), Value(" ", output_field=text), Cast("value", text))
    return [
        light(
            rows.annotate(said=said),
            "measures", id="pk", title="paper_number", words="said", first="first_on",
            last="last_on", due="paper_on", whose="agency_id", number="unit_id", of=is_whole,
        )
    ]  # fmt: skip


STATEMENTS = LightSource("measures", _light_statements)
"""All statements over days of the page's spans that stood at the moment."""


def _stated(row: LightRow) -> Stated:
    code, _, value = row.words.partition(" ")
    return Stated(
        pk=row.id,
        agency_id=row.whose or 0,
        unit_id=row.number or 0,
        is_whole=bool(row.of),
        code=code,
        value=int(value),
        first_on=row.first or date.min,
        last_on=row.last or date.max,
        paper_number=row.title,
        paper_on=row.due or date.min,
    )


def _newest(rows: Sequence[Stated]) -> list[Stated]:
    """Of each agency and unit the statement that reaches farthest."""
    found: dict[tuple[int, int], Stated] = {}
    for row in sorted(rows, key=lambda row: (row.last_on, row.pk)):
        found[row.agency_id, row.unit_id] = row
    return list(found.values())


def _apart(rows: Sequence[Stated]) -> list[Stated]:
    """Of each agency and unit statements whose days do not overlap, those over most days first."""
    found: list[Stated] = []
    for row in sorted(rows, key=lambda row: (row.first_on - row.last_on, -row.pk)):
        same = [one for one in found if _place(one) == _place(row)]
        if not any(_overlap(one, row) for one in same):
            found.append(row)
    return found


def _not_both(rows: Sequence[Stated]) -> list[Stated]:
    """Without the communes' statements for days for which a body of the province made its own."""
    whole = [row for row in rows if row.is_whole]
    return whole + [
        row for row in rows if not row.is_whole and not any(_overlap(row, one) for one in whole)
    ]


def _place(row: Stated) -> tuple[int, int]:
    return row.agency_id, row.unit_id


def _overlap(one: Stated, other: Stated) -> bool:
    return one.first_on <= other.last_on and other.first_on <= one.last_on


def _lines(_actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    names = agency_names([row.agency_id for row in rows])
    return tuple(_line(names.get(row.agency_id or 0, ""), row.shown) for row in rows)


def _line(agency: str, row: Stated) -> FigureRow:
    words = Words(
        vi="{agency}: số liệu từ {first:%d/%m/%Y} đến hết {last:%d/%m/%Y}, văn bản số {number} "
        "ngày {on:%d/%m/%Y}",
        en="{agency}: {first:%d/%m/%Y} to {last:%d/%m/%Y}, paper no. {number} of {on:%d/%m/%Y}",
    ).format(
        agency=agency, first=row.first_on, last=row.last_on, number=row.paper_number,
        on=row.paper_on,
    )  # fmt: skip
    return FigureRow("", 0, row.unit_id, row.paper_on, None, words, amount=row.value)
