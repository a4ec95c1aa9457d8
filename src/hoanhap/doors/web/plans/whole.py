"""Deeds on a whole plan, a page each: dropped, ended, replaced, another year opened."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.states import PLAN_TABLE
from hoanhap.work.plans.types_doing import PlanHead


class EndForm(ReasonForm):
    """From when nothing more falls due, and why."""

    ended_on = DayField(label=say(Words(vi="Ngày kết thúc", en="Ended on")))


class ReplaceForm(HouseForm):
    """The plan that takes over."""

    by_plan_id = forms.TypedChoiceField(
        label=say(Words(vi="Kế hoạch thay thế", en="The plan that takes over")), coerce=int
    )
    replaced_on = DayField(label=say(Words(vi="Thay từ ngày", en="Replaced on")))


class YearForm(HouseForm):
    """Which year."""

    year = forms.TypedChoiceField(label=say(Words(vi="Năm", en="Year")), coerce=int)


def drop(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Drop a reading that is not needed."""
    row = _plan(request, plan_id, "plans.drop_plan")
    form = ReasonForm(request.POST or None, version=row.version)
    told = _told(
        row,
        "plans.drop_plan",
        Words(vi="Đã bỏ.", en="Dropped."),
        Words(
            vi="Kế hoạch không vào thực hiện. Tệp và bản đọc vẫn được giữ.",
            en="The plan is not put into force. The file and what was read stay on record.",
        ),
        is_final=True,
    )
    return answer_deed(request, form, actions.drop_plan, told, plan_id=plan_id)


def end(request: HttpRequest, plan_id: int) -> HttpResponse:
    """End a plan in force."""
    row = _plan(request, plan_id, "plans.end_plan")
    form = EndForm(request.POST or None, version=row.version, initial={"ended_on": today()})
    told = _told(
        row,
        "plans.end_plan",
        Words(vi="Kế hoạch đã kết thúc.", en="The plan has ended."),
        Words(
            vi="Từ ngày này không còn việc nào đến hạn theo kế hoạch; việc đã làm được giữ lại.",
            en="From that day nothing falls due under the plan; what was done stays on record.",
        ),
        is_final=True,
    )
    return answer_deed(request, form, actions.end_plan, told, plan_id=plan_id)


def replace(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Let another plan in force take over what is open."""
    row = _plan(request, plan_id, "plans.replace_plan")
    others = [
        (one.id, in_page_language(name_of(one)))
        for one in queries.successors_of(actor_of(request), plan_id)
    ]
    form = ReplaceForm(request.POST or None, version=row.version, initial={"replaced_on": today()})
    choices: Any = form.fields["by_plan_id"]
    choices.choices = others
    told = _told(
        row,
        "plans.replace_plan",
        Words(
            vi="Đã thay: {handed_over} việc chuyển sang kế hoạch mới, {closed} việc đóng lại.",
            en="Replaced: {handed_over} duties handed over, {closed} closed.",
        ),
        Words(
            vi="Việc còn mở mà kế hoạch mới cũng giao thì chuyển sang kế hoạch mới; việc khác đóng "
            "lại. Từng việc đều xem lại được.",
            en="Open duties the new plan gives too are handed over, the others are closed. Each "
            "can be seen after.",
        ),
        is_final=True,
    )
    return answer_deed(request, form, actions.replace_plan, told, plan_id=plan_id)


def open_year(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Make what falls due in a year."""
    row = _plan(request, plan_id, "plans.open_year")
    year = today().year
    form = YearForm(request.POST or None, version=row.version, initial={"year": year + 1})
    choices: Any = form.fields["year"]
    choices.choices = [(y, str(y)) for y in range(year, year + 3)]
    told = _told(
        row,
        "plans.open_year",
        Words(vi="Đã mở {occurrences} kỳ việc.", en="{occurrences} times to do it are open."),
        Words(
            vi="Các việc định kỳ có kỳ và hạn của năm này; kỳ đã có thì giữ nguyên.",
            en="Recurring duties get that year's periods and days; what is there stays as it is.",
        ),
    )
    return answer_deed(request, form, actions.open_year, told, plan_id=plan_id)


def _plan(request: HttpRequest, plan_id: int, deed: str) -> PlanHead:
    """The plan; a post without the deed has no such page, a state without it says so."""
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    row = queries.plan_heading(actor, plan_id)
    if request.method != "POST":
        PLAN_TABLE.next(deed, row.state)
    return row


def _told(
    row: PlanHead, deed: str, said: Words, consequence: Words, *, is_final: bool = False
) -> DeedPage:
    return DeedPage(
        title=DEED_WORDS[deed],
        button=DEED_WORDS[deed],
        said=said,
        back=reverse("web:plan", args=[row.id]),
        subject=in_page_language(name_of(row)),
        consequences=(consequence,),
        is_final=is_final,
    )
