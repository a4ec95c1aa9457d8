"""The numbers that Word sets itself, as they show in the document."""

from __future__ import annotations

import pytest

from hoanhap.ground.documents.docx_numerals import bullet_sign, numeral
from hoanhap.ground.documents.text_here import text_here
from tests.documents.plan_files import docx, listed, num, p, pattern, table

OUTLINE = pattern(
    0, ("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"),
    ("bullet", "-"), ("bullet", "+"),
)  # fmt: skip


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    """The lines of a Word file with this body and these lists."""
    return text_here(docx(body, numbering=numbering, styles=styles)).text.split("\n")


def labels(levels: str, numbering: str = OUTLINE + num(1, 0)) -> list[str]:
    """The numbers of paragraphs at these levels."""
    made = lines("".join(listed("x", int(level)) for level in levels), numbering)
    return [line.removesuffix("x").rstrip() for line in made]


def test_deeper_levels_begin_anew_under_the_next_higher_one() -> None:
    assert labels("012233123") == ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "a)"]
    assert labels("01011") == ["I.", "1.", "II.", "1.", "2."]


def test_bullets_show_their_sign() -> None:
    assert labels("0455") == ["I.", "-", "+", "+"]


def test_lists_on_one_pattern_count_on_and_one_that_says_so_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = pattern(0, ("decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = listed("a") + listed("b", list_id=2) + listed("c", list_id=3) + listed("d", list_id=3)
    assert lines(body, numbering) == ["1. a", "2. b", "1. c", "2. d"]


def test_a_list_may_change_a_level_of_its_pattern() -> None:
    other = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/>'
        '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="Mục %1:"/><w:suff w:val="nothing"/>'
        "</w:lvl></w:lvlOverride>"
    )
    numbering = pattern(0, ("decimal", "%1.")) + num(1, 0, other)
    assert lines(listed("a") + listed("b"), numbering) == ["Mục E:a", "Mục F:b"]


def test_a_level_in_figures_throughout_writes_the_roman_one_above_so() -> None:
    legal = pattern(0, ("upperRoman", "%1."), ("decimal", "%1.%2")).replace(
        '<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>'
    )
    assert labels("001", legal + num(1, 0)) == ["I.", "II.", "2.1"]


def test_a_level_that_never_begins_anew_counts_through() -> None:
    through = pattern(0, ("decimal", "%1."), ("lowerLetter", "%2)")).replace(
        '<w:lvlText w:val="%2)"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/>'
    )
    assert labels("01101", through + num(1, 0)) == ["1.", "a)", "b)", "2.", "c)"]


def test_a_style_brings_its_list_and_a_paragraph_may_leave_it() -> None:
    numbering = pattern(0, ("decimal", "Điều %1."), ("decimal", "%2.")).replace(
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>',
        '<w:numFmt w:val="decimal"/><w:pStyle w:val="K"/><w:lvlText w:val="%2."/>',
    )
    styles = (
        '<w:style w:styleId="D" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:styleId="K" w:type="paragraph"><w:basedOn w:val="D"/></w:style>'
    )
    off = '<w:pStyle w:val="D"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("a", properties='<w:pStyle w:val="D"/>') + p("b", properties='<w:pStyle w:val="K"/>')
        + p("c", properties=off) + p("d", properties='<w:pStyle w:val="D"/>')
    )  # fmt: skip
    assert lines(body, numbering + num(1, 0), styles) == ["Điều 1. a", "1. b", "c", "Điều 2. d"]


def test_a_list_by_the_name_of_a_list_style_has_that_styles_levels() -> None:
    named = pattern(0, ("decimal", "%1/"), extra='<w:styleLink w:val="L"/>')
    pointing = pattern(1, extra='<w:numStyleLink w:val="L"/>')
    assert lines(listed("a", list_id=2), named + pointing + num(1, 0) + num(2, 1)) == ["1/ a"]


def test_the_number_column_of_an_annex_shows_though_its_cells_hold_nothing() -> None:
    rows = [[listed(""), p(text), p("Sở")] for text in ("một", "hai", "ba")]
    numbering = pattern(0, ("decimal", "%1")) + num(1, 0)
    assert lines(table(rows), numbering) == [
        "| 1 | một | Sở |",
        "| 2 | hai | Sở |",
        "| 3 | ba | Sở |",
    ]


def test_an_empty_paragraph_is_counted_as_word_does_and_its_number_left_out() -> None:
    numbering = pattern(0, ("decimal", "%1.")) + num(1, 0)
    assert lines(listed("a") + listed("") + listed("b"), numbering) == ["1. a", "", "3. b"]


def test_a_list_that_is_nowhere_gives_no_number() -> None:
    assert lines(listed("a", list_id=9), num(1, 0)) == ["a"]
    assert lines(listed("a"), num(1, 7)) == ["a"]


@pytest.mark.parametrize(
    ("count", "kind", "shown"),
    [
        (4, "upperRoman", "IV"),
        (19, "lowerRoman", "xix"),
        (5000, "upperRoman", "5000"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (7, "none", ""),
        (8, "chicago", "8"),
        (5, "vietnameseCounting", "năm"),
        (10, "vietnameseCounting", "mười"),
        (15, "vietnameseCounting", "mười lăm"),
        (21, "vietnameseCounting", "hai mươi mốt"),
    ],
)
def test_a_count_is_written_in_its_kind(count: int, kind: str, shown: str) -> None:
    assert numeral(count, kind) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("-", "-"),
        ("–", "–"),
        ("+", "+"),
        ("\uf0b7", "•"),
        ("o", "◦"),
        ("\uf0a7", "▪"),
        ("\ue123", "•"),
    ],
)
def test_a_bullet_from_a_font_of_pictures_has_its_like_in_unicode(typed: str, shown: str) -> None:
    assert bullet_sign(typed) == shown
