"""What returns put on a post's first page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Q, Value
from django.db.models.functions import Coalesce, Concat, Greatest

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import ASSIGNED, REQUESTED
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.states import NOT_SENT

SOON = timedelta(days=21)
SHOWN = 10
WAITING = {"signed": "returns.accept", "answered": "returns.thank"}

_DUE = Words(
    vi="số liệu {first:%d/%m/%Y} - {last:%d/%m/%Y}", en="data {first:%d/%m/%Y} - {last:%d/%m/%Y}"
)
_ASKED = Words(vi="được đề nghị phối hợp báo cáo", en="you are asked to report")
_SIGN = Words(vi="chờ ký", en="waits for your signature")
_BACK = Words(vi="bị trả lại, {n} mục cần sửa", en="sent back, {n} sections to mend")
_JUDGE = Words(vi="{n} báo cáo chờ tiếp nhận", en="{n} returns wait to be accepted")
_THANK = Words(vi="{n} trả lời phối hợp chờ cảm ơn", en="{n} answers wait for thanks")
_HIGHER = Words(
    vi="{agency} quá hạn {days} ngày, đã báo cáo cấp trên",
    en="{agency} is {days} days late; taken to a higher place",
)
_LATE = Words(vi="{n} cơ quan quá hạn", en="{n} agencies are late")


def _query(actor: Actor, today: date) -> Query | None:
    """What this post's agency owes and what came back to it; for who follows the province what
    waits to be accepted, what is owed late and what of it was taken higher.
    """
    if not (actor.may("returns.save_part") or actor.may("returns.sign")):
        return None
    wanted = Q(agency_id=actor.agency_id, state__in=NOT_SENT)
    if actor.may("returns.accept"):
        # What came back without a day by which to mend it is as late as it was sent, no later.
        owed = Q(state__in=NOT_SENT) & (Q(first_sent_on__isnull=True) | Q(mend_by__isnull=False))
        wanted |= Q(state__in=tuple(WAITING)) | (owed & Q(due_on__lt=today))
    rows = access.visible(actor, Return).filter(wanted, round__state="open")
    return light(
        rows.annotate(opened=Count("parts", Q(parts__is_open=True))),
        "returns",
        id="pk",
        title="round__title",
        words=Concat(
            "state", Value(" "), "bond", Value(" "), "escalated_to", Value(" "), "agency__name"
        ),
        first="round__window_first",
        last="round__window_last",
        due=Greatest(F("due_on"), Coalesce(F("mend_by"), F("due_on"))),
        whose="agency_id",
        number="round_id",
        of="opened",
    )


@dataclass(frozen=True, slots=True)
class _Return:
    """A light row of this room with its words apart."""

    row: LightRow
    state: str
    bond: str
    escalated_to: str
    agency_name: str
    due_on: date


def _return(row: LightRow, today: date) -> _Return:
    state, bond, escalated_to, agency_name = row.words.split(" ", 3)
    return _Return(row, state, bond, escalated_to, agency_name, row.due or today)


def _blocks(actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    in_order = sorted(rows, key=lambda row: (row.due or date.max, row.id))
    found = [_return(row, today) for row in in_order]
    blocks = _own(actor, [one for one in found if one.row.whose == actor.agency_id], today)
    if actor.may("returns.accept"):
        blocks = blocks.joined(_rounds(actor, found, today))
    return blocks


def _own(actor: Actor, found: list[_Return], today: date) -> TodayBlocks:
    writes = actor.may("returns.save_part")
    due = [
        one
        for one in found
        if one.bond == ASSIGNED
        and one.state in ("open", "drafted")
        and one.due_on <= today + SOON
        and writes
    ]
    sign = [one for one in found if one.state == "submitted" and actor.may("returns.sign")]
    asked = [one for one in found if one.bond == REQUESTED and writes]
    back = [one for one in found if one.state == "returned" and writes]
    return TodayBlocks(
        due=tuple(_item(one, _window(one), today) for one in due[:SHOWN]),
        waiting=tuple(
            [_item(one, _SIGN, today) for one in sign] + [_item(one, _ASKED, None) for one in asked]
        ),
        came_back=tuple(_item(one, _BACK.format(n=one.row.of or 0), today) for one in back[:SHOWN]),
    )


def _window(one: _Return) -> Words:
    return _DUE.format(first=one.row.first, last=one.row.last)


def _rounds(actor: Actor, found: Iterable[_Return], today: date) -> TodayBlocks:
    """What each round asks of who follows it; others judge the own return, late it counts too."""
    by_round: dict[int, list[_Return]] = defaultdict(list)
    for one in found:
        by_round[one.row.number or 0].append(one)
    due: list[TodayItem] = []
    waiting: list[TodayItem] = []
    for theirs in by_round.values():
        for state, words in (("signed", _JUDGE), ("answered", _THANK)):
            count = sum(one.state == state and one.row.whose != actor.agency_id for one in theirs)
            if count and actor.may(WAITING[state]):
                waiting.append(_round_item(theirs[0], words.format(n=count), f"tinh_trang={state}"))
        late = [
            one
            for one in theirs
            if one.state in NOT_SENT and one.bond == ASSIGNED and one.due_on < today
        ]
        if late:
            due.append(_round_item(late[0], _LATE.format(n=len(late)), "cham=no"))
        if not actor.may("returns.thank"):
            waiting += [_higher_item(one, today) for one in late if one.escalated_to]
    return TodayBlocks(due=tuple(due[:SHOWN]), waiting=tuple(waiting[:SHOWN]))


def _item(one: _Return, detail: Words, today: date | None) -> TodayItem:
    return TodayItem(
        title=Words(vi=one.row.title, en=one.row.title),
        detail=detail,
        url_name="web:return",
        url_id=one.row.id,
        due_on=one.due_on if today else None,
        days_left=(one.due_on - today).days if today else None,
    )


def _higher_item(one: _Return, today: date) -> TodayItem:
    days = (today - one.due_on).days
    return _item(one, _HIGHER.format(agency=one.agency_name, days=days), None)


def _round_item(one: _Return, detail: Words, query: str) -> TodayItem:
    return TodayItem(
        title=detail,
        detail=Words(vi=one.row.title, en=one.row.title),
        url_name="web:round",
        url_id=one.row.number or 0,
        url_query=query,
    )


TODAY = LightToday("returns", _query, _blocks)
today_of = TODAY.today_of
