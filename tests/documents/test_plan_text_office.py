"""Old Word files, OpenDocument and RTF by LibreOffice; plain text in all the ways it was saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoanhap.ground.documents.docx_parts import is_open_document
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.soffice import convert, office_program
from hoanhap.ground.documents.text_refusals import TextRefused
from tests.documents.plan_files import docx, listed, num, p, packed, pattern, table

NUMBERING = pattern(0, ("upperRoman", "%1."), ("decimal", "%2.")) + num(1, 0)
BODY = (
    listed("MỤC ĐÍCH")
    + listed("Tổ chức tuyên truyền", 1)
    + listed("Lập danh sách", 1)
    + table([[p("TT"), p("Nhiệm vụ"), p("Chủ trì")], [p("1"), p("Báo cáo"), p("Công an tỉnh")]])
    + p()
)
SEEN = [
    "I. MỤC ĐÍCH",
    "1. Tổ chức tuyên truyền",
    "2. Lập danh sách",
    "| TT | Nhiệm vụ | Chủ trì |",
    "| 1 | Báo cáo | Công an tỉnh |",
]


@pytest.mark.office
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_a_file_of_another_program_reads_like_the_word_file_it_was(kind: str) -> None:
    program = office_program()
    assert program is not None
    data = convert(
        docx(BODY, numbering=NUMBERING),
        kind="docx",
        to=kind,
        program=program,
        timeout_seconds=90,
        is_trusted=True,
    )
    made = text_of(data)
    assert made.kind == kind
    assert [line for line in made.text.split("\n") if line] == SEEN


@pytest.mark.parametrize("start", [b"{\\rtf1 x}", None])
def test_without_libreoffice_it_is_named_with_the_package_to_install(
    start: bytes | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    odt = packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    with pytest.raises(TextRefused) as refused:
        text_of(start or odt)
    assert refused.value.reason == "no_office"
    assert "libreoffice-writer" in refused.value.words.vi


def test_an_open_document_is_told_by_its_contents() -> None:
    assert not is_open_document(docx(p("a")))
    sheet = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}
    text = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}
    assert is_open_document(packed(text))
    locked = text | {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}
    macros = text | {"Basic/Standard/Module1.xml": b""}
    for parts, reason in ((sheet, "not_a_document"), (locked, "password"), (macros, "macros")):
        with pytest.raises(TextRefused) as refused:
            is_open_document(packed(parts))
        assert refused.value.reason == reason


@pytest.mark.parametrize(
    "data",
    [
        "Kế hoạch\r\nsố 1 ".encode(),
        b"\xef\xbb\xbf" + "Kế hoạch\r\nsố 1 ".encode(),
        "Kế hoạch\r\nsố 1 ".encode("utf-16"),
        "Kế hoạch\r\nsố 1 ".encode("utf-16-le"),
        "Kế hoạch\r\nsố 1 ".encode("utf-16-be"),
        "KÕ ho¹ch\r\nsè 1 ".encode("latin-1"),
        "Keá hoaïch\r\nsoá 1 ".encode("latin-1"),
    ],
    ids=["utf-8", "utf-8 marked", "utf-16", "utf-16 le", "utf-16 be", "tcvn3", "vni"],
)
def test_plain_text_is_decoded_and_nothing_else_is_changed(data: bytes) -> None:
    assert text_of(data).text == "Kế hoạch\r\nsố 1 "
    assert text_of(data).kind == "text"


def test_windows_1258_keeps_its_loose_tones() -> None:
    assert text_of("Kê\u0301 hoa\u0323ch".encode("cp1258")).text == "Kê\u0301 hoa\u0323ch"


def test_a_text_cut_inside_its_last_letter_is_read_up_to_there() -> None:
    assert text_of("Số một ế".encode()[:-1]).text == "Số một "
    assert text_of("Số một ế".encode("utf-16")[:-1]).text == "Số một "
