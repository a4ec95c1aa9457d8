"""Measures over the monthly lists."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import figures
from hoanhap.work.lists.codes import REFUSAL_CODES
from hoanhap.work.measures.catalogue.measure import Measure

_NAMES = Words(vi="lượt người", en="names")

LISTED = Measure(
    code="I.1",
    title=Words(vi="Số lượt người trong danh sách", en="Names on lists"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên trong các danh sách tháng (kể cả danh sách bổ sung) mà Công an cấp xã đã ký "
        "trong kỳ. Một người có tên ở hai tháng tính hai lượt.",
        en="Names on monthly lists (additions too) that the commune police signed in the span. A "
        "person named in two months counts twice.",
    ),
    basis=Words(
        vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3; Mẫu số 01",
        en="Decision 22/2023/QĐ-TTg, Article 3(2)a; Form 01",
    ),
    kind="flow",
    adding="sum",
    rows=figures.listed_entries,
)

CONFIRMED = Measure(
    code="I.2",
    title=Words(vi="Số lượt được UBND cấp xã xác nhận", en="Names confirmed by the committee"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên được xác nhận, trong các danh sách mà UBND cấp xã xác nhận trong kỳ.",
        en="Names confirmed, on lists that the commune's committee confirmed in the span.",
    ),
    basis=Words(
        vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3",
        en="Decision 22/2023/QĐ-TTg, Article 3(2)a",
    ),
    kind="flow",
    adding="sum",
    rows=figures.confirmed_entries,
)

REFUSED = Measure(
    code="I.3",
    title=Words(vi="Số lượt chưa được xác nhận", en="Names not confirmed"),
    unit=_NAMES,
    definition=Words(
        vi="Số tên không được xác nhận, theo lý do, trong các danh sách mà UBND cấp xã xác nhận "
        "trong kỳ.",
        en="Names not confirmed, by reason, on lists that the committee confirmed in the span.",
    ),
    basis=Words(
        vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3",
        en="Decision 22/2023/QĐ-TTg, Article 3(2)a",
    ),
    kind="flow",
    adding="sum",
    rows=figures.refused_entries,
    reason_path="refusal_code",
    reasons=tuple(REFUSAL_CODES.items()),
)

ON_TIME = Measure(
    code="I.4",
    title=Words(vi="Danh sách đến ngân hàng đúng hạn", en="Lists at the bank on time"),
    unit=Words(vi="danh sách", en="lists"),
    definition=Words(
        vi="Số danh sách tháng (kể cả danh sách không có người) có hạn trong kỳ và đã chuyển ngân "
        "hàng chậm nhất vào ngày hạn. Bên cạnh là số danh sách phải có: mỗi xã một danh sách mỗi "
        "tháng, trừ tháng được miễn. Không có danh sách không được tính là không có người.",
        en="Monthly lists (nil lists too) due in the span and at the bank by their day. Beside it "
        "stand the lists expected: one a commune a month, exempt months left out. A missing list "
        "never counts as nobody.",
    ),
    basis=Words(
        vi="Kế hoạch của tỉnh: ngày 05 hằng tháng", en="The province's plan: day 05 of each month"
    ),
    kind="flow",
    adding="sum",
    rows=figures.lists_on_time,
)
