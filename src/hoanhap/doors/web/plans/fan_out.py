"""Which agencies a body named in plans means in this province: the table, and setting one body."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import BodyPicker, DayField
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.types_adoption import FanOutRow

NAMED = 5
VIEWS = (
    ("dung", say(Words(vi="Kế hoạch đang dùng", en="Named by our plans"))),
    ("thieu", say(Words(vi="Chưa có cơ quan", en="Without an agency"))),
    ("", say(Words(vi="Tất cả", en="All"))),
)


class FanOutFilter(FilterForm):
    """By what the plans name, and by the body's name."""

    xem = forms.ChoiceField(label=say(Words(vi="Xem", en="Show")), choices=VIEWS)
    ten = forms.CharField(label=say(Words(vi="Tên cơ quan", en="Name")), max_length=60)


class SetForm(HouseForm):
    """The agencies, from a day."""

    agency_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Là cơ quan nào", en="Which agencies it is")),
        coerce=int,
        required=False,
        widget=BodyPicker,
        help_text=say(
            Words(
                vi="Chọn mọi cơ quan mà tên gọi này bao gồm.",
                en="Tick every agency that the name takes in.",
            )
        ),
    )
    starts_on = DayField(label=say(Words(vi="Từ ngày", en="From")))

    def inputs(self) -> dict[str, Any]:
        """The agencies as the deed takes them."""
        given = super().inputs()
        return {**given, "agency_ids": tuple(given["agency_ids"])}


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The bodies that plans name and the agencies they mean."""
    actor = actor_of(request)
    found = queries.fan_out_table(actor, today())
    form = FanOutFilter(request.GET)
    chosen = form.chosen()
    rows = [row for row in found.rows if _belongs(row, chosen)]
    context = {
        "found": found,
        "rows": [(row, row.agencies[:NAMED], max(0, len(row.agencies) - NAMED)) for row in rows],
        "count": len(rows),
        "filter_form": form,
        "chips": chips_of(request, form),
    }
    return render(request, "web/plans/fan_out.html", context)


def _belongs(row: FanOutRow, chosen: dict[str, Any]) -> bool:
    wanted = skeleton(chosen.get("ten", ""))
    if wanted and wanted not in skeleton(in_page_language(row.body.words)):
        return False
    by_view = {"dung": row.used_by > 0, "thieu": row.used_by > 0 and not row.agencies}
    return by_view.get(chosen.get("xem", ""), True)


def set_body(request: HttpRequest, body: str) -> HttpResponse:
    """Say which agencies one body is."""
    actor = actor_of(request)
    if not actor.may("plans.set_body_agencies"):
        raise NotVisible
    found = queries.fan_out_table(actor, today())
    row = next((one for one in found.rows if one.body.code == body), None)
    if row is None:
        raise NotVisible
    now = [agency.id for agency in row.agencies]
    first = {"agency_ids": now, "starts_on": today()}
    form = SetForm(request.POST or None, initial=first)
    ordered = sorted(found.choices, key=lambda one: one.id not in now)
    choices: Any = form.fields["agency_ids"]
    choices.choices = [(one.id, one.name) for one in ordered]
    told = DeedPage(
        title=row.body.words,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi đầu mối.", en="The agencies are recorded."),
        back=reverse("web:fan_out"),
        subject=in_page_language(Words(vi="Đầu mối các cơ quan", en="Which agency a body is")),
        consequences=(
            Words(
                vi="Áp dụng cho kế hoạch đưa vào thực hiện từ ngày này. Việc đã giao không đổi.",
                en="Holds for plans put into force from that day on. Duties given stay as they "
                "are.",
            ),
        ),
    )
    return answer_deed(request, form, actions.set_body_agencies, told, version=None, code=body)
