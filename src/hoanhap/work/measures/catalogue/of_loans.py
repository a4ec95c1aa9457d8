"""Measures over the loans: what was asked, decided and paid out."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans import figures, figures_money
from hoanhap.work.loans.codes import PURPOSES, REFUSALS
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_CREDIT, ROWS_OF_CREDIT

_LOANS: Final = Words(vi="khoản vay", en="loans")
_FILES: Final = Words(vi="hồ sơ", en="applications")
_DONG: Final = Words(vi="đồng", en="đồng")
_PERCENT: Final = Words(vi="%", en="%")
_TERMS: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 6 và Điều 11",
    en="Decision 22/2023/QĐ-TTg, Articles 6 and 11",
)
_DECIDING: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 4", en="Decision 22/2023/QĐ-TTg, Article 4"
)
_BY_PURPOSE: Final = Split(
    "purpose", Words(vi="Theo mục đích vay", en="By purpose"), "purpose", tuple(PURPOSES.items())
)
_BY_REASON: Final = Split(
    "reason", Words(vi="Theo lý do", en="By reason"), "refusal_code", tuple(REFUSALS.items())
)

APPROVED: Final = Measure(
    code="II.1",
    title=Words(vi="Số khoản vay được phê duyệt", en="Loans approved"),
    unit=_LOANS,
    definition=Words(
        vi="Số khoản vay mà ngân hàng phê duyệt trong kỳ, kể cả khoản sau đó chưa giải ngân.",
        en="Loans the bank approved in the span, also those not paid out afterwards.",
    ),
    basis=_DECIDING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.approved_loans,
    splits=(_BY_PURPOSE,),
)

LENT: Final = Measure(
    code="II.2",
    title=Words(vi="Doanh số cho vay", en="Sum lent"),
    unit=_DONG,
    definition=Words(
        vi="Tổng số tiền ngân hàng đã giải ngân trong kỳ, trừ các lần giải ngân được hủy trong kỳ.",
        en="What the bank paid out in the span, less payouts reversed in the span.",
    ),
    basis=_TERMS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_money.lent_events,
)

APPLIED: Final = Measure(
    code="II.7",
    title=Words(vi="Số hồ sơ đề nghị vay", en="Applications"),
    unit=_FILES,
    definition=Words(
        vi="Số hồ sơ đề nghị vay nộp trong kỳ, theo mục đích.",
        en="Applications made in the span, by purpose.",
    ),
    basis=_DECIDING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.applications,
    splits=(_BY_PURPOSE,),
)

REFUSED: Final = Measure(
    code="II.8",
    title=Words(vi="Số hồ sơ không được duyệt", en="Applications refused"),
    unit=_FILES,
    definition=Words(
        vi="Số hồ sơ không được duyệt trong kỳ, theo lý do: tổ không nhất trí, UBND xã không xác "
        "nhận hoặc ngân hàng không duyệt.",
        en="Applications refused in the span, by reason: by the group, the committee or the bank.",
    ),
    basis=_DECIDING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.refused_loans,
    splits=(_BY_REASON,),
)

WITHDRAWN: Final = Measure(
    code="II.9",
    title=Words(vi="Số hồ sơ được rút lại", en="Applications withdrawn"),
    unit=_FILES,
    definition=Words(
        vi="Số hồ sơ mà người vay rút lại trong kỳ.",
        en="Applications the person took back in the span.",
    ),
    basis=_DECIDING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.withdrawn_loans,
)

DECIDED: Final = Measure(
    code="II.10",
    title=Words(vi="Số hồ sơ đã quyết định", en="Applications decided"),
    unit=_FILES,
    definition=Words(
        vi="Số hồ sơ được phê duyệt hoặc không được duyệt trong kỳ: tổng của II.1 và II.8.",
        en="Applications approved or refused in the span: the sum of II.1 and II.8.",
    ),
    basis=_DECIDING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.decided_loans,
)

APPROVAL_RATIO: Final = Measure(
    code="II.11",
    title=Words(vi="Tỷ lệ được phê duyệt", en="Share approved"),
    unit=_PERCENT,
    definition=Words(
        vi="Số khoản vay được phê duyệt (II.1) chia cho số hồ sơ đã quyết định (II.10).",
        en="Loans approved (II.1) over applications decided (II.10).",
    ),
    basis=_DECIDING,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    ratio=("II.1", "II.10"),
)

FIRST_BORROWERS: Final = Measure(
    code="II.12",
    title=Words(vi="Số người được vay lần đầu", en="First-time borrowers"),
    unit=Words(vi="người", en="people"),
    definition=Words(
        vi="Số người có lần giải ngân đầu tiên trong kỳ, không kể lần giải ngân đã hủy.",
        en="People whose first payout ever lies in the span, reversed ones left out.",
    ),
    basis=_TERMS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_money.first_payouts,
)

MEASURES: Final = (
    APPROVED,
    LENT,
    APPLIED,
    REFUSED,
    WITHDRAWN,
    DECIDED,
    APPROVAL_RATIO,
    FIRST_BORROWERS,
)
