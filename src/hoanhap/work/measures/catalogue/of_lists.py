"""Measures over the monthly lists."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import figures
from hoanhap.work.lists.codes import CHANGES, PURPOSES, REFUSAL_CODES
from hoanhap.work.lists.figures_due import communes_heard, lists_expected
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_PEOPLE, ROWS_OF_PEOPLE

_NAMES: Final = Words(vi="lượt người", en="names")
_LISTS: Final = Words(vi="danh sách", en="lists")
_PERCENT: Final = Words(vi="%", en="%")
_LISTED: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3; Mẫu số 01",
    en="Decision 22/2023/QĐ-TTg, Article 3(2)a; Form 01",
)
_DECIDED: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3",
    en="Decision 22/2023/QĐ-TTg, Article 3(2)a",
)
_DUE: Final = Words(
    vi="Kế hoạch của tỉnh: ngày 05 hằng tháng", en="The province's plan: day 05 of each month"
)

_BY_PURPOSE: Final = Split(
    "purpose", Words(vi="Theo mục đích vay", en="By purpose"), "purpose", tuple(PURPOSES.items())
)
_BY_CHANGE: Final = Split(
    "change",
    Words(vi="So với kỳ trước", en="Against the list before"),
    "change",
    tuple((code, words) for code, words in CHANGES.items() if code != "left"),
)
_BY_REASON: Final = Split(
    "reason",
    Words(vi="Theo lý do", en="By reason"),
    "refusal_code",
    tuple(REFUSAL_CODES.items()),
)

LISTED: Final = Measure(
    code="I.1",
    title=Words(vi="Số lượt người trong danh sách", en="Names on lists"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên trong các danh sách tháng (kể cả danh sách bổ sung) mà Công an cấp xã đã ký "
        "trong kỳ. Một người có tên ở hai tháng tính hai lượt. Danh sách bị trả lại không tính từ "
        "lúc trả lại đến khi ký lại.",
        en="Names on monthly lists (additions too) that the commune police signed in the span. A "
        "person named in two months counts twice. A list sent back does not count from then until "
        "it is signed anew.",
    ),
    basis=_LISTED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.signed_names,
    splits=(_BY_CHANGE,),
    heard=communes_heard,
)

CONFIRMED: Final = Measure(
    code="I.2",
    title=Words(vi="Số lượt được UBND cấp xã xác nhận", en="Names confirmed by the committee"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên được xác nhận, trong các danh sách mà UBND cấp xã xác nhận trong kỳ.",
        en="Names confirmed, on lists that the commune's committee confirmed in the span.",
    ),
    basis=_DECIDED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.confirmed_entries,
    heard=communes_heard,
)

REFUSED: Final = Measure(
    code="I.3",
    title=Words(vi="Số lượt chưa được xác nhận", en="Names not confirmed"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên không được xác nhận, theo lý do, trong các danh sách mà UBND cấp xã xác nhận "
        "trong kỳ.",
        en="Names not confirmed, by reason, on lists that the committee confirmed in the span.",
    ),
    basis=_DECIDED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.refused_entries,
    splits=(_BY_REASON,),
    heard=communes_heard,
)

ON_TIME: Final = Measure(
    code="I.4",
    title=Words(vi="Danh sách đến ngân hàng đúng hạn", en="Lists at the bank on time"),
    unit=_LISTS,
    definition=Words(
        vi="Số danh sách tháng (kể cả danh sách không có người) có hạn trong kỳ, đã đến hạn và đã "
        "chuyển ngân hàng chậm nhất vào ngày hạn; không kể danh sách bổ sung và tháng được miễn.",
        en="Monthly lists (nil lists too) whose day lies in the span and has come, at the bank by "
        "that day; additions and exempt months left out.",
    ),
    basis=_DUE,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.lists_on_time,
    heard=communes_heard,
)

EXPECTED: Final = Measure(
    code="I.5",
    title=Words(vi="Danh sách phải có", en="Lists expected"),
    unit=_LISTS,
    definition=Words(
        vi="Mỗi xã có Công an xã vào ngày hạn: một danh sách cho mỗi tháng có hạn đến ngân hàng "
        "trong kỳ và đã đến hạn, trừ tháng được miễn. Không có danh sách không được tính là không "
        "có người.",
        en="For each commune that had its police on the day: one list a month whose day at the "
        "bank lies in the span and has come, exempt months left out. A missing list never counts "
        "as nobody.",
    ),
    basis=_DUE,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=lists_expected,
)

ON_TIME_RATIO: Final = Measure(
    code="I.6",
    title=Words(vi="Tỷ lệ danh sách đúng hạn", en="Share of lists on time"),
    unit=_PERCENT,
    definition=Words(
        vi="Danh sách đến ngân hàng đúng hạn (I.4) chia cho danh sách phải có (I.5).",
        en="Lists at the bank on time (I.4) over lists expected (I.5).",
    ),
    basis=_DUE,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    ratio=("I.4", "I.5"),
)

DECIDED: Final = Measure(
    code="I.7",
    title=Words(vi="Số lượt đã được xem xét", en="Names decided on"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên được xác nhận hoặc không được xác nhận, trong các danh sách mà UBND cấp xã xác "
        "nhận trong kỳ: tổng của I.2 và I.3.",
        en="Names confirmed or not, on lists that the committee confirmed in the span: the sum of "
        "I.2 and I.3.",
    ),
    basis=_DECIDED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.decided_entries,
    heard=communes_heard,
)

REFUSED_RATIO: Final = Measure(
    code="I.8",
    title=Words(vi="Tỷ lệ chưa được xác nhận", en="Share not confirmed"),
    unit=_PERCENT,
    definition=Words(
        vi="Số lượt chưa được xác nhận (I.3) chia cho số lượt đã được xem xét (I.7); theo lý do là "
        "số lượt của lý do ấy chia cho cùng mẫu số.",
        en="Names not confirmed (I.3) over names decided on (I.7); by reason, those of the reason "
        "over the same denominator.",
    ),
    basis=_DECIDED,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    ratio=("I.3", "I.7"),
    splits=(_BY_REASON,),
)

NIL: Final = Measure(
    code="I.9",
    title=Words(vi="Danh sách không có người", en="Nil lists"),
    unit=_LISTS,
    definition=Words(
        vi="Số danh sách tháng ký trong kỳ ghi không có người; không kể danh sách bổ sung.",
        en="Monthly lists signed in the span that name nobody; additions left out.",
    ),
    basis=_LISTED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.nil_lists,
    heard=communes_heard,
)

PEOPLE_LISTED: Final = Measure(
    code="I.10",
    title=Words(vi="Số người trong danh sách", en="People on lists"),
    unit=Words(vi="người", en="people"),
    definition=Words(
        vi="Số người khác nhau có tên trong các danh sách ký trong kỳ: một người có tên ở nhiều "
        "tháng tính một lần. Người có tên ở hai xã tính một lần ở mỗi xã và một lần trong toàn "
        "tỉnh, nên số của tỉnh có thể nhỏ hơn tổng các xã.",
        en="Different people named on lists signed in the span: someone named in several months "
        "counts once. Named in two communes they count once in each and once in the province, so "
        "the province can be less than its communes added up.",
    ),
    basis=_LISTED,
    kind="flow",
    adding="distinct",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.signed_people,
    heard=communes_heard,
)

NEEDS: Final = Measure(
    code="I.11",
    title=Words(vi="Lượt người có nhu cầu vay", en="Names with a need for a loan"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên trong danh sách ký trong kỳ có ghi số tiền đề nghị vay, theo mục đích.",
        en="Names on lists signed in the span for which a sum is asked, by purpose.",
    ),
    basis=_LISTED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.names_in_need,
    splits=(_BY_PURPOSE,),
    heard=communes_heard,
)

NEED_SUM: Final = Measure(
    code="I.12",
    title=Words(vi="Số tiền có nhu cầu vay", en="Sum asked on lists"),
    unit=Words(vi="đồng", en="đồng"),
    definition=Words(
        vi="Tổng số tiền đề nghị vay ghi trong danh sách ký trong kỳ, theo mục đích. Người có tên "
        "ở nhiều tháng được cộng ở từng tháng.",
        en="Sums asked on lists signed in the span, by purpose. Who is named in several months "
        "adds in each.",
    ),
    basis=_LISTED,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_PEOPLE,
    rows=figures.signed_needs,
    splits=(_BY_PURPOSE,),
    heard=communes_heard,
)

MEASURES: Final = (
    LISTED,
    CONFIRMED,
    REFUSED,
    ON_TIME,
    EXPECTED,
    ON_TIME_RATIO,
    DECIDED,
    REFUSED_RATIO,
    NIL,
    PEOPLE_LISTED,
    NEEDS,
    NEED_SUM,
)
