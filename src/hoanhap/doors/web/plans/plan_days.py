"""The province's own days of the plans' periodic returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.actions.set_plan_days import LEAP_YEAR
from hoanhap.work.plans.last_days import month_and_day
from hoanhap.work.plans.plan_days import PlanDays

SET = Words(vi="Đặt ngày báo cáo định kỳ", en="Set the days of periodic returns")
YEARS_OFFERED = 5
ON_THE_DAY = "kem"
IN_TIME = (
    (
        "truoc",
        say(
            Words(
                vi="Trước ngày này: ngày liền trước là ngày cuối đúng hạn",
                en="Before the day: the day before it is the last in time",
            )
        ),
    ),
    (
        ON_THE_DAY,
        say(
            Words(
                vi="Chậm nhất ngày này: chính ngày này vẫn đúng hạn",
                en="By the day: the day itself is in time",
            )
        ),
    ),
)
HOLDS = Words(vi="Năm {year}: {how} {days}; {moves}.", en="In {year}: {how} {days}; {moves}.")
BEFORE = Words(vi="trước ngày", en="before")
BY = Words(vi="chậm nhất ngày", en="by")
MOVES = Words(
    vi="trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
    en="a day off moves it to the next working day",
)
STAYS = Words(vi="trùng ngày nghỉ không chuyển", en="a day off moves nothing")
_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_BETWEEN = re.compile(r"[,;\n]+")
_NO_DAY = Words(
    vi="Chưa đọc được “{said}”. Hãy ghi ngày/tháng, ví dụ: 15/6, 15/12.",
    en="“{said}” is not a day. Type day/month, e.g. 15/6, 15/12.",
)


class DaysOfYearField(forms.CharField):
    """Days of any year as people write them ("15/6, 15/12"); gives "06-15" and "12-15"."""

    def clean(self, value: Any) -> tuple[str, ...]:
        """The days. Raises ValidationError naming what is no day."""
        said = str(super().clean(value))
        parts = filter(None, (part.strip() for part in _BETWEEN.split(said)))
        return tuple(map(_day_of_year, parts)) or (_day_of_year(said),)


def _day_of_year(said: str) -> str:
    met = _DAY.fullmatch(said)
    try:
        day = date(LEAP_YEAR, int(met[2]), int(met[1])) if met else None
    except ValueError:
        day = None
    if day is None:
        raise ValidationError(say(_NO_DAY.format(said=said)))
    return f"{day:%m-%d}"


class DaysForm(HouseForm):
    """From which year, the days, and the paper that says so."""

    from_year = forms.TypedChoiceField(
        label=say(Words(vi="Áp dụng từ năm", en="From the year")),
        coerce=int,
        help_text=say(
            Words(
                vi="Năm đã mở của kế hoạch giữ nguyên các hạn đã tính.",
                en="Years of plans already opened keep the days that were worked out.",
            )
        ),
    )
    return_days = DaysOfYearField(
        label=say(Words(vi="Các ngày báo cáo trong năm", en="Days of the year")),
        max_length=200,
        help_text=say(Words(vi="Ví dụ: 15/6, 15/12.", en="Day/month, e.g. 15/6, 15/12.")),
    )
    is_inclusive = forms.TypedChoiceField(
        label=say(Words(vi="Đúng hạn là", en="In time is")),
        choices=IN_TIME,
        coerce=ON_THE_DAY.__eq__,
        widget=forms.RadioSelect,
    )
    moves_for_holidays = forms.BooleanField(
        label=say(
            Words(
                vi="Hạn trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
                en="A day off moves a last day to the next working day",
            )
        ),
        required=False,
        help_text=say(
            Words(
                vi="Áp dụng cho mọi hạn của kế hoạch, không riêng báo cáo định kỳ.",
                en="Holds for everything that plans let fall due, not the returns alone.",
            )
        ),
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

    def offer(self, this_year: int, days: PlanDays) -> None:
        """This year and some to come, and what holds in the next."""
        years: Any = self.fields["from_year"]
        years.choices = [(year, year) for year in range(this_year, this_year + YEARS_OFFERED)]
        self.initial.update(
            from_year=this_year + 1,
            return_days=_shown(days.return_days),
            is_inclusive=ON_THE_DAY if days.is_inclusive else IN_TIME[0][0],
            moves_for_holidays=days.moves_for_holidays,
        )


def page(request: HttpRequest) -> HttpResponse:
    """Set the days; the form starts with those of the coming year."""
    actor = actor_of(request)
    if not actor.may("plans.set_plan_days"):
        raise NotVisible
    this_year = today().year
    now = queries.plan_days(actor, today())
    coming = queries.plan_days(actor, date(this_year + 1, 1, 1))
    form = DaysForm(request.POST or None)
    form.offer(this_year, coming)
    told = DeedPage(
        title=SET,
        button=SET,
        said=Words(vi="Đã đặt ngày báo cáo định kỳ.", en="The days are set."),
        back=reverse("web:plans"),
        subject=actor.agency_name,
        intro=_joined([_holds(this_year, now), _holds(this_year + 1, coming)]),
        consequences=(
            Words(
                vi="Việc thường xuyên và việc không nêu thời hạn được báo cáo theo các ngày này. "
                "Việc mà kế hoạch nêu ngày riêng giữ ngày của kế hoạch.",
                en="Continuous duties and those for which a plan says no day are accounted for by "
                "these days. Duties with days of their own keep them.",
            ),
        ),
    )
    then = reverse("web:plan_days")
    return answer_deed(request, form, actions.set_plan_days, told, then, version=None)


def _holds(year: int, days: PlanDays) -> Words:
    return HOLDS.format(
        year=year,
        how=BY if days.is_inclusive else BEFORE,
        days=_shown(days.return_days),
        moves=MOVES if days.moves_for_holidays else STAYS,
    )


def _shown(return_days: Iterable[str]) -> str:
    each = map(month_and_day, return_days)
    return ", ".join(f"{day}/{month}" for month, day in each)


def _joined(parts: Sequence[Words]) -> Words:
    return Words(vi=" ".join(one.vi for one in parts), en=" ".join(one.en for one in parts))
