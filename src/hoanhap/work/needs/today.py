"""What the survey of need puts on a post's first page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Subquery

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.models import SurveyFinish, SurveyLine, SurveyReminder
from hoanhap.work.needs.tallying import STANDING

LAST_WEEKS = timedelta(days=14)
"""From so many days before the end whoever opened it sees the communes that have not begun."""

_LEFT = Words(vi="còn {left} trong {lines} chưa được hỏi", en="{left} of {lines} not asked yet")
_REMINDED = Words(
    vi="còn {left} trong {lines} chưa được hỏi; cấp tỉnh nhắc ngày {on:%d/%m/%Y}",
    en="{left} of {lines} not asked yet; the province reminded on {on:%d/%m/%Y}",
)
_ALL = Words(
    vi="đã hỏi hết {lines}; hãy báo đã hỏi xong", en="all {lines} asked; report it finished"
)
_BEHIND = Words(
    vi="còn {left} trong {lines} chưa được hỏi trong toàn tỉnh",
    en="{left} of {lines} in the province not asked yet",
)


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """For a post that asks: how many are left, until its office said it was through. For one that
    opens surveys and sees their lines: the open one from two weeks before its end. One query.
    """
    is_opener = actor.role in OPENERS
    if not (is_opener or actor.may("needs.answer")):
        return TodayBlocks()
    finished = SurveyFinish.objects.filter(
        survey=OuterRef("survey"), agency_id=actor.agency_id, withdrawn_at__isnull=True
    )
    reminded = SurveyReminder.objects.filter(survey=OuterRef("survey"), agency_id=actor.agency_id)
    rows = (
        access.visible(actor, SurveyLine)
        .filter(
            survey__state="open",
            survey__province_id=actor.province_id,
            closed_at__isnull=True,
        )
        .order_by()
        .values(
            "survey_id", title=F("survey__title"), due=F("survey__due_on"),
            kinds=F("survey__asker_kinds"),
        )
        .annotate(
            lines=Count("pk", distinct=True),
            answered=Count("answers", STANDING, distinct=True),
            is_finished=Exists(finished),
            reminded_on=Subquery(
                reminded.order_by().values("survey").annotate(on=Max("reminded_on")).values("on")
            ),
        )
    )  # fmt: skip
    items = tuple(item for row in rows if (item := _item(actor, row, today, is_opener)))
    return TodayBlocks(due=items)


def _item(actor: Actor, row: Mapping[str, Any], today: date, is_opener: bool) -> TodayItem | None:
    left, due = row["lines"] - row["answered"], row["due"]
    if is_opener:
        detail = _BEHIND if left and due - today <= LAST_WEEKS else None
    elif actor.agency_kind not in row["kinds"] or (row["is_finished"] and not left):
        detail = None
    else:
        detail = _ALL if not left else _REMINDED if row["reminded_on"] else _LEFT
    if detail is None:
        return None
    return TodayItem(
        title=Words(vi=row["title"], en=row["title"]),
        detail=detail.format(left=left, lines=row["lines"], on=row["reminded_on"]),
        url_name="web:need_survey",
        url_id=row["survey_id"],
        due_on=due,
        days_left=(due - today).days,
    )
