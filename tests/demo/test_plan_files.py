"""The demo's plans as Word files: made the same each time, and honest about what they are."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from hoanhap.doors.demo.plan_files import NOT_OFFICIAL, PROVINCES, plan_file


def document_of(province: str) -> object:
    return Document(io.BytesIO(plan_file(province)[1]))


@pytest.mark.parametrize("province", PROVINCES)
def test_a_plan_says_above_its_first_duty_that_it_is_no_official_text(province: str) -> None:
    texts = [paragraph.text for paragraph in document_of(province).paragraphs]
    first_section = next(at for at, text in enumerate(texts) if "MỤC" in text)
    assert NOT_OFFICIAL in texts[:first_section]


@pytest.mark.parametrize("province", PROVINCES)
def test_a_plan_is_the_same_file_each_time(province: str) -> None:
    assert plan_file(province) == plan_file(province)


def test_no_plan_is_made_for_a_province_the_demo_does_not_have() -> None:
    with pytest.raises(KeyError):
        plan_file("da-nang")


def test_where_word_counts_the_numbers_none_is_typed() -> None:
    body = [p for p in document_of("soc-trang").paragraphs if p._p.pPr.numPr is not None]
    assert len(body) == 38
    assert not [p.text for p in body if p.text[:2] in {"1.", "2.", "I.", "- "}]


def test_the_numbers_word_counts_are_on_the_lists_four_levels() -> None:
    document = document_of("ha-noi")
    numbered = [p._p.pPr.numPr for p in document.paragraphs if p._p.pPr.numPr is not None]
    assert {properties.ilvl.val for properties in numbered} == {0, 1, 3}
    lists = document.part.numbering_part.element.findall(qn("w:num"))
    assert numbered[0].numId.val in {one.numId for one in lists}


def test_lang_son_sets_its_agencies_duties_in_an_annex_table() -> None:
    table = document_of("lang-son").tables[-1]
    assert [cell.text for cell in table.rows[0].cells][1:3] == ["Nhiệm vụ", "Cơ quan chủ trì"]
    assert len(table.rows) == 13
