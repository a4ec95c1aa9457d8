"""Numbers of documents ("22/2023/QĐ-TTg", "488/KH-BCA-C11", "60-NQ/TW"), found and mended.

Decree 30/2020/NĐ-CP, Annex III, gives the signs of kinds of documents. A scan read with the wrong
model writes QĐ as QB or QP, C11 as Cll, and "22/2023" as "2212023".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoanhap.pure.planreader.folding import Folded

# The sign of a kind, folded; how it is written; the kind's name.
KINDS = {
    "qd": ("QĐ", "Quyết định"),
    "nd": ("NĐ", "Nghị định"),
    "nq": ("NQ", "Nghị quyết"),
    "kh": ("KH", "Kế hoạch"),
    "ct": ("CT", "Chỉ thị"),
    "ctr": ("CTr", "Chương trình"),
    "cth": ("CTH", "Chương trình"),
    "cthd": ("CTHĐ", "Chương trình hành động"),
    "ctrhd": ("CTrHĐ", "Chương trình hành động"),
    "ctrph": ("CTrPH", "Chương trình phối hợp"),
    "ctph": ("CTPH", "Chương trình phối hợp"),
    "khph": ("KHPH", "Kế hoạch phối hợp"),
    "khlt": ("KHLT", "Kế hoạch liên tịch"),
    "qc": ("QC", "Quy chế"),
    "qcph": ("QCPH", "Quy chế phối hợp"),
    "tt": ("TT", "Thông tư"),
    "ttlt": ("TTLT", "Thông tư liên tịch"),
    "hd": ("HD", "Hướng dẫn"),
    "hdlt": ("HDLT", "Hướng dẫn liên tịch"),
    "hdln": ("HDLN", "Hướng dẫn liên ngành"),
    "tb": ("TB", "Thông báo"),
    "kl": ("KL", "Kết luận"),
    "bc": ("BC", "Báo cáo"),
    "ttr": ("TTr", "Tờ trình"),
    "da": ("ĐA", "Đề án"),
    "pa": ("PA", "Phương án"),
    "cd": ("CĐ", "Công điện"),
    "cv": ("CV", "Công văn"),
    "qdinh": ("QĐi", "Quy định"),
    "qyd": ("QyĐ", "Quy định"),
    "vbhn": ("VBHN", "Văn bản hợp nhất"),
    "l": ("L", "Lệnh"),
    "nqlt": ("NQLT", "Nghị quyết liên tịch"),
}
# Signs of bodies as they are written; the others are written in capitals.
BODIES = {
    "ttg": "TTg",
    "hdnd": "HĐND",
    "ldtbxh": "LĐTBXH",
    "gddt": "GDĐT",
    "bgddt": "BGDĐT",
    "bldtbxh": "BLĐTBXH",
    "mttq": "MTTQ",
    "ubnd": "UBND",
    "bca": "BCA",
    "nhcs": "NHCS",
    "hdqt": "HĐQT",
    "cp": "CP",
    "tw": "TW",
    "tu": "TU",
}
_MENDED = {
    **dict.fromkeys(("qb", "qp", "qo", "q0", "qdd", "qdb", "od", "gd", "ob"), "qd"),
    **dict.fromkeys(("ndb", "nb", "np", "ndd", "nbd", "n0"), "nd"),
    **dict.fromkeys(("ubnb", "ubnp", "uend", "ubnid", "ubnl", "ubnnd", "uband"), "ubnd"),
    **dict.fromkeys(("hbnd", "hpnd", "hdnb", "hdndd", "hdbnd"), "hdnd"),
    **dict.fromkeys(("kii", "kli", "k11", "kh1"), "kh"),
    "cb": "cd",
}
# After QĐ, CT and CĐ these are what was read for TTg, the Prime Minister.
_BY_PRIME_MINISTER = ("qd", "qb", "qp", "qo", "ct", "cd")
_SPOILT_TTG = re.compile(r"t{1,2}[gqes9¢]{1,2}|[tl1i]{2}[gqe9¢]|tt|ttpg")
_UNIT = re.compile(r"c[1li|]{2}|[a-z]+[\dl|]+")

_NUMBER = re.compile(
    r"(?<![\w/])(?P<serial>\d[\dols|]{0,8})"
    r"(?:\s?/\s?(?P<year>(?:19|20)[\dol|]{2}))?"
    r"\s*[/-]\s*(?P<code>[a-z][a-z0-9|¢]{0,7}(?:(?:\s?[-/]\s?|[-/]\s*\n\s*)[a-z][a-z0-9|¢]{0,9}){0,4})"
)
_LOST_STROKE = re.compile(r"([\dol|]{1,4}?)[1l|7i]((?:19|20)\d{2})$")
_JOINT = re.compile(r"\s*([-/])\s*")
_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", "s": "5"})


@dataclass(frozen=True, slots=True)
class NumberRead:
    """A document's number where it stands (folded indices), mended; `kind` is its sign, folded."""

    begin: int
    end: int
    number: str
    kind: str
    is_mended: bool

    @property
    def key(self) -> str:
        """What makes two spellings the same number."""
        return re.sub(r"[^a-z0-9]", "", self.number.lower().replace("đ", "d"))


def numbers_of(
    text: str, folded: Folded, begin: int = 0, end: int | None = None
) -> Iterator[NumberRead]:
    """The documents' numbers in a stretch of the folded text, in order."""
    for match in _NUMBER.finditer(folded.text, begin, len(folded.text) if end is None else end):
        read = _read(match, text, folded)
        if read is not None:
            yield read


def _read(match: re.Match[str], text: str, folded: Folded) -> NumberRead | None:
    serial, year, is_mended = _serial(match)
    signs = _JOINT.split(match["code"])
    kept = _signs_of_a_number(signs, match.start("code"), text, folded)
    if not kept:
        return None
    mended = [_mend(sign, signs) if at % 2 == 0 else sign for at, sign in enumerate(kept)]
    kind = mended[0]
    head_joint = "-" if re.match(r"\s*-", folded.text[_head_end(match) :]) else "/"
    is_known = kind in KINDS or kind in BODIES or re.fullmatch(r"qh\d+|ubtvqh\d+", kind)
    if len(mended) < 3 and not (year and is_known):
        return None
    if not is_known and not _is_upper(match, text, folded):
        return None
    written = "".join(_written(sign) for sign in mended)
    number = serial + (f"/{year}" if year else "") + head_joint + written
    end = match.start("code") + _length(match["code"], len(kept))
    return NumberRead(match.start(), end, number, kind, is_mended or mended != kept)


def _head_end(match: re.Match[str]) -> int:
    return match.end("year") if match["year"] else match.end("serial")


def _serial(match: re.Match[str]) -> tuple[str, str, bool]:
    read, year = match["serial"], match["year"] or ""
    serial, year = read.translate(_DIGITS), year.translate(_DIGITS)
    lost = None if year else _LOST_STROKE.fullmatch(read)
    if lost:
        return lost[1].translate(_DIGITS), lost[2], True
    return serial, year, serial != read


def _signs_of_a_number(signs: list[str], at: int, text: str, folded: Folded) -> list[str]:
    """The signs up to the first that is a common word ("22/2023/QĐ-TTg - về việc")."""
    kept: list[str] = []
    for index, sign in enumerate(signs):
        if index % 2 == 0:
            place = folded.place(at, at + len(sign))
            source = text[place.begin : place.end]
            if index and source.islower() and _MENDED.get(sign, sign) not in BODIES:
                return kept[:-1]
            at += len(sign)
        else:
            at = _next_sign(folded.text, at)
        kept.append(sign)
    return kept


def _next_sign(text: str, at: int) -> int:
    joint = _JOINT.match(text, at)
    return joint.end() if joint else at


def _length(code: str, count: int) -> int:
    at = 0
    for index in range(count):
        joint = _JOINT.match(code, at) if index % 2 else None
        part = joint or re.compile(r"[a-z0-9|¢]+").match(code, at)
        at = part.end() if part else at
    return at


def _mend(sign: str, signs: list[str]) -> str:
    if sign == signs[0] and sign in KINDS:
        return sign
    if signs[0] in _BY_PRIME_MINISTER and _SPOILT_TTG.fullmatch(sign):
        return "ttg"
    if sign in _MENDED and (sign == signs[0] or _MENDED[sign] in BODIES):
        return _MENDED[sign]
    if _UNIT.fullmatch(sign):
        letters = sign.rstrip("0123456789li|")
        if letters and letters != sign and len(letters) <= 3 and sign not in BODIES:
            return letters + sign[len(letters) :].translate(_DIGITS)
    return sign


def _written(sign: str) -> str:
    if sign in KINDS:
        return KINDS[sign][0]
    return BODIES.get(sign, sign.upper())


def _is_upper(match: re.Match[str], text: str, folded: Folded) -> bool:
    place = folded.place(match.start("code"), match.end("code"))
    letters = [char for char in text[place.begin : place.end] if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) >= 0.7 * len(letters)
