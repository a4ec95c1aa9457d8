"""Scans and pictures read by tesseract with its Vietnamese model."""

from __future__ import annotations

import io
import math
import os
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from docx import Document

from hoanhap.ground.documents.limits import PLAN_LIMITS
from hoanhap.ground.documents.ocr_words import page_of_words
from hoanhap.ground.documents.pdf import to_pdf
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.raster_rules import raster_rules
from hoanhap.ground.documents.ruled_lines import Rule
from hoanhap.ground.documents.ruled_tables import ruled_tables
from hoanhap.ground.documents.text_here import text_here
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.tiff import picture_count
from tests.documents.plan_files import (
    a_plan_of,
    page_pictures,
    pdf,
    pgm_to_png,
    scan,
    tiff,
    words_at,
)  # fmt: skip

SENTENCE = (
    "Ủy ban nhân dân tỉnh giao Công an tỉnh chủ trì, phối hợp với Ngân hàng Chính sách xã hội lập "
    "danh sách người chấp hành xong án phạt tù có nhu cầu vay vốn trước ngày 15 tháng 6 năm 2026."
)
DUTIES = (
    ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"),
    (
        "1",
        "Lập danh sách người có nhu cầu vay vốn trên địa bàn",
        "Công an xã",
        "Ngày 05 hằng tháng",
    ),
    ("2", "Tuyên truyền, phổ biến chính sách tín dụng", "Sở Tư pháp", "Quý III năm 2026"),
)
TWO_PAGES = [SENTENCE, *[""] * 40, "Sở Tư pháp tổ chức tuyên truyền, phổ biến trong Quý III."]
NOISE = (120, 160, bytes((at * at * 31 + at // 7) % 256 for at in range(120 * 160)))


def likeness(text: str, meant: str) -> float:
    """How much of the text is as it was meant, 0 to 1."""
    return SequenceMatcher(None, " ".join(text.split()), meant, autojunk=False).ratio()


@pytest.fixture(scope="module")
def printed() -> bytes:
    return to_pdf(a_plan_of(TWO_PAGES))


@pytest.mark.ocr
@pytest.mark.office
def test_a_scan_is_read_page_by_page_with_its_marks(printed: bytes) -> None:
    heard: list[tuple[int, int]] = []
    made = text_of(scan(printed), progress=lambda done, of: heard.append((done, of)))
    assert (made.kind, made.is_scan, made.pages) == ("scan", True, 2)
    assert likeness(made.text[: made.page_starts[1]], SENTENCE) > 0.98
    assert made.text[made.page_starts[1] :].startswith("Sở Tư pháp tổ chức")
    assert heard == [(0, 2), (1, 2), (2, 2), (2, 2)]
    assert all(0 < doubt < 20 for doubt in made.doubts)
    assert made.notes == ()


@pytest.mark.ocr
@pytest.mark.office
def test_a_text_without_marks_that_a_scanner_laid_under_its_picture_is_not_trusted(
    printed: bytes,
) -> None:
    under = words_at(
        50, 700, "Uy ban nhan dan tinh giao C6ng an tinh chu tri phoi hop voi Ngan hang"
    )
    made = text_of(scan(printed, under))
    assert likeness(made.text[: made.page_starts[1]], SENTENCE) > 0.98


@pytest.mark.ocr
@pytest.mark.office
def test_of_a_mixed_file_only_the_scanned_page_is_read_by_its_picture(printed: bytes) -> None:
    plain = words_at(70, 700, "A page that holds its own text is taken as it is, letter by letter")
    pictures = page_pictures(printed)[:1]
    mixed = pdf([plain, b"q 595 0 0 842 0 0 cm /I0 Do Q", plain], pictures)
    made = text_of(mixed)
    assert (made.kind, made.is_scan) == ("pdf", True)
    assert [doubt > 0 for doubt in made.doubts] == [False, True, False]
    assert "Công an tỉnh chủ trì" in " ".join(made.text.split())


@pytest.mark.ocr
@pytest.mark.office
def test_a_picture_and_the_pictures_of_a_tiff_are_read(printed: bytes) -> None:
    pictures = page_pictures(printed)
    one = text_of(pgm_to_png(pictures[0]))
    assert (one.kind, one.pages, one.is_scan) == ("image", 1, True)
    assert likeness(one.text, SENTENCE) > 0.98
    both = text_of(tiff(pictures))
    assert both.pages == 2
    assert both.text[both.page_starts[1] :].startswith("Sở Tư pháp")


@pytest.mark.ocr
@pytest.mark.office
def test_a_page_on_its_side_is_read_and_a_doubtful_one_is_named(printed: bytes) -> None:
    width, height, rows = page_pictures(printed, 200)[0]
    turned = b"".join(rows[x::width][::-1] for x in range(width))
    made = text_of(pgm_to_png((height, width, turned)))
    assert "danh sách người chấp hành" in " ".join(made.text.split())


@pytest.mark.ocr
def test_pages_of_noise_are_given_up_after_a_few() -> None:
    limits = type(PLAN_LIMITS)(illegible_pages=2)
    heard: list[int] = []
    with pytest.raises(TextRefused) as refused:
        text_of(
            pdf([b"q 595 0 0 842 0 0 cm /I0 Do Q"] * 30, [NOISE]),
            limits=limits,
            progress=lambda done, of: heard.append(done),
        )
    assert refused.value.reason == "no_text"
    assert max(heard) < 5


@pytest.mark.ocr
def test_a_broken_picture_is_refused_as_damaged() -> None:
    with pytest.raises(TextRefused) as refused:
        text_of(pgm_to_png(NOISE)[:60])
    assert refused.value.reason == "damaged"


def test_without_tesseract_or_its_vietnamese_model_the_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = pgm_to_png(NOISE)
    with pytest.raises(TextRefused) as missing:
        text_here(picture)
    assert missing.value.reason == "no_ocr"
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'List of available languages (1):'\necho eng\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert shutil.which("tesseract") == str(program)
    with pytest.raises(TextRefused) as without_model:
        text_of(picture)
    assert without_model.value.reason == "no_vietnamese_ocr"
    assert "tesseract-ocr-vie" in without_model.value.words.vi


def annex() -> bytes:
    """A Word file whose one page is an annex of duties."""
    document = Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    document.add_paragraph("PHỤ LỤC NHIỆM VỤ")
    grid = document.add_table(0, 4, style="Table Grid")
    for row in DUTIES:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Các cơ quan căn cứ phụ lục này để thực hiện.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.ocr
@pytest.mark.office
@pytest.mark.parametrize("askew", [0.0, 0.8])
def test_a_scanned_annex_keeps_its_rows_even_where_the_page_lies_askew(askew: float) -> None:
    pictures = page_pictures(to_pdf(annex()), 200)
    turn = math.cos(math.radians(askew)), math.sin(math.radians(askew))
    place = b"q %f %f %f %f 0 0 cm " % (turn[0], turn[1], -turn[1], turn[0])
    made = text_of(pdf([place + b"595 0 0 842 0 0 cm /I0 Do Q"], pictures))
    lines = [line for line in made.text.split("\n") if line]
    assert lines[0] == "PHỤ LỤC NHIỆM VỤ"
    assert lines[-1] == "Các cơ quan căn cứ phụ lục này để thực hiện."
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:-1]]
    assert [len(row) for row in rows] == [4, 4, 4]
    for row, meant in zip(rows, DUTIES, strict=True):
        assert likeness(" | ".join(row), " | ".join(meant)) > 0.95


def test_lines_of_a_picture_are_found_and_strokes_of_letters_are_not() -> None:
    width, height = 400, 300
    rows = bytearray(b"\xff" * width * height)
    for x in range(50, 350):
        rows[100 * width + x] = rows[(101 + x // 200) * width + x] = 0
    for y in range(100, 200):
        rows[y * width + 60] = 90
    for x in range(50, 80):
        rows[250 * width + x] = 0
    level, upright = raster_rules(width, height, bytes(rows), 200)
    assert [(round(one.begin), round(one.end)) for one in level] == [(18, 126)]
    assert [round(one.at) for one in level + upright] == [-36, 22]
    assert raster_rules(width, height, b"\x00" * width * height, 200)[0] != []


def test_words_in_a_ruled_table_become_its_rows_where_the_first_was_met() -> None:
    row = "5\t1\t{}\t1\t{}\t1\t{}\t{}\t10\t10\t90\t{}".format
    table = [row(1, 1, 5, 0, "trên"), row(2, 1, 5, 45, "1"), row(3, 1, 105, 45, "hai-")]
    table += [row(3, 2, 105, 60, "ba"), row(4, 1, 5, 200, "dưới"), row(5, 1, 205, 45, "bốn")]
    level = [Rule(y, 0, 300) for y in (-40, -80)]
    upright = [Rule(x, -80, -40) for x in (0, 100, 200, 300, 400)]
    ruled = ruled_tables([*level, Rule(-60, 0, 300)], upright)
    text = page_of_words("\n".join(table), ruled).text
    assert text.split("\n") == ["trên", "| 1 | hai- | bốn |", "| | ba | |", "dưới"]


def test_without_tesseract_the_pages_that_hold_text_are_read_and_the_others_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = words_at(70, 700, "A page that holds its own text is taken as it is, letter by letter")
    monkeypatch.setenv("PATH", str(tmp_path))
    made = text_of(pdf([plain, b"q 595 0 0 842 0 0 cm /I0 Do Q", plain], [NOISE]))
    assert made.text.count("letter by letter") == 2
    assert made.doubts == (0, 100, 0)
    (note,) = made.notes
    assert "trang 2:" in note.vi
    assert "page 2:" in note.en


def test_a_table_of_words_becomes_lines_and_their_doubt() -> None:
    row = "5\t1\t{}\t{}\t{}\t1\t0\t0\t9\t9\t{}\t{}".format
    table = [row(1, 1, 1, "90.0", "Kế"), row(1, 1, 1, "90.0", "hoạch"), row(1, 1, 2, "50", "số")]
    table += [row(1, 2, 1, "-1", " "), row(2, 1, 1, "100", "x"), "level\tpage_num"]
    page = page_of_words("\n".join(table))
    assert page.text == "Kế hoạch\nsố\n\nx"
    assert page.doubt == round(100 - (7 * 90 + 2 * 50 + 100) / 10)
    assert page_of_words("").doubt == 100


def test_a_gap_in_a_line_wider_than_any_between_words_becomes_a_tab() -> None:
    row = "5\t1\t1\t1\t1\t1\t{}\t10\t{}\t20\t95\t{}".format
    table = [row(0, 60, "UBND"), row(75, 60, "TỈNH"), row(300, 90, "CỘNG"), row(420, 60, "HÒA")]
    assert page_of_words("\n".join(table)).text == "UBND TỈNH\tCỘNG HÒA"


def test_the_pictures_of_a_tiff_are_counted_and_a_broken_one_ends_the_count() -> None:
    three = tiff([(2, 2, b"abcd")] * 3)
    assert picture_count(three) == 3
    assert picture_count(three[:-30]) == 2
    assert picture_count(b"\x89PNG\r\n\x1a\n") == 1
    circle = bytearray(tiff([(2, 2, b"abcd")]))
    circle[-4:] = circle[4:8]
    assert picture_count(bytes(circle)) == 1
