"""The page of each deed of a loan: its form, what it says, and the deed it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans import actions, queries
from hoanhap.work.loans.actions.review import Meeting
from hoanhap.work.loans.states import TABLE

from .asking import LoanForm
from .dossier_forms import (
    AppraiseForm,
    ApproveForm,
    ConfirmForm,
    RefuseForm,
    ReviewForm,
    WithdrawForm,
)
from .money_forms import CollectionForm, ContractForm, PayoutForm, ReversalForm, SettleForm
from .wording import DEED_WORDS


@dataclass(frozen=True, slots=True)
class LoanDeed:
    """One deed's page: form, function, what is said when it is done, what will happen."""

    form: type[LoanForm]
    do: Callable[..., Done]
    said: Words
    consequences: tuple[Words, ...] = ()
    is_final: bool = False


def _review(act: Act, *, loan_id: int, version: int, **meeting: Any) -> Done:
    return actions.review(act, loan_id=loan_id, version=version, meeting=Meeting(**meeting))


def _appraise(act: Act, *, papers: list[str], **inputs: Any) -> Done:
    return actions.appraise(act, papers=tuple(papers), **inputs)


_CLOSED = Words(
    vi="Hồ sơ này khép lại. Muốn vay thì lập hồ sơ mới từ danh sách còn hiệu lực.",
    en="This file is closed. To borrow, a new application starts from a list.",
)
_JUDGED = Words(
    vi="Các điều kiện của Quyết định 22/2023/QĐ-TTg được xét lại theo ngày anh/chị ghi; "
    "kết quả được lưu cùng hồ sơ.",
    en="The conditions of Decision 22/2023/QĐ-TTg are asked again on the day you give; the answer "
    "is kept with the file.",
)
_ADDED = Words(
    vi="Ghi rồi thì không sửa được; ghi sai thì hủy bằng một bút toán khác.",
    en="Once recorded it is not edited; a wrong one is reversed by another entry.",
)

DEEDS = {
    "review": LoanDeed(
        ReviewForm,
        _review,
        Words(
            vi="Đã ghi biên bản bình xét. Hồ sơ chờ xã xác nhận.",
            en="Review entered. The commune confirms next.",
        ),
    ),
    "confirm": LoanDeed(
        ConfirmForm,
        actions.confirm,
        Words(
            vi="Đã xác nhận. Hồ sơ chờ ngân hàng thẩm định.", en="Confirmed. The bank appraises."
        ),
    ),
    "appraise": LoanDeed(
        AppraiseForm,
        _appraise,
        Words(vi="Đã ghi thẩm định. Hồ sơ chờ phê duyệt.", en="Appraised. Approval is next."),
        (_JUDGED,),
    ),
    "approve": LoanDeed(
        ApproveForm,
        actions.approve,
        Words(vi="Đã phê duyệt. Khoản vay chờ ký hợp đồng.", en="Approved. The contract is next."),
        (
            _JUDGED,
            Words(
                vi="Người đã tiếp nhận hoặc thẩm định hồ sơ không phê duyệt hồ sơ đó.",
                en="Who took in or appraised a file does not approve it.",
            ),
        ),
    ),
    "refuse": LoanDeed(
        RefuseForm,
        actions.refuse,
        Words(vi="Đã ghi nhận không duyệt.", en="Entered as not approved."),
        (_CLOSED,),
        is_final=True,
    ),
    "withdraw": LoanDeed(
        WithdrawForm,
        actions.withdraw,
        Words(vi="Đã ghi nhận rút đề nghị.", en="Withdrawal entered."),
        (_CLOSED,),
        is_final=True,
    ),
    "sign_contract": LoanDeed(
        ContractForm,
        actions.sign_contract,
        Words(
            vi="Đã ghi hợp đồng. Khoản vay chờ giải ngân.", en="Contract entered. Payout is next."
        ),
        (_JUDGED,),
    ),
    "record_payout": LoanDeed(
        PayoutForm,
        actions.record_payout,
        Words(vi="Đã ghi nhận giải ngân.", en="Payout recorded."),
        (_ADDED,),
    ),
    "record_collection": LoanDeed(
        CollectionForm,
        actions.record_collection,
        Words(vi="Đã ghi nhận thu nợ.", en="Collection recorded."),
        (_ADDED,),
    ),
    "reverse_event": LoanDeed(
        ReversalForm,
        actions.reverse_event,
        Words(vi="Đã hủy bút toán.", en="Entry reversed."),
        (
            Words(
                vi="Bút toán cũ vẫn còn trong sổ, có ghi “đã hủy”. Sau đó hãy ghi lại cho đúng.",
                en="The old entry stays on the books, marked as reversed. Then record it right.",
            ),
        ),
        is_final=True,
    ),
    "settle": LoanDeed(
        SettleForm,
        actions.settle,
        Words(vi="Đã ghi nhận tất toán.", en="Loan settled."),
        (
            Words(
                vi="Khoản vay khép lại. Chênh lệch giữa lãi ngân hàng đã thu và lãi dự tính được "
                "ghi lại, không tự xóa.",
                en="The loan is closed. What the bank's interest differs from ours is kept.",
            ),
        ),
        is_final=True,
    ),
}
"""The deeds on one loan by the last part of their name, which is also the end of their address."""


def page(request: HttpRequest, loan_id: int, deed: str) -> HttpResponse:
    """Ask for what the deed needs, and do it. A post without the grant has no such page."""
    actor = actor_of(request)
    this = DEEDS.get(deed)
    if this is None or not actor.may(f"loans.{deed}"):
        raise NotVisible
    loan = queries.loan(actor, loan_id, today())
    if request.method != "POST":
        # A second click on an old page is the same act; only a fresh page asks for the state.
        TABLE.next(f"loans.{deed}", loan.row.state)
    form = this.form(request.POST or None, loan=loan, actor=actor, today=today())
    if request.method != "POST" and "event" in request.GET:
        form.initial["event_id"] = request.GET["event"]
    subject = f"{loan.row.full_name or ''} · {loan.row.commune_name}".strip(" ·")
    told = DeedPage(
        title=DEED_WORDS[f"loans.{deed}"],
        button=DEED_WORDS[f"loans.{deed}"],
        said=this.said,
        back=reverse("web:loan", args=[loan_id]),
        subject=subject,
        consequences=this.consequences,
        is_final=this.is_final,
    )

    def then(done: Done) -> str:
        for warning in done.notes.get("warnings", ()):
            words = Words(vi=warning["vi"], en=warning["en"])
            messages.warning(request, in_page_language(words))
        return told.back

    return answer_deed(request, form, this.do, told, then, loan_id=loan_id)
