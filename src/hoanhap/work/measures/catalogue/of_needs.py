"""Measures over the yearly survey of need."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_PEOPLE, ROWS_OF_PEOPLE
from hoanhap.work.needs import figures
from hoanhap.work.needs.codes import PURPOSES, REASONS

_ASKED: Final = Words(vi="người, cơ sở", en="people and employers")
_DONG: Final = Words(vi="đồng", en="đồng")
_PERCENT: Final = Words(vi="%", en="%")
_BASIS: Final = Words(
    vi="Kế hoạch của tỉnh: hằng năm khảo sát, tổng hợp nhu cầu vay vốn; Quyết định "
    "22/2023/QĐ-TTg, Điều 3 và Điều 5",
    en="The province's plan: need for loans is surveyed every year; Decision 22/2023/QĐ-TTg, "
    "Articles 3 and 5",
)
_BY_PURPOSE: Final = Split(
    "purpose", Words(vi="Theo mục đích vay", en="By purpose"), "purpose", tuple(PURPOSES.items())
)
_QUARTERS: Final = tuple(
    (str(n), Words(vi=f"Quý {roman}", en=f"Quarter {n}"))
    for n, roman in enumerate(("I", "II", "III", "IV"), 1)
)
_BY_QUARTER: Final = Split(
    "quarter", Words(vi="Theo quý cần vốn", en="By quarter"), "wanted_quarter", _QUARTERS
)
_BY_SOURCE: Final = Split("source", Words(vi="Theo nguồn vốn", en="By source"), "fund_code", ())
_BY_NEED: Final = (_BY_PURPOSE, _BY_QUARTER, _BY_SOURCE)
_BY_REASON: Final = Split(
    "reason", Words(vi="Theo lý do", en="By reason"), "reason", tuple(REASONS.items())
)


TO_BE_ASKED: Final = Measure(
    code="IV.1",
    title=Words(vi="Người, cơ sở cần khảo sát", en="People and employers to be asked"),
    unit=_ASKED,
    definition=Words(
        vi="Số người đủ điều kiện và cơ sở sản xuất, kinh doanh có trong các cuộc khảo sát mở "
        "trong kỳ, mỗi người, mỗi cơ sở tính một lần trong một cuộc.",
        en="Eligible people and employers in the surveys that opened in the span, each once a "
        "survey.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.to_be_asked,
)

ASKED: Final = Measure(
    code="IV.2",
    title=Words(vi="Người, cơ sở đã trả lời", en="People and employers who answered"),
    unit=_ASKED,
    definition=Words(
        vi="Trong số cần khảo sát: số đã được hỏi và trả lời có hoặc không có nhu cầu, không sau "
        "ngày cuối kỳ.",
        en="Of those to be asked: those who were met and said whether they need a loan, by the "
        "last day.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.answered,
)

SHARE_ASKED: Final = Measure(
    code="IV.3",
    title=Words(vi="Tỷ lệ đã trả lời", en="Share who answered"),
    unit=_PERCENT,
    definition=Words(
        vi="Số đã trả lời chia cho số cần khảo sát; cộng tử số và mẫu số của các xã rồi mới chia.",
        en="Those who answered over those to be asked; numerators and denominators of the "
        "communes are added up first.",
    ),
    basis=_BASIS,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    ratio=("IV.2", "IV.1"),
)

NOT_REACHED: Final = Measure(
    code="IV.4",
    title=Words(vi="Người, cơ sở chưa gặp được", en="People and employers not reached"),
    unit=_ASKED,
    definition=Words(
        vi="Trong số cần khảo sát: số chưa gặp được đến ngày cuối kỳ, theo lý do.",
        en="Of those to be asked: those who could not be reached by the last day, by reason.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.not_reached,
    splits=(_BY_REASON,),
)

WITH_NEED: Final = Measure(
    code="IV.5",
    title=Words(
        vi="Người, cơ sở có nhu cầu vay",
        en="People and employers who need a loan",
    ),
    unit=_ASKED,
    definition=Words(
        vi="Trong số đã trả lời: số có nhu cầu vay, theo mục đích và quý cần vốn. Ai cần vay cho "
        "hai mục đích thì tính một lần, và có ở cả hai mục đích.",
        en="Of those who answered: those who need a loan, by purpose and by the quarter they need "
        "it in. Who needs one for two purposes counts once, and stands under both.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.with_need,
    splits=tuple(replace(split, path=f"needs__{split.path}") for split in _BY_NEED),
)

WANTED: Final = Measure(
    code="IV.6",
    title=Words(vi="Số tiền có nhu cầu vay", en="Sum wanted"),
    unit=_DONG,
    definition=Words(
        vi="Tổng số tiền mà những người, cơ sở có nhu cầu muốn vay, theo mục đích, quý cần vốn và "
        "nguồn vốn; mỗi mục đích của một người là một dòng.",
        en="What those who need a loan want to borrow, added up, by purpose, quarter and capital "
        "source; each purpose of one is a row.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.sum_wanted,
    splits=_BY_NEED,
)

MEASURES: Final[tuple[Measure, ...]] = (
    TO_BE_ASKED,
    ASKED,
    SHARE_ASKED,
    NOT_REACHED,
    WITH_NEED,
    WANTED,
)
