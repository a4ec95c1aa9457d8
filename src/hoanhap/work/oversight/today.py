"""What obstacles put on a post's first page."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Concat

from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.obstacle_rows import seen

SHOWN = 10
_OURS, _ANSWER, _THEIRS = "ours", "answer", "theirs"
"""Ours to answer; our answer, which did not help; the answer that came to us."""

_WAITS = Words(
    vi="{agency} nêu, chờ trả lời {days} ngày; {n} nơi cùng nêu",
    en="{agency} raised it and waits {days} days; {n} asked the same",
)
_WAITS_ALONE = Words(
    vi="{agency} nêu, chờ trả lời {days} ngày", en="{agency} raised it and waits {days} days"
)
_TODAY = Words(vi="{agency} mới nêu hôm nay", en="{agency} raised it today")
_CAME = Words(
    vi="đã có trả lời; cho biết đã giải quyết được chưa", en="answered; say whether it helped"
)
_BACK = Words(
    vi="{n} nơi cho biết câu trả lời chưa giải quyết được",
    en="{n} of those who asked say the answer did not help",
)


def _query(actor: Actor, today: date) -> Query | None:
    """What waits for this post's agency to answer, answers that came to it, and answers of its own
    that did not help.
    """
    del today
    came = Q(agency_id=actor.agency_id, stage="answered", mark="")
    owned = Q(owner_id=actor.agency_id, grouped_into__isnull=True)
    waits = owned & Q(state="raised")
    not_helped = owned & Q(state="answered") & (Q(unresolved__gt=0) | Q(mark="unresolved"))
    wanted = (came | waits | not_helped) if actor.may("oversight.answer_obstacle") else came
    unresolved = F("unresolved") + Case(When(mark="unresolved", then=1), default=0)
    what = Case(
        When(waits, then=Value(_OURS)),
        When(not_helped, then=Value(_ANSWER)),
        default=Value(_THEIRS),
        output_field=CharField(),
    )
    return light(
        seen(actor).filter(wanted).annotate(what=what, against=unresolved),
        "oversight",
        id="pk",
        title="title",
        words=Concat("what", Value(" "), "agency__name"),
        due="since",
        number="against",
        of="members",
    )


def _blocks(actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    del actor
    found: dict[str, list[LightRow]] = {_OURS: [], _ANSWER: [], _THEIRS: []}
    for row in sorted(rows, key=lambda row: (row.due or date.max, row.id)):
        found[row.words.partition(" ")[0]].append(row)
    return TodayBlocks(
        waiting=(
            *(_item(row, _waits(row, today)) for row in found[_OURS][:SHOWN]),
            *(_item(row, _CAME) for row in found[_THEIRS][:SHOWN]),
        ),
        came_back=tuple(_item(row, _BACK.format(n=row.number)) for row in found[_ANSWER][:SHOWN]),
    )


def _waits(row: LightRow, today: date) -> Words:
    agency, days = row.words.partition(" ")[2], (today - (row.due or today)).days
    if not days and not row.of:
        return _TODAY.format(agency=agency)
    words = _WAITS if row.of else _WAITS_ALONE
    return words.format(agency=agency, days=days, n=1 + (row.of or 0))


def _item(row: LightRow, detail: Words) -> TodayItem:
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=detail,
        url_name="web:obstacle",
        url_id=row.id,
    )


TODAY = LightToday("oversight", _query, _blocks)
today_of = TODAY.today_of
