"""Numbers a plan sets to reach: how many of what, for each what, in which period."""

import pytest

from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.targets import find_targets

Row = tuple[int, str, str | None, str | None]


def read(text: str) -> list[Row]:
    return [(t.number, t.unit, t.per, t.period) for t in find_targets(fold(text).text)]


TARGETS: list[tuple[str, list[Row]]] = [
    (
        "Giải quyết cho vay vốn tối thiểu 01 trường hợp/mỗi đơn vị cấp xã/năm đối với người vừa "
        "chấp hành xong án phạt tù và giải quyết cho vay vốn tối thiểu 01 trường hợp/mỗi đơn vị "
        "cấp huyện/năm đối với cơ sở sản xuất kinh doanh.",
        [(1, "loan case", "commune", "year"), (1, "loan case", "district", "year")],
    ),
    ("100% người có nhu cầu được tư vấn", [(100, "percent", None, None)]),
    ("phấn đấu trên 90 % số xã có mô hình", [(90, "percent", None, None)]),
    ("kiểm tra 2 cuộc/năm", [(2, "inspection", None, "year")]),
    ("kiểm tra, đối chiếu nợ 02 lần trong năm", [(2, "inspection", None, "year")]),
    ("Mỗi huyện kiểm tra ít nhất 03 cuộc/năm", [(3, "inspection", "district", "year")]),
    ("Mỗi xã được kiểm tra ít nhất 01 lần/quý", [(1, "inspection", "commune", "quarter")]),
    ("xây dựng ít nhất 02 mô hình tái hòa nhập", [(2, "mô hình", None, None)]),
    ("Mỗi xã, phường có ít nhất 01 mô hình", [(1, "mô hình", "commune", None)]),
    ("mỗi quý ít nhất 01 tin, bài", [(1, "tin, bài", None, "quarter")]),
    ("hằng năm tổ chức tối thiểu 04 hội nghị", [(4, "hội nghị", None, "year")]),
    ("Tối thiểu 01 lượt vay/xã/năm", [(1, "loan case", "commune", "year")]),
    ("kiểm tra 2 cudc/nam", [(2, "inspection", None, "year")]),
    ("Tối thiểu 01 lượt vay/xã, phường/năm", [(1, "loan case", "commune", "year")]),
    ("Mỗi xã giải ngân tối thiểu 02 trường hợp/năm", [(2, "loan case", "commune", "year")]),
    ("Cho vay 150 lượt khách hàng trong năm", [(150, "loan case", None, "year")]),
    ("giới thiệu việc làm cho ít nhất 50 người/năm", [(50, "người", None, "year")]),
    ("Đến năm 2030 toàn tỉnh có 05 mô hình", [(5, "mô hình", "province", None)]),
    (
        "phấn đấu mỗi xã có ít nhất 01 người được vay trong một năm",
        [(1, "loan case", "commune", "year")],
    ),
    (
        "cho vay toi thieu 01 trvdeng\nhgp/mei don vi cap huyen/ndm",
        [(1, "loan case", "district", "year")],
    ),
    ("bố trí tối thiểu 5 tỷ đồng mỗi năm", [(5, "tỷ đồng", None, "year")]),
]


@pytest.mark.parametrize(("words", "expected"), TARGETS)
def test_a_number_to_reach_has_its_unit_place_and_period(words: str, expected: list[Row]) -> None:
    assert read(words) == expected


NO_TARGETS = [
    "phản ánh kịp thời (mỗi quý 1 lần)",
    "tổng kết 05 năm thực hiện Nghị định số 49/2020/NĐ-CP",
    "định kỳ vào ngày 05 hằng tháng lập danh sách",
    "trong 07 ngày kể từ khi về địa phương",
    "lãi suất nợ quá hạn bằng 130% lãi suất khi cho vay",
    "theo khoản 1, Điều 3 Quyết định số 22/2023/QĐ-TTg",
    "chuyển chỉ tiêu đó sang địa bàn cấp xã, cấp huyện khác",
    "xã có 3 người vừa trở về",
    "gồm 02 người làm tổ trưởng",
]


@pytest.mark.parametrize("words", NO_TARGETS)
def test_a_number_that_nobody_has_to_reach_is_no_target(words: str) -> None:
    assert read(words) == []


def test_a_target_tells_where_it_stands_and_how_sure_it_is() -> None:
    text = fold("Phấn đấu cho vay tối thiểu 01 trường hợp/xã/năm trở lên").text
    (target,) = find_targets(text)
    assert text[slice(*target.place)] == "toi thieu 01 truong hop/xa/nam"
    assert target.sureness >= 80
    assert target.path == ""


def test_an_unknown_spelling_of_a_unit_comes_from_the_source() -> None:
    source = "ít nhất 02 MÔ HÌNH điểm"
    words = fold(source)
    (target,) = find_targets(words.text, lambda a, b: source[slice(*words.place(a, b))])
    assert target.unit == "mô hình"
