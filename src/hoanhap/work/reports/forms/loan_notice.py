"""The bank's answer to an application for a loan, as a letter that can be read at home.

It is addressed as anh/chị and does not name the sentence served: others may read it too. What the
law lacks is said in the words of the findings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from hoanhap.ground.documents.word import (
    AdminDocument,
    Basis,
    Block,
    Heading,
    Numbered,
    Paragraph,
    Signature,
    to_docx,
)
from hoanhap.ground.documents.word_parts import day_words
from hoanhap.pure.kernel.money import format_vnd, vnd_in_words
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.judgement import decimal_text
from hoanhap.work.reports.forms.demo_line import with_demo_line
from hoanhap.work.reports.forms.loan_notice_reasons import REASONS

NOT_COMPARED = (
    "(Lập từ hệ thống theo bố cục riêng, chưa đối chiếu với mẫu của Ngân hàng Chính sách xã hội)"
)
"""Printed under the title until someone has compared our layout with the bank's own form."""


@dataclass(frozen=True, slots=True)
class Approval:
    """What was approved: đồng, months, the exact yearly rate of the day of approval.

    `is_unsecured` says that no security is asked for; `papers` are to be brought to the signing.
    """

    amount_vnd: int
    term_months: int
    rate_year: Fraction
    overdue_factor: Fraction
    is_unsecured: bool
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """A condition of the law not met or not known when it was judged: why, its clause, what to
    bring.
    """

    why: str
    clause: str
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not: a code of work.loans.codes.REFUSALS, with the written reason where it is "other"."""

    code: str
    written_reason: str = ""
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class LoanNotice:
    """One answer, ready to be printed.

    `addressee` is the borrower of record, `beneficiary` the person it is for where that is somebody
    else. `commune` with its kind in small letters ("xã Bình Lư"). `number` and `day` are what the
    signed paper bears and may be blank.
    """

    bank: str
    place: str
    addressee: str
    commune: str
    purpose: str
    asked_vnd: int
    applied_on: date
    decision: Approval | Refusal
    beneficiary: str = ""
    number: str = ""
    symbol: str = ""
    day: date | None = None
    recipients: tuple[str, ...] = ()
    is_demo: bool = False


def loan_notice_word(notice: LoanNotice) -> bytes:
    """The letter as .docx bytes."""
    return to_docx(loan_notice_document(notice))


def loan_notice_document(notice: LoanNotice) -> AdminDocument:
    """The letter in the layout of Decree 30/2020. Raises KeyError for a reason without words."""
    decision = notice.decision
    body = _approved(notice, decision) if isinstance(decision, Approval) else _not_yet(decision)
    return AdminDocument(
        parent="Ngân hàng Chính sách xã hội",
        issuer=notice.bank,
        number=notice.number,
        symbol=notice.symbol,
        place=notice.place,
        day=notice.day,
        type_name="Thông báo",
        abstract="Kết quả xét đề nghị vay vốn",
        remark=with_demo_line(NOT_COMPARED, is_demo=notice.is_demo),
        blocks=(*_opening(notice), *body),
        signatures=(Signature("Giám đốc"),),
        recipients=notice.recipients,
    )


def _opening(notice: LoanNotice) -> tuple[Block, ...]:
    benefits = f" cho {notice.beneficiary}" if notice.beneficiary else ""
    return (
        Paragraph(
            f"Kính gửi: Anh/chị {notice.addressee}, {notice.commune}", "center", is_indented=False
        ),
        Basis(f"Căn cứ {_decree()} của Thủ tướng Chính phủ;"),
        Basis(
            f"Xét đề nghị vay vốn ngày {notice.applied_on:%d/%m/%Y} của anh/chị{benefits}, "
            f"số tiền {format_vnd(notice.asked_vnd)} đồng để {notice.purpose},"
        ),
    )


def _decree() -> str:
    kind, number, day = QD_22_2023.kind.vi, QD_22_2023.number, QD_22_2023.issued_on
    return f"{kind} số {number} {day_words(day)}"


def _approved(notice: LoanNotice, approval: Approval) -> tuple[Block, ...]:
    amount = approval.amount_vnd
    year, month = _percent(approval.rate_year), _percent(approval.rate_year / 12)
    overdue = _percent(approval.overdue_factor)
    secured = (
        "Anh/chị không phải thế chấp tài sản cho khoản vay này (Điều 10)."
        if approval.is_unsecured
        else "Khoản vay này cần có bảo đảm tiền vay (Điều 10); ngân hàng sẽ hướng dẫn thủ tục."
    )
    return (
        Paragraph("Ngân hàng vui mừng báo anh/chị: đề nghị vay vốn đã được phê duyệt."),
        Heading("1. Khoản vay được duyệt"),
        Numbered("a)", f"Số tiền: {format_vnd(amount)} đồng ({vnd_in_words(amount)})."),
        Numbered("b)", f"Thời hạn: {approval.term_months} tháng, từ ngày nhận tiền lần đầu."),
        Numbered("c)", f"Lãi suất: {year} một năm, tức {month} một tháng (Điều 9)."),
        Heading("2. Điều kiện"),
        Numbered(
            "a)",
            "Dùng vốn đúng việc đã đề nghị (Điều 5); khi ký vẫn đủ điều kiện (Điều 3).",
        ),
        Numbered(
            "b)",
            f"Trả gốc và lãi theo kỳ ghi trong hợp đồng; nợ quá hạn chịu {overdue} lãi suất trên "
            "(Điều 9). Khi gặp khó khăn, anh/chị báo sớm cho ngân hàng.",
        ),
        Numbered("c)", secured),
        Heading("3. Việc anh/chị cần làm"),
        Numbered(
            "a)",
            f"Đến ngân hàng hoặc điểm giao dịch tại {notice.commune} để ký hợp đồng.",
        ),
        Numbered(
            "b)", f"Mang theo: {'; '.join(approval.papers)}. Chưa rõ gì, hỏi cán bộ tín dụng."
        ),
    )


def _not_yet(refusal: Refusal) -> tuple[Block, ...]:
    reason = REASONS[refusal.code]
    why = refusal.written_reason.strip().rstrip(".") or reason.why
    clause = f" ({reason.clause.full.vi})" if reason.clause else ""
    steps = zip("abcd", reason.next_steps, strict=False)
    return (
        Paragraph("Ngân hàng đã xem xét kỹ và xin báo: lần này đề nghị chưa được phê duyệt."),
        Heading("1. Lý do"),
        Paragraph(f"{why}{clause}."),
        *map(_lack, refusal.lacks),
        Heading("2. Anh/chị có thể làm gì tiếp theo"),
        *(Numbered(f"{letter})", step) for letter, step in steps),
        Paragraph(
            "Anh/chị được đề nghị vay lại khi những điều trên đã đổi khác. Có điều gì chưa rõ, mời "
            "anh/chị đến ngân hàng hoặc hỏi cán bộ tín dụng; chúng tôi sẵn sàng giải thích."
        ),
    )


def _lack(lack: Lack) -> Numbered:
    ask = f" Cần có: {lack.ask[:1].lower()}{lack.ask[1:]}." if lack.ask else ""
    return Numbered("-", f"{lack.why} ({lack.clause}).{ask}")


def _percent(value: Fraction) -> str:
    """ "6,6%", "0,55%": exact, with a comma; two places where it has no end."""
    hundredths = value * 10_000
    exact = hundredths if hundredths.denominator == 1 else Fraction(round(hundredths))
    return decimal_text(exact / 100).replace(".", ",") + "%"
