"""What obstacles put on a post's first page."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacle_rows import in_order, seen

SHOWN = 10
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


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """What waits for this post's agency to answer, answers that came to it, and answers of its own
    that did not help. One query.
    """
    answers = actor.may("oversight.answer_obstacle")
    came = Q(agency_id=actor.agency_id, stage="answered", mark="")
    owned = Q(owner_id=actor.agency_id, grouped_into__isnull=True)
    not_helped = Q(state="answered") & (Q(unresolved__gt=0) | Q(mark="unresolved"))
    mine = owned & (Q(state="raised") | not_helped) if answers else Q(pk__in=())
    rows = list(in_order(seen(actor).filter(came | mine))[: 3 * SHOWN])
    waiting = [row for row in rows if row.state == "raised"]
    helped_not = [
        row for row in rows if row.owner_id == actor.agency_id and _unresolved(row) and answers
    ]
    return TodayBlocks(
        waiting=(
            *(_item(row, _waits(row, today)) for row in waiting[:SHOWN]),
            *(
                _item(row, _CAME)
                for row in rows
                if row.state != "raised" and row.agency_id == actor.agency_id and not row.mark
            ),
        ),
        came_back=tuple(_item(row, _BACK.format(n=_unresolved(row))) for row in helped_not[:SHOWN]),
    )


def _unresolved(row: Obstacle) -> int:
    others: int = vars(row)["unresolved"]
    return (others + (row.mark == "unresolved")) if row.state == "answered" else 0


def _waits(row: Obstacle, today: date) -> Words:
    days, members = (today - row.waiting_since).days, vars(row)["members"]
    if not days and not members:
        return _TODAY.format(agency=row.agency.name)
    words = _WAITS if members else _WAITS_ALONE
    return words.format(agency=row.agency.name, days=days, n=1 + members)


def _item(row: Obstacle, detail: Words) -> TodayItem:
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=detail,
        url_name="web:obstacle",
        url_id=row.pk,
    )
