"""What can be done about something due, a page each: from taking it up to accepting it, and the
courteous way with a body that is only asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.plans.item_forms import ReasonForm
from hoanhap.doors.web.plans.occurrence_forms import (
    AddEvidenceForm,
    AnswerForm,
    DayAndReasonForm,
    DecideForm,
    EscalateForm,
    EvidenceFields,
    RemarksForm,
    ReportForm,
    ReturnForm,
    WordsForm,
)
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.states import OCCURRENCE_TABLE


@dataclass(frozen=True, slots=True)
class Step:
    """One deed's page: form, function, what is said when it is done, what will happen."""

    deed: str
    do: Callable[..., Done]
    form: type[HouseForm]
    said: Words
    consequence: Words | None = None
    day: str = ""


STEPS = MappingProxyType(
    {
        "nhan-viec": Step(
            "plans.acknowledge",
            actions.acknowledge,
            HouseForm,
            Words(vi="Đã nhận việc.", en="Taken up."),
            Words(
                vi="Cơ quan theo dõi biết đơn vị đã nhận việc này.",
                en="Who follows the plan sees that your office has taken it up.",
            ),
        ),
        "bao-cao": Step(
            "plans.report_done",
            actions.report_done,
            ReportForm,
            Words(vi="Đã báo cáo. Chờ xác nhận.", en="Reported. It waits to be accepted."),
            day="done_on",
        ),
        "rut-bao-cao": Step(
            "plans.take_back_report",
            actions.take_back_report,
            HouseForm,
            Words(vi="Đã rút báo cáo.", en="The report is taken back."),
        ),
        "minh-chung": Step(
            "plans.add_evidence",
            actions.add_evidence,
            AddEvidenceForm,
            Words(vi="Đã thêm minh chứng.", en="The evidence is added."),
        ),
        "chap-nhan": Step(
            "plans.accept",
            actions.accept,
            RemarksForm,
            Words(vi="Đã chấp nhận: việc hoàn thành.", en="Accepted: it is done."),
        ),
        "tra-lai": Step(
            "plans.return_report",
            actions.return_report,
            ReturnForm,
            Words(vi="Đã trả lại đơn vị.", en="Sent back."),
        ),
        "xin-gia-han": Step(
            "plans.ask_extension",
            actions.ask_extension,
            DayAndReasonForm,
            Words(vi="Đã gửi đề nghị gia hạn.", en="More time is asked for."),
            Words(
                vi="Hạn cũ giữ nguyên cho đến khi được đồng ý.",
                en="The day stays as it is until it is granted.",
            ),
        ),
        "xem-xet-gia-han": Step(
            "plans.decide_extension",
            actions.decide_extension,
            DecideForm,
            Words(vi="Đã xem xét gia hạn.", en="The request is decided."),
        ),
        "dat-han": Step(
            "plans.set_day",
            actions.set_day,
            DayAndReasonForm,
            Words(vi="Đã đặt hạn.", en="The day is set."),
        ),
        "khong-phai-lam": Step(
            "plans.excuse",
            actions.excuse,
            ReasonForm,
            Words(vi="Đã ghi: kỳ này không phải làm.", en="Noted: not needed this time."),
        ),
        "bao-cao-cap-tren": Step(
            "plans.escalate",
            actions.escalate,
            EscalateForm,
            Words(vi="Đã báo cáo cấp trên.", en="Escalated."),
        ),
        "gui-de-nghi": Step(
            "plans.ask",
            actions.ask,
            WordsForm,
            Words(vi="Đã gửi đề nghị.", en="Asked."),
            Words(
                vi="Đây là lời đề nghị phối hợp: không tính chậm, không trả lại.",
                en="This is a request between equals: never late, never sent back.",
            ),
        ),
        "ghi-tra-loi": Step(
            "plans.record_answer",
            actions.record_answer,
            AnswerForm,
            Words(vi="Đã ghi trả lời.", en="The answer is recorded."),
            day="answered_on",
        ),
        "cam-on": Step(
            "plans.thank",
            actions.thank,
            WordsForm,
            Words(vi="Đã gửi lời cảm ơn.", en="Thanked."),
        ),
    }
)
"""The deeds by the last part of their address."""

SLUGS = MappingProxyType({step.deed: slug for slug, step in STEPS.items()})


def page(request: HttpRequest, occurrence_id: int, doing: str) -> HttpResponse:
    """Ask for what the deed needs, and do it. A post without the deed has no such page."""
    actor, this = actor_of(request), STEPS.get(doing)
    if this is None or not actor.may(this.deed):
        raise NotVisible
    found = queries.occurrence_page(actor, occurrence_id, today())
    row = found.row
    if request.method != "POST":
        OCCURRENCE_TABLE.next(this.deed, row.state)
    first = {this.day: today()} if this.day else {}
    files = request.FILES or None
    form = this.form(request.POST or None, files, version=row.version, initial=first)
    if isinstance(form, EvidenceFields):
        form.offer_fact(is_there=row.fact is not None)
    told = DeedPage(
        title=DEED_WORDS[this.deed],
        button=DEED_WORDS[this.deed],
        said=this.said,
        back=reverse("web:occurrence", args=[occurrence_id]),
        subject=f"{row.agency_name} · {row.title[:160]}",
        consequences=(this.consequence,) if this.consequence else (),
    )
    return answer_deed(request, form, this.do, told, occurrence_id=occurrence_id)
