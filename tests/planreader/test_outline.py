"""A plan's points by their numbers, however an office or a scan wrote them."""

from __future__ import annotations

import pytest

from tests.planreader.trees import own_words, paths, point_at

PLAN = """
KẾ HOẠCH
Giúp người trở về có vốn làm ăn

I. MỤC ĐÍCH
1. Người trở về có việc làm.
II. NHIỆM VỤ
1. Mở lớp tập huấn cho cán bộ xã.
1.1. Chọn nơi mở lớp, mời người giảng.
1.2. In tài liệu phát cho từng xã.
a) In trước phần hỏi đáp.
b) In sau phần biểu mẫu.
- Mẫu giấy to.
- Mẫu giấy nhỏ.
+ Mẫu gấp đôi.
2. Kiểm tra việc cho vay.
IV. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh theo dõi chung.
Yêu cầu các sở báo cáo kết quả về Công an tỉnh./.
Nơi nhận:
- Như trên;
"""

WHOLE = [
    "I", "I.1", "II", "II.1", "II.1.1", "II.1.2", "II.1.2.a", "II.1.2.b", "II.1.2.b.-1",
    "II.1.2.b.-2", "II.1.2.b.-2.+1", "II.2", "IV", "IV.1", "IV.end",
]  # fmt: skip


def test_sections_numbers_letters_and_bullets_make_the_path_and_gaps_stay() -> None:
    assert paths(PLAN) == WHOLE


def test_blank_lines_and_page_numbers_between_all_lines_change_nothing() -> None:
    spaced = "\n\n".join(PLAN.splitlines())
    assert paths(spaced) == WHOLE
    assert (
        paths(spaced.replace("1.2.", "3\n\n1.2.").replace("2. Kiểm", "\f- 4 -\n2. Kiểm")) == WHOLE
    )


def test_markdown_out_of_a_text_service_changes_nothing() -> None:
    marked = PLAN.replace("II. NHIỆM VỤ", "## **II. NHIỆM VỤ**").replace("- Mẫu", "\\- *Mẫu*")
    assert paths(marked.replace("1. Mở", "1\\. Mở")) == WHOLE


@pytest.mark.parametrize("bullet", ["–", "—", "•", "●", "▪", "➢", "\uf0b7", "o"])
def test_bullets_of_every_kind_count_alike(bullet: str) -> None:
    assert paths(PLAN.replace("- Mẫu", f"{bullet} Mẫu")) == WHOLE


@pytest.mark.parametrize(
    ("clean", "scanned"),
    [("II. NHIỆM", "I1. NHIỆM"), ("II. NHIỆM", "IL. NHIỆM"), ("II. NHIỆM", "Il. NHIỆM"),
     ("IV. TỔ", "1V. TỔ"), ("IV. TỔ", "TV. TỔ"), ("1. Mở", "l. Mở"), ("1. Công", "1, Công")],
)  # fmt: skip
def test_numbers_a_scan_spelt_with_other_strokes_are_read(clean: str, scanned: str) -> None:
    assert paths(PLAN.replace(clean, scanned)) == WHOLE


def test_a_number_in_a_reference_at_the_head_of_a_line_opens_no_point() -> None:
    text = """I. NHIỆM VỤ
1. Cho vay đúng đối tượng theo khoản
2. Điều 3 và Quyết định số
22/2023/QĐ-TTg ngày
17/8/2023; phối hợp với tổ chức chính trị
- xã hội tỉnh cùng giám sát.
3. Thu hồi nợ đúng hạn.
"""
    assert paths(text) == ["I", "I.1", "I.3"]


def test_a_sentence_broken_by_a_page_goes_on() -> None:
    text = "I. NHIỆM VỤ\n1. Tuyên truyền chính sách cho vay, quán\n\n3\n\ntriệt đến từng xã.\n"
    assert own_words(text, "I.1") == "tuyen truyen chinh sach cho vay, quan triet den tung xa."


def test_a_bodys_name_alone_is_a_heading_and_the_paragraph_under_it_the_words() -> None:
    text = "I. PHÂN CÔNG\n1. Sở Tài chính\nTham mưu bố trí vốn ủy thác hằng năm.\n2. Sở Y tế\n"
    point = point_at(text, "I.1")
    assert point.heading.text == "so tai chinh"
    assert point.words.text == "tham muu bo tri von uy thac hang nam."


def test_paragraphs_whose_bullets_are_lost_count_as_bullets() -> None:
    text = """I. PHÂN CÔNG
1. Sở Tài chính
Tham mưu bố trí vốn ủy thác hằng năm.
Hướng dẫn thanh toán, quyết toán kinh phí.
"""
    assert paths(text) == ["I", "I.1", "I.1.-1", "I.1.-2"]


def test_sections_by_capital_letters_and_points_by_number_and_stroke() -> None:
    text = "A. VIỆC CHUNG\n1/ Mở lớp tập huấn.\n2/ Kiểm tra việc vay.\nB. VIỆC RIÊNG\n1) Báo cáo.\n"
    assert paths(text) == ["A", "A.1", "A.2", "B", "B.1"]


def test_a_decisions_articles_and_the_plan_behind_its_signature() -> None:
    text = """QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cho vay.
Điều 2. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành.
Nơi nhận:
- Như Điều 2;
TM. ỦY BAN NHÂN DÂN
KẾ HOẠCH
I. NHIỆM VỤ
1. Cho vay đúng người.
"""
    assert paths(text) == ["Điều 1", "Điều 2", "I", "I.1"]


def test_a_text_without_points_has_none() -> None:
    assert paths("") == []
    assert paths("Kính gửi: các sở\nXin báo tin vui.") == []


def test_letters_written_decomposed_read_the_same() -> None:
    import unicodedata

    assert paths(unicodedata.normalize("NFD", PLAN)) == WHOLE


def test_a_quarter_at_the_head_of_a_line_is_no_section() -> None:
    wrapped = PLAN.replace(
        "2. Kiểm tra việc cho vay.", "2. Kiểm tra việc cho vay trong cả quý\nIII/2026, tiếp theo."
    )
    assert paths(wrapped) == WHOLE


def test_the_recipients_begin_where_a_scan_left_half_their_title() -> None:
    assert paths(PLAN.replace("Nơi nhận:", "Noi nl")) == WHOLE
