"""Rows of a declared figure: which declarations count for a span, so that nothing counts twice.

Of one agency's statements whose days overlap the one over more days counts, of a stock the
newest. Where a body of the province states a figure for days that communes speak of too, its own
counts and theirs do not: never both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import agency_names
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.models import Declaration


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


def _standing(asked: Asked) -> tuple[Declaration, ...]:
    """The statements over days that lie in the span, as they stood at the moment."""
    rows = asked.once_around("measures.declared", lambda: _read(asked))
    return tuple(
        row for row in rows if asked.span.first <= row.first_on and row.last_on <= asked.span.last
    )


def _read(asked: Asked) -> tuple[Declaration, ...]:
    rows = access.visible(asked.actor, Declaration).filter(
        recorded_at__lte=asked.known_at,
        first_on__gte=asked.around.first,
        last_on__lte=asked.around.last,
    )
    return tuple(
        row
        for row in rows.order_by("id")
        if row.superseded_at is None or row.superseded_at > asked.known_at
    )


def _newest(rows: Sequence[Declaration]) -> list[Declaration]:
    """Of each agency and unit the statement that reaches farthest."""
    found: dict[tuple[int, int], Declaration] = {}
    for row in sorted(rows, key=lambda row: (row.last_on, row.pk)):
        found[row.agency_id, row.unit_id] = row
    return list(found.values())


def _apart(rows: Sequence[Declaration]) -> list[Declaration]:
    """Of each agency and unit statements whose days do not overlap, those over most days first."""
    found: list[Declaration] = []
    for row in sorted(rows, key=lambda row: (row.first_on - row.last_on, -row.pk)):
        same = [one for one in found if _place(one) == _place(row)]
        if not any(_overlap(one, row) for one in same):
            found.append(row)
    return found


def _not_both(rows: Sequence[Declaration]) -> list[Declaration]:
    """Without the communes' statements for days for which a body of the province made its own."""
    whole = [row for row in rows if row.unit_id == row.province_id]
    return whole + [
        row
        for row in rows
        if row.unit_id != row.province_id and not any(_overlap(row, one) for one in whole)
    ]


def _place(row: Declaration) -> tuple[int, int]:
    return row.agency_id, row.unit_id


def _overlap(one: Declaration, other: Declaration) -> bool:
    return one.first_on <= other.last_on and other.first_on <= one.last_on


def _lines(_actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    names = agency_names([row.agency_id for row in rows])
    return tuple(_line(names.get(row.agency_id or 0, ""), row.shown) for row in rows)


def _line(agency: str, row: Declaration) -> FigureRow:
    words = Words(
        vi="{agency}: số liệu từ {first:%d/%m/%Y} đến hết {last:%d/%m/%Y}, văn bản số {number} "
        "ngày {on:%d/%m/%Y}",
        en="{agency}: {first:%d/%m/%Y} to {last:%d/%m/%Y}, paper no. {number} of {on:%d/%m/%Y}",
    ).format(
        agency=agency, first=row.first_on, last=row.last_on, number=row.paper_number,
        on=row.paper_on,
    )  # fmt: skip
    return FigureRow("", 0, row.unit_id, row.paper_on, None, words, amount=row.value)
