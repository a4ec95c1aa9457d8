"""What the survey of need puts on a post's first page."""

from __future__ import annotations

import json
from datetime import date, timedelta

from django.db.models import Case, Count, Exists, Max, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Concat

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.models import SurveyFinish, SurveyLine, SurveyReminder
from hoanhap.work.needs.tallying import STANDING

_THROUGH = "*"
"""Before the kinds of who asks: this office has said that it was through."""

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


def _query(actor: Actor, today: date) -> Query | None:
    """For a post that asks, or one that opens surveys and sees their lines: the open ones with how
    many are asked of how many.
    """
    del today
    if not (actor.role in OPENERS or actor.may("needs.answer")):
        return None
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
        .values("survey_id", "survey__title", "survey__due_on", "survey__asker_kinds")
        .annotate(
            lines=Count("pk", distinct=True),
            answered=Count("answers", STANDING, distinct=True),
            finished=Case(When(Exists(finished), then=Value(_THROUGH)), default=Value("")),
            reminded_on=Subquery(
                reminded.order_by().values("survey").annotate(on=Max("reminded_on")).values("on")
            ),
        )
    )
    return light(
        rows,
        "needs",
        id="survey_id",
        title="survey__title",
        words=Concat("finished", Cast("survey__asker_kinds", TextField())),
        due="survey__due_on",
        last="reminded_on",
        number="answered",
        of="lines",
    )


def _blocks(actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    items = (_item(actor, row, today, actor.role in OPENERS) for row in rows)
    return TodayBlocks(due=tuple(item for item in items if item is not None))


def _item(actor: Actor, row: LightRow, today: date, is_opener: bool) -> TodayItem | None:
    lines, due = row.of or 0, row.due or today
    left = lines - (row.number or 0)
    is_finished = row.words.startswith(_THROUGH)
    kinds = json.loads(row.words.removeprefix(_THROUGH))
    if is_opener:
        detail = _BEHIND if left and due - today <= LAST_WEEKS else None
    elif actor.agency_kind not in kinds or (is_finished and not left):
        detail = None
    else:
        detail = _ALL if not left else _REMINDED if row.last else _LEFT
    if detail is None:
        return None
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=detail.format(left=left, lines=lines, on=row.last),
        url_name="web:need_survey",
        url_id=row.id,
        due_on=due,
        days_left=(due - today).days,
    )


TODAY = LightToday("needs", _query, _blocks)
today_of = TODAY.today_of
