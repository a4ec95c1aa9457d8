"""What can be done about a return, a page each: submitted, signed, accepted, sent back, excused."""

from __future__ import annotations

from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.chase_forms import EscalateForm
from hoanhap.doors.web.clock import today
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.returns import step_forms as forms
from hoanhap.doors.web.returns.showing import unexplained
from hoanhap.doors.web.returns.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.steps import Step, answer_step, step_for, step_form
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.states import RETURN_TABLE
from hoanhap.work.returns.types_filling import ReturnPage

STEPS = MappingProxyType(
    {
        "trinh": Step(
            "returns.submit",
            actions.submit,
            HouseForm,
            Words(vi="Đã trình ký.", en="Submitted for signature."),
            consequences=(
                Words(
                    vi="Số liệu được cập nhật lần cuối rồi giữ nguyên; lời văn không sửa được nữa, "
                    "trừ khi bị trả lại.",
                    en="Figures are refreshed once more and then stand; texts can't be changed "
                    "unless it is sent back.",
                ),
            ),
        ),
        "tra-lai-soan": Step(
            "returns.send_back",
            actions.send_back,
            forms.RemarksForm,
            Words(vi="Đã trả lại người soạn.", en="Sent back to the drafter."),
        ),
        "ky": Step(
            "returns.sign",
            actions.sign,
            forms.SignForm,
            Words(vi="Đã ghi chữ ký và gửi báo cáo.", en="Recorded as signed, and sent."),
            consequences=(
                Words(
                    vi="Báo cáo được gửi lên cơ quan thường trực với đúng số, ngày và người ký "
                    "trên bản giấy.",
                    en="The return goes to the standing agency with the number, day and signer of "
                    "the paper.",
                ),
            ),
            day="signed_on",
        ),
        "tiep-nhan": Step(
            "returns.accept",
            actions.accept,
            forms.AcceptForm,
            Words(vi="Đã tiếp nhận báo cáo.", en="Accepted."),
        ),
        "tra-lai": Step(
            "returns.return_with_remarks",
            actions.return_with_remarks,
            forms.ReturnForm,
            Words(vi="Đã trả lại để bổ sung.", en="Returned with remarks."),
        ),
        "mien": Step(
            "returns.excuse",
            actions.excuse,
            forms.ReasonForm,
            Words(vi="Đã ghi: không phải báo cáo kỳ này.", en="Excused this time."),
        ),
        "gia-han": Step(
            "returns.extend",
            actions.extend,
            forms.ExtendForm,
            Words(vi="Đã gia hạn.", en="More time is given."),
        ),
        "bao-cao-cap-tren": Step(
            "returns.escalate",
            actions.escalate,
            EscalateForm,
            Words(vi="Đã báo cáo cấp trên.", en="It was taken higher."),
            consequences=(
                Words(
                    vi="Văn phòng Ủy ban nhân dân tỉnh thấy việc này ở trang Hôm nay; đơn vị thấy "
                    "trên báo cáo của mình.",
                    en="The Provincial Committee's office finds it on its first page; the agency "
                    "sees it on its return.",
                ),
            ),
        ),
        "tra-loi": Step(
            "returns.record_answer",
            actions.record_answer,
            forms.AnswerForm,
            Words(vi="Đã ghi trả lời.", en="The answer is recorded."),
            day="answered_on",
        ),
        "cam-on": Step(
            "returns.thank",
            actions.thank,
            forms.WordsForm,
            Words(vi="Đã gửi lời cảm ơn.", en="Thanked."),
        ),
    }
)
"""The deeds by the last part of their address."""

_LEFT = Words(
    vi="Còn {n} chỗ chưa giải trình; hãy quay lại báo cáo và ghi giải trình trước khi trình.",
    en="{n} places are not explained yet; go back and explain them first.",
)


def page(request: HttpRequest, return_id: int, return_step: str) -> HttpResponse:
    """Ask for what the deed needs, and do it. A post without the deed has no such page."""
    actor = actor_of(request)
    this = step_for(actor, STEPS, return_step)
    found = queries.return_page(actor, return_id, today())
    row = found.row
    form = step_form(request, this, RETURN_TABLE, row.state, row.version)
    if isinstance(form, forms.ReturnForm):
        form.ask_of(found.sections)
    back = reverse("web:return", args=[return_id])
    subject = f"{row.agency_name} · {row.round_title}"
    intro = _still_to_explain(this, found)
    return answer_step(
        request, this, form, DEED_WORDS[this.deed], back, subject, intro, return_id=return_id
    )


def _still_to_explain(this: Step, found: ReturnPage) -> Words | None:
    left = unexplained(found)
    return _LEFT.format(n=len(left)) if this.deed == "returns.submit" and left else None
