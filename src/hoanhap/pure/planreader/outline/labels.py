"""The number, letter or bullet that opens a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoanhap.pure.planreader.points import ANNEX, ARTICLE, BULLET, LETTER, NUMBER, PART, SECTION
from hoanhap.pure.planreader.roman import LOOKS_ROMAN, roman, roman_value

DASH = "-"
PLUS = "+"
STAR = "*"

# Word's own bullets lie in the private use area; a scan makes signs of money and copyright of them.
_BULLET_SIGNS = "•●○∙⋅·‣⁃▪▫■□◦◆◇❖➢➤►▶→⇒✓✔✦★☐¢©®«»§¬~¤"
_BULLET = re.compile(
    rf"(?P<sign>-{{1,2}}|\+|\*|[{_BULLET_SIGNS}\ue000-\uf8ff]|o(?=\s)|=(?=\s)|_(?=\s))[\s.]*(?=\S)"
)
_ARTICLE = re.compile(r"dieu\s+(?P<n>[\dl]{1,2})\s*[.:]\s*")
_ANNEX = re.compile(
    r"phu\s*luc(?:\s+(?:so\s+)?(?P<n>\d{1,2}|[ivxl1]{1,5}|[a-h]))?(?=\s*(?:[.:;,(\-]|$|\s))"
)
_OUTLINE_HEAD = re.compile(r"de\s+cuong(?:\s+bao\s+cao)?\b")
_FORM_HEAD = re.compile(r"(?:mau|bieu)(?:\s+(?:mau|so|bieu))*\s+[\w./-]{1,8}\b")
_PART_NAMED = re.compile(r"phan\s+(?:thu\s+)?(?P<n>nhat|hai|ba|tu|nam|[ivx]{1,4}|\d)\s*[.:\-]?\s*")
_PART_LETTER = re.compile(r"(?P<n>[a-h])\s*[./\-)]\s*(?=\S)")
# "III/2024" at a line's head is a quarter.
_SECTION = re.compile(rf"(?P<n>{LOOKS_ROMAN})\s*(?![/\-.]\s*[2z][o0]\s?\d)[.)/:,\-]+\s*(?=\S|$)")
_SECTION_BARE = re.compile(rf"(?P<n>[ivx]{{1,5}}|{LOOKS_ROMAN})\s+(?=\S)")
_NUMBER = re.compile(
    r"\(?(?P<n>[\dl]{1,2}(?:\s?\.\s?[\dl]{1,2}){0,4})\s?(?:[.):/](?![\d%])"
    r"|[.,]?(?=\s))\s*(?=[^\s\d/%,]|(?<=[.)]\s)\d|$)"
)
_NUMBER_BRACKETS = re.compile(r"\((?P<n>\d{1,2})\)\s*(?=\S)")
_LETTER = re.compile(r"\(?(?P<n>[a-z])\s?[)\]}]\.?\s*(?=\S|$)|(?P<m>[a-z])\s?[./](?!\w)\s*(?=\S|$)")
_PARTS = {"nhat": "I", "hai": "II", "ba": "III", "tu": "IV", "nam": "V"}


@dataclass(frozen=True, slots=True)
class Label:
    """What opens a line: its kind, its number as mended, and how many signs it takes.

    `is_sure` is False for a number without its stop ("1 Công an tỉnh"): it counts only where it
    continues a row of numbers.
    """

    kind: str
    text: str
    length: int
    is_sure: bool = True

    @property
    def depth(self) -> int:
        """How many numbers a dotted number has; 0 for other kinds."""
        return self.text.count(".") + 1 if self.kind == NUMBER else 0

    @property
    def last(self) -> int:
        """The last number of a dotted number; 0 for other kinds."""
        return int(self.text.rpartition(".")[2]) if self.kind == NUMBER else 0


def labels_of(text: str, source: str, is_caps: bool) -> list[Label]:
    """The ways the opening of a folded line may be read, likeliest first.

    `source` is the line as the source has it (its case tells a section from a point), `is_caps`
    whether its letters are capitals.
    """
    readers = (_article, _annex, _part, _section, _number, _letter, _bullet)
    return [label for label in (read(text, source, is_caps) for read in readers) if label]


def _article(text: str, source: str, _is_caps: bool) -> Label | None:
    met = _ARTICLE.match(text)
    if met is None or not source[:1].isupper():
        return None
    return Label(ARTICLE, f"Điều {_digits(met['n'])}", met.end())


def _annex(text: str, source: str, is_caps: bool) -> Label | None:
    if not source[:1].isupper():
        return None
    met = _ANNEX.match(text)
    if met and (is_caps or source[:7].isupper() or met.end() >= len(text) - 1):
        return Label(ANNEX, _annex_number(met["n"]), met.end())
    if is_caps and _OUTLINE_HEAD.match(text):
        return Label(ANNEX, "", 0)
    if (is_caps or len(text) <= 20) and _FORM_HEAD.match(text):
        return Label(ANNEX, "", 0)
    return None


def _annex_number(token: str | None) -> str:
    if token is None:
        return ""
    if token.isdigit():
        return str(int(token))
    value = roman_value(token)
    return str(value) if value else token.upper()


def _part(text: str, source: str, is_caps: bool) -> Label | None:
    met = _PART_NAMED.match(text)
    if met and (is_caps or source[:4].isupper() or met.end() >= len(text)):
        token = met["n"]
        return Label(PART, _PARTS.get(token) or token.upper(), met.end())
    met = _PART_LETTER.match(text)
    if met and is_caps and source[:1].isupper() and roman_value(met["n"]) is None:
        return Label(PART, met["n"].upper(), met.end())
    return None


def _section(text: str, source: str, is_caps: bool) -> Label | None:
    met = _SECTION.match(text)
    if met is None:
        met = _SECTION_BARE.match(text) if is_caps else None
    if met is None:
        return None
    token = source[: len(met["n"])]
    value = roman_value(met["n"])
    if value is None or not _may_be_section(token, is_caps):
        return None
    is_sure = met.re is _SECTION or all(sign in "IVX" for sign in token)
    return Label(SECTION, roman(value), met.end(), is_sure)


def _may_be_section(token: str, is_caps: bool) -> bool:
    """A numeral in capitals; one with digits or small letters only over words in capitals."""
    if token.isdigit():
        return False
    clean = all(sign in "IVX" for sign in token)
    return clean or is_caps or (len(token) > 1 and any(sign in "IVX" for sign in token))


def _number(text: str, _source: str, is_caps: bool) -> Label | None:
    met = _NUMBER_BRACKETS.match(text) or _NUMBER.match(text)
    if met is None or (is_caps and met["n"] == "l" and met.end() >= len(text)):
        return None
    parts = [_digits(part) for part in met["n"].replace(" ", "").split(".") if part]
    stop = text[met.start("n") + len(met["n"]) : met.end()].strip()
    is_sure = stop not in ("", ",") or len(parts) > 1
    return Label(NUMBER, ".".join(parts), met.end(), is_sure)


def _digits(token: str) -> str:
    return str(int(token.replace("l", "1")))


def _letter(text: str, source: str, _is_caps: bool) -> Label | None:
    met = _LETTER.match(text)
    if met is None:
        return None
    at = met.start("n") if met["n"] else met.start("m")
    sign = source[at : at + 1].lower()
    letter = sign if sign in ("đ", "ê", "ô", "ơ", "ư", "â", "ă") else text[at]
    return Label(LETTER, letter, met.end())


def _bullet(text: str, source: str, _is_caps: bool) -> Label | None:
    met = _BULLET.match(text)
    if met is None:
        return None
    rest = source[met.end() :].lstrip("\"'“‘(")
    sign = met["sign"]
    if sign not in ("-", "--", "+", "*") and not (rest[:1].isupper() or rest[:1].isdigit()):
        return None
    if sign[0] == "-":
        sign = DASH
    return Label(BULLET, sign if sign in (DASH, PLUS, STAR) else "•", met.end())
