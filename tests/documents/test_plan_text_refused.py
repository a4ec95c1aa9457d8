"""Documents of which no text is taken: each for its own reason, told alike by both processes."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace

import pytest
import xlsxwriter
from pypdfium2 import raw

from hoanhap.ground.documents.limits import PLAN_LIMITS, PlanLimits
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.text_refusals import FOUND, TEXT_REFUSALS, TextRefused
from hoanhap.pure.kernel.refusals import BadInput
from tests.documents.plan_files import docx, p, packed, pdf, tiff, words_at
from tests.documents.test_files_refused_whole import ole_file

SOUND = docx(p("Kế hoạch"))
WORDS = words_at(70, 700, "A page that holds a good many letters of its own")


def reason(data: bytes, limits: PlanLimits = PLAN_LIMITS) -> str:
    """Why no text is taken out; the sentence is there in both languages, wholly filled in."""
    with pytest.raises(TextRefused) as refused:
        text_of(data, limits=limits)
    words = refused.value.words
    assert "{" not in words.vi + words.en
    return refused.value.reason


def workbook() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write(0, 0, "x")
    return out.getvalue()


def letter(flags: int) -> bytes:
    """The head of an old Word file's main stream, padded to a sector's multiple."""
    return struct.pack("<HHHHHH", 0xA5EC, 193, 0, 0, 0, flags).ljust(4096, b"\x00")


FILES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "blanks": (b"\xef\xbb\xbf \r\n\t ", "empty"),
    "a workbook": (workbook(), "not_a_document"),
    "an old workbook": (ole_file({"Workbook": b"x" * 4096}), "not_a_document"),
    "slides": (packed({"ppt/presentation.xml": b""}), "not_a_document"),
    "an archive": (packed({"a.txt": b"x"}), "not_a_document"),
    "a web page": (b"<!DOCTYPE html><p>x", "not_a_document"),
    "another kind of picture": (b"GIF89a" + b"\x00" * 50, "not_a_document"),
    "noise": (bytes(range(256)) * 40, "not_a_document"),
    "a .docx of nothing": (docx(p() + p(" ")), "no_text"),
    "a .docx without its body": (packed({"word/styles.xml": b"<x/>"}), "damaged"),
    "a .docx whose XML breaks off": (packed({"word/document.xml": b"<w:document"}), "damaged"),
    "a .docx of other XML": (packed({"word/document.xml": b"<x/>"}), "damaged"),
    "macros": (docx(p("a"), **{"word/vbaProject.bin": b"x"}), "macros"),
    "old macros": (ole_file({"WordDocument": letter(0), "Macros": b"x" * 4096}), "macros"),
    "a password": (ole_file({"EncryptedPackage": b"x" * 4096}), "password"),
    "an old password": (ole_file({"WordDocument": letter(0x0100)}), "password"),
    "entities": (
        packed({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        "unsafe_xml",
    ),
    "a bomb": (docx(p("a" * 30_000_000)), "unpacks_too_large"),
    "a PDF without a page": (b"%PDF-1.4\nnoise", "damaged"),
    "a PDF of blank pages": (pdf([b"", b""]), "no_text"),
    "text cut from UTF-16": (b"\xff\xfea\x00\x00\xdcb\x00", "damaged"),
}


@pytest.mark.parametrize("kind", FILES)
def test_each_is_refused_for_its_own_reason(kind: str) -> None:
    data, why = FILES[kind]
    assert reason(data) == why


LIMITED: dict[str, tuple[Callable[[], bytes], PlanLimits, str]] = {
    "large": (lambda: SOUND, replace(PLAN_LIMITS, size_bytes=len(SOUND) - 1), "too_large"),
    "long": (lambda: SOUND, replace(PLAN_LIMITS, characters=4), "too_long"),
    "long text": (lambda: b"Ke hoach", replace(PLAN_LIMITS, characters=4), "too_long"),
    "long PDF": (lambda: pdf([WORDS]), replace(PLAN_LIMITS, characters=4), "too_long"),
    "unpacked": (lambda: SOUND, replace(PLAN_LIMITS, unpacked_bytes=100), "unpacks_too_large"),
    "pages": (lambda: pdf([WORDS] * 3), replace(PLAN_LIMITS, pages=2), "too_many_pages"),
    "pictures": (
        lambda: tiff([(2, 2, b"abcd")] * 3),
        replace(PLAN_LIMITS, pages=2),
        "too_many_pages",
    ),
    "memory": (
        lambda: docx("".join(p(f"{n}") for n in range(200_000))),
        replace(PLAN_LIMITS, memory_bytes=64 << 20, unpacked_ratio=1000),
        "too_heavy",
    ),
    "answer": (lambda: SOUND, replace(PLAN_LIMITS, answer_bytes=10), "too_heavy"),
    "time": (lambda: SOUND, replace(PLAN_LIMITS, wall_seconds=0), "too_heavy"),
}


@pytest.mark.parametrize("bound", LIMITED)
def test_what_goes_beyond_a_limit_is_refused(bound: str) -> None:
    make, limits, why = LIMITED[bound]
    assert reason(make(), limits) == why


def test_a_file_at_the_limits_of_size_and_length_is_read() -> None:
    exact = replace(PLAN_LIMITS, size_bytes=len(SOUND), characters=len("Kế hoạch") + 1)
    assert text_of(SOUND, limits=exact).text == "Kế hoạch"
    assert text_of(pdf([WORDS] * 2), limits=replace(PLAN_LIMITS, pages=2)).pages == 2


def test_a_pdf_with_a_password_is_named_as_such() -> None:
    locked = pdf([WORDS]).replace(
        b"trailer << ",
        b"trailer << /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        b"/O <%s> /U <%s> >> " % (b"00" * 32, b"11" * 32),
    )
    assert reason(locked) == "password"
    assert raw.FPDF_ERR_PASSWORD == 4


def test_every_sentence_says_what_to_do_in_both_languages() -> None:
    for words in TEXT_REFUSALS.values():
        assert "Hãy" in words.vi
        assert words.en.count(".") >= 2
    assert set(FOUND) >= {"unknown", "excel", "slides", "zip", "web_page", "picture", "calc"}
    assert issubclass(TextRefused, BadInput)
