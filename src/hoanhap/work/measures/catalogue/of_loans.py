"""Measures over the loans."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans import figures
from hoanhap.work.measures.catalogue.measure import Measure
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_CREDIT, ROWS_OF_CREDIT

APPROVED = Measure(
    code="II.1",
    title=Words(vi="Số khoản vay được phê duyệt", en="Loans approved"),
    unit=Words(vi="khoản vay", en="loans"),
    definition=Words(
        vi="Số khoản vay mà ngân hàng phê duyệt trong kỳ, kể cả khoản sau đó chưa giải ngân.",
        en="Loans the bank approved in the span, also those not paid out afterwards.",
    ),
    basis=Words(vi="Quyết định 22/2023/QĐ-TTg, Điều 4", en="Decision 22/2023/QĐ-TTg, Article 4"),
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.approved_loans,
)

LENT = Measure(
    code="II.2",
    title=Words(vi="Doanh số cho vay", en="Sum lent"),
    unit=Words(vi="đồng", en="đồng"),
    definition=Words(
        vi="Tổng số tiền ngân hàng đã giải ngân trong kỳ, trừ các lần giải ngân được hủy trong kỳ.",
        en="What the bank paid out in the span, less payouts reversed in the span.",
    ),
    basis=Words(
        vi="Quyết định 22/2023/QĐ-TTg, Điều 6 và Điều 11",
        en="Decision 22/2023/QĐ-TTg, Articles 6 and 11",
    ),
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures.lent_events,
)

MEASURES = (APPROVED, LENT)
