"""One commune's months, newest first, with those that have no list."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.deadlines import Standing, standing
from hoanhap.work.lists.due import days_between, standing_of
from hoanhap.work.lists.index import MISSING
from hoanhap.work.lists.models import ListEntry, ListExemption, MonthlyList
from hoanhap.work.lists.showing import count_entries
from hoanhap.work.lists.states import STATES
from hoanhap.work.lists.types import Counts, IndexRow

MONTHS = 24


def lists_of_commune(
    actor: Actor, commune_id: int, today: date, *, months: int = MONTHS
) -> tuple[IndexRow, ...]:
    """The lists of a commune of the last `months` months and the next one, newest first.

    A month without a list between the commune's first and this one, of a commune of old its last,
    is "missing". Five queries. Raises NotVisible for a commune outside the actor's territory, or to
    an office without part in lists.
    """
    if not (actor.answers_for(commune_id) and sees(actor, "commune_id")):
        raise NotVisible
    this = Month.of(today)
    first = this.plus(1 - months).first
    lists = access.visible(actor, MonthlyList).filter(commune_id=commune_id, month__gte=first)
    rows = list(lists.order_by("-month", "addition_no"))
    have = {row.month for row in rows if row.addition_no == 0}
    counts = count_entries(access.visible(actor, ListEntry).filter(list__in=[r.pk for r in rows]))
    days = days_between(actor.province_id, first, this.next().first)
    exempt = frozenset(
        access.visible(actor, ListExemption)
        .filter(commune_id=commune_id, month__gte=first)
        .values_list("month", flat=True)
    )
    begun = Month.of(min(have)) if have else this
    until = this.first if actor.covers(commune_id) else max(have, default=first)
    missing = [m for m in days if begun.first <= m <= until and m not in have]
    name = unit_names([commune_id]).get(commune_id, "")
    found = [
        _row(
            commune_id,
            name,
            list_,
            counts,
            standing_of(list_, days[list_.month], today, list_.month in exempt),
        )
        for list_ in rows
    ]
    found += [
        _missing(
            commune_id,
            name,
            month,
            standing("missing", days[month], today, is_exempt=month in exempt),
        )
        for month in missing
    ]
    return tuple(sorted(found, key=lambda row: (-row.month.toordinal(), row.addition_no)))


def _row(
    commune_id: int, name: str, row: MonthlyList, counts: dict[int, Counts], stands: Standing
) -> IndexRow:
    return IndexRow(
        commune_id=commune_id,
        commune_name=name,
        month=row.month,
        list_id=row.pk,
        addition_no=row.addition_no,
        state=row.state,
        state_words=STATES[row.state],
        is_nil=row.is_nil,
        people=counts.get(row.pk, Counts()).standing,
        standing=stands,
    )


def _missing(commune_id: int, name: str, month: date, stands: Standing) -> IndexRow:
    return IndexRow(
        commune_id=commune_id,
        commune_name=name,
        month=month,
        list_id=None,
        addition_no=0,
        state="missing",
        state_words=MISSING,
        is_nil=False,
        people=None,
        standing=stands,
    )
