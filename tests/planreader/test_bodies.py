"""Bodies are known by their meaning: short forms, lists, levels, typing slips, damaged scans."""

from __future__ import annotations

import pytest

from hoanhap.pure.planreader.bodies.catalogue import BODIES, find_bodies, is_only_bodies
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.points import PlanContext

PROVINCE = PlanContext()
CITY = PlanContext(province="Hà Nội", has_districts=False)
TWO_TIERS = PlanContext(has_districts=False)
DISTRICT = PlanContext(level="huyen")
COMMUNE = PlanContext(level="xa", has_districts=False)


def codes(text: str, context: PlanContext = PROVINCE) -> list[str]:
    return [mention.code for mention in find_bodies(fold(text).text, context)]


@pytest.mark.parametrize(
    "text",
    [
        "Chi nhánh NHCSXH tỉnh",
        "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI CHI NHÁNH TỈNH",
        "Ngân hàng CSXH tỉnh Cao Bằng",
        "NHCSXH - Chi nhánh tỉnh",
        "Ngân hành Chính sách xã hội tỉnh",
        "Chi nhánh Ngân hàng\n\nChính sách xã hội\ttỉnh",
        "Ngân hàng Chính sách xã hội",
        "Giám đốc Chi nhánh NHCSXH cấp tỉnh",
    ],
)
def test_the_social_policy_bank_of_a_province_has_many_names(text: str) -> None:
    assert codes(text) == ["nhcsxh-tinh"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sở LĐTBXH", "so-ldtbxh"),
        ("Sở Lao động, Thương binh & Xã hội", "so-ldtbxh"),
        ("Sở LĐ-TB&XH", "so-ldtbxh"),
        ("Sở TT&TT", "so-tttt"),
        ("Sở GD&ĐT", "so-gddt"),
        ("Sở VH,TT&DL", "so-vhtt"),
        ("Sở Văn hóa, Thể thao và Du lịch", "so-vhtt"),
        ("Sở NN&MT", "so-nn-mt"),
        ("Sở Nông nghiệp và PTNT", "so-nn-ptnt"),
        ("Sở Dân tộc và Tôn giáo tỉnh", "so-dan-toc-ton-giao"),
        ("VP UBND tỉnh", "van-phong-ubnd-tinh"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "van-phong-doan-dbqh-hdnd-tinh"),
        ("Phòng Cảnh sát THAHS và HTTP - Công an tỉnh", "canh-sat-thahs-tinh"),
        ("Phòng PC10, Công an tỉnh", "canh-sat-thahs-tinh"),
        ("Cục C11 - Bộ Công an", "bo-cong-an-tw"),
        ("TAND tỉnh", "tand-tinh"),
        ("VKSND khu vực 3", "vksnd-khu-vuc"),
        ("Bộ CHQS tỉnh", "quan-su-tinh"),
        ("Ban Chỉ huy Quân sự xã", "quan-su-xa"),
        ("Đài PT-TH tỉnh", "bao-dai"),
        ("Ngân hàng Nhà nước Khu vực 6", "nhnn-khu-vuc"),
        ("Ngân hàng Chính sách xã hội Việt Nam", "nhcsxh-tw"),
        ("Phòng giao dịch NHCSXH huyện", "nhcsxh-huyen"),
        ("Ban đại diện HĐQT NHCSXH tỉnh", "ban-dai-dien-hdqt-nhcsxh-tinh"),
        ("các cơ sở giáo dục nghề nghiệp", "co-so-gdnn"),
        ("Hội Liên hiệp Phụ nữ cấp xã", "hoi-phu-nu-xa"),
        ("HND xã", "hoi-nong-dan-xa"),
        ("UBND TP. Hồ Chí Minh", "ubnd-tinh"),
        ("Viện KSND tỉnh", "vksnd-tinh"),
        ("Bộ KH&CN", "bo-khcn-tw"),
        ("ngành Giáo dục", "so-gddt"),
        ("Báo Lạng Sơn", "bao-dai"),
        ("Phòng Lao động - TB&XH huyện", "phong-chuyen-mon-huyen"),
        ("Công an các đơn vị, địa phương", "cong-an"),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "mttq-tinh"),
    ],
)
def test_short_forms_and_full_names_give_the_same_code(text: str, code: str) -> None:
    assert codes(text) == [code]
    assert code in BODIES


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sở Nội vụ, Giáo dục và Đào tạo, Tài chính", ["so-noi-vu", "so-gddt", "so-tai-chinh"]),
        ("Công an tỉnh, các huyện, thành phố", ["cong-an-tinh", "ubnd-huyen"]),
        ("Công an, UBND, các đoàn thể cấp xã", ["cong-an-xa", "ubnd-xa", "to-chuc-ctxh-xa"]),
        ("các Sở: Y tế, Tư pháp; Công an tỉnh", ["so-y-te", "so-tu-phap", "cong-an-tinh"]),
        ("các sở, ban, ngành, đoàn thể tỉnh", ["so-ban-nganh", "to-chuc-ctxh-tinh"]),
        ("UBND các huyện, thị xã, thành phố", ["ubnd-huyen"]),
        ("UBND các xã, phường, đặc khu", ["ubnd-xa"]),
        ("đoàn thể ca tỉnh, Ủy ban nhân dân cấp xã", ["to-chuc-ctxh-tinh", "ubnd-xa"]),
        ("UBND các xã và đặc khu Phú Quốc, Kiên Hải, Sở Y tế", ["ubnd-xa", "so-y-te"]),
        ("UBND cấp huyện, cấp xã", ["ubnd-huyen", "ubnd-xa"]),
        ("Chính quyền các cấp", ["ubnd-tinh", "ubnd-huyen", "ubnd-xa"]),
        ("Công an các xã, phường, thị trấn", ["cong-an-xa"]),
        ("Viện kiểm sát, Tòa án nhân dân tỉnh", ["vksnd-tinh", "tand-tinh"]),
        ("các cơ quan, đơn vị, địa phương", ["co-quan-lien-quan", "ubnd-huyen"]),
        ("các ban, ngành, đoàn thể cấp xã", ["ban-nganh-doan-the-xa"]),
        (
            "Hội Phụ nữ, Nông dân, Cựu chiến binh và Đoàn Thanh niên cấp xã",
            ["hoi-phu-nu-xa", "hoi-nong-dan-xa", "hoi-ccb-xa", "doan-tn-xa"],
        ),
    ],
)
def test_a_list_gives_each_of_its_bodies(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


def test_a_city_run_from_the_centre_is_a_province() -> None:
    assert codes("Công an Thành phố, UBND Thành phố", CITY) == ["cong-an-tinh", "ubnd-tinh"]
    assert codes("UBND thành phố") == ["ubnd-huyen"]
    assert codes("Công an thành phố Đà Nẵng") == ["cong-an-tinh"]


def test_where_there_are_no_districts_localities_are_communes() -> None:
    assert codes("các đơn vị, địa phương", TWO_TIERS) == ["co-quan-lien-quan", "ubnd-xa"]
    assert codes("Công an các cấp", TWO_TIERS) == ["cong-an-tinh", "cong-an-xa"]
    assert codes("Tòa án nhân dân hai cấp", TWO_TIERS) == ["tand-tinh", "tand-khu-vuc"]


def test_a_bare_name_takes_the_level_of_the_one_spoken_to() -> None:
    text = "Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Ngân hàng Chính sách xã hội"
    assert codes(text, DISTRICT) == ["mttq-huyen", "to-chuc-ctxh-huyen", "nhcsxh-huyen"]
    assert codes("các ban, ngành, đoàn thể", COMMUNE) == ["ban-nganh-doan-the-xa"]


def test_of_the_same_level_is_told_from_provide() -> None:
    text = "Công an cấp xã lập danh sách gửi Ngân hàng Chính sách xã hội cùng cấp"
    assert codes(text) == ["cong-an-xa", "nhcsxh-xa"]
    assert codes("Công an cung cấp thông tin") == ["cong-an"]


@pytest.mark.parametrize(
    "text",
    [
        "hồ sơ y tế của người vay",
        "một số tài chính khó khăn",
        "tổ chức hội nghị tập huấn",
        "tạo công ăn việc làm",
        "cơ sở giáo dục",
        "chuyên ngành giáo dục",
        "tổ chức đăng tin trên trang thông tin",
        "Quyết định số 22/2023/QĐ-TTg",
        "người chấp hành xong án phạt tù tái hòa nhập cộng đồng",
    ],
)
def test_words_that_only_look_like_a_body_are_none(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cong an tinh", "cong-an-tinh"),
        ("C6ng an tinh", "cong-an-tinh"),
        ("Ngan hang Chinh sach x4 h6i", "nhcsxh-tinh"),
        ("Ngdn hang Chinh sach xa hdi tinh", "nhcsxh-tinh"),
        ("UY ban nhan ddn tinh", "ubnd-tinh"),
        ("S& Tai chinh", "so-tai-chinh"),
        ("So Tw phap", "so-tu-phap"),
        ("sc tai chinh", "so-tai-chinh"),
        ("cac t6 chirc chinh tri - xa hoi", "to-chuc-ctxh-tinh"),
        ("S& Théng tin va Truyén théng", "so-tttt"),
        ("So Lao d6ng - Thuong binh va Xa hdi", "so-ldtbxh"),
        ("Uy ban Mat tran T6 qu6c Vict Nam tinh", "mttq-tinh"),
        ("S86 Gido duc va Dao tao", "so-gddt"),
    ],
)
def test_a_damaged_scan_is_read_by_its_skeleton_and_less_sure(text: str, code: str) -> None:
    (mention,) = find_bodies(fold(text).text, PROVINCE)
    assert mention.code == code


def test_damage_makes_less_sure() -> None:
    (clean,) = find_bodies(fold("Sở Thông tin và Truyền thông").text, PROVINCE)
    (damaged,) = find_bodies(fold("So Thdng tin va Truyen thdng").text, PROVINCE)
    assert damaged.sureness < clean.sureness


def test_a_mention_stands_where_its_words_stand() -> None:
    text = fold("báo cáo Ủy ban nhân dân tỉnh (qua Công an tỉnh)").text
    found = find_bodies(text, PROVINCE)
    assert [text[m.place.begin : m.place.end] for m in found] == [
        "uy ban nhan dan tinh",
        "cong an tinh",
    ]


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        ("Công an tỉnh", True),
        ("Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", True),
        ("Các sở, ban, ngành tỉnh; cơ quan, tổ chức có liên quan", True),
        ("Trách nhiệm của Sở Tài chính:", True),
        ("Công an tỉnh chủ trì tổng hợp", False),
        ("Công tác phối hợp của Công an tỉnh", False),
        ("Nội dung thực hiện", False),
    ],
)
def test_a_heading_of_nothing_but_bodies(text: str, is_only: bool) -> None:
    assert is_only_bodies(fold(text).text, PROVINCE) is is_only


def test_who_is_never_ordered_is_marked() -> None:
    asked = {code for code, body in BODIES.items() if body.is_requested_only}
    wanted = {"tand-tinh", "vksnd-tinh", "mttq-tinh", "quan-su-tinh", "hoi-luat-gia-tinh"}
    assert wanted <= asked
    assert not asked & {"cong-an-tinh", "nhcsxh-tinh", "ubnd-xa", "so-tai-chinh", "thads-tinh"}


def test_every_body_has_both_names_and_its_own_code() -> None:
    assert all(code == body.code for code, body in BODIES.items())
    assert all(body.words.vi and body.words.en for body in BODIES.values())


def test_the_catalogue_reaches_the_kinds_of_agency() -> None:
    assert BODIES["cong-an-xa"].fans_out_to == "commune_police"
    assert BODIES["ubnd-xa"].fans_out_to == "commune_committee"
    assert BODIES["so-ban-nganh"].is_group
    assert BODIES["tand-tinh"].fans_out_to == "partner_body"


@pytest.mark.parametrize("text", ["", "   \n", "((((", "—;:.", "và, và"])
def test_a_text_without_words_names_nobody(text: str) -> None:
    assert codes(text) == []


def test_two_levels_of_a_city_are_its_own_and_the_one_below() -> None:
    wanted = ["tand-tinh", "tand-khu-vuc", "so-y-te"]
    assert codes("TAND hai cấp thành phố, Sở Y tế", CITY) == wanted
    assert codes("TAND hai cấp tỉnh Lạng Sơn, Sở Y tế", TWO_TIERS) == wanted
