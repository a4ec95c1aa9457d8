"""The province's own days for the steps of a month's list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.calendar.parameters import parameters
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.actions import set_days
from hoanhap.work.lists.actions.set_days import LAST_DAY_OF_EVERY_MONTH

SET = Words(vi="Đặt ngày các bước của danh sách", en="Set the days of a list's steps")
MONTHS_SHOWN = 12


def _day(vi: str, en: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=say(Words(vi=vi, en=en)), min_value=1, max_value=LAST_DAY_OF_EVERY_MONTH
    )


class DaysForm(HouseForm):
    """From which month, the last day of each step, and the paper that says so."""

    starts_on = forms.TypedChoiceField(
        label=say(Words(vi="Áp dụng từ danh sách tháng", en="From the list of")),
        coerce=lambda text: Month.parse(text).first,
        help_text=say(
            Words(
                vi="Danh sách đã bắt đầu lập giữ nguyên hạn của nó.",
                en="Lists already started keep their day.",
            )
        ),
    )
    day_submitted = _day("Ngày chậm nhất Công an xã trình", "Last day to submit")
    day_signed = _day("Ngày chậm nhất Công an xã ký", "Last day to sign")
    day_confirmed = _day("Ngày chậm nhất UBND xã xác nhận", "Last day to confirm")
    day_at_bank = _day("Ngày chậm nhất đến ngân hàng", "Last day at the bank")
    moves_for_holidays = forms.BooleanField(
        label=say(
            Words(
                vi="Trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
                en="A day off moves it to the next working day",
            )
        ),
        required=False,
    )
    citation = forms.CharField(
        label=say(Words(vi="Căn cứ", en="Basis")),
        max_length=200,
        help_text=say(
            Words(
                vi="Văn bản của tỉnh quy định các ngày này: số, ngày, mục.",
                en="The province's paper that sets these days: number, day, section.",
            )
        ),
    )

    def __init__(self, *args: Any, this: Month, **options: Any) -> None:
        super().__init__(*args, **options)
        months = [this.plus(ahead) for ahead in range(1, MONTHS_SHOWN + 1)]
        self.fields["starts_on"].choices = [(str(m), f"{m.month:02d}/{m.year}") for m in months]  # type: ignore[attr-defined]  # a ChoiceField


def new(request: HttpRequest) -> HttpResponse:
    """Set the days; the form starts with those in force."""
    actor = actor_of(request)
    if not actor.may("lists.set_days"):
        raise NotVisible
    known = parameters(actor.province_id or 0, today())
    now = {key.removeprefix("lists."): value for key, value in known.items()}
    form = DaysForm(request.POST or None, this=Month.of(today()), initial=now)
    told = DeedPage(
        title=SET,
        button=SET,
        said=Words(vi="Đã đặt ngày các bước.", en="Days set."),
        back=reverse("web:templates"),
        subject=actor.agency_name,
        intro=Words(
            vi="Kế hoạch của các tỉnh lấy ngày 05 hằng tháng là hạn đến ngân hàng. Các bước trước "
            "đó do tỉnh đặt; chậm được tính từ ngày liền sau.",
            en="Provinces' plans take day 05 of each month as the day at the bank. The province "
            "sets the steps before; late counts from the day after.",
        ),
    )
    return answer_deed(request, form, set_days, told, version=None)
