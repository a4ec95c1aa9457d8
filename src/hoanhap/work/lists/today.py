"""What the lists desk puts on a post's first page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from django.db.models import Q

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry.queries import open_help
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.deadlines import StepDays
from hoanhap.work.lists.due import days_between
from hoanhap.work.lists.index import lists_index
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.showing import count_entries, what_now
from hoanhap.work.lists.types import Counts

SOON = timedelta(days=7)
SHOWN = 20
WAITING = MappingProxyType(
    {
        "lists.submit": Words(vi="chờ trình", en="waits to be submitted"),
        "lists.sign": Words(vi="chờ ký", en="waits for signature"),
        "lists.confirm": Words(
            vi="đã xem xét xong, chờ ký xác nhận", en="all names decided, waits to be confirmed"
        ),
        "lists.decide_entry": Words(
            vi="còn {undecided} tên chờ xem xét", en="{undecided} names wait for a verdict"
        ),
        "lists.transmit": Words(
            vi="chờ chuyển ngân hàng", en="waits to be transmitted to the bank"
        ),
        "lists.receive_original": Words(
            vi="chờ ghi nhận bản gốc", en="waits for the note that the original came"
        ),
    }
)
"""What waits for whom, by the deed that is next."""

_STEP = {
    "lists.submit": "submitted_on",
    "lists.sign": "signed_on",
    "lists.confirm": "confirmed_on",
    "lists.decide_entry": "confirmed_on",
    "lists.transmit": "at_bank_on",
}
_OPEN = ("drafted", "submitted", "signed", "returned", "confirmed", "transmitted")


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """Lists due from this post (a missing one opens `web:list_start` with the commune's id), lists
    that wait for its deed, lists that came back to it; for the drafter also open help tasks.

    The province's desk gets every commune late this month. At most six queries.
    """
    if actor.agency_kind == roles.PROVINCE_POLICE:
        return TodayBlocks(due=_late_communes(actor, today))
    wanted = Q(state__in=_OPEN, month__gte=Month.of(today).plus(-12).first)
    if starts := actor.may("lists.start"):
        wanted |= Q(month__in=_next_months(today), addition_no=0)
    found = list(access.visible(actor, MonthlyList).filter(wanted).order_by("month", "addition_no"))
    rows = [row for row in found if row.state in _OPEN][: SHOWN * 3]
    counts = count_entries(access.visible(actor, ListEntry).filter(list__in=[r.pk for r in rows]))
    following = Month.of(today).next().first
    months = [today, following, *(r.month for r in rows)]
    days = days_between(actor.province_id, min(months), max(months))
    missing = _months_missing(actor, found, today, days) if starts else []
    names = unit_names([*(r.commune_id for r in rows), *(pk for pk, _ in missing)])
    items = [
        (r, _waiting(actor, r, counts.get(r.pk, Counts()), days[r.month], today, names))
        for r in rows
    ]
    back = [r for r, _ in items if r.return_remarks and actor.may("lists.change_entry")]
    due = [_missing_item(pk, m, days[m], today, names) for pk, m in missing]
    return TodayBlocks(
        due=tuple(due + _drafts(actor, rows, days, today, names))[:SHOWN],
        waiting=tuple(item for _, item in items if item)[:SHOWN] + _help(actor),
        came_back=tuple(_back_item(r, names) for r in back)[:SHOWN],
    )


def _next_months(today: date) -> tuple[date, date]:
    return Month.of(today).first, Month.of(today).next().first


def _months_missing(
    actor: Actor, found: Iterable[MonthlyList], today: date, days: Mapping[date, StepDays]
) -> list[tuple[int, date]]:
    """This month's list where there is none, and the next one's when its first day is near."""
    this, following = _next_months(today)
    months = [this, following] if days[following].submitted_on - today <= SOON else [this]
    have = {(row.commune_id, row.month) for row in found if row.addition_no == 0}
    return [(pk, m) for m in months for pk in sorted(actor.territory) if (pk, m) not in have]


def _waiting(
    actor: Actor,
    row: MonthlyList,
    counts: Counts,
    days: StepDays,
    today: date,
    names: Mapping[int, str],
) -> TodayItem | None:
    able = what_now(actor, row, counts)
    deed = next((name for name in WAITING if name in able), None)
    if deed is None or (deed == "lists.decide_entry" and counts.undecided == 0):
        return None
    due_on = row.due_on if deed == "lists.transmit" else getattr(days, _STEP.get(deed, ""), None)
    return TodayItem(
        title=_title(row.commune_id, row.month, names, row.addition_no),
        detail=WAITING[deed].format(undecided=counts.undecided),
        url_name="web:list",
        url_id=row.pk,
        due_on=due_on,
        days_left=(due_on - today).days if due_on else None,
    )


def _drafts(
    actor: Actor,
    rows: Iterable[MonthlyList],
    days: Mapping[date, StepDays],
    today: date,
    names: Mapping[int, str],
) -> list[TodayItem]:
    """The drafter's own unfinished lists that have not come back."""
    if not actor.may("lists.start"):
        return []
    return [
        TodayItem(
            title=_title(row.commune_id, row.month, names, row.addition_no),
            detail=Words(
                vi="đang lập, cần hoàn thành để trình", en="being drafted, to be finished"
            ),
            url_name="web:list",
            url_id=row.pk,
            due_on=days[row.month].submitted_on,
            days_left=(days[row.month].submitted_on - today).days,
        )
        for row in rows
        if row.state == "drafted" and not row.return_remarks
    ]


def _missing_item(
    commune_id: int, month: date, days: StepDays, today: date, names: Mapping[int, str]
) -> TodayItem:
    return TodayItem(
        title=_title(commune_id, month, names),
        detail=Words(vi="chưa lập", en="not started"),
        url_name="web:list_start",
        url_id=commune_id,
        due_on=days.submitted_on,
        days_left=(days.submitted_on - today).days,
    )


def _back_item(row: MonthlyList, names: Mapping[int, str]) -> TodayItem:
    return TodayItem(
        title=_title(row.commune_id, row.month, names, row.addition_no),
        detail=Words(vi="bị trả lại: {why}", en="sent back: {why}").format(why=row.return_remarks),
        url_name="web:list",
        url_id=row.pk,
        due_on=row.due_on,
    )


def _late_communes(actor: Actor, today: date) -> tuple[TodayItem, ...]:
    """For the province's desk: communes whose list of this month is not at the bank in time."""
    index = lists_index(actor, Month.of(today).first, today)
    return tuple(
        TodayItem(
            title=_title(row.commune_id, row.month, {row.commune_id: row.commune_name}),
            detail=Words(vi="chậm {days} ngày: {state}", en="{days} days late: {state}").format(
                days=row.standing.late_days, state=row.state_words
            ),
            url_name="web:list" if row.list_id else "web:lists_of_commune",
            url_id=row.list_id or row.commune_id,
            due_on=row.standing.due_on,
            days_left=-row.standing.late_days,
        )
        for row in index.rows
        if row.standing.is_late and row.state not in ("transmitted", "received")
    )[:SHOWN]


def _help(actor: Actor) -> tuple[TodayItem, ...]:
    if not actor.may("registry.close_help_task"):
        return ()
    return tuple(
        TodayItem(
            title=Words(vi="Giúp {name}", en="Help {name}").format(name=task.full_name),
            detail=task.kind_words,
            url_name="web:person",
            url_id=task.person_id,
        )
        for task in open_help(actor, limit=10)
    )


def _title(commune_id: int, month: date, names: Mapping[int, str], addition_no: int = 0) -> Words:
    named = Words(
        vi="Danh sách tháng {month:%m/%Y}, {commune}", en="List of {month:%m/%Y}, {commune}"
    )
    if addition_no:
        named = Words(
            vi="Danh sách bổ sung {number} tháng {month:%m/%Y}, {commune}",
            en="Addition {number} to the list of {month:%m/%Y}, {commune}",
        )
    return named.format(number=addition_no, month=month, commune=names.get(commune_id, ""))
