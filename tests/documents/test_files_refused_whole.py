"""Files refused whole, each for its own reason and with what to do, and never by a crash."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace

import openpyxl
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoanhap.ground.documents.file_refusals import FILE_REFUSALS, FileRefused
from hoanhap.ground.documents.limits import USUAL_LIMITS, FileLimits
from hoanhap.ground.documents.ole import SIGNATURE
from hoanhap.ground.documents.workbook_in import open_here, open_workbook
from hoanhap.pure.kernel.refusals import BadInput
from tests.lists.form_01_books import HEADS, PO, xls, xlsx

SOUND = xlsx(("DS", [HEADS, PO]))


def reason(data: bytes, limits: FileLimits = USUAL_LIMITS) -> str:
    """Why the file is refused, in this process and in the limited one alike."""
    with pytest.raises(FileRefused) as here:
        open_here(data, limits=limits)
    with pytest.raises(FileRefused) as there:
        open_workbook(data, limits=limits)
    assert there.value.reason == here.value.reason
    assert there.value.words == here.value.words
    return here.value.reason


def repacked(
    change: Callable[[str, bytes], bytes] = lambda name, part: part,
    added: Iterable[tuple[str, bytes]] = (),
) -> bytes:
    """The sound workbook with parts changed or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SOUND)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in added:
            new.writestr(name, part)
    return out.getvalue()


def ole_file(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams, one after another in sectors of 512 bytes."""
    sectors: list[bytes] = []
    fat: list[int] = [0xFFFFFFFD, 0xFFFFFFFE]
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0)]
    for name, content in streams.items():
        padded = content + bytes(-len(content) % 512 or 0)
        padded = padded.ljust(4096, b"\x00")
        start = 2 + len(sectors)
        pieces = [padded[i : i + 512] for i in range(0, len(padded), 512)]
        sectors += pieces
        fat += [start + n + 1 for n in range(len(pieces) - 1)] + [0xFFFFFFFE]
        entries.append(_entry(name, 2, start, len(padded)))
    directory = b"".join(entries).ljust(512, b"\x00")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    return header.ljust(512, b"\xff") + table + directory + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le") + b"\x00\x00"
    return (
        encoded.ljust(64, b"\x00")
        + struct.pack("<HBB", len(encoded), kind, 1)
        + bytes(48)
        + struct.pack("<III", start, size, 0)
    )


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert reason(data) == "empty"


def test_a_file_over_the_size_limit_is_refused_and_one_at_it_is_not() -> None:
    exact = replace(USUAL_LIMITS, size_bytes=len(SOUND))
    assert open_here(SOUND, limits=exact)[0].name == "DS"
    assert reason(SOUND, replace(exact, size_bytes=len(SOUND) - 1)) == "too_large"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = repacked(added=[("xl/media/zeros.bin", bytes(20_000_000))])
    assert reason(bomb) == "unpacks_too_large"
    heavy = repacked(added=[("xl/media/noise.bin", os.urandom(3_000_000))])
    assert open_here(heavy)
    small = replace(USUAL_LIMITS, unpacked_bytes=2_000_000)
    assert reason(heavy, small) == "unpacks_too_large"


def test_a_zip_bomb_that_lies_about_its_size_harms_nobody() -> None:
    data = bytearray(repacked(added=[("xl/worksheets/big.xml", b"<a>" + b" " * 5_000_000)]))
    real = struct.pack("<I", 5_000_003)
    assert real in data
    lying = bytes(data).replace(real, struct.pack("<I", 10))
    with pytest.raises(FileRefused) as refused:
        open_workbook(lying)
    assert refused.value.reason in ("damaged", "unpacks_too_large", "too_heavy")


def test_macros_are_refused_in_new_and_old_files() -> None:
    assert reason(repacked(added=[("xl/vbaProject.bin", b"x")])) == "macros"
    macro_type = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain_type = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert reason(repacked(lambda _, part: part.replace(plain_type, macro_type))) == "macros"
    old = ole_file({"Workbook": record(0x0809, b"\x00\x06\x05\x00"), "_VBA_PROJECT_CUR": b"x"})
    assert reason(old) == "macros"


def test_links_outside_are_refused_and_a_typed_web_address_is_not() -> None:
    part = ("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert reason(repacked(added=[part])) == "external_links"
    assert reason(repacked(added=[("xl/connections.xml", b"<connections/>")])) == "external_links"
    remote = (
        b'<Relationship Id="rId9" TargetMode="External" Target="https://example.org/x" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%b"/>'
    )

    def related(kind: bytes) -> bytes:
        end = b"</Relationships>"
        return repacked(
            lambda name, old: (
                old.replace(end, remote % kind + end)
                if name == "xl/_rels/workbook.xml.rels"
                else old
            )
        )

    assert reason(related(b"image")) == "external_links"
    assert open_here(related(b"hyperlink"))
    old = ole_file(
        {"Workbook": record(0x0809, bytes(4)) + record(0x01AE, b"\x01\x00\x08\x00\x00x")}
    )
    assert reason(old) == "external_links"


def test_password_protected_files_are_refused() -> None:
    assert reason(ole_file({"EncryptionInfo": b"x", "EncryptedPackage": b"y"})) == "password"
    locked = ole_file({"Workbook": record(0x0809, bytes(4)) + record(0x002F, bytes(54))})
    assert reason(locked) == "password"
    flagged = bytearray(SOUND)
    place = flagged.index(b"PK\x01\x02")
    flagged[place + 8] |= 1
    assert reason(bytes(flagged)) == "password"


def test_what_is_no_workbook_is_refused_by_its_content_whatever_its_name() -> None:
    word = io.BytesIO()
    Document().save(word)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as new:
        new.writestr("a.txt", "x")
    assert reason(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj") == "pdf"
    for data in (
        word.getvalue(), archive.getvalue(), ole_file({"WordDocument": b"x"}),
        b"\x89PNG\r\n\x1a\n" + bytes(100), b"<html><table><tr><td>STT</td></tr></table></html>",
        b"<?xml version='1.0'?><Workbook/>", bytes(range(256)) * 20, b"\x7fELF" + bytes(500),
    ):  # fmt: skip
        assert reason(data) == "not_a_workbook"
    with pytest.raises(FileRefused) as refused:
        open_here(word.getvalue())
    assert "tệp Word" in refused.value.words.vi


def test_entities_declared_in_the_xml_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = repacked(lambda name, part: bomb + part if name == "xl/sharedStrings.xml" else part)
    assert reason(data) == "unsafe_xml"


def test_formulas_without_a_stored_result_are_refused_naming_the_cell() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Tháng 11"
    page["A1"] = "x"
    page["C7"] = '=A1&"y"'
    out = io.BytesIO()
    book.save(out)
    assert reason(out.getvalue()) == "formulas_without_values"
    with pytest.raises(FileRefused) as refused:
        open_here(out.getvalue())
    assert "“Tháng 11”, ô C7" in refused.value.words.vi


def test_rows_and_columns_over_the_limit_are_refused() -> None:
    data = xlsx(("DS", [["x"]] * 50))
    assert open_here(data, limits=replace(USUAL_LIMITS, rows=50))
    assert reason(data, replace(USUAL_LIMITS, rows=49)) == "too_many_cells"
    assert reason(b"a,b,c\n1,2,3\n", replace(USUAL_LIMITS, columns=2)) == "too_many_cells"
    corner = b'<c r="XFD1048576"><v>1</v></c></row></sheetData>'
    far = repacked(
        lambda name, part: (
            part.replace(b"</row></sheetData>", corner) if "worksheets" in name else part
        )
    )
    with pytest.raises(FileRefused) as refused:
        open_workbook(far)
    assert refused.value.reason in ("too_many_cells", "too_heavy")


def test_a_file_that_needs_too_much_memory_kills_only_the_process_that_opens_it() -> None:
    tight = replace(USUAL_LIMITS, memory_bytes=50_000_000, unpacked_ratio=10_000)
    data = xlsx(("DS", [[f"{i}-{k}" + "x" * 500 for k in range(10)] for i in range(4_000)]))
    with pytest.raises(FileRefused) as refused:
        open_workbook(data, limits=tight)
    assert refused.value.reason == "too_heavy"
    assert len(open_workbook(SOUND)[0].rows) == 2


@pytest.mark.parametrize("limit", ["wall_seconds", "answer_bytes"])
def test_a_file_that_takes_too_long_or_answers_too_much_is_given_up(limit: str) -> None:
    with pytest.raises(FileRefused) as refused:
        open_workbook(SOUND, limits=replace(USUAL_LIMITS, **{limit: 0}))
    assert refused.value.reason == "too_heavy"


def test_every_reason_says_what_is_wrong_and_what_to_do_in_both_languages() -> None:
    for words in FILE_REFUSALS.values():
        for text in (words.vi, words.en):
            assert len(text.split(". ")) >= 2 or ": " in text
    assert issubclass(FileRefused, BadInput)


@pytest.mark.parametrize("whole", [SOUND, xls("DS", [HEADS, PO])], ids=["xlsx", "xls"])
def test_a_file_cut_short_anywhere_is_refused(whole: bytes) -> None:
    for part in range(1, 40):
        cut = whole[: len(whole) * part // 40]
        with pytest.raises(FileRefused):
            open_here(cut)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damaged_bytes_are_read_or_refused_and_never_crash(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([SOUND, OLD, TEXT])))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        sheets = open_here(bytes(whole))
    except FileRefused:
        return
    assert all(isinstance(sheet.rows, list) for sheet in sheets)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=600))
def test_garbage_is_read_as_text_or_refused_and_never_crashes(garbage: bytes) -> None:
    try:
        sheets = open_here(garbage)
    except FileRefused:
        return
    assert len(sheets) == 1


OLD = xls("DS", [HEADS, PO])
TEXT = "STT;Họ và tên;Ngày sinh\n1;Lò Văn Pó;1990\n".encode() * 5
