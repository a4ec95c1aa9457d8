"""Measures over what is owed on loans on a day, and what was collected."""

from __future__ import annotations

from typing import Final

from hoanhap.ground.ledger.types import FUND_SOURCES
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans import figures_balance, figures_money
from hoanhap.work.loans.codes import PURPOSES
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_CREDIT, ROWS_OF_CREDIT

_LOANS: Final = Words(vi="khoản vay", en="loans")
_DONG: Final = Words(vi="đồng", en="đồng")
_PERCENT: Final = Words(vi="%", en="%")
_TERMS: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 6 và Điều 11",
    en="Decision 22/2023/QĐ-TTg, Articles 6 and 11",
)
_DEBT: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 9 và Điều 10; quy định xử lý nợ của Ngân hàng Chính sách "
    "xã hội",
    en="Decision 22/2023/QĐ-TTg, Articles 9 and 10; the bank's rules on debt",
)
_BY_PURPOSE: Final = Split(
    "purpose", Words(vi="Theo mục đích vay", en="By purpose"), "purpose", tuple(PURPOSES.items())
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
    BALANCE,
    LOANS_OWED,
    OVERDUE,
    OVERDUE_RATIO,
    PRINCIPAL,
    INTEREST,
    LOANS_OVERDUE,
)
