"""Who sits on the steering committee, and who is each agency's focal point."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.choices import agency_choices
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.codes_doing import MEMBER_PARTS

NAME = Words(vi="Cử thành viên, đầu mối", en="Name a member or focal point")
END = Words(vi="Thôi tham gia", en="No longer a member")


class MemberForm(HouseForm):
    """Who, from which agency, in which part, since when."""

    agency_id = forms.TypedChoiceField(label=say(Words(vi="Cơ quan", en="Agency")), coerce=int)
    part = forms.ChoiceField(
        label=say(Words(vi="Vai trò", en="Part")),
        choices=coded(MEMBER_PARTS),
    )
    full_name = forms.CharField(label=say(Words(vi="Họ và tên", en="Full name")), max_length=100)
    title = forms.CharField(
        label=say(Words(vi="Chức vụ", en="Office held")), max_length=100, required=False
    )
    phone = forms.CharField(
        label=say(Words(vi="Điện thoại cơ quan", en="Office telephone")),
        max_length=20,
        required=False,
    )
    email = forms.CharField(
        label=say(Words(vi="Thư điện tử công vụ", en="Office e-mail")),
        max_length=100,
        required=False,
        help_text=say(
            Words(
                vi="Nhắc việc và đôn đốc gửi về địa chỉ này.",
                en="Reminders and chasing go to this address.",
            )
        ),
    )
    starts_on = DayField(label=say(Words(vi="Từ ngày", en="From")))
    stands_in_for_id = forms.TypedChoiceField(
        label=say(Words(vi="Thay cho", en="Stands in for")),
        coerce=int,
        empty_value=None,
        required=False,
    )


class EndForm(HouseForm):
    """The last day."""

    ends_on = DayField(label=say(Words(vi="Đến hết ngày", en="Until")))


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The members and focal points of today."""
    actor = actor_of(request)
    rows = queries.members(actor, today())
    groups = [
        (Words(vi="Ban Chỉ đạo", en="Steering committee"), [r for r in rows if r.part != "focal"]),
        (Words(vi="Cán bộ đầu mối", en="Focal points"), [r for r in rows if r.part == "focal"]),
    ]
    context = {
        "groups": groups,
        "may_name": actor.may("plans.name_member"),
        "desk_page": "members",
    }
    return render(request, "web/plans/members.html", context)


def name(request: HttpRequest) -> HttpResponse:
    """Name a member or focal point."""
    actor = actor_of(request)
    if not actor.may("plans.name_member"):
        raise NotVisible
    form = MemberForm(request.POST or None, initial={"starts_on": today(), "part": "focal"})
    members = queries.members(actor, today())
    given: Any = {
        "agency_id": agency_choices(actor, today()),
        "stands_in_for_id": [("", "—"), *((m.id, m.member_name) for m in members)],
    }
    for field_name, choices in given.items():
        field: Any = form.fields[field_name]
        field.choices = choices
    told = DeedPage(
        title=NAME,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=reverse("web:members"),
    )
    return answer_deed(request, form, actions.name_member, told, version=None)


def end(request: HttpRequest, member_id: int) -> HttpResponse:
    """Note that someone is no longer a member."""
    actor = actor_of(request)
    if not actor.may("plans.end_member"):
        raise NotVisible
    row = queries.member_row(actor, member_id, today())
    form = EndForm(request.POST or None, version=row.version, initial={"ends_on": today()})
    told = DeedPage(
        title=END,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=reverse("web:members"),
        subject=f"{row.member_name}, {row.agency_name}",
    )
    return answer_deed(request, form, actions.end_member, told, member_id=member_id)
