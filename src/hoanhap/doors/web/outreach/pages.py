"""What was put out: the list, one output, recording and taking back."""

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
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.plans.files import save
from hoanhap.doors.web.plans.item_forms import ReasonForm
from hoanhap.doors.web.plans.occurrence_forms import TAKEN
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach import actions, queries
from hoanhap.work.outreach.codes import AUDIENCES, CHANNELS

RECORD = Words(vi="Ghi sản phẩm tuyên truyền", en="Record an output")
WITHDRAW = Words(vi="Rút", en="Take back")
KIND = Words(vi="Sản phẩm tuyên truyền", en="Communication output")


class OutputsFilter(FilterForm):
    """Of every office, or of one's own."""

    cua = forms.ChoiceField(
        label=say(Words(vi="Của", en="Of")),
        choices=(
            ("", say(Words(vi="Mọi cơ quan trong tỉnh", en="Every office of the province"))),
            ("toi", say(Words(vi="Cơ quan tôi", en="My office"))),
        ),
    )


class OutputForm(HouseForm):
    """What was put out, where, for whom, how many it reached."""

    title = forms.CharField(
        label=say(Words(vi="Tên sản phẩm", en="What it was")),
        max_length=300,
        help_text=say(
            Words(
                vi="Ví dụ: Phóng sự về tổ vay vốn của người đã chấp hành xong án.",
                en="E.g. a report on a group of borrowers who have completed their sentence.",
            )
        ),
    )
    channel = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Channel")),
        choices=[(code, say(words)) for code, words in CHANNELS.items()],
    )
    held_on = DayField(label=say(Words(vi="Ngày đăng, ngày tổ chức", en="On")))
    audience = forms.ChoiceField(
        label=say(Words(vi="Dành cho", en="For whom")),
        choices=[("", "—"), *((code, say(words)) for code, words in AUDIENCES.items())],
        required=False,
    )
    reach = forms.IntegerField(
        label=say(Words(vi="Số lượt người", en="How many it reached")),
        min_value=0,
        required=False,
        help_text=say(
            Words(
                vi="Lượt xem, lượt nghe hoặc số người dự; bỏ trống nếu không đếm được.",
                en="Views, listeners or people present; left empty where nobody counted.",
            )
        ),
    )
    link = forms.CharField(
        label=say(Words(vi="Đường dẫn", en="Link")),
        max_length=500,
        required=False,
        widget=forms.URLInput,
        help_text=say(
            Words(
                vi="Báo chí, trang thông tin, mạng xã hội cần đường dẫn hoặc tệp.",
                en="Press, web pages and social media need a link or a file.",
            )
        ),
    )
    content = forms.FileField(
        label=say(Words(vi="Tệp", en="File")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
    )

    def inputs(self) -> dict[str, Any]:
        """The fields and the file's name and bytes."""
        given = super().inputs()
        file = given.pop("content")
        return {**given, "name": file.name, "content": file.read()} if file else given


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The outputs, newest first, and how many by channel."""
    actor = actor_of(request)
    form = OutputsFilter(request.GET)
    own = actor.agency_id if form.chosen().get("cua") == "toi" else None
    found = queries.outputs(actor, agency_id=own, page=page_number(request))
    context = {
        "found": found,
        "count": found.count,
        "paging": Paging(found.page, found.count, queries.PAGE_ROWS),
        "filter_form": form,
        "chips": chips_of(request, form),
        "may_record": actor.may("outreach.record_output"),
    }
    return render(request, "web/outreach/outputs.html", context)


@require_GET
def one(request: HttpRequest, output_id: int) -> HttpResponse:
    """One output."""
    row = queries.output(actor_of(request), output_id)
    others = (Button(WITHDRAW, reverse("web:output_withdraw", args=[row.id])),)
    head = Head(
        kind=KIND,
        name=row.title,
        unit=row.agency_name,
        others=others if "outreach.withdraw_output" in row.actions else (),
    )
    history = history_of([("outreach.Output", output_id)])
    return render(
        request, "web/outreach/output.html", {"row": row, "head": head, "history": history}
    )


@require_GET
def file(request: HttpRequest, output_id: int) -> HttpResponse:
    """The output's file."""
    return save(queries.output_file(actor_of(request), output_id))


def record(request: HttpRequest) -> HttpResponse:
    """Record an output."""
    if not actor_of(request).may("outreach.record_output"):
        raise NotVisible
    form = OutputForm(request.POST or None, request.FILES or None, initial={"held_on": today()})
    told = DeedPage(
        title=RECORD,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=reverse("web:outputs"),
        intro=Words(
            vi="Sản phẩm được tự tính cho nhiệm vụ tuyên truyền của đơn vị trong kỳ.",
            en="It counts by itself for your office's duties of communication in the period.",
        ),
    )
    return answer_deed(request, form, actions.record_output, told, version=None)


def withdraw(request: HttpRequest, output_id: int) -> HttpResponse:
    """Take back an output recorded in error."""
    actor = actor_of(request)
    if not actor.may("outreach.withdraw_output"):
        raise NotVisible
    row = queries.output(actor, output_id)
    form = ReasonForm(request.POST or None, version=row.version)
    told = DeedPage(
        title=WITHDRAW,
        button=WITHDRAW,
        said=Words(vi="Đã rút.", en="Taken back."),
        back=reverse("web:output", args=[output_id]),
        subject=row.title,
        consequences=(
            Words(
                vi="Không còn được tính cho nhiệm vụ nào; vẫn còn trên trang.",
                en="It counts for no duty any more; it stays on the page.",
            ),
        ),
    )
    return answer_deed(request, form, actions.withdraw_output, told, output_id=output_id)
