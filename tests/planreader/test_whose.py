"""Who leads a point, with whom, who is directed, and whether it is an order or a request."""

from __future__ import annotations

import pytest

from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.points import (
    BULLET,
    LABEL_LEAD,
    LABEL_WHO,
    LABEL_WITH,
    NUMBER,
    SECTION,
    Labelled,
    PlanContext,
    Point,
)
from hoanhap.pure.planreader.types import ASSIGNED, REQUESTED, Place
from hoanhap.pure.planreader.whose.answer import Whose, whose
from hoanhap.pure.planreader.whose.notes import NOTES, SEVERAL

TWO_TIERS = PlanContext(province="Hưng Yên", has_districts=False)
THREE_TIERS = PlanContext(province="Lai Châu")


def point(
    words: str,
    *,
    heading: str = "",
    over: str = "",
    over_words: str = "",
    labelled: tuple[tuple[str, str], ...] = (),
) -> Point:
    """A point, under a numbered point with a title or words of its own where these are given."""
    parent = None
    if over or over_words:
        parent = Point(NUMBER, "1", "III.1", Place(0, 0), fold(over), fold(over_words))
    lines = tuple(Labelled(label, fold(said)) for label, said in labelled)
    return Point(
        BULLET, "-", "III.1.-1", Place(0, 0), fold(heading), fold(words), lines, parent=parent
    )


def read(
    words: str,
    context: PlanContext = THREE_TIERS,
    *,
    heading: str = "",
    over: str = "",
    over_words: str = "",
    labelled: tuple[tuple[str, str], ...] = (),
) -> Whose:
    given = point(words, heading=heading, over=over, over_words=over_words, labelled=labelled)
    return whose(given, context)


# --- who leads


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Sở Tài chính bố trí kinh phí tổng kết.", ["so-tai-chinh"]),
        ("Giao Công an tỉnh theo dõi, đôn đốc, báo cáo UBND tỉnh.", ["cong-an-tinh"]),
        ("Công an tỉnh: Lập báo cáo chung.", ["cong-an-tinh"]),
        ("Hằng năm, Sở Tài chính trình UBND tỉnh phân bổ vốn.", ["so-tai-chinh"]),
        ("Định kỳ quý III hằng năm Công an tỉnh rà soát nhu cầu vay.", ["cong-an-tinh"]),
        ("Căn cứ Kế hoạch này, yêu cầu các sở, ngành xây dựng kế hoạch.", ["so-ban-nganh"]),
        ("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị, địa phương báo cáo.",
         ["co-quan-lien-quan", "ubnd-huyen"]),
        ("Giám đốc Công an tỉnh, Giám đốc Chi nhánh NHCSXH tỉnh khen thưởng theo thẩm quyền.",
         ["cong-an-tinh", "nhcsxh-tinh"]),
        ("Chánh Văn phòng UBND tỉnh, Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các huyện, "
         "thành phố chịu trách nhiệm thi hành.",
         ["van-phong-ubnd-tinh", "so-ban-nganh", "ubnd-huyen"]),
        ("Căn cứ Phụ lục, các cơ quan, UBND các xã, đặc khu Cồn Cỏ chủ động triển khai.",
         ["co-quan-lien-quan", "ubnd-xa"]),
        ("UBND các xã, phường phân công người giúp đỡ từng trường hợp.", ["ubnd-xa"]),
        ("UBND cấp xã yêu cầu người vay trả nợ đúng hạn.", ["ubnd-xa"]),
        ("Nhận được Kế hoạch này, yêu cầu UBND các xã nghiêm túc thực hiện.", ["ubnd-xa"]),
        ("Các sở, ngành, đoàn thể cấp tỉnh; NHCSXH tỉnh và UBND cấp huyện tổ chức thực hiện.",
         ["so-ban-nganh", "to-chuc-ctxh-tinh", "nhcsxh-tinh", "ubnd-huyen"]),
        ("Chính quyền các cấp, các cơ quan liên quan thực hiện Kế hoạch.",
         ["ubnd-tinh", "ubnd-huyen", "ubnd-xa", "co-quan-lien-quan"]),
    ],
)  # fmt: skip
def test_the_subject_or_the_one_ordered_leads(words: str, lead: list[str]) -> None:
    assert list(read(words).lead) == lead


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức tuyên truyền đến các sở, ban, ngành, UBND cấp xã.",
        "Tham mưu UBND tỉnh bố trí vốn ủy thác qua Ngân hàng Chính sách xã hội.",
        "Báo cáo kết quả về UBND tỉnh (qua Công an tỉnh) trước ngày 15/6.",
        "Cho vay tối thiểu 01 trường hợp mỗi xã.",
        "Sơ kết việc thực hiện của các sở, ngành và UBND các cấp.",
    ],
)
def test_a_body_only_mentioned_does_not_lead(words: str) -> None:
    answer = read(words)
    assert answer.lead == ()
    assert answer.together_with == ()
    assert answer.sureness["lead"] < 80


def test_without_a_subject_the_title_over_it_leads() -> None:
    answer = read("Tham mưu UBND tỉnh bố trí vốn.", over="Trách nhiệm của Sở Tài chính")
    assert answer.lead == ("so-tai-chinh",)
    assert answer.sureness["lead"] >= 80


def test_its_own_title_is_read_before_those_over_it() -> None:
    answer = read("Rà soát văn bản.", heading="Sở Tư pháp", over="Các sở, ban, ngành")
    assert answer.lead == ("so-tu-phap",)


def test_a_subject_of_its_own_goes_before_the_addressee() -> None:
    answer = read("Các đoàn thể nhận ủy thác kiểm tra vốn.", over="Ủy ban MTTQ Việt Nam tỉnh")
    assert answer.lead == ("to-chuc-ctxh-tinh",)


def test_a_title_about_bodies_is_no_addressee() -> None:
    answer = read("Xây dựng quy chế.", over="Công tác phối hợp của các ngành")
    assert answer.lead == ()


def test_a_parent_that_orders_hands_its_lead_down() -> None:
    answer = read(
        "Hình thức: Tập trung kết hợp trực tuyến.",
        over_words="Giao Công an tỉnh chủ trì tổ chức Hội nghị. Trong đó:",
    )
    assert answer.lead == ("cong-an-tinh",)


def test_who_sits_in_a_conference_does_not_lead_it() -> None:
    answer = read("Thành phần: Lãnh đạo UBND tỉnh (chủ trì); lãnh đạo các sở, ngành.")
    assert answer.lead == ()


def test_each_commune_in_a_target_is_no_subject() -> None:
    assert read("Mỗi xã, phường giải ngân tối thiểu 02 trường hợp.").lead == ()


def test_an_adverbial_list_cut_by_a_semicolon_is_one_subject() -> None:
    answer = read("Căn cứ Kế hoạch này, các sở, ngành; UBND các xã, phường xây dựng kế hoạch.")
    assert answer.lead == ("so-ban-nganh", "ubnd-xa")


def test_another_subject_after_a_semicolon_is_a_second_duty() -> None:
    answer = read("Sở Tài chính cân đối ngân sách tỉnh; UBND các huyện bố trí ngân sách huyện.")
    assert answer.lead == ("so-tai-chinh", "ubnd-huyen")
    assert SEVERAL in answer.notes


def test_a_section_for_all_units_names_nobody() -> None:
    section = Point(SECTION, "III", "III", Place(0, 0), fold("TRÁCH NHIỆM CÁC ĐƠN VỊ"), fold(""))
    under = Point(
        NUMBER, "1", "III.1", Place(0, 0), fold(""), fold("Tuyên truyền."), parent=section
    )
    assert whose(under, THREE_TIERS).lead == ()


# --- with whom


@pytest.mark.parametrize(
    ("words", "with_"),
    [
        ("Phối hợp với Sở Nội vụ, Văn phòng UBND tỉnh thẩm định hồ sơ.",
         ["so-noi-vu", "van-phong-ubnd-tinh"]),
        ("Chủ trì, phối hợp chặt chẽ với Ngân hàng Chính sách xã hội thu hồi nợ.",
         ["nhcsxh-tinh"]),
        ("Chủ trì, phối hợp các đơn vị liên quan tham mưu UBND tỉnh.", ["co-quan-lien-quan"]),
        ("Phối hợp với các sở, ban, ngành liên quan báo cáo UBND tỉnh.", ["so-ban-nganh"]),
        ("Xây dựng quy chế phối hợp với NHCSXH tỉnh.", ["nhcsxh-tinh"]),
        ("Cùng với Sở Y tế khám sức khỏe.", ["so-y-te"]),
        ("Phối hợp trao đổi thông tin với Sở Tư pháp.", ["so-tu-phap"]),
        ("Rà soát nhu cầu. Phối hợp với Sở Tài chính cân đối vốn.", ["so-tai-chinh"]),
        ("Báo cáo UBND tỉnh; tham mưu HĐND tỉnh; ủy thác qua NHCSXH tỉnh.", []),
        ("Đánh giá kết quả phối hợp với NHCSXH tỉnh.", []),
    ],
)  # fmt: skip
def test_with_are_those_it_is_told_to_work_with(words: str, with_: list[str]) -> None:
    assert list(read(words, over="Công an tỉnh").together_with) == with_


def test_a_bare_name_is_of_the_level_of_who_leads() -> None:
    answer = read(
        "Phối hợp với Mặt trận Tổ quốc, các đoàn thể giám sát.", over="UBND các huyện, thành phố"
    )
    assert answer.lead == ("ubnd-huyen",)
    assert answer.together_with == ("mttq-huyen", "to-chuc-ctxh-huyen")


def test_the_other_party_of_a_paper_between_two_works_along() -> None:
    words = "Ký quy chế phối hợp giữa Công an tỉnh và Chi nhánh NHCSXH tỉnh."
    answer = read(words, over="Công an tỉnh")
    assert (answer.lead, answer.together_with) == (("cong-an-tinh",), ("nhcsxh-tinh",))
    alone = read(words)
    assert alone.lead == ("cong-an-tinh", "nhcsxh-tinh")
    assert alone.sureness["lead"] < 80


# --- labelled lines and table columns


def test_labelled_lines_say_who_leads_and_who_joins() -> None:
    answer = read(
        "Tuyên truyền chính sách.",
        labelled=((LABEL_LEAD, "Sở Tư pháp"), (LABEL_WITH, "Công an tỉnh; UBND cấp xã")),
    )
    assert answer.lead == ("so-tu-phap",)
    assert answer.together_with == ("cong-an-tinh", "ubnd-xa")


def test_a_cell_may_tell_the_parts_in_brackets() -> None:
    answer = read(
        "Rà soát.", labelled=((LABEL_LEAD, "Công an tỉnh (chủ trì), Sở Y tế (phối hợp)"),)
    )
    assert (answer.lead, answer.together_with) == (("cong-an-tinh",), ("so-y-te",))


def test_what_stands_in_brackets_after_a_name_explains_it() -> None:
    answer = read("Lập kế hoạch.", over="Công an tỉnh (PC10), Sở Y tế")
    assert answer.lead == ("cong-an-tinh", "so-y-te")


def test_labels_inside_the_words_say_it_too() -> None:
    words = "Cơ quan chủ trì: Sở Tư pháp; cơ quan phối hợp: Công an tỉnh, các huyện, thành phố."
    answer = read(words)
    assert answer.lead == ("so-tu-phap",)
    assert answer.together_with == ("cong-an-tinh", "ubnd-huyen")


def test_a_line_of_who_may_hold_both() -> None:
    answer = read(
        "Tập huấn.", labelled=((LABEL_WHO, "Công an tỉnh chủ trì, phối hợp với NHCSXH tỉnh"),)
    )
    assert answer.lead == ("cong-an-tinh",)
    assert answer.together_with == ("nhcsxh-tinh",)


# --- who is directed


def test_those_directed_perform_and_do_not_lead() -> None:
    answer = read(
        "Chỉ đạo Công an cấp huyện, Công an cấp xã lập danh sách vào ngày 05 hằng tháng.",
        over="Công an tỉnh",
    )
    assert answer.lead == ("cong-an-tinh",)
    assert answer.performers == ("cong-an-huyen", "cong-an-xa")


def test_whoever_is_told_to_chair_by_the_lead_performs() -> None:
    answer = read("Chỉ đạo Công an xã chủ trì rà soát.", TWO_TIERS, over="UBND các xã, phường")
    assert (answer.lead, answer.performers) == (("ubnd-xa",), ("cong-an-xa",))


def test_an_order_goes_on_after_a_semicolon() -> None:
    answer = read(
        "Chỉ đạo các cơ sở giáo dục nghề nghiệp đào tạo nghề; trung tâm dịch vụ việc làm phối hợp "
        "với Công an tỉnh giới thiệu việc làm.",
        over="Sở Lao động - Thương binh và Xã hội",
    )
    assert answer.lead == ("so-ldtbxh",)
    assert answer.performers == ("co-so-gdnn", "trung-tam-dvvl")
    assert answer.together_with == ("cong-an-tinh",)


def test_a_lower_body_in_a_later_sentence_performs() -> None:
    answer = read(
        "Tuyên truyền chính sách. Hằng tháng, Công an cấp xã lập danh sách.", over="Công an tỉnh"
    )
    assert answer.lead == ("cong-an-tinh",)
    assert answer.performers == ("cong-an-xa",)


def test_the_issuers_own_order_makes_the_ordered_lead() -> None:
    answer = read("Trên đây là Kế hoạch, UBND tỉnh yêu cầu các sở, ngành nghiêm túc thực hiện.")
    assert (answer.lead, answer.bond) == (("so-ban-nganh",), ASSIGNED)


def test_under_a_committee_its_own_order_makes_performers() -> None:
    answer = read("Giao Công an xã lập danh sách.", TWO_TIERS, over="UBND các xã, phường")
    assert (answer.lead, answer.performers) == (("ubnd-xa",), ("cong-an-xa",))


def test_those_who_join_after_the_chair_work_along() -> None:
    answer = read("Giao Công an tỉnh chủ trì, Sở Nội vụ phối hợp thực hiện.")
    assert (answer.lead, answer.together_with) == (("cong-an-tinh",), ("so-noi-vu",))
    answer = read("Mỗi quý, NHCSXH tỉnh cùng Công an tỉnh đi kiểm tra.")
    assert (answer.lead, answer.together_with) == (("nhcsxh-tinh",), ("cong-an-tinh",))


def test_with_whom_the_directed_work_is_less_sure() -> None:
    answer = read(
        "Chỉ đạo Công an cấp xã phối hợp với các ban, ngành, đoàn thể cùng cấp giúp đỡ.",
        TWO_TIERS,
        over="Công an tỉnh",
    )
    assert answer.performers == ("cong-an-xa",)
    assert answer.together_with == ("ban-nganh-doan-the-xa",)
    assert answer.sureness["with"] < 80


# --- the bond


@pytest.mark.parametrize(
    ("words", "bond"),
    [
        ("Giao Sở Tài chính bố trí kinh phí.", ASSIGNED),
        ("Yêu cầu các sở, ngành báo cáo.", ASSIGNED),
        ("Đề nghị Tòa án nhân dân tỉnh gửi bản án.", REQUESTED),
        ("Đề nghị các sở, ngành báo cáo.", REQUESTED),
        ("Bộ Chỉ huy Quân sự tỉnh tiếp nhận quân nhân.", REQUESTED),
        ("Hội Luật gia tỉnh: Tư vấn pháp luật.", REQUESTED),
        ("UBND cấp xã xác nhận điều kiện vay vốn.", ASSIGNED),
    ],
)
def test_what_is_ordered_and_what_is_asked(words: str, bond: str) -> None:
    assert read(words).bond == bond


def test_a_title_that_asks_asks_for_all_under_it() -> None:
    answer = read("Giám sát việc thực hiện.", over="Đề nghị Ủy ban MTTQ Việt Nam tỉnh")
    assert (answer.lead, answer.bond) == (("mttq-tinh",), REQUESTED)


def test_a_request_made_inside_a_duty_leads_nobody() -> None:
    answer = read(
        "Lập hồ sơ đề nghị Viện kiểm sát nhân dân, Tòa án nhân dân xét miễn, giảm.",
        over="Thi hành án dân sự tỉnh",
    )
    assert (answer.lead, answer.bond) == (("thads-tinh",), ASSIGNED)


def test_every_body_named_keeps_its_place() -> None:
    words = fold("Phối hợp với Sở Y tế, báo cáo UBND tỉnh.").text
    mentions = read("Phối hợp với Sở Y tế, báo cáo UBND tỉnh.").mentions
    assert [words[m.place.begin : m.place.end] for m in mentions] == ["so y te", "ubnd tinh"]


def test_every_note_has_its_sentence_in_both_languages() -> None:
    answer = read("Tuyên truyền chính sách.")
    assert answer.notes
    assert all(NOTES[note].vi and NOTES[note].en for note in answer.notes)
