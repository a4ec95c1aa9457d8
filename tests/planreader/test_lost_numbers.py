"""Plans whose numbers are lost or whose points run together in one paragraph."""

from __future__ import annotations

from hoanhap.pure.planreader.read import read_plan
from tests.planreader.trees import paths, point_at

UNNUMBERED = """KẾ HOẠCH
Cho vay vốn năm 2026

MỤC ĐÍCH, YÊU CẦU
Giúp người trở về có việc làm.
NỘI DUNG THỰC HIỆN
Mở lớp tập huấn cho cán bộ cấp xã.
PHÂN CÔNG NHIỆM VỤ
Công an tỉnh:
Lập danh sách người vay vốn hằng tháng.
Sở Tài chính
Bố trí vốn ủy thác hằng năm.
Nơi nhận:
- Sở Y tế;
"""


def test_titles_in_capitals_and_names_of_bodies_take_the_number_of_their_place() -> None:
    assert paths(UNNUMBERED) == ["I", "II", "III", "III.1", "III.2"]
    assert point_at(UNNUMBERED, "III.2").heading.text == "so tai chinh"
    assert [item.path for item in read_plan(UNNUMBERED).items] == ["II", "III.1", "III.2"]


def test_names_of_bodies_go_on_counting_where_a_number_is_missing() -> None:
    text = "I. PHÂN CÔNG\n1. Công an tỉnh\nLập danh sách.\nSở Tài chính\nBố trí vốn.\n"
    assert paths(text) == ["I", "I.1", "I.2"]


FLOWED = (
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau: I. MỤC ĐÍCH 1. Cho vay đúng người. "
    "2. Thu nợ đúng hạn. II. PHÂN CÔNG 1. Công an tỉnh - Chủ trì lập danh sách. "
    "- Phối hợp kiểm tra việc sử dụng vốn. 2. Giao Sở Tài chính bố trí vốn. "
    "Nơi nhận: - Bộ Công an; - Lưu: VT."
)


def test_points_run_together_in_one_paragraph_are_taken_apart() -> None:
    assert paths(FLOWED) == ["I", "I.1", "I.2", "II", "II.1", "II.1.-1", "II.1.-2", "II.2"]


def test_one_number_inside_a_sentence_is_no_point() -> None:
    text = "I. NHIỆM VỤ\n1. Cho vay theo quy định. 2. Thu nợ theo hợp đồng đã ký.\n"
    assert paths(text) == ["I", "I.1"]


def test_a_number_that_closes_several_pages_is_no_running_head() -> None:
    pages = "\f".join(
        f"{at}. Cho vay theo Quyết định số\n22/2023/QĐ-TTg\nđúng người, đúng hạn.\n"
        for at in range(1, 5)
    )
    text = f"I. NHIỆM VỤ\n{pages}".replace("QĐ-TTg\nđúng", "QĐ-TTg\f\nđúng")
    assert all("22/2023" in point_at(text, f"I.{at}").words.text for at in range(1, 5))


def test_a_running_head_between_pages_is_left_out() -> None:
    text = "I. NHIỆM VỤ\n" + "".join(
        f"{at}. Cho vay đúng người,\nKẾ HOẠCH TỈNH\n{at}\n\fđúng hạn.\n" for at in range(1, 5)
    )
    assert point_at(text, "I.2").words.text == "cho vay dung nguoi,\ndung han."


def test_several_labels_in_one_line_are_read_each() -> None:
    text = """I. NHIỆM VỤ
1. In tờ gấp giới thiệu chính sách cho vay.
Chủ trì: Công an tỉnh; phối hợp: Sở Tư pháp; thời gian: Hằng quý.
"""
    (item,) = read_plan(text).items
    assert (item.lead, item.together_with) == (("cong-an-tinh",), ("so-tu-phap",))
    assert item.timings[0].kind == "quarterly"
