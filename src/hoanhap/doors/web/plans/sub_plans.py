"""Plans that agencies and communes make under a plan: who sent theirs in and who has not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import TAKEN, HouseForm, ReasonForm, with_file
from hoanhap.doors.web.head import State
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.plans.due_rows import SHAPES
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries

SEND = Words(vi="Gửi kế hoạch của đơn vị", en="Send in my office's plan")
WITHDRAW = Words(vi="Rút kế hoạch đã gửi", en="Take back the plan sent in")


class SendForm(HouseForm):
    """The agency's own plan, as signed."""

    title = forms.CharField(
        label=say(Words(vi="Trích yếu", en="Title")),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
    )
    number = forms.CharField(
        label=say(Words(vi="Số, ký hiệu", en="Number")),
        max_length=60,
        help_text=say(Words(vi="Ví dụ 34/KH-UBND.", en="E.g. 34/KH-UBND.")),
    )
    issued_on = DayField(label=say(Words(vi="Ngày ban hành", en="Issued on")))
    content = forms.FileField(
        label=say(Words(vi="Tệp kế hoạch đã ký", en="The signed plan")),
        widget=forms.FileInput(attrs={"accept": TAKEN}),
        help_text=say(
            Words(
                vi="PDF, Word hoặc ảnh quét, tối đa 10 MB.",
                en="PDF, Word or a scan, 10 MB at most.",
            )
        ),
    )

    def inputs(self) -> dict[str, Any]:
        """The fields and the file's name and bytes."""
        return with_file(super().inputs())


@require_GET
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Who has sent a plan in, who has not, by which day."""
    actor = actor_of(request)
    found = queries.sub_plans(actor, plan_id, today())
    view = request.GET.get("xem", "")
    views = {
        "": (Words(vi="Tất cả", en="All"), found.rows),
        "chua": (
            Words(vi="Chưa gửi", en="Not sent"),
            [row for row in found.rows if row.plan_id is None],
        ),
        "roi": (
            Words(vi="Đã gửi", en="Sent"),
            [row for row in found.rows if row.plan_id is not None],
        ),
    }
    view = view if view in views else ""
    context = {
        "found": found,
        "row": found.plan,
        "name": name_of(found.plan),
        "rows": [(row, State(row.stage_words, SHAPES.get(row.stage, "draft")))
                 for row in views[view][1]],
        "views": [(code, words, len(rows)) for code, (words, rows) in views.items()],
        "view": view,
        "has_days": any(row.due_on for row in found.rows),
        "own_id": actor.agency_id,
        "may_withdraw": actor.may("plans.withdraw_sub_plan"),
        "plan_page": "sub_plans",
    }  # fmt: skip
    return render(request, "web/plans/sub_plans.html", context)


def send(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Send the office's own plan in; the duty to make one counts as done by itself."""
    actor = actor_of(request)
    if not actor.may("plans.send_sub_plan"):
        raise NotVisible
    found = queries.sub_plans(actor, plan_id, today())
    form = SendForm(request.POST or None, request.FILES or None)
    told = DeedPage(
        title=SEND,
        button=Words(vi="Gửi", en="Send"),
        said=Words(vi="Đã gửi kế hoạch của đơn vị.", en="Your office's plan is sent in."),
        back=reverse("web:plan_sub_plans", args=[plan_id]),
        subject=in_page_language(name_of(found.plan)),
        consequences=(
            Words(
                vi="Việc xây dựng kế hoạch của đơn vị được tự tính là xong.",
                en="Your office's duty to make a plan counts as done by itself.",
            ),
        ),
    )
    return answer_deed(request, form, actions.send_sub_plan, told, version=None, plan_id=plan_id)


def withdraw(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take back a plan that was sent in in error; `plan_id` is that plan's own."""
    actor = actor_of(request)
    if not actor.may("plans.withdraw_sub_plan"):
        raise NotVisible
    row = queries.plan_page(actor, plan_id).row
    if row.parent_id is None:
        raise NotVisible
    form = ReasonForm(request.POST or None, version=row.version)
    told = DeedPage(
        title=WITHDRAW,
        button=WITHDRAW,
        said=Words(vi="Đã rút.", en="Taken back."),
        back=reverse("web:plan_sub_plans", args=[row.parent_id]),
        subject=in_page_language(name_of(row)),
    )
    return answer_deed(request, form, actions.withdraw_sub_plan, told, plan_id=plan_id)
