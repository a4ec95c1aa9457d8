"""Text as people paste it (out of Word, a web page, a chat), made clean. Pure.

What a writer meant stays: words, paragraphs, numbering, bullets, the cells of a table. What only a
program meant goes: mark-up, hidden signs, odd blanks, old fonts.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

from hoanhap.pure.kernel.legacy_fonts import decode, script_of

_MARKUP = re.compile(
    r"</?(?:html|head|body|meta|link|style|script|xml|p|br|div|span|table|tbody|thead|tr|t[dh]|ul|"
    r"ol|li|b|i|u|em|strong|font|a|h[1-6]|sup|sub|img|center|col|colgroup|[ovw]:\w+)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"<!--.*?-->|<!\[[^\]]*\]>", re.DOTALL)
_UNREAD = re.compile(r"<(style|script|xml|head)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_CELLS = re.compile(r"</t[dh]\s*>\s*(?=<t[dh]\b)", re.IGNORECASE)
_ITEMS = re.compile(r"<li\b[^>]*>", re.IGNORECASE)
_BREAKS = re.compile(r"<br\b[^>]*>|</(?:p|div|li|tr|h[1-6]|table)\s*>", re.IGNORECASE)
_SIGNS = "\u00b7\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\uf0b7\uf0a7\uf0d8\uf02d\uf076"
_BULLETS = re.compile(f"^[ \t]*[{_SIGNS}][ \t\u00a0]*")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufff9-\ufffb]")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENDINGS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_DASH: Final = "- "
_OLD_FONTS: Final = ("tcvn3", "vni")
_WORDS_TO_TELL: Final = 3
_EMPTY_LINES = re.compile(r"\n{3,}")


def cleaned(text: str) -> str:
    """The text as it is kept. Clean text comes back as it was, so cleaning twice changes nothing
    more.
    """
    plain = _ENDINGS.sub("\n", text)
    if _is_markup(plain):
        plain = _without_markup(plain)
    plain = _BLANKS.sub(" ", _HIDDEN.sub("", plain))
    lines = [_line(line) for line in plain.split("\n")]
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def _is_markup(text: str) -> bool:
    """Whether it came as mark-up: two tags at least, one of them closing. A lone "<b>" is text."""
    tags = _MARKUP.findall(text)
    return len(tags) > 1 and any(tag.startswith("</") for tag in tags)


def _without_markup(text: str) -> str:
    text = _UNREAD.sub("", _COMMENTS.sub("", text))
    text = re.sub(r"\s*\n\s*", " ", text)
    text = _BREAKS.sub("\n", _ITEMS.sub(_DASH, _CELLS.sub("\t", text)))
    return html.unescape(_MARKUP.sub("", text))


def _line(line: str) -> str:
    seen = "".join(c for c in line if c == "\t" or c.isprintable() or c in _SIGNS)
    seen = "".join(c for c in _BULLETS.sub(_DASH, seen) if c == "\t" or c.isprintable())
    seen = _from_old_fonts(unicodedata.normalize("NFC", seen))
    cells = [re.sub(" {2,}", " ", cell).strip(" ") for cell in seen.split("\t")]
    return "\t".join(cells).rstrip()


def _from_old_fonts(line: str) -> str:
    """A line of an old font as Unicode; a foreign name or two don't make a line one of these."""
    if sum(not word.isascii() for word in line.split()) < _WORDS_TO_TELL:
        return line
    script = script_of(line)
    return unicodedata.normalize("NFC", decode(line, script)) if script in _OLD_FONTS else line
