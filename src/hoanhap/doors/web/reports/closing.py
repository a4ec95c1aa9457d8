"""Closing a report and packing it: the files are made once, and the PDF outside any deed."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.reports.wording import DEEDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.documents.pdf import PdfUnavailable
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports import actions, queries

_KEPT = Words(
    vi="Tệp Word, Excel, PDF được tạo một lần và giữ nguyên; mở lại lúc nào cũng đúng từng byte.",
    en="Word, Excel and PDF are made once and kept; they open with the same bytes ever after.",
)
_LATER = Words(
    vi="Việc được ghi nhận sau đó không làm đổi báo cáo này, mà vào phần đính chính của kỳ sau.",
    en="What is recorded later doesn't change it; it comes as a correction in the next report.",
)
_SECONDS = Words(
    vi="Tạo tệp mất khoảng 10 đến 30 giây: bấm một lần, giữ trang này mở cho đến khi xong.",
    en="Making the files takes some 10 to 30 seconds: press once and keep this page open.",
)
_PACKED = Words(vi="Đã đóng gói tệp gửi đi.", en="The file to send is packed.")
_WITHOUT = Words(
    vi="Máy chủ chưa tạo được PDF nên gói chỉ có Word và Excel.",
    en="The server could not make a PDF; the package has Word and Excel.",
)


def close(request: HttpRequest, report_id: int) -> HttpResponse:
    """Close it, then pack it."""
    actor = actor_of(request)
    if not actor.may("reports.close"):
        raise NotVisible
    row = queries.report_row_of(actor, report_id)
    form = HouseForm(request.POST or None, version=row.version)
    title = DEEDS["reports.close"][0]
    told = DeedPage(
        title=title,
        button=title,
        said=Words(vi="Đã chốt báo cáo.", en="Closed."),
        back=reverse("web:report", args=[report_id]),
        subject=row.title,
        consequences=(_KEPT, _LATER, _SECONDS),
        is_final=True,
        template="web/reports/close.html",
    )
    answer = answer_deed(request, form, actions.close, told, report_id=report_id)
    if isinstance(answer, HttpResponseRedirect):
        _pack(request, report_id)
    return answer


@require_POST
def pack(request: HttpRequest, report_id: int) -> HttpResponse:
    """Pack a closed report whose packing did not come to its end."""
    if not actor_of(request).may("reports.pack"):
        raise NotVisible
    _pack(request, report_id)
    return HttpResponseRedirect(reverse("web:report", args=[report_id]))


def _pack(request: HttpRequest, report_id: int) -> None:
    actor = actor_of(request)
    if queries.is_packed(actor, report_id):
        return
    version = queries.report_row_of(actor, report_id).version
    try:
        pdf, of_sha256 = queries.made_pdf(actor, report_id)
    except PdfUnavailable:
        pdf, of_sha256 = b"", ""
        messages.warning(request, in_page_language(_WITHOUT))
    # Its own request: the one of the page was used to close the report.
    act = Act(actor=actor, request_id=uuid4(), now=now())
    try:
        actions.pack(act, report_id=report_id, version=version, pdf=pdf, of_sha256=of_sha256)
    except Refused as refused:
        if queries.is_packed(actor, report_id):
            return  # A second press of the same button packed it.
        messages.warning(request, in_page_language(refused.words))
        return
    messages.success(request, in_page_language(_PACKED))
