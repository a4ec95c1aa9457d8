"""Lists that were due: which month of which commune, on which day, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month, add_months
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.due import days_between
from hoanhap.work.lists.models import ListExemption, ListSigning, MonthlyList
from hoanhap.work.lists.signings import standing_at


@dataclass(frozen=True, slots=True)
class Owed:
    """A commune's list of one month, due on a day; `list_id` is the list where one was begun."""

    commune_id: int
    month: date
    due_on: date
    list_id: int | None
    is_heard: bool


def lists_expected(asked: Asked) -> ReckonedRows:
    """Lists whose day at the bank lies in the span and has come: one a commune a month, exempt
    months left out. A list begun keeps the day it was begun with.
    """
    found = tuple(
        Reckoned(
            id=owed.commune_id * 1_000_000 + owed.month.year * 100 + owed.month.month,
            unit_id=owed.commune_id,
            day=owed.due_on,
            shown=owed,
        )
        for owed in _owed(asked)
    )
    return ReckonedRows(asked.actor, found, _rows)


def communes_heard(asked: Asked) -> frozenset[int]:
    """Communes of the territory of whose lists something is known: a signed one was due in the
    span (late and nil ones too), or none was due. Elsewhere nobody knows that nobody was named.
    """
    silent = {owed.commune_id for owed in _owed(asked)}
    silent -= {owed.commune_id for owed in _owed(asked) if owed.is_heard}
    return asked.actor.territory - silent


def _owed(asked: Asked) -> tuple[Owed, ...]:
    return asked.once("lists.owed", lambda: _reckon(asked))


def _reckon(asked: Asked) -> tuple[Owed, ...]:
    first, last = asked.span.first, asked.day
    if last < first:
        return ()
    # The day at the bank lies in the list's own month, or moved off days off early in the next.
    days = days_between(asked.actor.province_id, add_months(Month.of(first).first, -1), last)
    exempt = exempt_months(asked, min(days), max(days))
    begun = _begun(asked, min(days), max(days))
    heard = _signed(asked)
    found: list[Owed] = []
    for commune_id in sorted(asked.actor.territory):
        for month, steps in days.items():
            list_id, due_on = begun.get((commune_id, month), (None, steps.at_bank_on))
            if first <= due_on <= last and (commune_id, month) not in exempt:
                found.append(Owed(commune_id, month, due_on, list_id, list_id in heard))
    return tuple(found)


def _begun(asked: Asked, first: date, last: date) -> dict[tuple[int, date], tuple[int, date]]:
    lists = access.visible(asked.actor, MonthlyList).filter(
        addition_no=0, month__range=(first, last), recorded_at__lte=asked.known_at
    )
    rows = lists.order_by().values_list("commune_id", "month", "pk", "due_on")
    return {(commune_id, month): (pk, due_on) for commune_id, month, pk, due_on in rows}


def _signed(asked: Asked) -> frozenset[int]:
    """Lists that stood signed at the moment, and were due in the span."""
    signed = access.visible(asked.actor, ListSigning).filter(
        standing_at(asked.known_at), list__due_on__range=(asked.span.first, asked.span.last)
    )
    return frozenset(signed.order_by().values_list("list_id", flat=True))


def exempt_months(asked: Asked, first: date, last: date) -> frozenset[tuple[int, date]]:
    """(commune, first day of month) pairs in which lateness did not count, as known then."""
    rows = access.visible(asked.actor, ListExemption).filter(
        month__range=(first, last), recorded_at__lte=asked.known_at
    )
    return frozenset(rows.order_by().values_list("commune_id", "month"))


def _rows(_actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    return tuple(_row(row.shown) for row in rows)


def _row(owed: Owed) -> FigureRow:
    words = Words(
        vi="Danh sách tháng {month:%m/%Y}, hạn {due:%d/%m/%Y}",
        en="List of {month:%m/%Y}, due {due:%d/%m/%Y}",
    ).format(month=owed.month, due=owed.due_on)
    if owed.list_id is None:
        none = Words(vi="{list}: chưa lập", en="{list}: not begun").format(list=words)
        return FigureRow("", 0, owed.commune_id, owed.due_on, None, none)
    return FigureRow("web:list", owed.list_id, owed.commune_id, owed.due_on, None, words)
