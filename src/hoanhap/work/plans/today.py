"""What the plans put on a post's first page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.db.models import Q

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import agency_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Chase, Occurrence, Plan
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.plans.scanning import Seen, scan
from hoanhap.work.plans.stages import PENDING
from hoanhap.work.plans.stepping_doing import shortened

SOON = timedelta(days=14)
SHOWN = 20
LONGEST = 90
OF_A_KIND = 5
IN_FORCE = Q(duty__plan__state="adopted")

_LATE = Words(vi="quá hạn {days} ngày ({period})", en="{days} days late ({period})")
_SOON = Words(vi="sắp đến hạn ({period})", en="due soon ({period})")
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
    plans also what waits to be judged and, for the desk, each agency that is late.

    At most nine queries.
    """
    blocks = TodayBlocks()
    if actor.may("plans.acknowledge") or actor.may("plans.record_answer"):
        blocks = _owner(actor, today)
    if actor.may("plans.accept"):
        blocks = blocks.joined(_follower(actor, today))
    return blocks


def _owner(actor: Actor, today: date) -> TodayBlocks:
    near = Q(due_on__lte=today + SOON) | Q(state__in=("returned", "asked"))
    where = IN_FORCE & Q(agency_id=actor.agency_id, state__in=PENDING) & near
    found = scan(actor, today, where)
    wanted = [one for one in found.seen if one.stage.code in ("late", "waiting", "asked")]
    wanted = [*wanted, *(one for one in found.seen if one.stage.code == "no_day")][: SHOWN * 2]
    rows = _rows(actor, (one.id for one in wanted))
    shown = [(one, rows[one.id]) for one in wanted if one.id in rows]
    return TodayBlocks(
        due=tuple(
            _due(one, row, today)
            for one, row in shown
            if one.bond == "assigned" and one.state != "returned"
        )[:SHOWN],
        waiting=(
            *(
                _item(row, _ASKED.format(period=period_words(row.period)))
                for one, row in shown
                if one.bond != "assigned"
            ),
            *_messages(actor),
        ),
        came_back=tuple(
            _item(row, _BACK.format(why=shortened(row.remarks, LONGEST)), due_on=row.due_on)
            for one, row in shown
            if one.state == "returned"
        )[:SHOWN],
    )


def _due(one: Seen, row: Occurrence, today: date) -> TodayItem:
    period = period_words(row.period)
    detail = _LATE.format(days=one.stage.late_days, period=period)
    if one.stage.code != "late":
        detail = _SOON.format(period=period)
    left = (row.due_on - today).days if row.due_on else None
    return _item(row, detail, due_on=row.due_on, days_left=left)


def _messages(actor: Actor) -> tuple[TodayItem, ...]:
    rows = access.visible(actor, Chase).filter(agency_id=actor.agency_id, seen_on__isnull=True)
    return tuple(
        TodayItem(
            title=_MESSAGE[row.channel == "reminder", row.is_courteous],
            detail=Words(vi="gửi ngày {on:%d/%m/%Y}", en="sent on {on:%d/%m/%Y}").format(
                on=row.sent_on
            ),
            url_name="web:chase",
            url_id=row.pk,
        )
        for row in rows.order_by("-sent_on", "-pk")[:5]
    )


_MESSAGE: Mapping[tuple[bool, bool], Words] = {
    (False, False): Words(vi="Đôn đốc của cơ quan thường trực", en="The standing agency chases"),
    (False, True): Words(vi="Lời đề nghị phối hợp", en="A request for co-operation"),
    (True, False): Words(vi="Nhắc việc sắp đến hạn", en="Reminder of what is due soon"),
    (True, True): Words(vi="Nhắc việc sắp đến hạn", en="Reminder of what is due soon"),
}


def _follower(actor: Actor, today: date) -> TodayBlocks:
    late = Q(due_on__lt=today, state__in=PENDING, duty__bond="assigned")
    found = scan(actor, today, IN_FORCE & (late | Q(state__in=("reported", "answered"))))
    others = [one for one in found.seen if one.agency_id != actor.agency_id]
    marked = _marked(actor)
    names = agency_names({one.agency_id for one in others} | {row.agency_id for row in marked})
    reported = _a_line_a_plan(others, "reported", _JUDGE)
    waiting = (*reported, *_extensions(marked, names))
    if actor.may("plans.thank"):
        answered = _a_line_a_plan(others, "answered", _THANK)
        return TodayBlocks(due=_late_agencies(others, names), waiting=(*waiting, *answered))
    still = {one.id: one for one in others if one.stage.code == "late"}
    return TodayBlocks(waiting=(*waiting, *_escalated(marked, still, names)))


def _a_line_a_plan(seen: Iterable[Seen], stage: str, words: Words) -> tuple[TodayItem, ...]:
    """How many of a plan's things due stand at this stage, with the page that shows them."""
    counts = Counter(one.plan_id for one in seen if one.stage.code == stage)
    heads = Plan.objects.in_bulk(counts) if counts else {}
    return tuple(
        TodayItem(
            title=words.format(n=count),
            detail=Words(vi=plan_name(heads[plan_id]), en=plan_name(heads[plan_id])),
            url_name="web:plan_occurrences",
            url_id=plan_id,
            url_query=f"stage={stage}",
        )
        for plan_id, count in sorted(counts.items())
    )


def _marked(actor: Actor) -> list[Occurrence]:
    """Others' things due that ask for a later day, or were taken to a higher place."""
    rows = access.visible(actor, Occurrence).filter(
        IN_FORCE,
        Q(asked_due_on__isnull=False) | Q(escalated_on__isnull=False),
        state__in=PENDING,
        duty__state="open",
    )
    ours = rows.exclude(agency_id=actor.agency_id).select_related("duty")
    return list(ours.order_by("due_on", "pk")[: OF_A_KIND * 2])


def _extensions(marked: Iterable[Occurrence], names: Mapping[int, str]) -> list[TodayItem]:
    return [
        _item(row, _EXTEND.format(agency=names.get(row.agency_id, "")), due_on=row.due_on)
        for row in marked
        if row.asked_due_on
    ]


def _escalated(
    marked: Iterable[Occurrence], late: Mapping[int, Seen], names: Mapping[int, str]
) -> list[TodayItem]:
    return [
        _item(
            row,
            _HIGHER.format(agency=names.get(row.agency_id, ""), days=late[row.pk].stage.late_days),
            due_on=row.due_on,
        )
        for row in marked
        if row.escalated_on and row.pk in late
    ]


def _late_agencies(seen: Iterable[Seen], names: Mapping[int, str]) -> tuple[TodayItem, ...]:
    """A line for each of the agencies longest late, and one for all others."""
    late: dict[int, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.stage.code == "late":
            late[one.agency_id].append(one)
    longest = {pk: max(one.stage.late_days for one in ones) for pk, ones in late.items()}
    worst = sorted(late, key=lambda pk: (-longest[pk], sort_key(names.get(pk, ""))))
    shown = tuple(
        TodayItem(
            title=_AGENCY.format(agency=names.get(pk, ""), n=len(late[pk])),
            detail=Words(vi="lâu nhất {n} ngày", en="the longest {n} days").format(n=longest[pk]),
            url_name="web:owed_by",
            url_id=pk,
            days_left=-longest[pk],
        )
        for pk in worst[:OF_A_KIND]
    )
    rest = worst[OF_A_KIND:]
    if not rest:
        return shown
    plans = Counter(one.plan_id for pk in rest for one in late[pk])
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
    found = access.visible(actor, Occurrence).filter(pk__in=list(ids)).select_related("duty")
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
