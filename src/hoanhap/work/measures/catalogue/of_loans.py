"""Measures over the loans: what was asked and decided, and what is owed on a day."""

from __future__ import annotations

from typing import Final

from hoanhap.ground.ledger.types import FUND_SOURCES
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans import figures, figures_balance, figures_money
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
_DEBT: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 9 và Điều 10; quy định xử lý nợ của Ngân hàng Chính sách "
    "xã hội",
    en="Decision 22/2023/QĐ-TTg, Articles 9 and 10; the bank's rules on debt",
)
_BY_PURPOSE: Final = Split(
    "purpose", Words(vi="Theo mục đích vay", en="By purpose"), "purpose", tuple(PURPOSES.items())
)
_BY_REASON: Final = Split(
    "reason", Words(vi="Theo lý do", en="By reason"), "refusal_code", tuple(REFUSALS.items())
)
_BY_SOURCE: Final = Split(
    "source",
    Words(vi="Theo nguồn vốn", en="By source"),
    "source",
    tuple((source.value, words) for source, words in FUND_SOURCES.items()),
)
_BY_FUND: Final = Split("fund", Words(vi="Theo mã nguồn vốn", en="By fund"), "fund")
_BY_PROGRAMME: Final = Split(
    "programme",
    Words(vi="Theo chương trình", en="By programme"),
    "programme",
    (
        (
            "qd-22-2023",
            Words(vi="Tín dụng theo Quyết định 22/2023/QĐ-TTg", en="Credit under Decision 22/2023"),
        ),
    ),
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

BALANCE: Final = Measure(
    code="II.3",
    title=Words(vi="Dư nợ gốc", en="Outstanding principal"),
    unit=_DONG,
    definition=Words(
        vi="Tiền gốc còn nợ của các khoản vay vào ngày cuối kỳ: đã giải ngân trừ gốc đã thu, sau "
        "khi trừ các bút toán được hủy đến ngày ấy. Chia theo chương trình, nguồn vốn và mục đích.",
        en="Principal owed on the span's last day: paid out less principal collected, entries "
        "reversed by then left out. Split by programme, source and purpose.",
    ),
    basis=_TERMS,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_balance.balances,
    splits=(_BY_PROGRAMME, _BY_SOURCE, _BY_FUND, _BY_PURPOSE),
)

LOANS_OWED: Final = Measure(
    code="II.4",
    title=Words(vi="Số khoản vay còn dư nợ", en="Loans with a balance"),
    unit=_LOANS,
    definition=Words(
        vi="Số khoản vay còn dư nợ gốc vào ngày cuối kỳ.",
        en="Loans on which principal is owed on the span's last day.",
    ),
    basis=_TERMS,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_balance.loans_with_balance,
    splits=(_BY_SOURCE,),
)

OVERDUE: Final = Measure(
    code="II.5",
    title=Words(vi="Nợ gốc quá hạn", en="Overdue principal"),
    unit=_DONG,
    definition=Words(
        vi="Tiền gốc còn nợ vào ngày cuối kỳ của các khoản vay đã qua ngày đến hạn cuối cùng. Kỳ "
        "hạn trả dần chưa trả trước hạn cuối được chuyển sang kỳ sau, chưa phải nợ quá hạn.",
        en="Principal owed on the span's last day on loans past their final maturity. A missed "
        "instalment before the last moves to the next one and is not overdue.",
    ),
    basis=_DEBT,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_balance.overdue_principal,
    splits=(_BY_PROGRAMME, _BY_SOURCE),
)

OVERDUE_RATIO: Final = Measure(
    code="II.6",
    title=Words(vi="Tỷ lệ nợ quá hạn", en="Share overdue"),
    unit=_PERCENT,
    definition=Words(
        vi="Nợ gốc quá hạn (II.5) chia cho dư nợ gốc (II.3).",
        en="Overdue principal (II.5) over outstanding principal (II.3).",
    ),
    basis=_DEBT,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    ratio=("II.5", "II.3"),
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

PRINCIPAL: Final = Measure(
    code="II.13",
    title=Words(vi="Doanh số thu nợ gốc", en="Principal collected"),
    unit=_DONG,
    definition=Words(
        vi="Tiền gốc ngân hàng thu trong kỳ, trừ các lần thu được hủy trong kỳ.",
        en="Principal the bank collected in the span, less collections reversed in the span.",
    ),
    basis=_TERMS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_money.principal_collected,
)

INTEREST: Final = Measure(
    code="II.14",
    title=Words(vi="Tiền lãi đã thu", en="Interest collected"),
    unit=_DONG,
    definition=Words(
        vi="Tiền lãi ngân hàng thu trong kỳ, trừ các lần thu được hủy trong kỳ.",
        en="Interest the bank collected in the span, less collections reversed in the span.",
    ),
    basis=_DEBT,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_money.interest_collected,
)

LOANS_OVERDUE: Final = Measure(
    code="II.15",
    title=Words(vi="Số khoản vay quá hạn", en="Loans overdue"),
    unit=_LOANS,
    definition=Words(
        vi="Số khoản vay còn dư nợ gốc và đã qua ngày đến hạn cuối cùng vào ngày cuối kỳ.",
        en="Loans with principal owed that are past their final maturity on the span's last day.",
    ),
    basis=_DEBT,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT,
    rows_to=ROWS_OF_CREDIT,
    rows=figures_balance.loans_overdue,
)

MEASURES: Final = (
    APPROVED,
    LENT,
    BALANCE,
    LOANS_OWED,
    OVERDUE,
    OVERDUE_RATIO,
    APPLIED,
    REFUSED,
    WITHDRAWN,
    DECIDED,
    APPROVAL_RATIO,
    FIRST_BORROWERS,
    PRINCIPAL,
    INTEREST,
    LOANS_OVERDUE,
)
