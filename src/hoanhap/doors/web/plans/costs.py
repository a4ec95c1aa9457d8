"""What carrying out a plan costs: estimated, allotted, settled."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import MoneyField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.plans.choices import agency_choices
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.codes_doing import COST_SOURCES

RECORD = Words(vi="Ghi khoản chi", en="Record a cost")
CHANGE = Words(vi="Cập nhật khoản chi", en="Bring a cost up to date")


class SumsForm(HouseForm):
    """The three sums."""

    estimated_vnd = MoneyField(label=say(Words(vi="Dự toán", en="Estimated")))
    allotted_vnd = MoneyField(label=say(Words(vi="Được giao", en="Allotted")), required=False)
    settled_vnd = MoneyField(label=say(Words(vi="Đã quyết toán", en="Settled")), required=False)
    citation = forms.CharField(
        label=say(Words(vi="Căn cứ", en="By which paper")),
        max_length=200,
        required=False,
        help_text=say(
            Words(
                vi="Ví dụ: Quyết định giao dự toán số 12/QĐ-UBND.",
                en="E.g. Decision 12/QĐ-UBND on the budget.",
            )
        ),
    )


class CostForm(SumsForm):
    """A line of cost."""

    year = forms.TypedChoiceField(label=say(Words(vi="Năm", en="Year")), coerce=int)
    agency_id = forms.TypedChoiceField(label=say(Words(vi="Cơ quan", en="Agency")), coerce=int)
    what = forms.CharField(label=say(Words(vi="Nội dung chi", en="For what")), max_length=200)
    source = forms.ChoiceField(
        label=say(Words(vi="Nguồn", en="Source")),
        choices=coded(COST_SOURCES),
    )
    field_order = ("request_id", "version", "year", "agency_id", "what", "source")


@require_GET
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan's costs by year and source."""
    actor = actor_of(request)
    found = queries.costs(actor, plan_id)
    context = {
        "row": found.plan,
        "name": name_of(found.plan),
        "costs": found,
        "plan_page": "costs",
    }
    return render(request, "web/plans/costs.html", context)


def record(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Record a cost under a plan."""
    actor = actor_of(request)
    if not actor.may("plans.record_cost"):
        raise NotVisible
    row = queries.plan_heading(actor, plan_id)
    year = today().year
    form = CostForm(request.POST or None, initial={"year": year, "agency_id": actor.agency_id})
    given: Any = {
        "year": [(y, str(y)) for y in range(year - 3, year + 5)],
        "agency_id": agency_choices(actor, today()),
    }
    for field_name, choices in given.items():
        field: Any = form.fields[field_name]
        field.choices = choices
    told = DeedPage(
        title=RECORD,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi khoản chi.", en="The cost is recorded."),
        back=reverse("web:plan_costs", args=[plan_id]),
        subject=in_page_language(name_of(row)),
    )
    return answer_deed(request, form, actions.record_cost, told, version=None, plan_id=plan_id)


def change(request: HttpRequest, cost_id: int) -> HttpResponse:
    """Bring the sums of a cost up to date."""
    actor = actor_of(request)
    if not actor.may("plans.change_cost"):
        raise NotVisible
    row = queries.cost_row(actor, cost_id)
    names = ("estimated_vnd", "allotted_vnd", "settled_vnd", "citation")
    first = {name: getattr(row, name) for name in names}
    form = SumsForm(request.POST or None, version=row.version, initial=first)
    told = DeedPage(
        title=CHANGE,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã cập nhật.", en="Brought up to date."),
        back=reverse("web:plan_costs", args=[row.plan_id]),
        subject=f"{row.what} · {row.agency_name} · {row.year}",
    )
    return answer_deed(request, form, actions.change_cost, told, cost_id=row.id)
