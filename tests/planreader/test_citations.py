"""Documents a plan cites: each once, whatever a scan or a line break made of the number."""

import pytest

from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.letter.citations import find_citations
from hoanhap.pure.planreader.types import Citation


def read(text: str) -> tuple[Citation, ...]:
    return find_citations(text, fold(text))


def numbers(text: str) -> list[str | None]:
    return [citation.number for citation in read(text)]


NUMBERS = [
    ("Quyết định số 22/2023/QĐ-TTg ngày 17/8/2023", "22/2023/QĐ-TTg"),
    ("Quyết định số 22/2023/QĐ-\nTTg được triển khai", "22/2023/QĐ-TTg"),
    ("Quyết định số\n22/2023/QÐ-TTg", "22/2023/QĐ-TTg"),
    ("Quyet dinh s6 22/2023/QD-TTg ngay 17/8/2023", "22/2023/QĐ-TTg"),
    ("Quyét dinh sé 2212023/QB-TTg", "22/2023/QĐ-TTg"),
    ("Quyét dinh s6 22/2023/QD-TT¢g va", "22/2023/QĐ-TTg"),
    ("Quyết định số 12/QĐ-TU ngày", "12/QĐ-TU"),
    ("Quyết định số 12/QĐ-TTCP ngày", "12/QĐ-TTCP"),
    ("Nghi dinh s6 49/2020/NDB-CP", "49/2020/NĐ-CP"),
    ("Kê hoach sé 488/KH-BCA-Cll ngày 20/9/2023", "488/KH-BCA-C11"),
    ("Nghị quyết số 60-NQ/TW ngày 12/4/2025", "60-NQ/TW"),
    ("Chỉ thị 33/CT-TTg ngày 05/12/2018", "33/CT-TTg"),
    ("Công văn số 1234/UBND-NC ngày 05/11/2023", "1234/UBND-NC"),
    ("Văn bản số 4567/NHCS-TDSV", "4567/NHCS-TDSV"),
    ("Thông tư liên tịch số 02/2018/TTLT-BCA-BQP", "02/2018/TTLT-BCA-BQP"),
    ("Luật Thi hành án hình sự số 41/2019/QH14", "41/2019/QH14"),
    ("Quyết định số 22/2023/QĐ-TTg - về việc tín dụng", "22/2023/QĐ-TTg"),
    ("Chương trình phối hợp số 02/CTrPH-MTTQ-NHNN, ngày 20/6/2014", "02/CTrPH-MTTQ-NHNN"),
]


@pytest.mark.parametrize(("words", "number"), NUMBERS)
def test_a_number_is_found_and_mended(words: str, number: str) -> None:
    assert numbers(words) == [number]


NO_NUMBERS = [
    "kiểm tra 2 cuộc/năm, 01 lần/quý, 24/7 và 1/3 số xã",
    "trước ngày 15/6/2026; giai đoạn 2026-2030",
    "tối thiểu 01 trường hợp/mỗi đơn vị cấp xã/năm",
    "Hội Luật gia tỉnh, luật sư, pháp luật của Nhà nước, Luật này",
    "Số:         /KH-UBND",
]


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_what_only_looks_like_a_number_is_none(words: str) -> None:
    assert read(words) == ()


def test_a_citation_tells_kind_day_issuer_and_place() -> None:
    text = (
        "Thực hiện Kế hoạch số 488/KH-BCA-C11 ngày 20/9/2023 của Cục C11 - Bộ Công an về tín dụng"
    )
    (citation,) = read(text)
    assert (citation.type, citation.date) == ("Kế hoạch", "2023-09-20")
    assert citation.issuer == "Cục C11 - Bộ Công an"
    assert text[slice(*citation.place)] == "Kế hoạch số 488/KH-BCA-C11"
    assert citation.sureness == 100


def test_a_pact_names_both_its_sides() -> None:
    (citation,) = read(
        "Chương trình phối hợp số 418/CTrPH-MTTQ-NHCS, ngày \n18/5/2023 giữa Ban Thường trực Ủy "
        "ban MTTQ Việt Nam tỉnh và Chi nhánh \nNHCSXH tỉnh Lai Châu.  \n- Phối hợp"
    )
    assert citation.type == "Chương trình phối hợp"
    assert citation.issuer == (
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh và Chi nhánh NHCSXH tỉnh Lai Châu"
    )


def test_a_document_cited_often_is_one_citation_with_all_that_is_said_of_it() -> None:
    (citation,) = read(
        "theo Quyết định số 22/2023/QĐ-TTg; Quyết định 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023 "
        "của Thủ tướng Chính phủ về tín dụng; Quyet dinh s6 22/2023/QB-TTg"
    )
    assert citation.date == "2023-08-17"
    assert citation.issuer == "Thủ tướng Chính phủ"
    assert citation.variants == ("22/2023/QB-TTg",)


def test_a_digit_misread_once_is_no_second_document() -> None:
    often = "Quyết định số 22/2023/QĐ-TTg. " * 4
    (citation,) = read(often + "Quyết định số 23/2023/QĐ-TTg.")
    assert "23/2023/QĐ-TTg" in citation.variants
    other = "Quyết định số 23/2023/QĐ-TTg ngày 01/9/2023."
    assert numbers(often.replace("TTg.", "TTg ngày 17/8/2023.") + other) == [
        "22/2023/QĐ-TTg",
        "23/2023/QĐ-TTg",
    ]


def test_the_plans_own_number_is_not_cited() -> None:
    text = "Số: 215/KH-UBND   Lạng Sơn, ngày 26 tháng 10 năm 2023\nTheo Kế hoạch số 199/KH-UBND"
    assert numbers(text) == ["199/KH-UBND"]


def test_statutes_are_cited_by_name_once() -> None:
    found = read(
        "Luật Thi hành án hình sự năm 2019; theo Luật Thi đua, Khen thưởng. Bộ luật Hình sự; "
        "Luật Thi hanh an hinh sy; Luật Hộ tịch, các văn bản khác"
    )
    assert [citation.name for citation in found[:3]] == [
        "Luật Thi hành án hình sự",
        "Luật Thi đua, Khen thưởng",
        "Bộ luật Hình sự",
    ]
    assert len(found) <= 4
    assert all(citation.number is None for citation in found)


def test_a_statute_cited_with_its_number_is_not_cited_again_by_name() -> None:
    (law,) = read("Luật Thi hành án hình sự số 41/2019/QH14; theo Luật Thi hành án hình sự")
    assert (law.number, law.name) == ("41/2019/QH14", "Luật Thi hành án hình sự")


def test_a_number_over_the_title_is_the_plans_own_even_without_its_label() -> None:
    text = "~ 275/KH-UBND\nKẾ HOẠCH\nCho vay\nTheo Kế hoạch số 199/KH-UBND.\nPhụ lục 275/KH-UBND"
    assert numbers(text) == ["199/KH-UBND"]
