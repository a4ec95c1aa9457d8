"""Lists that were due: which month of which commune, on which day, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, BooleanField, Exists, F, OuterRef, QuerySet, Value

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.deadlines import StepDays
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


@dataclass(frozen=True, slots=True)
class _Begun:
    """What is known of one month's list of a commune."""

    list_id: int | None = None
    due_on: date | None = None
    is_heard: bool = False
    is_exempt: bool = False


_NOT_BEGUN = _Begun()


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
    return asked.once("lists.owed", lambda: tuple(_reckon(asked)))


def _reckon(asked: Asked) -> Iterator[Owed]:
    first, last = asked.span.first, asked.day
    days, begun = asked.once_around("lists.due", lambda: _read(asked))
    for commune_id in sorted(asked.actor.territory):
        for month, steps in days.items():
            known = begun.get((commune_id, month), _NOT_BEGUN)
            due_on = known.due_on or steps.at_bank_on
            if first <= due_on <= last and not known.is_exempt:
                yield Owed(commune_id, month, due_on, known.list_id, known.is_heard)


def _read(asked: Asked) -> tuple[dict[date, StepDays], dict[tuple[int, date], _Begun]]:
    """The months whose lists can be due in the spans of the page, with their days, and what is
    known of each commune's. Two queries, three where a province moves its days off days off.
    """
    first, last = asked.around.first, min(asked.around.last, asked.known_on)
    if last < first:
        return {}, {}
    # The day at the bank lies in the list's own month, or moved off days off early in the next.
    days = days_between(asked.actor.province_id, Month.of(first).previous().first, last)
    found: dict[tuple[int, date], _Begun] = {}
    for list_id, commune_id, month, due_on, is_heard in _told(asked, min(days), max(days)):
        known = found.get((commune_id, month), _NOT_BEGUN)
        if list_id is None:
            found[commune_id, month] = replace(known, is_exempt=True)
        else:
            found[commune_id, month] = _Begun(list_id, due_on, bool(is_heard), known.is_exempt)
    return days, found


def _told(asked: Asked, first: date, last: date) -> QuerySet[Any, Any]:
    """Lists begun, with whether a signature of theirs stood, and months made exempt (no list), as
    known at the moment. One query.
    """
    signed = ListSigning.objects.filter(standing_at(asked.known_at), list=OuterRef("pk"))
    lists = access.visible(asked.actor, MonthlyList).filter(
        addition_no=0, month__range=(first, last), recorded_at__lte=asked.known_at
    )
    exempt = access.visible(asked.actor, ListExemption).filter(
        month__range=(first, last), recorded_at__lte=asked.known_at
    )
    begun: QuerySet[Any, Any] = (
        lists.order_by()
        .annotate(list_id=F("pk"), is_heard=Exists(signed))
        .values_list("list_id", "commune_id", "month", "due_on", "is_heard")
    )
    freed: QuerySet[Any, Any] = (
        exempt.order_by()
        .annotate(
            list_id=Value(None, output_field=BigIntegerField()),
            due_on=F("month"),
            is_heard=Value(False, output_field=BooleanField()),
        )
        .values_list("list_id", "commune_id", "month", "due_on", "is_heard")
    )
    return begun.union(freed, all=True)


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
