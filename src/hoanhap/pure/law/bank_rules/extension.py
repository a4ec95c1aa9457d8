"""How long a debt may be extended in all, and by when the request is due."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.instalments import SHORT_TERM_MONTHS_MAX
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import DEBT_EXTENSION_PROCEDURE, QD_54_HDQT_2023

_LAST_CHECKED_ON = date(2026, 11, 21)
_FROM_ON = date(2023, 9, 15)
_READ_AS = Words(
    vi="Theo cách một chi nhánh Ngân hàng áp dụng; chưa thấy văn bản.",
    en="As one branch of the Bank applies it; the text was not seen.",
)

SHORT_EXTENSION_MONTHS_MAX = Dated(
    "bank.extension.short",
    Words(
        vi="Tổng thời gian gia hạn của khoản vay ngắn hạn",
        en="Extension in all of a short-term loan",
    ),
    Words(vi="tháng", en="months"),
    (Row(12, _FROM_ON, Citation(QD_54_HDQT_2023), Certainty.R, _LAST_CHECKED_ON, note=_READ_AS),),
)

LONGER_EXTENSION_SHARE_MAX = Dated(
    "bank.extension.medium_long",
    Words(
        vi="Tổng thời gian gia hạn của khoản vay trung, dài hạn",
        en="Extension in all of a medium or long-term loan",
    ),
    Words(vi="phần của thời hạn vay", en="of the loan's term"),
    (
        Row(
            Fraction(1, 2),
            _FROM_ON,
            Citation(QD_54_HDQT_2023),
            Certainty.R,
            _LAST_CHECKED_ON,
            note=_READ_AS,
        ),
    ),
)

# Two readings were met (half the repayment period, half a period based on disbursement): neither
# is taken, so that a training loan's extension is asked of the Bank and not guessed.
TRAINING_EXTENSION_SHARE_MAX: Dated[Fraction] = Dated(
    "bank.extension.training",
    Words(
        vi="Tổng thời gian gia hạn của khoản vay đào tạo nghề",
        en="Extension in all of a training loan",
    ),
    Words(vi="phần của thời hạn trả nợ", en="of the repayment period"),
    (),
)

REQUEST_WORKING_DAYS_BEFORE_DUE = Dated(
    "bank.extension.request_working_days",
    Words(
        vi="Hồ sơ xin gia hạn nộp trước ngày đến hạn trong vòng",
        en="The request for extension is filed before the due day within",
    ),
    Words(vi="ngày làm việc", en="working days"),
    (Row(5, None, Citation(DEBT_EXTENSION_PROCEDURE), Certainty.C, _LAST_CHECKED_ON),),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    SHORT_EXTENSION_MONTHS_MAX,
    LONGER_EXTENSION_SHARE_MAX,
    TRAINING_EXTENSION_SHARE_MAX,
    REQUEST_WORKING_DAYS_BEFORE_DUE,
)


def extension_months_max(term_months: int, on: date) -> int:
    """Whole months by which a business loan may be extended in all; half a month is dropped.

    Raises NotYetInForce before the rule's first day.
    """
    if term_months <= SHORT_TERM_MONTHS_MAX.on(on).value:
        return SHORT_EXTENSION_MONTHS_MAX.on(on).value
    share = LONGER_EXTENSION_SHARE_MAX.on(on).value
    return term_months * share.numerator // share.denominator


def training_extension_months_max(repayment_months: int, on: date) -> int:
    """Whole months by which a training loan may be extended. Raises NoValue: no rule is known."""
    share = TRAINING_EXTENSION_SHARE_MAX.on(on).value
    return repayment_months * share.numerator // share.denominator
