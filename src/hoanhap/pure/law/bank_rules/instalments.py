"""How principal is cut into instalments: all parameters, since the interval is each loan's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import (
    OUR_CONVENTION,
    VB_2174,
    VBSP_LEAFLETS,
    VBSP_PRACTICE_2021,
)

_LAST_CHECKED_ON = date(2026, 11, 21)
_MONTHS = Words(vi="tháng", en="months")


@dataclass(frozen=True, slots=True)
class IntervalBand:
    """Loans with a term up to and including `term_months_max` (None: any longer)."""

    term_months_max: int | None
    interval_months: int


INSTALMENT_QUANTUM_VND = Dated(
    "bank.instalment.quantum_vnd",
    Words(vi="Mỗi kỳ trả nợ làm tròn xuống đến", en="Each instalment is rounded down to"),
    Words(vi="đồng", en="đồng"),
    (Row(1_000, None, Citation(OUR_CONVENTION), Certainty.U, _LAST_CHECKED_ON),),
)

INSTALMENT_INTERVALS = Dated(
    "bank.instalment.interval_months",
    Words(
        vi="Khoảng cách các kỳ trả nợ theo thời hạn vay", en="Months between instalments, by term"
    ),
    _MONTHS,
    (
        Row(
            (IntervalBand(12, 12), IntervalBand(60, 24), IntervalBand(None, 36)),
            None,
            Citation(VB_2174),
            Certainty.U,
            _LAST_CHECKED_ON,
            note=Words(
                vi="Chỉ là gợi ý khi hợp đồng không ghi; ngày bắt đầu chưa rõ.",
                en="Only a suggestion where the contract is silent; its first day isn't known.",
            ),
        ),
    ),
)

OLDER_INSTALMENT_INTERVALS = Dated(
    "bank.instalment.older_interval_months",
    Words(
        vi="Khoảng cách các kỳ trả nợ theo thỏa thuận, quy định trước đây với vay trung, dài hạn",
        en="Months between instalments by agreement, the older rule for medium and long loans",
    ),
    _MONTHS,
    (Row((6, 12), None, Citation(VBSP_PRACTICE_2021), Certainty.R, _LAST_CHECKED_ON),),
)

SHORT_TERM_MONTHS_MAX = Dated(
    "bank.term_class.short_max_months",
    Words(vi="Vay ngắn hạn là vay đến hết", en="A short-term loan runs up to and including"),
    _MONTHS,
    (Row(12, None, Citation(VBSP_LEAFLETS), Certainty.R, _LAST_CHECKED_ON),),
)

MEDIUM_TERM_MONTHS_MAX = Dated(
    "bank.term_class.medium_max_months",
    Words(vi="Vay trung hạn là vay đến hết", en="A medium-term loan runs up to and including"),
    _MONTHS,
    (Row(60, None, Citation(VBSP_LEAFLETS), Certainty.R, _LAST_CHECKED_ON),),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    INSTALMENT_QUANTUM_VND,
    INSTALMENT_INTERVALS,
    OLDER_INSTALMENT_INTERVALS,
    SHORT_TERM_MONTHS_MAX,
    MEDIUM_TERM_MONTHS_MAX,
)

SHORT = Words(vi="ngắn hạn", en="short-term")
MEDIUM = Words(vi="trung hạn", en="medium-term")
LONG = Words(vi="dài hạn", en="long-term")


def term_class(term_months: int, on: date) -> Words:
    """Short up to 12 months, medium up to 60, long above."""
    if term_months <= SHORT_TERM_MONTHS_MAX.on(on).value:
        return SHORT
    return MEDIUM if term_months <= MEDIUM_TERM_MONTHS_MAX.on(on).value else LONG


def suggested_interval_months(term_months: int, on: date) -> int:
    """Months between instalments where the contract doesn't say (unsure: letter 2174)."""
    for band in INSTALMENT_INTERVALS.on(on).value:
        if band.term_months_max is None or term_months <= band.term_months_max:
            return band.interval_months
    raise ValueError(f"no interval for a term of {term_months} months")
