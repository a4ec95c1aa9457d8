"""Savings and credit groups (Tổ TK&VV): the table, and a new one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.lending import GROUP_MEMBERS_MAX, GROUP_MEMBERS_MIN
from hoanhap.work.loans import queries
from hoanhap.work.loans.actions import found_group

from .asking import PAPER_NUMBER, count, day, text
from .sight import lender

NEW = Words(vi="Ghi nhận Tổ mới", en="Register a group")


class GroupForm(HouseForm):
    """A group the committee accepted in writing."""

    commune_id = forms.TypedChoiceField(
        label=say(Words(vi="Xã, phường", en="Commune")), coerce=int, choices=()
    )
    name = text(
        "Tên Tổ", "Name", 100, Words(vi="Ví dụ: Tổ bản Nà Đon 1.", en="E.g. Tổ bản Nà Đon 1.")
    )
    hamlet = text("Thôn, bản, tổ dân phố", "Hamlet", 100)
    leader_name = text("Tổ trưởng", "Leader", 100)
    members = count("Số tổ viên", "Members")
    accepted_number = text(
        "Số văn bản chấp thuận của Ủy ban nhân dân xã",
        "Number of the committee's acceptance",
        60,
        PAPER_NUMBER,
    )
    accepted_on = day("Ngày chấp thuận", "Day of the acceptance")

    def __init__(self, data: Any, communes: dict[int, str]) -> None:
        super().__init__(data)
        blank = say(Words(vi="Chọn xã, phường", en="Choose the commune"))
        choices = [("", blank), *communes.items()]
        self.fields["commune_id"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["members"].help_text = say(
            Words(
                vi="Từ {low} đến {high} tổ viên cùng địa bàn (quy chế Tổ của ngân hàng).",
                en="{low} to {high} members of one area (the bank's rules for groups).",
            ).format(
                low=GROUP_MEMBERS_MIN.on(today()).value, high=GROUP_MEMBERS_MAX.on(today()).value
            )
        )


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The groups this post sees, by commune."""
    actor = lender(request)
    groups = queries.groups(actor)
    communes = unit_names(group.commune_id for group in groups)
    order = {commune_id: place for place, commune_id in enumerate(communes)}
    rows = sorted(groups, key=lambda group: order.get(group.commune_id, len(order)))
    context = {
        "rows": [(group, communes.get(group.commune_id, "")) for group in rows],
        "may_found": actor.may("loans.found_group"),
    }
    return render(request, "web/loans/groups.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Register a group; only the mass organisations do."""
    actor = actor_of(request)
    if not actor.may("loans.found_group"):
        raise NotVisible
    form = GroupForm(request.POST or None, unit_names(actor.territory))
    told = DeedPage(
        title=NEW,
        button=NEW,
        said=Words(vi="Đã ghi nhận Tổ.", en="Group registered."),
        back=reverse("web:groups"),
        subject=actor.agency_name,
    )
    return answer_deed(request, form, found_group, told, version=None)
