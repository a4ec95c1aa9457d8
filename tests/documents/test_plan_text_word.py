"""The text of a Word file as its reader sees it: what shows, what does not, tables, old fonts."""

from __future__ import annotations

import io
import unicodedata

import pytest
from docx import Document

from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.text_here import text_here
from tests.documents.plan_files import docx, p, r, table


def lines(body: str, **parts: str) -> list[str]:
    """The lines of a Word file with this body."""
    return text_here(docx(body, **parts)).text.split("\n")


def test_the_limited_process_answers_what_this_one_would() -> None:
    data = docx(p("Ủy ban nhân dân tỉnh") + p("giao Công an tỉnh \U0001f600"))
    assert text_of(data) == text_here(data)
    assert text_of(data).kind == "docx"
    assert text_of(data).page_starts == ()


def test_tabs_line_breaks_and_hyphens_show_as_typed() -> None:
    hyphen = "<w:t>QĐ</w:t><w:noBreakHyphen/><w:t>TTg</w:t>"
    run = f"<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>{hyphen}</w:r>"
    assert lines(f"<w:p>{run}</w:p>") == ["a\tb", "QĐ-TTg"]


def test_tracked_deletions_are_out_and_insertions_in() -> None:
    gone = "<w:del><w:r><w:delText>15/6</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('cũ')}</w:moveFrom><w:moveTo>{r(' mới')}</w:moveTo>"
    came = f"<w:ins>{r('trước ngày 20/6')}</w:ins>"
    assert lines(f"<w:p>{gone}{came}{moved}</w:p>") == ["trước ngày 20/6 mới"]


def test_two_paragraphs_whose_parting_was_deleted_are_one() -> None:
    first = p("Sở Tư pháp ", properties="<w:rPr><w:del/></w:rPr>")
    assert lines(first + p("chủ trì") + p("c")) == ["Sở Tư pháp chủ trì", "c"]


def test_a_deleted_table_row_is_out() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr>"
    whole = table([[p("1"), p("a")], [p("2"), p("b")]]).replace("</w:tbl>", row + "</w:tbl>")
    assert lines(whole) == ["| 1 | a |", "| 2 | b |"]


def test_a_field_shows_its_result_and_not_its_code() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    inner = mark("begin") + r("ẩn") + mark("separate") + r("trong") + mark("end")
    field = (
        mark("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + inner + mark("separate")
        + r("20/6/2026") + mark("end")
    )  # fmt: skip
    simple = f"<w:fldSimple>{r(' tại Lai Châu')}</w:fldSimple>"
    assert lines(f"<w:p>{field}{simple}</w:p>") == ["20/6/2026 tại Lai Châu"]


def test_hidden_text_notes_and_comments_are_left_out() -> None:
    note = '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="2"/></w:r>'
    assert lines(f"<w:p>{r('thấy')}{r('ẩn', '<w:vanish/>')}{note}</w:p>") == ["thấy"]


def test_text_set_in_capitals_is_read_in_capitals() -> None:
    styles = '<w:style w:styleId="T" w:type="paragraph"><w:rPr><w:caps/></w:rPr></w:style>'
    titled = p("Kế hoạch", properties='<w:pStyle w:val="T"/>')
    small = r("a", '<w:caps w:val="0"/>')
    off = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>{small}</w:p>'
    assert lines(titled + off, styles=styles) == ["KẾ HOẠCH", "a"]


def test_links_tags_and_content_controls_hold_text_like_any_other() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('một')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{r('hai ')}</w:hyperlink><w:smartTag>{r('ba')}</w:smartTag>"
        f"<w:sdt><w:sdtContent>{r(' bốn')}</w:sdtContent></w:sdt></w:p>"
    )
    assert lines(body) == ["một", "hai ba bốn"]


def test_a_text_box_follows_its_paragraph_once() -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    shape = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert lines(f"<w:p><w:r>{shape}</w:r>{r('KẾ HOẠCH')}</w:p>{p('a')}") == [
        "KẾ HOẠCH",
        "DỰ THẢO",
        "a",
    ]


def test_letters_stay_composed_or_decomposed_as_they_were_typed() -> None:
    apart = unicodedata.normalize("NFD", "Tỉnh ủy")
    assert lines(p(apart) + p("Tỉnh ủy")) == [apart, "Tỉnh ủy"]


@pytest.mark.parametrize(
    ("font", "typed", "seen"),
    [
        (".VnTime", "KÕ ho¹ch thùc hiÖn", "Kế hoạch thực hiện"),
        (".VnTimeH", "KÕ ho¹ch", "KẾ HOẠCH"),
        ("VNI-Times", "Keá hoaïch", "Kế hoạch"),
        (".VnTime", "Kế hoạch", "Kế hoạch"),
        ("Times New Roman", "KÕ ho¹ch", "KÕ ho¹ch"),
    ],
)
def test_an_old_font_is_made_legible(font: str, typed: str, seen: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    styles = (
        f'<w:style w:styleId="N" w:type="paragraph" w:default="1"><w:rPr>{fonts}</w:rPr></w:style>'
    )
    assert lines(f"<w:p>{r(typed, fonts)}</w:p>") == [seen]
    assert lines(f"<w:p>{r(typed)}</w:p>", styles=styles) == [seen]


def test_a_letter_of_an_old_font_may_lie_in_two_runs() -> None:
    font = '<w:rFonts w:ascii="VNI-Times"/>'
    assert lines(f"<w:p>{r('Ke', font)}{r('á hoaïch', font)}</w:p>") == ["Kế hoạch"]


def test_an_annex_keeps_a_row_a_line_and_a_column_a_place() -> None:
    wide = f'<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>{p("TUYÊN TRUYỀN")}'
    first = f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Công an tỉnh")}'
    below = f"<w:tcPr><w:vMerge/></w:tcPr>{p()}"
    assert lines(
        table(
            [
                [p("TT"), p("Nhiệm vụ"), p("Chủ trì"), p("Thời gian")],
                [p("I"), wide],
                [p("1"), p("a | b"), first, p("Quý") + p("III")],
                [p("2"), p("c") + p("- d"), below, p()],
            ]
        )
    ) == [
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |",
        "| I | TUYÊN TRUYỀN | | |",
        "| 1 | a ¦ b | Công an tỉnh | Quý; III |",
        "| 2 | c; - d | 〃 | |",
    ]


def test_a_letterhead_is_read_cell_by_cell_even_with_lines_around_it() -> None:
    head = table(
        [
            [p("UBND TỈNH A") + p(), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
            [p("Số: 12/KH-UBND"), p("A, ngày 05 tháng 3 năm 2026")],
        ]
    )
    foot = table([[p("Nơi nhận:") + p("- Như trên;"), p("CHỦ TỊCH") + p() + p("B")]])
    assert lines(head + foot) == [
        "UBND TỈNH A",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-UBND",
        "A, ngày 05 tháng 3 năm 2026",
        "Nơi nhận:",
        "- Như trên;",
        "CHỦ TỊCH",
        "",
        "B",
    ]


def test_a_table_without_lines_of_three_columns_and_rows_is_a_list_all_the_same() -> None:
    rows = [[p(f"{a}{b}") for b in "xyz"] for a in "123"]
    assert lines(table(rows, is_drawn=False)) == [
        "| 1x | 1y | 1z |",
        "| 2x | 2y | 2z |",
        "| 3x | 3y | 3z |",
    ]


def test_what_python_docx_writes_is_read() -> None:
    document = Document()
    document.add_heading("I. MỤC ĐÍCH", 1)
    for text in ("Một", "Hai"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("gạch", style="List Bullet")
    grid = document.add_table(2, 2, style="Table Grid")
    for at, cell in enumerate(grid._cells):
        cell.text = f"ô {at}"
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    out = io.BytesIO()
    document.save(out)
    assert text_of(out.getvalue()).text.split("\n") == [
        "I. MỤC ĐÍCH",
        "1. Một",
        "2. Hai",
        "• gạch",
        "| ô 0 | ô 1 |",
        "| ô 2 | ô 3 |",
    ]
