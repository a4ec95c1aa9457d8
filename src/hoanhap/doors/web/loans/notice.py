"""The bank's answer to an application, as a Word file to print and sign."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.names import bare_province, unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.pure.law.qd_22_2023.parameters import OVERDUE_FACTOR
from hoanhap.work.loans import queries
from hoanhap.work.loans.codes import PURPOSES
from hoanhap.work.loans.types import FindingRow, LoanPage
from hoanhap.work.reports.forms.loan_notice import (
    Approval,
    Lack,
    LoanNotice,
    Refusal,
    loan_notice_word,
)

from .sight import lender

ANSWERED = frozenset({"approved", "contracted", "paid_out", "settled", "refused"})
"""The states in which the bank has answered."""

_IDENTITY_PAPER = "căn cước của người ký"
_THIS_NOTICE = "thông báo này"
_AUTHORISATION = "giấy ủy quyền của hộ (01/UQ) nếu chưa nộp"


@require_GET
def word(request: HttpRequest, loan_id: int) -> HttpResponse:
    """The answer on one loan. Raises NotVisible for other posts and before there is an answer."""
    actor = lender(request)
    loan = queries.loan(actor, loan_id, today())
    if not notice_url(actor, loan):
        raise NotVisible
    return download(loan_notice_word(notice_of(actor, loan)), f"thong-bao-vay-{loan_id}", "docx")


def notice_url(actor: Actor, loan: LoanPage) -> str:
    """Where the letter is made: for posts of the bank, once there is an answer; else ""."""
    if actor.agency_kind != roles.VBSP_OFFICE or loan.row.state not in ANSWERED:
        return ""
    return reverse("web:loan_notice", args=[loan.row.id])


def notice_of(actor: Actor, loan: LoanPage) -> LoanNotice:
    """The letter's data. A refusal's number and day are left for the paper to bear."""
    row = loan.row
    borrower, person = row.borrower_name or "", row.full_name or ""
    province = unit_names([actor.province_id]).get(actor.province_id or 0, "")
    is_refused = row.state == "refused"
    return LoanNotice(
        bank=loan.bank_name,
        place=bare_province(province),
        addressee=borrower or person,
        beneficiary="" if borrower in ("", person) else f"anh/chị {person}",
        commune=_lowered(row.commune_name),
        purpose=PURPOSES[row.purpose or "business"].vi,
        asked_vnd=row.amount_vnd or 0,
        applied_on=row.applied_on,
        decision=_refusal(loan) if is_refused else _approval(loan, loan.approved_on),
        number="" if is_refused else loan.approval_number,
        day=None if is_refused else loan.approved_on,
        recipients=_recipients(loan),
        is_demo=settings.IS_DEMO,
    )


def _approval(loan: LoanPage, on: date | None) -> Approval:
    if on is None:
        raise NotVisible
    law = law_of_day(on)
    is_direct, amount = loan.row.path == "direct", loan.approved_vnd or 0
    papers = (_IDENTITY_PAPER, _THIS_NOTICE, *(() if is_direct else (_AUTHORISATION,)))
    return Approval(
        amount_vnd=amount,
        term_months=loan.approved_term_months or 0,
        rate_year=law.rate_year.value,
        overdue_factor=OVERDUE_FACTOR.on(on).value,
        is_unsecured=loan.row.purpose == "training" or amount <= law.unsecured_max_vnd.value,
        papers=papers,
    )


def _refusal(loan: LoanPage) -> Refusal:
    newest = loan.judgements[0].findings if loan.judgements else ()
    is_of_law = loan.refusal_code == "law_not_met"
    return Refusal(
        code=loan.refusal_code,
        written_reason=loan.refusal_note if loan.refusal_code == "other" else "",
        lacks=tuple(_lack(f) for f in newest if f.met is not True) if is_of_law else (),
    )


def _lack(finding: FindingRow) -> Lack:
    ask = finding.ask.vi if finding.ask else ""
    return Lack(why=finding.why.vi.rstrip("."), clause=str(finding.clause), ask=ask)


def _recipients(loan: LoanPage) -> tuple[str, ...]:
    group = (f"Tổ {loan.group_name.removeprefix('Tổ ')}",) if loan.group_name else ()
    committee = f"Ủy ban nhân dân {_lowered(loan.row.commune_name)}"
    return ("Như trên", *group, committee, "Lưu: hồ sơ vay vốn")


def _lowered(unit_name: str) -> str:
    """ "Xã Bình Lư" as it stands within a sentence: "xã Bình Lư"."""
    return unit_name[:1].lower() + unit_name[1:]
