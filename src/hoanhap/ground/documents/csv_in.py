"""A .csv into rows of text: which encoding and which separator are found from the content."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections import Counter

from hoanhap.ground.documents.cells import Cell
from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.guard import CONTROL_CODES
from hoanhap.pure.kernel.legacy_fonts import decode, is_syllable

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE = 65536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(data: bytes) -> list[list[Cell]]:
    """Rows of text cells; a row of the list is a record of the file, blank ones kept.

    TCVN3 and VNI bytes come as the Western signs they look like: the reader of the form turns
    them, cell by cell, as it does those of an Excel file. Raises FileRefused when it is no table.
    """
    text = _decode(data).replace("\x00", "")
    sample = text[:_SAMPLE]
    if not sample.strip() or sum(sample.count(chr(c)) for c in CONTROL_CODES) * 100 > len(sample):
        raise FileRefused("not_a_workbook", found="unknown")
    separator, text = _separator(text)
    csv.field_size_limit(1_000_000)
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return [list(record) for record in records]
    except csv.Error as broken:
        raise FileRefused("damaged") from broken


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data[:_SAMPLE]:
        odd_nuls = data[1:_SAMPLE:2].count(b"\x00") > data[0:_SAMPLE:2].count(b"\x00")
        return _strict(data, "utf-16-le" if odd_nuls else "utf-16-be")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_8bit(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as broken:
        raise FileRefused("damaged") from broken


def _decode_8bit(data: bytes) -> str:
    """windows-1258, or the plain 8-bit signs where TCVN3 or VNI makes more Vietnamese of them."""
    western = data.decode("cp1252", "replace")
    if "\ufffd" in western:
        western = data.decode("latin-1")
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    sample = western[:_SAMPLE]
    old = max(_sense(decode(sample, "tcvn3")), _sense(decode(sample, "vni")))
    return western if old > _sense(vietnamese[:_SAMPLE]) else vietnamese


def _sense(text: str) -> int:
    """How many of its words with marks are built like Vietnamese, less those that are not."""
    score = 0
    for word in text.replace(",", " ").replace(";", " ").replace('"', " ").split():
        if not word.isascii():
            score += 1 if is_syllable(word) else -1
    return score


def _separator(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], "\n" + rest
    lines = text[:_SAMPLE].splitlines()[:60]
    return max(_SEPARATORS, key=lambda sign: _evenness(lines, sign)), text


def _evenness(lines: list[str], sign: str) -> int:
    """How many cells the commonest width above one column accounts for."""
    widths = Counter(line.count(sign) for line in lines if sign in line)
    return max((width * times for width, times in widths.items()), default=0)
