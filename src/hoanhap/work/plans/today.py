"""What the plans put on a post's first page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.db.models import Case, Q, When

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Chase, Occurrence
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.plans.scanning import Seen, scan
from hoanhap.work.plans.stages import PENDING
from hoanhap.work.plans.stepping_doing import shortened

SOON = timedelta(days=14)
SHOWN = 20
LONGEST = 90
OF_A_KIND = 5
MESSAGES_SHOWN = 5
IN_FORCE = Q(duty__plan__state="adopted")

_DUE = Words(vi="{period}, {plan}", en="{period}, {plan}")
_ASKED = Words(vi="được đề nghị phối hợp ({period})", en="you are asked to help ({period})")
_BACK = Words(vi="bị trả lại: {why}", en="sent back: {why}")
_JUDGE = Words(vi="{n} báo cáo chờ xác nhận hoàn thành", en="{n} reports wait to be accepted")
_EXTEND = Words(vi="{agency} xin gia hạn", en="{agency} asks for a later day")
_THANK = Words(vi="{n} trả lời phối hợp chờ cảm ơn", en="{n} answers wait for thanks")
_AGENCY = Words(vi="{agency}: {n} việc quá hạn", en="{agency}: {n} late")
_OTHERS = Words(vi="và {n} đơn vị nữa có việc quá hạn", en="and {n} more agencies are late")
_HIGHER = Words(
    vi="{agency} quá hạn {days} ngày, đã báo cáo cấp trên",
    en="{agency} is {days} days late; taken to a higher place",
)


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """What this post's agency owes, what came back to it and who wrote to it; for who follows the
    plans also what waits to be judged and, for the desk, which agencies are late.

    Four queries at most.
    """
    return owed_today(actor, today).joined(MESSAGES.today_of(actor, today))


def owed_today(actor: Actor, today: date) -> TodayBlocks:
    """The same without who wrote to it. Three queries at most."""
    owns = _owns(actor)
    follows = actor.may("plans.accept")
    if not (owns or follows):
        return TodayBlocks()
    found = scan(actor, today, IN_FORCE & _asked_for(actor, today, follows=follows))
    own = [one for one in found.seen if one.agency_id == actor.agency_id][: SHOWN * 2]
    others = [one for one in found.seen if one.agency_id != actor.agency_id] if follows else []
    rows = _rows(actor, [*(one.id for one in own), *_samples(others)])
    blocks = _owner(own, rows, today)
    return blocks.joined(_follower(actor, others, rows)) if follows else blocks


def _owns(actor: Actor) -> bool:
    return actor.may("plans.acknowledge") or actor.may("plans.record_answer")


def _asked_for(actor: Actor, today: date, *, follows: bool) -> Q:
    near = Q(due_on__lte=today + SOON) | Q(state__in=("returned", "asked"))
    own = Q(agency_id=actor.agency_id, state__in=PENDING) & near
    if not follows:
        return own
    marked = Q(asked_due_on__isnull=False) | Q(escalated_on__isnull=False)
    late = Q(due_on__lt=today, duty__bond="assigned") | marked
    return own | (late & Q(state__in=PENDING)) | Q(state__in=("reported", "answered"))


def _samples(others: Iterable[Seen]) -> list[int]:
    """One row of each line that will be shown, for its names: of a late agency, of a plan."""
    seen = list(others)
    lines: dict[tuple[object, ...], int] = {}
    for one in seen:
        if one.stage.code in ("reported", "answered"):
            lines.setdefault((one.stage.code, one.plan_id), one.id)
    worst = [ones[0].id for _, ones in _longest_late(seen)[:OF_A_KIND]]
    marked = [one.id for one in seen if one.asks_for_later or one.is_escalated]
    return [*lines.values(), *worst, *marked[: OF_A_KIND * 2]]


def _longest_late(others: Iterable[Seen]) -> list[tuple[int, list[Seen]]]:
    """The late agencies with what they owe, who is longest late first."""
    late: dict[int, list[Seen]] = defaultdict(list)
    for one in others:
        if one.stage.code == "late":
            late[one.agency_id].append(one)
    return sorted(late.items(), key=lambda item: (-_days(item[1]), -len(item[1]), item[0]))


def _days(ones: Iterable[Seen]) -> int:
    return max(one.stage.late_days for one in ones)


def _owner(own: Iterable[Seen], rows: Mapping[int, Occurrence], today: date) -> TodayBlocks:
    shown = [
        (one, rows[one.id])
        for one in own
        if one.id in rows and one.stage.code in ("late", "waiting", "asked", "no_day")
    ]
    return TodayBlocks(
        due=tuple(
            _due(row, today)
            for one, row in shown
            if one.bond == "assigned" and one.state != "returned"
        )[:SHOWN],
        waiting=tuple(
            _item(row, _ASKED.format(period=period_words(row.period)))
            for one, row in shown
            if one.bond != "assigned"
        ),
        came_back=tuple(
            _item(row, _BACK.format(why=shortened(row.remarks, LONGEST)), due_on=row.due_on)
            for one, row in shown
            if one.state == "returned"
        )[:SHOWN],
    )


def _due(row: Occurrence, today: date) -> TodayItem:
    detail = _DUE.format(period=period_words(row.period), plan=plan_name(row.duty.plan))
    left = (row.due_on - today).days if row.due_on else None
    return _item(row, detail, due_on=row.due_on, days_left=left)


def _messages(actor: Actor, _today: date) -> Query | None:
    """Messages to this post's agency that nobody there has seen; the desk writes them itself."""
    if actor.may("plans.chase") or not (_owns(actor) or actor.may("plans.accept")):
        return None
    rows = access.visible(actor, Chase).filter(agency_id=actor.agency_id, seen_on__isnull=True)
    is_courteous = Case(When(is_courteous=True, then=1), default=0)
    return light(
        rows, "plans", id="pk", words="channel", first="sent_on", number=is_courteous
    )  # fmt: skip


def _message_blocks(_actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    newest = sorted(rows, key=lambda row: (row.first or today, row.id), reverse=True)
    return TodayBlocks(
        waiting=tuple(
            TodayItem(
                title=_MESSAGE[row.words == "reminder", bool(row.number)],
                detail=Words(vi="gửi ngày {on:%d/%m/%Y}", en="sent on {on:%d/%m/%Y}").format(
                    on=row.first
                ),
                url_name="web:chase",
                url_id=row.id,
            )
            for row in newest[:MESSAGES_SHOWN]
        )
    )


MESSAGES = LightToday("plans", _messages, _message_blocks)
"""Who wrote to this post's agency."""


_MESSAGE: Mapping[tuple[bool, bool], Words] = {
    (False, False): Words(vi="Đôn đốc của cơ quan thường trực", en="The standing agency chases"),
    (False, True): Words(vi="Lời đề nghị phối hợp", en="A request for co-operation"),
    (True, False): Words(vi="Nhắc việc sắp đến hạn", en="Reminder of what is due soon"),
    (True, True): Words(vi="Nhắc việc sắp đến hạn", en="Reminder of what is due soon"),
}


def _follower(actor: Actor, others: list[Seen], rows: Mapping[int, Occurrence]) -> TodayBlocks:
    reported = _a_line_a_plan(others, "reported", _JUDGE, rows)
    later = [
        _item(rows[one.id], _EXTEND.format(agency=rows[one.id].agency.name), due_on=one.due_on)
        for one in others
        if one.asks_for_later and one.id in rows
    ]
    if actor.may("plans.thank"):
        answered = _a_line_a_plan(others, "answered", _THANK, rows)
        return TodayBlocks(_late_agencies(others, rows), (*reported, *later, *answered))
    higher = [
        _item(
            rows[one.id],
            _HIGHER.format(agency=rows[one.id].agency.name, days=one.stage.late_days),
            due_on=one.due_on,
        )
        for one in others
        if one.is_escalated and one.stage.code == "late" and one.id in rows
    ]
    return TodayBlocks(waiting=(*reported, *later, *higher))


def _a_line_a_plan(
    seen: Iterable[Seen], stage: str, words: Words, rows: Mapping[int, Occurrence]
) -> tuple[TodayItem, ...]:
    """How many of a plan's things due stand at this stage, with the page that shows them."""
    counts: Counter[int] = Counter()
    named: dict[int, str] = {}
    for one in seen:
        if one.stage.code == stage:
            counts[one.plan_id] += 1
            if one.id in rows:
                named[one.plan_id] = plan_name(rows[one.id].duty.plan)
    return tuple(
        TodayItem(
            title=words.format(n=count),
            detail=Words(vi=named.get(plan_id, ""), en=named.get(plan_id, "")),
            url_name="web:plan_occurrences",
            url_id=plan_id,
            url_query=f"stage={stage}",
        )
        for plan_id, count in sorted(counts.items())
    )


def _late_agencies(others: Iterable[Seen], rows: Mapping[int, Occurrence]) -> tuple[TodayItem, ...]:
    """A line for each of the agencies longest late, and one for all others."""
    late = _longest_late(others)
    shown = tuple(
        TodayItem(
            title=_AGENCY.format(agency=rows[ones[0].id].agency.name, n=len(ones)),
            detail=Words(vi="lâu nhất {n} ngày", en="the longest {n} days").format(n=_days(ones)),
            url_name="web:owed_by",
            url_id=agency_id,
            days_left=-_days(ones),
        )
        for agency_id, ones in late[:OF_A_KIND]
        if ones[0].id in rows
    )
    rest = late[OF_A_KIND:]
    if not rest:
        return shown
    plans = Counter(one.plan_id for _, ones in rest for one in ones)
    return (
        *shown,
        TodayItem(
            title=_OTHERS.format(n=len(rest)),
            detail=Words(vi="xem tiến độ kế hoạch", en="see where the plan stands"),
            url_name="web:plan_standing",
            url_id=plans.most_common(1)[0][0],
        ),
    )


def _rows(actor: Actor, ids: Iterable[int]) -> dict[int, Occurrence]:
    found = access.visible(actor, Occurrence).filter(pk__in=list(ids))
    found = found.select_related("duty", "duty__plan", "agency")
    return {row.pk: row for row in found}


def _item(
    row: Occurrence, detail: Words, *, due_on: date | None = None, days_left: int | None = None
) -> TodayItem:
    title = shortened(row.duty.title, LONGEST)
    return TodayItem(
        title=Words(vi=title, en=title),
        detail=detail,
        url_name="web:occurrence",
        url_id=row.pk,
        due_on=due_on,
        days_left=days_left,
    )
