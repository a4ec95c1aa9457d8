"""The steps of a list, a page each: from submitting it to the original at the bank."""

from __future__ import annotations

from types import MappingProxyType

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.wording import DEED_WORDS, month_name
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.steps import Step, answer_step, step_for, step_form
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions
from hoanhap.work.lists.codes import LATENESS_CAUSES
from hoanhap.work.lists.queries import one_list
from hoanhap.work.lists.states import TABLE

CAUSES = tuple((code, say(words)) for code, words in LATENESS_CAUSES.items())
NOTE = Words(
    vi="Bắt buộc khi chọn “Nguyên nhân khác”.", en="Needed when “Another cause” is chosen."
)
_NUMBER = Words(
    vi="Số ghi trên bản giấy đã ký, ví dụ 12/DS-CAX.",
    en="The number on the signed paper, e.g. 12/DS-CAX.",
)


class SignForm(HouseForm):
    """What the signed paper carries."""

    number = forms.CharField(
        label=say(Words(vi="Số văn bản", en="Number of the paper")),
        max_length=60,
        help_text=say(_NUMBER),
    )
    signed_on = DayField(label=say(Words(vi="Ngày ký", en="Signed on")))
    signer_name = forms.CharField(label=say(Words(vi="Người ký", en="Signed by")), max_length=100)


class ConfirmForm(HouseForm):
    """What the committee's paper carries."""

    number = forms.CharField(
        label=say(Words(vi="Số văn bản xác nhận", en="Number of the confirmation")),
        max_length=60,
        help_text=say(
            Words(
                vi="Số ghi trên văn bản đã ký, ví dụ 34/XN-UBND.",
                en="The number on the signed paper, e.g. 34/XN-UBND.",
            )
        ),
    )
    confirmed_on = DayField(label=say(Words(vi="Ngày xác nhận", en="Confirmed on")))
    signer_name = forms.CharField(label=say(Words(vi="Người ký", en="Signed by")), max_length=100)


class RemarksForm(HouseForm):
    """What must be mended."""

    remarks = forms.CharField(
        label=say(Words(vi="Cần sửa gì", en="What to mend")),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=1000,
        help_text=say(
            Words(
                vi="Nói rõ dòng nào, sửa thế nào. Ví dụ: dòng 3, ngày sinh chưa khớp "
                "giấy chứng nhận.",
                en="Say which row and how. E.g. row 3: day of birth differs from the certificate.",
            )
        ),
    )


class TransmitForm(HouseForm):
    """The day it went."""

    transmitted_on = DayField(label=say(Words(vi="Ngày chuyển", en="Transmitted on")))


class ReceiveForm(HouseForm):
    """The day the original came."""

    received_on = DayField(label=say(Words(vi="Ngày nhận bản gốc", en="Original received on")))


class LatenessForm(HouseForm):
    """Why it was late."""

    cause = forms.ChoiceField(label=say(Words(vi="Nguyên nhân", en="Cause")), choices=CAUSES)
    note = forms.CharField(
        label=say(Words(vi="Ghi rõ", en="Say more")),
        max_length=200,
        required=False,
        help_text=say(NOTE),
    )


_FROZEN = Words(
    vi="Danh sách được khóa: sau đó chỉ sửa bằng danh sách bổ sung, hoặc khi UBND xã trả lại.",
    en="The list is closed: later changes only by an addition, or after the committee returns it.",
)

STEPS = MappingProxyType(
    {
        "bao-khong-co-nguoi": Step(
            "lists.declare_nil",
            actions.declare_nil,
            HouseForm,
            Words(vi="Đã báo không có người.", en="The list is declared nil."),
            (
                Words(
                    vi="Tháng này xã báo không có người. Danh sách vẫn phải trình, ký, xác nhận "
                    "và chuyển như thường.",
                    en="The commune declares nobody this month. The list still takes every step.",
                ),
            ),
        ),
        "trinh": Step(
            "lists.submit",
            actions.submit,
            HouseForm,
            Words(vi="Đã trình. Danh sách chờ ký.", en="Submitted. Signature is next."),
            (
                Words(
                    vi="Sau khi trình, danh sách không sửa được nữa trừ khi bị trả lại.",
                    en="Once submitted the list is not edited unless it comes back.",
                ),
            ),
        ),
        "tra-lai-nguoi-lap": Step(
            "lists.send_back",
            actions.send_back,
            RemarksForm,
            Words(vi="Đã trả lại người lập.", en="Sent back to the drafter."),
        ),
        "ky": Step(
            "lists.sign",
            actions.sign,
            SignForm,
            Words(
                vi="Đã ghi nhận chữ ký. Danh sách đến UBND xã.",
                en="Signed. It is at the committee.",
            ),
            (_FROZEN,),
            "signed_on",
        ),
        "tra-lai-cong-an": Step(
            "lists.return_to_police",
            actions.return_to_police,
            RemarksForm,
            Words(vi="Đã trả lại Công an xã.", en="Returned to the commune police."),
            (
                Words(
                    vi="Chữ ký và nội dung lần này được giữ lại; kết quả xem xét của dòng không "
                    "sửa vẫn còn.",
                    en="This round's signature and rows are kept; verdicts on unchanged rows stay.",
                ),
            ),
        ),
        "xac-nhan": Step(
            "lists.confirm",
            actions.confirm,
            ConfirmForm,
            Words(
                vi="Đã xác nhận: {confirmed} người được xác nhận, {refused} người không.",
                en="Confirmed: {confirmed} names confirmed, {refused} not.",
            ),
            (
                Words(
                    vi="Mỗi người được xác nhận có một xác nhận chấp hành pháp luật ghi ngày này "
                    "(điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg).",
                    en="Each confirmed person gets an attestation of that day (point a, clause 2, "
                    "Article 3 of Decision 22/2023/QĐ-TTg).",
                ),
            ),
            "confirmed_on",
        ),
        "chuyen-ngan-hang": Step(
            "lists.transmit",
            actions.transmit,
            TransmitForm,
            Words(vi="Đã chuyển ngân hàng: {count} người.", en="Transmitted: {count} people."),
            (
                Words(
                    vi="Từ nay ngân hàng xem được những người đã xác nhận, theo Mẫu số 01.",
                    en="From now on the bank sees the confirmed people, as far as Form 01 says.",
                ),
                Words(
                    vi="Người không được xác nhận không chuyển sang ngân hàng.",
                    en="Names that were not confirmed do not go to the bank.",
                ),
            ),
            "transmitted_on",
        ),
        "da-nhan-ban-goc": Step(
            "lists.receive_original",
            actions.receive_original,
            ReceiveForm,
            Words(vi="Đã ghi nhận bản gốc.", en="The original is noted as received."),
            (),
            "received_on",
        ),
        "nguyen-nhan-cham": Step(
            "lists.note_lateness",
            actions.note_lateness,
            LatenessForm,
            Words(vi="Đã ghi nguyên nhân.", en="The cause is noted."),
            (
                Words(
                    vi="Nguyên nhân để giải thích; chỉ cấp tỉnh mới quyết định không tính chậm.",
                    en="It explains and does not excuse: only the province makes a month exempt.",
                ),
            ),
        ),
    }
)
"""The steps by the last part of their address."""

SLUGS = MappingProxyType({step.deed: slug for slug, step in STEPS.items()})


def page(request: HttpRequest, list_id: int, step: str) -> HttpResponse:
    """Ask for what the step needs, and do it. A post without the deed has no such page."""
    actor = actor_of(request)
    this = step_for(actor, STEPS, step)
    row = one_list(actor, list_id, today())
    signs = this.deed in ("lists.sign", "lists.confirm")
    first = {"signer_name": actor.name} if signs else {}
    form = step_form(request, this, TABLE, row.state, row.version, **first)
    back = reverse("web:list", args=[list_id])
    subject = f"{say(month_name(row.month, row.addition_no))} · {row.commune_name}"
    return answer_step(request, this, form, DEED_WORDS[this.deed], back, subject, list_id=list_id)
