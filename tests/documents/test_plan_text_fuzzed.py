"""Broken and hostile documents: always a text or a refusal in time, never a crash, never a hang."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoanhap.ground.documents.docx_numbering import Numbering
from hoanhap.ground.documents.docx_styles import Listed
from hoanhap.ground.documents.limits import PLAN_LIMITS
from hoanhap.ground.documents.ocr_words import page_of_words
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.text_here import text_here
from hoanhap.ground.documents.text_kind import kind_of
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.tiff import picture_count
from tests.documents.plan_files import docx, line, listed, num, p, pattern, pdf, table, words_at

NUMBERING = pattern(0, ("upperRoman", "%1."), ("decimal", "%2."))
WORD = docx(
    listed("MỤC ĐÍCH") + listed("Tuyên truyền", 1) + table([[p("TT"), p("a")], [p("1"), p("b")]]),
    numbering=NUMBERING + num(1, 0),
)
PAGE = words_at(70, 700, "A page that holds its own text") + line(50, 600, 300, 600)
PRINT = pdf([PAGE, PAGE])
QUIET = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def answers(data: bytes) -> str:
    """A text or a reason, by the code that the limited process runs."""
    try:
        kind = kind_of(data, PLAN_LIMITS)
        if kind in ("docx", "pdf"):
            return text_here(data, kind=kind).text
        return kind
    except TextRefused as refused:
        return refused.reason


@QUIET
@given(st.sampled_from([WORD, PRINT]), st.data())
def test_a_file_cut_short_or_changed_is_read_or_refused(sound: bytes, data: st.DataObject) -> None:
    changed = bytearray(sound[: data.draw(st.integers(1, len(sound)))])
    for _ in range(data.draw(st.integers(0, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(answers(bytes(changed)), str)


@QUIET
@given(st.binary(max_size=400))
def test_noise_is_read_or_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"II*\x00", b"\xff\xfe"):
        assert isinstance(answers(start + data), str)
    assert picture_count(b"II*\x00" + data) >= 1


@QUIET
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), max_size=30), st.text(max_size=9))
def test_any_order_of_levels_gets_numbers(levels: list[tuple[int, int]], text: str) -> None:
    from xml.etree.ElementTree import fromstring

    from tests.documents.plan_files import NAMESPACES

    kinds = (
        "upperRoman",
        "decimal",
        "bullet",
        text.encode("ascii", "ignore").decode().strip("<&\"'"),
    )
    made = pattern(0, *((kind if kind.isalnum() else "decimal", "%1.%2.%3") for kind in kinds))
    lists = num(1, 0) + num(2, 0) + num(3, 5)
    numbering = Numbering(fromstring(f"<w:numbering {NAMESPACES}>{made}{lists}</w:numbering>"))
    for level, list_id in levels:
        assert isinstance(numbering.label(Listed(str(list_id), level), Listed(), ""), str)


@given(st.text(max_size=300))
def test_any_answer_of_tesseract_is_a_page(table: str) -> None:
    assert 0 < page_of_words(table).doubt <= 100


def a_million_runs() -> bytes:
    digits = f"{random.Random(3).getrandbits(4_000_000):x}"
    return docx("<w:p>" + "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in digits) + "</w:p>")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a million runs": a_million_runs,
    "elements 50,000 deep": lambda: docx("<w:ins>" * 50_000 + "</w:ins>" * 50_000),
    "tables 5,000 deep": lambda: docx(
        "<w:tbl><w:tr><w:tc>" * 5000 + p("x") + "</w:tc></w:tr></w:tbl>" * 5000
    ),
    "50 MB of noise named PDF": lambda: b"%PDF-1.7\n" + random.Random(4).randbytes((50 << 20) - 9),
    "200 pages of letters": lambda: pdf(
        [
            b"".join(
                words_at(50, y, random.Random(n * y).randbytes(30).hex()) for y in range(50, 800, 9)
            )
            for n in range(200)
        ]
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_answered_within_the_limits(kind: str) -> None:
    try:
        made = text_of(HOSTILE[kind]())
        assert made.text
    except TextRefused as refused:
        assert refused.reason in ("damaged", "too_long", "too_heavy", "unpacks_too_large")
