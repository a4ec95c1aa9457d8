"""Each numbered rule of docs/ref/decree-30.md, found in the XML of a file we printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.decree_30_check import rules_as_markdown
from hoanhap.ground.documents.word import (
    Appendix,
    Column,
    Paragraph,
    Signature,
    Table,
    to_docx,
)
from hoanhap.ground.documents.word_metrics import bold_width_mm
from tests.documents_out.papers import report
from tests.documents_out.reading import (
    W,
    after,
    is_on,
    mm,
    paragraph,
    part,
    size_pt,
    text_of,
    value,
)

REFERENCE = Path(__file__).parents[2] / "docs" / "ref" / "decree-30.md"


@pytest.fixture(scope="module")
def paper() -> etree._Element:
    return part(to_docx(report(attached_to="Kèm theo Tờ trình số 01")))


@pytest.fixture(scope="module")
def letter() -> etree._Element:
    return part(to_docx(report(type_name="", abstract="đề nghị phối hợp", appendices=())))


def section(root: etree._Element) -> etree._Element:
    return root.findall(f".//{W}sectPr")[0]


def margin(side: str) -> Callable[[etree._Element], int]:
    return lambda root: mm(value(section(root), "pgMar", side))


def size(start: str) -> Callable[[etree._Element], int]:
    return lambda root: size_pt(paragraph(root, start))


def line_share(start: str, text: str, size_pt: int) -> Callable[[etree._Element], int]:
    """The ruled line below a text, in hundredths of that text's width."""

    def measure(root: etree._Element) -> int:
        line = after(root, start)
        assert value(line, "pPr/pBdr/top") == "single"
        cell = next((a for a in line.iterancestors(f"{W}tc")), None)
        room = 165 if cell is None else mm(value(cell, "tcPr/tcW", "w"))
        sides = mm(value(line, "pPr/ind", "left")) + mm(value(line, "pPr/ind", "right"))
        return round((room - sides) * 100 / bold_width_mm(text, size_pt))

    return measure


BODY = "Công an tỉnh báo cáo"
ABSTRACT = "Kết quả thực hiện"
WHOLE_ABSTRACT = "Kết quả thực hiện tín dụng đối với người chấp hành xong án phạt tù"
MEASURED: dict[str, Callable[[etree._Element], int]] = {
    "paper_width": lambda root: mm(value(section(root), "pgSz", "w")),
    "paper_height": lambda root: mm(value(section(root), "pgSz", "h")),
    "margin_top": margin("top"),
    "margin_bottom": margin("bottom"),
    "margin_left": margin("left"),
    "margin_right": margin("right"),
    "country": size(rules.COUNTRY_TEXT),
    "motto": size(rules.MOTTO_TEXT),
    "motto_line": line_share(rules.MOTTO_TEXT, rules.MOTTO_TEXT, 13),
    "parent": size("BỘ CÔNG AN"),
    "issuer": size("CÔNG AN TỈNH LAI CHÂU"),
    "issuer_line": line_share("CÔNG AN TỈNH LAI CHÂU", "CÔNG AN TỈNH LAI CHÂU", 12),
    "number": size("Số: 05/BC-CAT"),
    "place_day": size("Lai Châu, ngày 05 tháng 02 năm 2026"),
    "type_name": size("BÁO CÁO"),
    "abstract": size(ABSTRACT),
    "abstract_line": line_share("(Kèm theo Tờ trình", WHOLE_ABSTRACT, 14),
    "body": size(BODY),
    "body_indent": lambda root: mm(value(paragraph(root, BODY), "pPr/ind", "firstLine")),
    "body_spacing": lambda root: (
        int(value(paragraph(root, BODY), "pPr/spacing", "after") or 0) // 20
    ),
    "body_line": lambda root: (
        int(value(paragraph(root, BODY), "pPr/spacing", "line") or 0) * 100 // 240
    ),
    "signer": size("KT. GIÁM ĐỐC"),
    "recipients_head": size("Nơi nhận:"),
    "recipients": size("- Lưu: VT, PC10."),
    "appendix_label": size("Phụ lục I"),
    "appendix_title": size("DANH SÁCH CÁC XÃ, PHƯỜNG"),
    "attached_to": size("(Kèm theo Báo cáo số 05/BC-CAT"),
}
ELSEWHERE = {"page_number", "letter_subject"}


def test_every_rule_of_the_table_is_measured() -> None:
    assert set(MEASURED) | ELSEWHERE == {rule.key for rule in rules.RULES}


@pytest.mark.parametrize("key", sorted(MEASURED))
def test_the_printed_paper_keeps_the_rule(paper: etree._Element, key: str) -> None:
    rule = next(rule for rule in rules.RULES if rule.key == key)
    measured = MEASURED[key](paper)
    # Ruled lines are cut to whole millimetres: a point of a hundred either way.
    slack = 3 if key.endswith("_line") and key != "body_line" else 0
    assert abs(measured - rule.chosen) <= slack, (measured, rule)


def test_the_reference_page_shows_the_rules_in_force() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == rules_as_markdown()


def test_a_value_outside_the_allowed_range_cannot_be_chosen() -> None:
    with pytest.raises(ValueError, match="outside"):
        rules.LayoutRule("x", "x", 20, 25, 30, "mm", "C", "x")


def test_the_subject_of_a_letter_stands_under_its_number(letter: etree._Element) -> None:
    subject = paragraph(letter, "V/v đề nghị phối hợp")
    assert rules.LETTER_SUBJECT.allows(size_pt(subject))
    assert not any(text_of(p).startswith("BÁO CÁO") for p in letter.iter(f"{W}p"))


def test_the_page_number_is_a_field_centred_at_the_top_and_hidden_on_page_one() -> None:
    docx = to_docx(report())
    first = section(part(docx))
    assert first.find(f"{W}titlePg") is not None
    references = first.findall(f"{W}headerReference")
    kinds = [reference.get(f"{W}type") for reference in references]
    assert kinds == ["default"], "no header of its own on page one: an empty one"
    number = part(docx, "word/header1.xml").find(f"{W}p")
    assert value(number, "pPr/jc") == "center"
    assert [e.text for e in number.iter(f"{W}instrText")] == ["PAGE"]
    assert size_pt(number) == rules.PAGE_NUMBER.chosen


@pytest.mark.parametrize(
    ("start", "bold", "italic"),
    [
        (rules.COUNTRY_TEXT, True, False),
        (rules.MOTTO_TEXT, True, False),
        ("BỘ CÔNG AN", False, False),
        ("CÔNG AN TỈNH LAI CHÂU", True, False),
        ("Số: 05/BC-CAT", False, False),
        ("Lai Châu, ngày 05", False, True),
        ("BÁO CÁO", True, False),
        ("Căn cứ Quyết định", False, True),
        (BODY, False, False),
        ("KT. GIÁM ĐỐC", True, False),
        ("Đại tá Lò Văn Ỷ", True, False),
        ("Nơi nhận:", True, True),
        ("- Lưu: VT, PC10.", False, False),
        ("(Kèm theo Báo cáo", False, True),
    ],
)
def test_each_part_is_upright_or_slanted_as_its_rule_says(
    paper: etree._Element, start: str, bold: bool, italic: bool
) -> None:
    found = paragraph(paper, start)
    assert (is_on(found, "b"), is_on(found, "i")) == (bold, italic)


def test_the_body_is_justified_and_the_head_is_centred(paper: etree._Element) -> None:
    assert value(paragraph(paper, BODY), "pPr/jc") == "both"
    for start in (rules.COUNTRY_TEXT, rules.MOTTO_TEXT, "BÁO CÁO", ABSTRACT):
        assert value(paragraph(paper, start), "pPr/jc") == "center"


def test_every_font_named_in_the_styles_we_use_is_times_new_roman_and_black() -> None:
    styles = part(to_docx(report()), "word/styles.xml")
    used = {"Normal", "Header", "Heading1", "Heading2"}
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}styleId") not in used:
            continue
        used.discard(str(style.get(f"{W}styleId")))
        fonts = style.find(f"{W}rPr/{W}rFonts")
        assert {v for v in fonts.attrib.values()} == {rules.FONT}
        assert value(style, "rPr/color") == "000000"
    assert not used


def test_a_table_repeats_its_head_and_splits_no_row(paper: etree._Element) -> None:
    table = next(t for t in paper.iter(f"{W}tbl") if "Họ và tên" in text_of(t))
    rows = table.findall(f"{W}tr")
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert heads == rows[:2], "two head rows, because two columns share a group"
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert len(rows) == 2 + 40 + 1


def test_the_columns_fill_the_page_exactly_in_grid_and_cells(paper: etree._Element) -> None:
    for table in paper.iter(f"{W}tbl"):
        grid = sum(mm(c.get(f"{W}w")) for c in table.iter(f"{W}gridCol"))
        assert grid in (165, 252)
        for row in table.iter(f"{W}tr"):
            cells = sum(mm(value(c, "tcPr/tcW", "w")) for c in row.iter(f"{W}tc"))
            assert cells == grid


def test_signature_and_recipients_stand_in_one_row_that_is_never_split() -> None:
    root = part(to_docx(report(appendices=())))
    table = root.findall(f".//{W}tbl")[-1]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 1
    assert rows[0].find(f"{W}trPr/{W}cantSplit") is not None
    assert "Nơi nhận:" in text_of(table)
    assert "KT. GIÁM ĐỐC" in text_of(table)
    assert paragraph(root, BODY).find(f"{W}pPr/{W}keepNext") is not None


def test_an_appendix_is_numbered_from_one_on_a_page_of_its_own(paper: etree._Element) -> None:
    last = paper.findall(f".//{W}sectPr")[-1]
    assert value(last, "pgNumType", "start") == "1"
    assert value(last, "pgSz", "orient") == "landscape"
    assert last.find(f"{W}titlePg") is not None


def test_the_break_before_an_appendix_is_no_line_that_could_fill_a_page() -> None:
    tables = (Table((Column("Xã", 100),), (("Bình Lư",),)),)
    twice = tuple(Appendix(f"Phụ lục {n}", "Các xã", "Kèm theo", tables) for n in ("I", "II"))
    root = part(to_docx(report(appendices=twice)))
    breaks = [each.getparent() for each in root.findall(f".//{W}pPr/{W}sectPr")]
    assert len(breaks) == 2
    assert breaks[1].getparent().getprevious().tag == f"{W}tbl"
    for properties in breaks:
        assert value(properties, "spacing", "line") == "20"
        assert value(properties, "spacing", "lineRule") == "exact"
        assert value(properties, "rPr/sz") == "2"


def test_two_signatures_of_a_portrait_paper_share_one_row() -> None:
    pair = (Signature("Trưởng phòng", "Lò Văn A"), Signature("Chủ tịch", "Lò Thị B"))
    root = part(to_docx(report(signatures=pair, appendices=())))
    cells = root.findall(f".//{W}tbl")[-1].findall(f".//{W}tc")
    assert len(cells) == 2
    assert "CHỦ TỊCH" in text_of(cells[0])
    assert "Nơi nhận:" in text_of(cells[0])
    assert "TRƯỞNG PHÒNG" in text_of(cells[1])


# The order in which Word's schema wants what we write; Word calls a file broken that breaks it.
ORDER = {
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr tabs spacing ind jc rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
}


@pytest.mark.parametrize("element", sorted(ORDER))
def test_what_word_reads_stands_in_the_order_its_schema_wants(
    paper: etree._Element, element: str
) -> None:
    wanted = ORDER[element].split()
    seen = 0
    for found in paper.iter(f"{W}{element}"):
        places = [wanted.index(child.tag.removeprefix(W)) for child in found]
        assert places == sorted(places), etree.tostring(found)
        seen += 1
    assert seen


def test_a_paper_without_a_signature_is_refused() -> None:
    with pytest.raises(ValueError, match="one signature or two"):
        report(signatures=())


def test_a_draft_says_so_and_a_signed_paper_does_not() -> None:
    assert "DỰ THẢO" in text_of(part(to_docx(report(is_draft=True))))
    assert "DỰ THẢO" not in text_of(part(to_docx(report())))


def test_control_characters_and_decomposed_marks_do_not_reach_the_file() -> None:
    body = (Paragraph("Ho\u0300a \x00\x07\ufeffnh\u00e2\u0323p"),)
    root = part(to_docx(report(blocks=body, appendices=())))
    assert text_of(paragraph(root, "Hòa")) == "Hòa nhập"
