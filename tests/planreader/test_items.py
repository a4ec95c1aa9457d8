"""Which points of a plan are its items, and of what kind."""

from __future__ import annotations

import pytest

from hoanhap.pure.planreader.read import read_plan
from hoanhap.pure.planreader.types import Item

BEFORE = "KẾ HOẠCH\nCho vay vốn năm 2026\n\n"


def items(text: str) -> dict[str, Item]:
    return {item.path: item for item in read_plan(BEFORE + text).items}


def test_purposes_requirements_and_bare_names_are_no_items() -> None:
    text = """I. MỤC ĐÍCH, YÊU CẦU
1. Tổ chức cho vay kịp thời, đúng người.
II. PHÂN CÔNG
1. Công an tỉnh
- Chủ trì lập danh sách người vay.
2. Sở Y tế
"""
    assert list(items(text)) == ["II.1.-1"]


def test_a_number_to_reach_among_the_purposes_is_a_target() -> None:
    found = items("I. MỤC TIÊU\n1. Nâng cao hiệu quả tín dụng.\n2. Phấn đấu 90% người được vay.\n")
    assert {path: item.kind for path, item in found.items()} == {"I.2": "target"}


def test_a_parent_that_orders_is_an_item_and_a_title_or_a_lead_in_is_not() -> None:
    text = """I. NHIỆM VỤ
1. Công tác tuyên truyền
a) Đăng bài trên cổng thông tin điện tử.
2. Công an tỉnh có trách nhiệm:
a) Lập danh sách người vay hằng tháng.
3. Giao Sở Tài chính chủ trì, phối hợp với Công an tỉnh bố trí vốn ủy thác, trong đó:
a) Bố trí từ nguồn tăng thu hằng năm.
"""
    assert list(items(text)) == ["I.1.a", "I.2.a", "I.3", "I.3.a"]


def test_an_order_that_names_a_programme_of_targets_is_no_purpose() -> None:
    text = """III. NHIỆM VỤ
4. Các sở, ban, ngành lồng ghép hỗ trợ vào các chương trình mục tiêu quốc gia, trong đó:
a) Sở Y tế: theo dõi sức khỏe người mới về địa phương.
b) Sở Công Thương: giới thiệu nơi bán sản phẩm cho các hộ vay.
"""
    assert list(items(text)) == ["III.4", "III.4.a", "III.4.b"]


def test_those_who_take_part_on_a_line_of_their_own_work_along() -> None:
    text = """I. NHIỆM VỤ
1. Mở lớp dạy nghề cho người có nhu cầu.
Đơn vị đầu mối: Sở Giáo dục và Đào tạo.
Đơn vị tham gia: Các cơ sở giáo dục nghề nghiệp, UBND các xã.
Thời hạn: từ tháng 3 đến tháng 10/2026.
"""
    (only,) = items(text).values()
    assert (only.lead, only.together_with) == (("so-gddt",), ("co-so-gdnn", "ubnd-xa"))


def test_what_who_and_when_of_one_task_are_one_item() -> None:
    text = """I. NHIỆM VỤ
1. Tập huấn
a) Nội dung: Mở lớp cho cán bộ xã về chính sách vay vốn.
b) Cơ quan chủ trì: Công an tỉnh.
c) Thời gian: Trước ngày 30/6/2026.
2. Kiểm tra việc sử dụng vốn vay.
- Đơn vị chủ trì: Sở Tài chính.
- Đơn vị phối hợp: Công an tỉnh.
- Thời gian thực hiện: Hằng quý.
"""
    first, second = items(text).values()
    assert (first.path, first.lead, first.timings[0].by_date) == (
        "I.1", ("cong-an-tinh",), "2026-06-30",
    )  # fmt: skip
    assert (second.path, second.lead, second.together_with) == (
        "I.2", ("so-tai-chinh",), ("cong-an-tinh",),
    )  # fmt: skip
    assert second.timings[0].kind == "quarterly"


def test_a_labelled_time_over_several_points_is_theirs_less_surely() -> None:
    text = """I. NHIỆM VỤ
1. Công tác tuyên truyền
- Đăng bài trên cổng thông tin điện tử của tỉnh.
- Phát tờ rơi đến từng hộ gia đình có người vay.
- Thời gian thực hiện: Thường xuyên.
"""
    found = items(text)
    assert list(found) == ["I.1.-1", "I.1.-2"]
    assert [item.timings[0].kind for item in found.values()] == ["continuous", "continuous"]
    assert found["I.1.-1"].sureness["timings"] < 80
    assert "timing-from-above" in found["I.1.-1"].notes


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Báo cáo kết quả về UBND tỉnh trước ngày 15/12/2026.", "reporting"),
        ("Các sở, ngành gửi báo cáo về Công an tỉnh trước ngày 10 hằng tháng.", "reporting"),
        ("Công an cấp xã lập danh sách gửi Ngân hàng vào ngày 05 hằng tháng.", "task"),
        ("Kịp thời biểu dương, khen thưởng tập thể có thành tích xuất sắc.", "commendation"),
        ("Tổ chức hội nghị tổng kết 05 năm thực hiện Quyết định.", "conference"),
        ("Phấn đấu 100% người đủ điều kiện được vay vốn.", "target"),
        ("Tuyên truyền chính sách vay vốn đến từng hộ dân.", "task"),
    ],
)
def test_the_kind_is_told_by_what_the_sentence_asks(sentence: str, kind: str) -> None:
    assert items(f"I. NHIỆM VỤ\n1. {sentence}\n")["I.1"].kind == kind


def test_what_a_report_must_assess_is_an_outline() -> None:
    text = """I. NỘI DUNG
1. Tổ chức tổng kết việc cho vay, báo cáo gồm các nội dung sau:
a) Kết quả cho vay, thu nợ.
b) Khó khăn, vướng mắc và nguyên nhân.
"""
    kinds = {path: item.kind for path, item in items(text).items()}
    assert kinds == {"I.1": "task", "I.1.a": "outline", "I.1.b": "outline"}


def test_a_summing_up_that_consists_of_points_is_an_outline_without_the_word_contents() -> None:
    text = """I. NỘI DUNG
1. Đánh giá việc cho vay từ khi có quyết định, bao gồm:
a) Phương hướng thời gian tới.
2. Tổ chức đợt cao điểm đánh giá hồ sơ, gồm:
a) Rà soát hồ sơ ở cấp xã.
"""
    kinds = {path: item.kind for path, item in items(text).items()}
    assert kinds == {"I.1": "task", "I.1.a": "outline", "I.2": "task", "I.2.a": "task"}


def test_who_attends_belongs_to_the_conference() -> None:
    text = """I. NỘI DUNG
1. Giao Công an tỉnh tham mưu tổ chức Hội nghị tổng kết, trong đó:
a) Hình thức: Trực tuyến đến cấp xã.
b) Thành phần:
- Lãnh đạo UBND tỉnh;
- Lãnh đạo các sở, ngành.
c) Thời gian: Trước ngày 20/5/2026.
"""
    found = items(text)
    assert list(found) == ["I.1", "I.1.a", "I.1.b", "I.1.c"]
    assert {item.kind for item in found.values()} == {"conference"}
    assert found["I.1.b"].text.endswith("Lãnh đạo các sở, ngành.")


def test_what_puts_the_paper_into_force_or_ends_it_is_no_work() -> None:
    text = """Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cho vay vốn.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.
"""
    assert list(items(text)) == ["Điều 3"]
    sends_to = "I. NỘI DUNG\n1. Nhiệm vụ cụ thể, phân công thực hiện theo Phụ lục kèm theo.\n"
    assert not items(sends_to)
    closing = "I. NHIỆM VỤ\n1. Cho vay đúng người, đúng việc.\nTrên đây là Kế hoạch cho vay./.\n"
    assert list(items(closing)) == ["I.1"]


def test_an_order_after_the_words_that_replace_an_older_plan_is_an_item() -> None:
    replaces = "Kế hoạch này thay thế Kế hoạch số 19/KH-UBND ngày 29/6/2024."
    text = f"I. NHIỆM VỤ\n1. Cho vay đúng người, đúng việc.\n{replaces}"
    assert list(items(text)) == ["I.1"]
    assert list(items(f"{text} Có vướng mắc, các đơn vị báo cáo UBND tỉnh./.\n")) == [
        "I.1",
        "I.end",
    ]


def test_a_span_holds_the_items_own_words_and_nothing_of_the_number() -> None:
    text = "I. NHIỆM VỤ\n1. Lập danh sách\nngười vay hằng tháng.\n2. Thu nợ đúng hạn, đúng kỳ.\n"
    item = items(text)["I.1"]
    source = BEFORE + text
    assert source[item.place.begin : item.place.end] == "Lập danh sách\nngười vay hằng tháng."
    assert item.text == "Lập danh sách người vay hằng tháng."


def test_two_points_that_say_the_same_are_marked() -> None:
    again = "Tuyên truyền chính sách cho vay vốn đến từng hộ dân ở cơ sở"
    text = f"I. NHIỆM VỤ\n1. Công an tỉnh {again}.\n2. Công an tỉnh {again} nữa.\n"
    assert "same-as:I.1" in items(text)["I.2"].notes


def test_a_bad_scan_is_read_all_the_same_and_says_so() -> None:
    points = [
        "1. Céng an tinh chi tri, phéi hgp vdi S@ Tai chinh b6 tri von hang nam.",
        "2. Uy ban nhan dan cap xa xac nhan ngw@i vay, chuyén Ngan hang Chinh sach xa hdi.",
        "3. Cac sd, ban, nganh bao cdo két qua vé UBND tinh truéc ngay 15/12/2026.",
    ]
    filler = (
        "4. Tuyén truyén, phé bién chinh sach tin dung d6i vdi ngudi chap hanh xong an phat ti. "
    )
    reading = read_plan("KE HOACH\nI1. NHIEM VU\n" + "\n".join([*points, filler * 4]))
    assert reading.is_doubtful_scan
    found = {item.path: item for item in reading.items}
    assert found["II.1"].lead == ("cong-an-tinh",)
    assert found["II.1"].together_with == ("so-tai-chinh",)
    assert found["II.3"].timings[0].by_date == "2026-12-15"
    assert max(found["II.1"].sureness.values()) <= 70
    assert "bad-scan" in found["II.1"].notes


def test_nothing_readable_gives_an_empty_reading() -> None:
    for text in ("", "\x00\x01", "Kính gửi ông bà", "|" * 5000, "1. " * 3000):
        assert read_plan(text).targets == ()
