"""A plan sent in as a file: what is taken, how far its reading has got, the file back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries, reading
from hoanhap.work.plans.actions import receive_file
from hoanhap.work.plans.codes import PLAN_KINDS

MOST_BYTES = 50 * 1024 * 1024
MOST_MB = MOST_BYTES // (1024 * 1024)
TAKEN = ".docx,.doc,.odt,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.txt,.md"
SECONDS_BETWEEN = 3
"""How often the page of a reading asks again by itself."""
SAME_FILE = Words(
    vi="Tệp này đã được gửi lên trước đó; đây là kế hoạch đọc từ tệp ấy.",
    en="This very file was sent in before; here is the plan read from it.",
)


class UploadForm(HouseForm):
    """The file, and what kind of plan it holds."""

    content = forms.FileField(
        label=say(Words(vi="Tệp kế hoạch", en="File of the plan")),
        widget=forms.FileInput(attrs={"accept": TAKEN}),
        help_text=say(
            Words(
                vi="Word (.docx, .doc), .odt, PDF, bản quét (PDF hoặc ảnh), hoặc tệp chữ; tối đa "
                "{mb} MB. Bản quét đọc lâu hơn, khoảng vài giây mỗi trang.",
                en="Word (.docx, .doc), .odt, PDF, a scan (PDF or picture) or plain text; {mb} MB "
                "at most. A scan takes longer, a few seconds a page.",
            ).format(mb=MOST_MB)
        ),
    )
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại kế hoạch", en="Kind of plan")),
        choices=coded(PLAN_KINDS)[:2],
        widget=forms.RadioSelect,
        initial="province",
    )


def upload(request: HttpRequest) -> HttpResponse:
    """Take a file and start reading it. A post without the deed has no such page."""
    if not actor_of(request).may("plans.receive_file"):
        raise NotVisible
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        went = _receive(request, form)
        if went is not None:
            return went
    context = {
        "form": form,
        "back": reverse("web:plans"),
        "button": Words(vi="Gửi và đọc", en="Send and read"),
    }
    return render(request, "web/plans/upload.html", context, status=form.status)


def _receive(request: HttpRequest, form: UploadForm) -> HttpResponse | None:
    given = form.cleaned_data["content"]
    act = act_of(request)
    try:
        done = receive_file(
            act,
            name=given.name,
            content=given.read(MOST_BYTES + 1),
            kind=form.cleaned_data["kind"],
        )
    except NotVisible:
        raise
    except Refused as refused:
        form.refuse(refused)
        return None
    if done.notes.get("is_same_file"):
        messages.warning(request, in_page_language(SAME_FILE))
        return HttpResponseRedirect(reverse("web:plan", args=[done.id]))
    file_id: Any = done.notes["file_id"]
    return _begin(act, file_id)


def _begin(act: Act, file_id: int) -> HttpResponse:
    """Read, or begin to; what could be read at once is gone on to."""
    if reading.start_reading(act, file_id):
        file = queries.read_progress(act.actor, file_id, act.now)
        if file.state == "read":
            return HttpResponseRedirect(reverse("web:plan_review", args=[file.plan_id]))
    return HttpResponseRedirect(reverse("web:plan_file", args=[file_id]))


@require_GET
def progress(request: HttpRequest, plan_file_id: int) -> HttpResponse:
    """How far a file's reading has got; what failed says why and what to do."""
    actor = actor_of(request)
    file = queries.read_progress(actor, plan_file_id, now())
    is_going_on = file.state in ("waiting", "reading") and not file.is_stuck
    context = {
        "file": file,
        "is_going_on": is_going_on,
        "may_read_again": file.may_read_again and actor.may("plans.record_reading"),
    }
    answer = render(request, "web/plans/progress.html", context)
    if is_going_on:
        answer["Refresh"] = str(SECONDS_BETWEEN)
    return answer


@require_POST
def read_again(request: HttpRequest, plan_file_id: int) -> HttpResponse:
    """Start the reading of a stuck or failed file anew."""
    actor = actor_of(request)
    file = queries.read_progress(actor, plan_file_id, now())
    if not (file.may_read_again and actor.may("plans.record_reading")):
        raise NotVisible
    return _begin(act_of(request), plan_file_id)


@require_GET
def download(request: HttpRequest, plan_file_id: int) -> HttpResponse:
    """The file as it came."""
    return save(queries.plan_file(actor_of(request), plan_file_id))
