"""The province's desk lets a commune's lateness of one month not count."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.steps import CAUSES, NOTE
from hoanhap.doors.web.lists.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions


class ExemptForm(HouseForm):
    """Which month, and why."""

    month = forms.TypedChoiceField(
        label=say(Words(vi="Tháng", en="Month")), coerce=lambda text: Month.parse(text).first
    )
    cause = forms.ChoiceField(label=say(Words(vi="Nguyên nhân", en="Cause")), choices=CAUSES)
    note = forms.CharField(
        label=say(Words(vi="Ghi rõ", en="Say more")),
        max_length=200,
        required=False,
        help_text=say(NOTE),
    )

    def __init__(self, *args: Any, this: Month, **options: Any) -> None:
        super().__init__(*args, **options)
        months = [this.plus(1 - back) for back in range(14)]
        self.fields["month"].choices = [(str(m), f"{m.month:02d}/{m.year}") for m in months]  # type: ignore[attr-defined]  # a ChoiceField
        self.initial.setdefault("month", str(this))


def exempt(request: HttpRequest, commune_id: int) -> HttpResponse:
    """Make a month exempt. A post without the deed has no such page."""
    actor = actor_of(request)
    if not (actor.may("lists.exempt_month") and actor.covers(commune_id)):
        raise NotVisible
    asked = {"month": request.GET["thang"]} if "thang" in request.GET else {}
    form = ExemptForm(request.POST or None, this=Month.of(today()), initial=asked)
    told = DeedPage(
        title=DEED_WORDS["lists.exempt_month"],
        button=Words(vi="Không tính chậm", en="Exempt the month"),
        said=Words(vi="Đã ghi tháng không tính chậm.", en="The month is exempt."),
        back=reverse("web:lists_of_commune", args=[commune_id]),
        subject=unit_names([commune_id]).get(commune_id, ""),
        consequences=(
            Words(
                vi="Xã vẫn phải gửi danh sách; chỉ số ngày chậm của tháng này không bị tính.",
                en="The list is still owed; only its lateness does not count.",
            ),
        ),
    )
    return answer_deed(
        request, form, actions.exempt_month, told, version=None, commune_id=commune_id
    )
