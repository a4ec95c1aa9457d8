"""What is done about a report, a page a deed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import now, today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.reports import forms
from hoanhap.doors.web.reports.wording import DEEDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports import actions, queries
from hoanhap.work.reports.types import ReportPage
from hoanhap.work.returns import queries as returns

_OPEN = Words(vi="Mở báo cáo tổng hợp", en="Open the province's report")
_FREEZES = Words(
    vi="Nội dung không sửa được nữa, mọi số liệu giữ đúng như lúc trình, cho đến khi bị trả lại.",
    en="Nothing can be edited, and each figure stands as at this moment, until it is sent back.",
)
_FROM_PAPER = Words(
    vi="Số, ngày và người ký lấy từ bản giấy đã ký, hệ thống không tự đặt.",
    en="Number, day and signer come from the signed paper, never from the system.",
)


def open_one(request: HttpRequest) -> HttpResponse:
    """Open a report of a round, or one on its own."""
    actor = actor_of(request)
    if not actor.may("reports.open_report"):
        raise NotVisible
    taken = {row.round_id for row in queries.reports(actor)}
    rounds: Any = [
        (row.id, f"{row.title} ({row.window.first:%d/%m/%Y} - {row.window.last:%d/%m/%Y})")
        for row in returns.rounds(actor, today())
        if row.id not in taken
    ]
    chosen = {"round_id": request.GET.get("ky", "")}
    form = forms.OpenForm(request.POST or None, rounds=rounds, initial=chosen)
    told = DeedPage(
        title=_OPEN,
        button=Words(vi="Mở", en="Open"),
        said=Words(vi="Đã mở báo cáo.", en="Opened."),
        back=reverse("web:reports"),
    )
    return answer_deed(request, form, actions.open_report, told, _opened, version=None)


def _opened(done: Done) -> str:
    return reverse("web:report", args=[done.id])


def head(request: HttpRequest, report_id: int) -> HttpResponse:
    """Change title, issuer and addressees."""
    page = _page(request, report_id, "reports.change_head")
    first = {
        "title": page.row.title,
        "issuer": page.issuer,
        "addressees": "\n".join(one.name for one in page.addressees),
    }
    form = forms.HeadForm(request.POST or None, version=page.row.version, initial=first)
    told = _told(page, "reports.change_head", Words(vi="Đã sửa.", en="Changed."))
    return answer_deed(request, form, actions.change_head, told, report_id=report_id)


def add_section(request: HttpRequest, report_id: int) -> HttpResponse:
    """Add a section."""
    page = _page(request, report_id, "reports.add_section")
    form = forms.SectionForm(request.POST or None, version=page.row.version)
    told = _told(page, "reports.add_section", Words(vi="Đã thêm mục.", en="Added."))
    return answer_deed(request, form, actions.add_section, told, report_id=report_id)


def submit(request: HttpRequest, report_id: int) -> HttpResponse:
    """Submit it for signature."""
    page = _page(request, report_id, "reports.submit")
    form = HouseForm(request.POST or None, version=page.row.version)
    told = _told(
        page,
        "reports.submit",
        Words(vi="Đã trình.", en="Submitted."),
        intro=_not_yet(page.missing),
        consequences=(_FREEZES,),
    )
    return answer_deed(request, form, actions.submit, told, report_id=report_id)


def _not_yet(missing: tuple[Words, ...]) -> Words | None:
    """What has to be mended first."""
    if not missing:
        return None
    first = Words(vi="Chưa trình được.", en="It can't be submitted yet.")
    told = (first, *missing)
    return Words(vi=" ".join(one.vi for one in told), en=" ".join(one.en for one in told))


def send_back(request: HttpRequest, report_id: int) -> HttpResponse:
    """Send it back."""
    page = _page(request, report_id, "reports.send_back")
    form = ReasonForm(request.POST or None, version=page.row.version)
    told = _told(page, "reports.send_back", Words(vi="Đã trả lại.", en="Sent back."))
    return answer_deed(request, form, actions.send_back, told, report_id=report_id)


def sign(request: HttpRequest, report_id: int) -> HttpResponse:
    """Note the signature."""
    page = _page(request, report_id, "reports.sign")
    form = forms.SignForm(request.POST or None, version=page.row.version)
    said = Words(vi="Đã ghi báo cáo được ký.", en="The signature is noted.")
    told = _told(page, "reports.sign", said, intro=_FROM_PAPER)
    return answer_deed(request, form, actions.sign, told, report_id=report_id)


def drop(request: HttpRequest, report_id: int) -> HttpResponse:
    """Drop a draft begun in error."""
    page = _page(request, report_id, "reports.drop_report")
    form = ReasonForm(request.POST or None, version=page.row.version)
    told = _told(page, "reports.drop_report", Words(vi="Đã bỏ bản thảo.", en="Dropped."))
    back = reverse("web:reports")
    return answer_deed(request, form, actions.drop_report, told, back, report_id=report_id)


def correct(request: HttpRequest, report_id: int) -> HttpResponse:
    """Take in what has changed in an earlier, closed report."""
    page = _page(request, report_id, "reports.take_corrections")
    found: Any = [
        (row.id, f"{row.title}, số {row.number} ngày {row.signed_on:%d/%m/%Y}")
        for row in queries.correctable(actor_of(request), report_id)
    ]
    form = forms.CorrectForm(request.POST or None, version=page.row.version, reports=found)
    said = Words(vi="Đã thêm mục đính chính.", en="The corrections are in.")
    intro = _NO_EARLIER if not found else _CORRECTS
    told = _told(page, "reports.take_corrections", said, intro=intro)
    return answer_deed(request, form, actions.take_corrections, told, report_id=report_id)


_NO_EARLIER = Words(
    vi="Chưa có báo cáo nào đã chốt để đính chính.", en="There is no closed report to correct yet."
)
_CORRECTS = Words(
    vi="Báo cáo có thêm một mục nêu từng chỉ tiêu đã khác và một phụ lục có từng dòng làm nên "
    "chênh lệch. Báo cáo cũ vẫn giữ nguyên.",
    en="The report gets a section that names each figure that differs, and an annex with the very "
    "rows. The earlier report stays as it is.",
)


def sent(request: HttpRequest, report_id: int, addressee_id: int) -> HttpResponse:
    """Note that it was sent to one of those it goes to."""
    page = _page(request, report_id, "reports.note_sent")
    one = next((row for row in page.addressees if row.id == addressee_id), None)
    if one is None:
        raise NotVisible
    first = {"sent_on": one.sent_on or today(), "note": one.sent_note}
    form = forms.SentForm(request.POST or None, version=page.row.version, initial=first)
    title = Words(vi="Ghi đã gửi tới {name}", en="Sent to {name}").format(name=one.name)
    told = DeedPage(
        title=title,
        button=Words(vi="Ghi", en="Note"),
        said=Words(vi="Đã ghi.", en="Noted."),
        back=reverse("web:report", args=[report_id]),
        subject=page.row.title,
    )
    return answer_deed(
        request, form, actions.note_sent, told, report_id=report_id, addressee_id=addressee_id
    )


def _page(request: HttpRequest, report_id: int, deed: str) -> ReportPage:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.report(actor, report_id, now())


def _told(page: ReportPage, deed: str, said: Words, **more: Any) -> DeedPage:
    title = DEEDS[deed][0]
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:report", args=[page.row.id]),
        subject=page.row.title,
        **more,
    )
