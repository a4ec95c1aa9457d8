"""Plain text and markdown: bytes to letters, and nothing else changed, so that places in the text
are places in the file itself."""

from __future__ import annotations

import codecs

from hoanhap.ground.documents.old_fonts import page_made_legible
from hoanhap.ground.documents.text_refusals import TextRefused


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16, or in an encoding used before Unicode: TCVN3 and VNI
    by their words, else Windows 1258. Raises TextRefused where none fits."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        even = data[:65536:2].count(0)
        return _strictly(data, "utf-16-be" if even > data[1:65536:2].count(0) else "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return _before_unicode(data, wrong)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as wrong:
        if wrong.end >= len(data) - 1:  # cut inside its last letter
            return data[: wrong.start].decode(encoding)
        raise TextRefused("damaged") from wrong


def _before_unicode(data: bytes, wrong: UnicodeDecodeError) -> str:
    if wrong.end == len(data) and wrong.reason == "unexpected end of data":
        return data[: wrong.start].decode("utf-8")
    western = data.decode("latin-1")
    legible = page_made_legible(western)
    return legible if legible != western else data.decode("cp1258", "replace")
