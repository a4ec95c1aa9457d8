"""What returns put on a post's first page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q

from hoanhap.ground.orgs import access
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
_LATE = Words(vi="{n} cơ quan quá hạn", en="{n} agencies are late")


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """What this post's agency owes and what came back to it; for who follows the province what
    waits to be accepted and how many are late. Two queries at most.
    """
    follows = actor.may("returns.accept")
    if not (actor.may("returns.save_part") or actor.may("returns.sign")):
        return TodayBlocks()
    wanted = Q(agency_id=actor.agency_id, state__in=NOT_SENT)
    if follows:
        wanted |= Q(state__in=tuple(WAITING)) | Q(state__in=NOT_SENT, due_on__lt=today)
    found = (
        access.visible(actor, Return)
        .filter(wanted, round__state="open")
        .select_related("round")
        .order_by("due_on", "pk")
    )
    rows = list(found)
    blocks = _own(actor, [row for row in rows if row.agency_id == actor.agency_id], today)
    if follows:
        others = [row for row in rows if row.agency_id != actor.agency_id]
        blocks = blocks.joined(_others(actor, others, today))
    return blocks


def _own(actor: Actor, rows: list[Return], today: date) -> TodayBlocks:
    opened = _opened(row.pk for row in rows if row.state == "returned")
    due = [
        row
        for row in rows
        if row.bond == ASSIGNED
        and row.state in ("open", "drafted")
        and row.due_on <= today + SOON
        and actor.may("returns.save_part")
    ]
    sign = [row for row in rows if row.state == "submitted" and actor.may("returns.sign")]
    asked = [row for row in rows if row.bond == REQUESTED and actor.may("returns.save_part")]
    back = [row for row in rows if row.state == "returned" and actor.may("returns.save_part")]
    return TodayBlocks(
        due=tuple(_item(row, _window(row), today) for row in due[:SHOWN]),
        waiting=tuple(
            [_item(row, _SIGN, today) for row in sign] + [_item(row, _ASKED, None) for row in asked]
        ),
        came_back=tuple(
            _item(row, _BACK.format(n=opened.get(row.pk, 0)), today) for row in back[:SHOWN]
        ),
    )


def _opened(return_ids: Iterable[int]) -> Counter[int]:
    """How many sections are open to be mended, by return."""
    wanted = list(return_ids)
    if not wanted:
        return Counter()
    rows = Return.objects.filter(pk__in=wanted, parts__is_open=True)
    return Counter(rows.values_list("pk", flat=True))


def _window(row: Return) -> Words:
    return _DUE.format(first=row.round.window_first, last=row.round.window_last)


def _others(actor: Actor, rows: Iterable[Return], today: date) -> TodayBlocks:
    by_round: dict[int, list[Return]] = defaultdict(list)
    for row in rows:
        by_round[row.round_id].append(row)
    due: list[TodayItem] = []
    waiting: list[TodayItem] = []
    for found in by_round.values():
        for state, words in (("signed", _JUDGE), ("answered", _THANK)):
            count = sum(row.state == state for row in found)
            if count and actor.may(WAITING[state]):
                waiting.append(_round_item(found[0], words.format(n=count), f"stage={state}"))
        late = sum(
            row.state in NOT_SENT and row.bond == ASSIGNED and row.due_on < today for row in found
        )
        if late:
            due.append(_round_item(found[0], _LATE.format(n=late), "late=1"))
    return TodayBlocks(due=tuple(due[:SHOWN]), waiting=tuple(waiting[:SHOWN]))


def _item(row: Return, detail: Words, today: date | None) -> TodayItem:
    due_on = max(row.due_on, row.mend_by or row.due_on)
    return TodayItem(
        title=Words(vi=row.round.title, en=row.round.title),
        detail=detail,
        url_name="web:return",
        url_id=row.pk,
        due_on=due_on if today else None,
        days_left=(due_on - today).days if today else None,
    )


def _round_item(row: Return, detail: Words, query: str) -> TodayItem:
    return TodayItem(
        title=detail,
        detail=Words(vi=row.round.title, en=row.round.title),
        url_name="web:round",
        url_id=row.round_id,
        url_query=query,
    )
