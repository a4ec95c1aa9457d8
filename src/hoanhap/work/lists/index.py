"""The lists of a month by commune, with the communes that have none."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.deadlines import StepDays, standing
from hoanhap.work.lists.due import days_of, exempt_communes, standing_of
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.showing import count_entries
from hoanhap.work.lists.states import STATES
from hoanhap.work.lists.types import Counts, IndexRow, ListsIndex

MISSING = Words(vi="chưa có danh sách", en="no list")
NOT_ARRIVED = Words(vi="chưa đến ngân hàng", en="not at the bank yet")


def lists_index(
    actor: Actor,
    month: date,
    today: date,
    *,
    commune_id: int | None = None,
    state: str = "",
) -> ListsIndex:
    """Each commune the actor covers, with its list of the month or that there is none; nothing for
    an office that has no part in lists.

    `state` filters the rows ("missing" too); a bank sees "missing" until a list was transmitted to
    it. Additions have rows of their own beside the main list. Ordered by the communes' names.
    """
    lists = access.visible(actor, MonthlyList).filter(month=month)
    if commune_id is not None:
        lists = lists.filter(commune_id=commune_id)
    rows = list(lists.order_by("addition_no"))
    covered = actor.territory if sees(actor, "commune_id") else frozenset()
    communes = {row.commune_id for row in rows} | {pk for pk in covered if commune_id in (None, pk)}
    names = unit_names(communes)
    counts = count_entries(access.visible(actor, ListEntry).filter(list__in=[r.pk for r in rows]))
    days = days_of(actor.province_id, month)
    exempt = exempt_communes(actor, month)
    missing = [_missing(actor, pk, month, days, today, pk in exempt) for pk in communes]
    have = {row.commune_id for row in rows if row.addition_no == 0}
    found = [row for row in missing if row.commune_id not in have]
    found += [_index_row(r, counts.get(r.pk, Counts()), days, today, exempt) for r in rows]
    named = [_named(row, names) for row in found]
    main = [row for row in named if row.addition_no == 0]
    return ListsIndex(
        month=month,
        rows=tuple(sorted((r for r in named if state in ("", r.state)), key=_by_name)),
        communes=len(main),
        missing=sum(row.state == "missing" for row in main),
        nil=sum(row.is_nil for row in main),
        late=sum(row.standing.is_late for row in main),
        may_start=tuple(r.commune_id for r in main if r.state == "missing")
        if actor.may("lists.start")
        else (),
    )


def _missing(
    actor: Actor, commune_id: int, month: date, days: StepDays, today: date, is_exempt: bool
) -> IndexRow:
    at_bank = actor.agency_kind == roles.VBSP_OFFICE
    due = StepDays(*(days.at_bank_on,) * 4) if at_bank else days
    return IndexRow(
        commune_id=commune_id,
        commune_name="",
        month=month,
        list_id=None,
        addition_no=0,
        state="missing",
        state_words=NOT_ARRIVED if at_bank else MISSING,
        is_nil=False,
        people=None,
        standing=standing("missing", due, today, is_exempt=is_exempt),
    )


def _index_row(
    row: MonthlyList, counts: Counts, days: StepDays, today: date, exempt: Collection[int]
) -> IndexRow:
    return IndexRow(
        commune_id=row.commune_id,
        commune_name="",
        month=row.month,
        list_id=row.pk,
        addition_no=row.addition_no,
        state=row.state,
        state_words=STATES[row.state],
        is_nil=row.is_nil,
        people=counts.standing,
        standing=standing_of(row, days, today, row.commune_id in exempt),
    )


def _named(row: IndexRow, names: Mapping[int, str]) -> IndexRow:
    return replace(row, commune_name=names.get(row.commune_id, ""))


def _by_name(row: IndexRow) -> tuple[str, int, int]:
    return sort_key(row.commune_name), row.commune_id, row.addition_no
