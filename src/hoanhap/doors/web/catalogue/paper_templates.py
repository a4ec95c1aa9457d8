"""A province's own Word templates: which are in use, a sample to start from, a new one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.calendar.parameters import parameters
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.queries import days_of
from hoanhap.work.reports.actions import set_template
from hoanhap.work.reports.forms.form_01_sample import sample_template
from hoanhap.work.reports.papers import templates

SET = Words(vi="Đặt mẫu giấy của tỉnh", en="Set the province's template")


class TemplateForm(HouseForm):
    """A .docx file and the day from which it is used."""

    file = forms.FileField(
        label=say(Words(vi="Tệp Word (.docx)", en="Word file (.docx)")),
        help_text=say(
            Words(
                vi="Tải mẫu để sửa ở trang trước; giữ nguyên các chỗ điền {{ }}. Tối đa 5 MB.",
                en="Start from the sample on the page before; keep the {{ }} fields. At most 5 MB.",
            )
        ),
    )
    starts_on = DayField(label=say(Words(vi="Dùng từ ngày", en="In use from")))

    def inputs(self) -> dict[str, Any]:
        """The file's name and bytes, and the day."""
        given = self.cleaned_data
        return {
            "name": given["file"].name,
            "content": given["file"].read(),
            "starts_on": given["starts_on"],
        }


def _desk(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if not actor.may("reports.set_template"):
        raise NotVisible
    return actor


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """What the province set: the days of a list's steps, its templates."""
    actor = _desk(request)
    next_month = Month.of(today()).next().first
    province_id = actor.province_id or 0
    context = {
        "days": days_of(province_id, next_month),
        "moves": parameters(province_id, next_month)["lists.moves_for_holidays"],
        "rows": templates(actor),
    }
    return render(request, "web/catalogue/templates.html", context)


@require_GET
def sample(request: HttpRequest) -> HttpResponse:
    """A sample of Form 01 with all its fields."""
    _desk(request)
    return download(sample_template(), "mau-so-01", "docx")


def new(request: HttpRequest) -> HttpResponse:
    """Put a template in use; it is tried on an invented list first."""
    actor = _desk(request)
    form = TemplateForm(request.POST or None, request.FILES or None, initial={"starts_on": today()})
    told = DeedPage(
        title=SET,
        button=SET,
        said=Words(vi="Đã đặt mẫu giấy.", en="Template set."),
        back=reverse("web:templates"),
        subject=actor.agency_name,
        intro=Words(
            vi="Danh sách theo Mẫu số 01 in ra từ ngày này sẽ theo mẫu của tỉnh. Mẫu được thử điền "
            "với dữ liệu minh họa trước khi nhận.",
            en="Form 01 printed from that day on follows the province's template. It is tried on "
            "invented data before it is taken.",
        ),
    )
    return answer_deed(request, form, set_template, told, form="form-01", version=None)
