"""Letterhead, title and signature, whatever order their columns came in."""

import pytest

from hoanhap.pure.planreader.folding import edited, fold
from hoanhap.pure.planreader.letter.header import read_header
from hoanhap.pure.planreader.letter.provinces import province_meant
from hoanhap.pure.planreader.types import Header

IN_ONE_LINE = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LẠNG SƠN                    Độc lập - Tự do - Hạnh phúc
Số: 215/KH-UBND              Lạng Sơn, ngày 26 tháng 10 năm 2023

KẾ HOẠCH
Thực hiện chính sách vay vốn đối với người chấp hành xong án
phạt tù trên địa bàn tỉnh

Căn cứ Quyết định số 22/2023/QĐ-TTg ngày 17/8/2023 của Thủ tướng Chính phủ;
I. MỤC ĐÍCH
"""
CLOSING = """Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
- Bộ Công an;                                   KT. CHỦ TỊCH
- Chủ tịch, các PCT UBND tỉnh;                  PHÓ CHỦ TỊCH
- UBND các huyện, thành phố;
- Lưu: VT, NC.                                  Hoàng Thị Mẫu Đơn
"""


def read(text: str) -> Header:
    folded = fold(text)
    at = folded.text.rfind("noi nhan")
    return read_header(text, folded, folded.offsets[at] if at >= 0 else len(text))


def test_two_columns_read_as_one_give_each_its_own() -> None:
    header = read(IN_ONE_LINE + CLOSING)
    assert header.issuer == "UBND tỉnh Lạng Sơn"
    assert header.document_type == "Kế hoạch"
    assert header.number == "215/KH-UBND"
    assert (header.place, header.date) == ("Lạng Sơn", "2023-10-26")
    assert header.title == (
        "Thực hiện chính sách vay vốn đối với người chấp hành xong án phạt tù trên địa bàn tỉnh"
    )
    assert header.signer_authority == "KT. CHỦ TỊCH"
    assert header.signer_title == "Phó Chủ tịch"
    assert header.signer_name == "Hoàng Thị Mẫu Đơn"
    assert not header.draft


def test_each_field_tells_where_it_stood() -> None:
    text = IN_ONE_LINE + CLOSING
    header = read(text)
    assert text[slice(*header.places["number"])] == "215/KH-UBND"
    assert text[slice(*header.places["signer_name"])] == "Hoàng Thị Mẫu Đơn"
    assert text[slice(*header.places["place"])] == "Lạng Sơn"
    assert text[slice(*header.places["title"])].startswith("Thực hiện chính sách")


def test_a_letterhead_read_column_by_column_gives_the_same() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hà Nội, ngày 05 tháng 8 năm 2025\nKẾ HOẠCH\nTái hòa nhập cộng đồng năm 2025\n"
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nSố: 221/KH-UBND\nCăn cứ Luật\n"
    )
    header = read(text)
    assert header.issuer == "UBND thành phố Hà Nội"
    assert header.number == "221/KH-UBND"
    assert header.date == "2025-08-05"
    assert header.title == "Tái hòa nhập cộng đồng năm 2025"


DATES = [
    ("Sóc Trăng, ngày        tháng 02 năm 2024", "2024-02"),
    ("Sóc Trăng, ngày … tháng 02 năm 2024", "2024-02"),
    ("Sóc Trăng, ngày     tháng     năm 2024", "2024"),
    ("Sóc Trăng, ngày 7 tháng 2 năm 2024", "2024-02-07"),
    ("Sóc Trăng, ngày }é tháng 02 năm 2024", "2024-02"),
    ("Soc Trang, ngay O7 thang 2 nam 2024", "2024-02-07"),
]


@pytest.mark.parametrize(("line", "expected"), DATES)
def test_a_date_is_as_full_as_the_text_gives_it(line: str, expected: str) -> None:
    header = read(f"Số:      /KH-UBND\n{line}\nKẾ HOẠCH\nCho vay vốn\nI. MỤC ĐÍCH\n")
    assert (header.place, header.date) == ("Sóc Trăng", expected)
    assert header.number is None


def test_a_day_in_the_preamble_is_not_the_plans() -> None:
    header = read(
        "KẾ HOẠCH\nCho vay vốn\nThực hiện Quyết định số 22/2023/QĐ-TTg, ngày 17 tháng 8 năm 2023\n"
    )
    assert header.date is None
    assert header.number is None


ISSUERS = [
    ("Ủy ban nhân dân (UBND) tỉnh Lai \nChâu ban hành Kế hoạch như sau:", "UBND tỉnh Lai Châu"),
    ("UBND thành phố Hải Phòng xây dựng kế hoạch", "UBND thành phố Hải Phòng"),
    ("Không nói ai ban hành.", None),
    ("\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;", None),
]


@pytest.mark.parametrize(("preamble", "issuer"), ISSUERS)
def test_without_a_letterhead_the_preamble_tells_the_issuer(
    preamble: str, issuer: str | None
) -> None:
    assert read(f"KẾ HOẠCH\nCho vay vốn\nThực hiện chủ trương, {preamble}\n").issuer == issuer


def test_with_neither_the_place_tells_the_issuer_less_surely() -> None:
    header = read("Hưng Yên, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nTổng kết\nI. MỤC ĐÍCH\n")
    assert header.issuer == "UBND tỉnh Hưng Yên"
    assert header.sureness["issuer"] < 80


def test_a_department_is_the_issuer_of_its_own_plan() -> None:
    header = read(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSỞ TƯ PHÁP\nSố: 12/KH-STP\n"
        "Lào Cai, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nTrợ giúp pháp lý\n"
    )
    assert header.issuer == "Sở tư pháp tỉnh Lào Cai"


def test_a_title_in_capitals_ends_where_they_end() -> None:
    header = read(
        "KẾ HOẠCH\nHỖ TRỢ VAY VỐN\nNĂM 2026\nQuyết định số 22/2023/QĐ-TTg đã có hiệu lực."
    )
    assert header.title == "HỖ TRỢ VAY VỐN NĂM 2026"


def test_a_title_goes_on_over_names_with_capitals() -> None:
    header = read(
        "KẾ HOẠCH\nThực hiện Quyết định số 22/2023/QĐ-TTg ngày 17/8/2023 của\n\nThủ tướng Chính "
        "phủ về tín dụng\n\nQuyết định số 22/2023/QĐ-TTg có hiệu lực từ ngày 10/10/2023. Nay:\n"
    )
    assert header.title == (
        "Thực hiện Quyết định số 22/2023/QĐ-TTg ngày 17/8/2023 của Thủ tướng Chính phủ về tín dụng"
    )


def test_an_official_letter_has_its_subject_as_title() -> None:
    header = read("Số: 77/UBND-NC\nV/v cho vay theo Quyết định 22\n\nKính gửi: Công an tỉnh\n")
    assert (header.document_type, header.number) == ("Công văn", "77/UBND-NC")
    assert header.title == "cho vay theo Quyết định 22"


def test_a_draft_says_so_on_a_line_of_its_own() -> None:
    assert read("DỰ THẢO\nKẾ HOẠCH\nCho vay vốn\n").draft
    assert read("(Dự thảo lần 2)\nKẾ HOẠCH\nCho vay vốn\n").draft
    assert not read("KẾ HOẠCH\nGóp ý dự thảo văn bản\nI. MỤC ĐÍCH\n").draft


def test_who_signs_for_himself_has_no_authority_and_may_have_no_name_yet() -> None:
    header = read(
        "Nơi nhận:                 TM. ỦY BAN NHÂN DÂN\n- Bộ Công an;\n\n      CHỦ TỊCH\n"
        "- CT và các PCT UBND tỉnh;\n- Lưu: NC.\n\nDỰ THẢO\n"
    )
    assert (header.signer_authority, header.signer_title) == (None, "Chủ tịch")
    assert header.signer_name is None


SIGNERS = [
    ("PHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nNguyễn Lê Huy", "Phó Chủ tịch Thường trực", "Nguyễn Lê Huy"),
    ("PHÓ CHỦ TỊCH\n\nNguye\u0302\u0303n Lê Huy", "Phó Chủ tịch", "Nguyễn Lê Huy"),
    ("PHÓ CHỦ TỊCH\n\n*Huỳnh Thị Mỹ Duyên*", "Phó Chủ tịch", "Huỳnh Thị Mỹ Duyên"),
    ("PHÓ GIÁM ĐỐC\n\n- Lưu: VT.\nY Bhăng Niê", "Phó Giám đốc", "Y Bhăng Niê"),
    ("PHO CHU TICH\n\n- UBND cac huyén; Nguyén Long Hai", "Phó Chủ tịch", "Nguyén Long Hai"),
]


@pytest.mark.parametrize(("block", "title", "name"), SIGNERS)
def test_the_signer_is_found_by_title_and_family_name(block: str, title: str, name: str) -> None:
    header = read(f"Nơi nhận:\n- Bộ Công an;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n{block}\n")
    assert (header.signer_title, header.signer_name) == (title, name)


def test_what_the_plan_replaces_is_told_by_number() -> None:
    header = read(
        "KẾ HOẠCH\nTái hòa nhập\nKế hoạch này thay thế Kế hoạch số 199/KH-UBND ngày 29/6/2024 và "
        "Kế hoạch số 20/KH-UBND ngày 05/01/2023.\n"
    )
    assert header.replaces == ("199/KH-UBND", "20/KH-UBND")


PROVINCES = [
    ("LANG SON", ("Lạng Sơn", 100)),
    ("Thanh Héa", ("Thanh Hóa", 100)),
    ("nơi không có", None),
]


@pytest.mark.parametrize(("words", "meant"), PROVINCES)
def test_a_provinces_name_is_known_without_its_marks(
    words: str, meant: tuple[str, int] | None
) -> None:
    found = province_meant(words)
    assert (found and found[0]) == (meant and meant[0])


def test_a_text_without_any_header_gives_an_empty_one() -> None:
    header = read("Không có gì ở đây.")
    assert header.title is None
    assert header.signer_title is None
    assert header.number is None


def test_of_a_bad_scan_title_and_family_name_are_mended_and_the_number_is_not() -> None:
    text = (
        "S6: 215/KH-UBND\nKE HOACH\nThuc hién cho vay v6n\nI. MUC DICH\nNoi nhan:\n- BCA;\n"
        "KT. CHU TICH\nPHO CHU TICH\nTéng Thanh Hai\n"
    )
    words = fold(text)
    changes = [("v6n", "von"), ("kt", "ke"), ("teng", "tong")]
    spots = [(words.text.index(old), old, new) for old, new in changes]
    mended = edited(words, [(at, at + len(old), new) for at, old, new in spots])
    header = read_header(text, words, text.index("Noi nhan"), mended)
    assert header.title == "Thuc hién cho vay von"
    assert header.number == "215/KH-UBND"
    assert header.signer_authority == "KT. CHỦ TỊCH"
    assert header.signer_name == "Tong Thanh Hai"


def test_a_letterhead_and_signature_kept_as_table_rows_are_read_too() -> None:
    header = read(
        "| ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập "
        "- Tự do - Hạnh phúc |\n| Số: 21/KH-UBND | Hà Nội, ngày 05 tháng 8 năm 2025 |\nKẾ HOẠCH\n"
        "TÁI HÒA NHẬP CỘNG ĐỒNG\nCăn cứ Luật\n| Nơi nhận: - Bộ Công an; - Lưu: VT. | TM. ỦY BAN "
        "NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Vũ Thị Mẫu |\n"
    )
    assert (header.issuer, header.number) == ("UBND thành phố Hà Nội", "21/KH-UBND")
    assert (header.place, header.date) == ("Hà Nội", "2025-08-05")
    assert (header.signer_title, header.signer_name) == ("Phó Chủ tịch", "Vũ Thị Mẫu")


def test_a_number_whose_label_a_scan_spoilt_is_the_one_over_the_title() -> None:
    for label in ("86:", "S6.", "~"):
        header = read(
            f"UBND TINH\n{label} 27S/KH-UBND Lang Son, ngay jf thang 10 nam 2023\nKE HOACH\n"
        )
        assert header.number == "275/KH-UBND"
        assert (header.place, header.date) == ("Lạng Sơn", "2023-10")


def test_a_title_that_ran_on_into_the_preamble_is_cut_where_that_begins() -> None:
    header = read(
        "KE HOACH\n\nTrién khai cho vay déi voi nguoi chap hanh xong án Thuc hién Quyét dinh sé\n"
        "22/2023/QD-TTg; Uy ban nhan dan ban hanh Ké hoach:\nI. MUC DICH\n"
    )
    assert header.title == "Trién khai cho vay déi voi nguoi chap hanh xong án"


def test_a_title_is_parted_from_an_unusual_preamble_by_a_blank_line() -> None:
    header = read(
        "CHỈ THỊ\nVề việc cho vay vốn trên địa bàn tỉnh\n\n"
        "Nửa năm qua, toàn tỉnh mới cho vay 31 trường hợp; UBND tỉnh yêu cầu:\n1. Giao Sở Y tế\n"
    )
    assert header.title == "Về việc cho vay vốn trên địa bàn tỉnh"


@pytest.mark.parametrize(
    "title",
    [
        "Thực hiện Quyết định của Thủ tướng\nChính phủ về tín dụng",
        "Cho vay ở tỉnh\nBắc Giang",
        "Cho vay vốn trên địa bàn\ntỉnh Bắc Giang",
    ],
)
def test_a_title_goes_on_in_the_second_half_of_a_name(title: str) -> None:
    assert read(f"KẾ HOẠCH\n{title}\n\nTheo đề nghị của Sở Y tế:\n").title == " ".join(
        title.split()
    )
