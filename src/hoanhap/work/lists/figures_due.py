"""Lists that were due: which month of which commune, on which day, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import BigIntegerField, Case, Exists, OuterRef, Value, When

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.covering import offices_over
from hoanhap.ground.orgs.light_rows import Query, light
from hoanhap.ground.orgs.light_sources import LightSource
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


@dataclass(frozen=True, slots=True)
class _Office:
    """That a commune had its police, from a day until the day before `ends_on`."""

    starts_on: date
    ends_on: date | None

    def holds(self, day: date) -> bool:
        """Whether it was there on a day."""
        return self.meets(day, day)

    def meets(self, first: date, last: date) -> bool:
        """Whether it was there on one of these days at least."""
        return self.starts_on <= last and (self.ends_on is None or first < self.ends_on)


@dataclass(frozen=True, slots=True)
class _Told:
    """The days of each month's steps, and what is known by commune."""

    days: dict[date, StepDays]
    lists: dict[tuple[int, date], _Begun]
    offices: dict[int, list[_Office]]


def lists_expected(asked: Asked) -> ReckonedRows:
    """Lists whose day at the bank lies in the span and has come: one a month for each commune that
    had its police then, exempt months left out. A list begun keeps the day it was begun with.
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
    span (late and nil ones too), or none was due though the commune had its police. Elsewhere
    nobody knows that nobody was named.
    """
    told = asked.once_around("lists.due", lambda: _read(asked))
    first, last = asked.span.first, asked.day
    owing = {owed.commune_id for owed in _owed(asked)}
    heard = {
        commune_id
        for (commune_id, _), known in told.lists.items()
        if known.is_heard and known.due_on and first <= known.due_on <= last
    }
    with_police = {
        commune_id
        for commune_id, periods in told.offices.items()
        if any(one.meets(first, last) for one in periods)
    }
    return frozenset((with_police - owing) | heard)


def _owed(asked: Asked) -> tuple[Owed, ...]:
    return asked.once("lists.owed", lambda: tuple(_reckon(asked)))


def _reckon(asked: Asked) -> Iterator[Owed]:
    first, last = asked.span.first, asked.day
    told = asked.once_around("lists.due", lambda: _read(asked))
    for commune_id in sorted(asked.actor.territory):
        for month, steps in told.days.items():
            known = told.lists.get((commune_id, month), _NOT_BEGUN)
            due_on = known.due_on or steps.at_bank_on
            if (
                first <= due_on <= last
                and not known.is_exempt
                and any(office.holds(due_on) for office in told.offices.get(commune_id, ()))
            ):
                yield Owed(commune_id, month, due_on, known.list_id, known.is_heard)


def _read(asked: Asked) -> _Told:
    """What is known of the lists that can be due in the spans of the page. Two queries, three
    where a province moves its days off days off.
    """
    told = _Told(asked.once_around("lists.months", lambda: _months(asked)), {}, {})
    for row in LISTS_DUE.rows(asked):
        commune_id, on = row.whose or 0, row.first or date.min
        known = told.lists.get((commune_id, on), _NOT_BEGUN)
        if row.words == "office":
            told.offices.setdefault(commune_id, []).append(_Office(on, row.last))
        elif row.words == "exempt":
            told.lists[commune_id, on] = replace(known, is_exempt=True)
        else:
            told.lists[commune_id, on] = _Begun(row.number, row.last, bool(row.of), known.is_exempt)
    return told


def _months(asked: Asked) -> dict[date, StepDays]:
    """The days of each month's steps that can fall due in the spans of the page."""
    first, last = asked.around.first, min(asked.around.last, asked.known_on)
    if last < first:
        return {}
    # The day at the bank lies in the list's own month, or moved off days off early in the next.
    return dict(days_between(asked.actor.province_id, Month.of(first).previous().first, last))


def _light_lists(asked: Asked) -> list[Query]:
    """Lists begun, with their day and whether a signature of theirs stood; months made exempt;
    and from when to when a commune has had its police. As known at the moment.
    """
    months = asked.once_around("lists.months", lambda: _months(asked))
    if not months:
        return []
    signed = ListSigning.objects.filter(standing_at(asked.known_at), list=OuterRef("pk"))
    known = {
        "month__range": (min(months), max(months)),
        "recorded_at__lte": asked.known_at,
    }
    begun = access.visible(asked.actor, MonthlyList).filter(addition_no=0, **known)
    freed = access.visible(asked.actor, ListExemption).filter(**known)
    offices = offices_over(asked.actor.territory, roles.COMMUNE_POLICE)
    is_heard = Case(When(Exists(signed), then=1), default=0, output_field=BigIntegerField())
    return [
        light(
            begun, "lists", id="pk", words=Value("list"), first="month", last="due_on",
            whose="commune_id", number="pk", of=is_heard,
        ),
        light(freed, "lists", id="pk", words=Value("exempt"), first="month", whose="commune_id"),
        light(
            offices, "lists", id="pk", words=Value("office"), first="starts_on", last="ends_on",
            whose="unit_id",
        ),
    ]  # fmt: skip


LISTS_DUE = LightSource("lists", _light_lists)
"""What is known of the lists that can be due in the spans of a page."""


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
