"""What can be done about something due, a page each: from taking it up to accepting it, and the
courteous way with a body that is only asked.
"""

from __future__ import annotations

from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.chase_forms import EscalateForm
from hoanhap.doors.web.clock import today
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.plans.occurrence_forms import (
    AddEvidenceForm,
    AnswerForm,
    DayAndReasonForm,
    DecideForm,
    EvidenceFields,
    RemarksForm,
    ReportForm,
    ReturnForm,
    WordsForm,
)
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.steps import Step, answer_step, step_for, step_form
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.states import OCCURRENCE_TABLE

STEPS = MappingProxyType(
    {
        "nhan-viec": Step(
            "plans.acknowledge",
            actions.acknowledge,
            HouseForm,
            Words(vi="Đã nhận việc.", en="Taken up."),
            consequences=(
                Words(
                    vi="Cơ quan theo dõi biết đơn vị đã nhận việc này.",
                    en="Who follows the plan sees that your office has taken it up.",
                ),
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
            consequences=(
                Words(
                    vi="Hạn cũ giữ nguyên cho đến khi được đồng ý.",
                    en="The day stays as it is until it is granted.",
                ),
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
            consequences=(
                Words(
                    vi="Đây là lời đề nghị phối hợp: không tính chậm, không trả lại.",
                    en="This is a request between equals: never late, never sent back.",
                ),
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
    actor = actor_of(request)
    this = step_for(actor, STEPS, doing)
    row = queries.occurrence_page(actor, occurrence_id, today()).row
    form = step_form(request, this, OCCURRENCE_TABLE, row.state, row.version)
    if isinstance(form, EvidenceFields):
        form.offer_fact(is_there=row.fact is not None)
    back = reverse("web:occurrence", args=[occurrence_id])
    subject = f"{row.agency_name} · {row.title[:160]}"
    return answer_step(
        request, this, form, DEED_WORDS[this.deed], back, subject, occurrence_id=occurrence_id
    )
