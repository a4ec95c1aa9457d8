"""What kind of document it is and what its title says, joined over lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.provinces import province_opens
from hoanhap.pure.planreader.letter.spelling import spelled
from hoanhap.pure.planreader.types import Place

# Kinds that carry duties; the title stands under the kind (Decree 30/2020/NĐ-CP, Annex I).
KINDS = {
    "ke hoach": "Kế hoạch",
    "quyet dinh": "Quyết định",
    "chuong trinh": "Chương trình",
    "chi thi": "Chỉ thị",
    "huong dan": "Hướng dẫn",
    "nghi quyet": "Nghị quyết",
    "thong bao": "Thông báo",
    "phuong an": "Phương án",
    "de an": "Đề án",
    "quy che": "Quy chế",
    "ke hoach phoi hop": "Kế hoạch phối hợp",
    "chuong trinh phoi hop": "Chương trình phối hợp",
    "chuong trinh hanh dong": "Chương trình hành động",
    "quy che phoi hop": "Quy chế phối hợp",
}
_LONGEST_FIRST = sorted(KINDS, key=len, reverse=True)
_SPOILT = re.compile(r"k[ei]\s+h[o0][a-z]{1,2}[hb]|qu[yv]et\s+d[il]nh")
_LINE = re.compile(r"[^\n]+")
_SUBJECT = re.compile(r"(?<![a-z])v\s*/\s*v\s*:?\s+(?P<words>[^\n]+(?:\n(?!\s*\n)[^\n]+){0,4})")
_LETTER_TO = re.compile(r"kinh\s+gui\s*:")
# Where a title ends: the preamble, the first section, who it is sent to, the issuer's own line.
_PREAMBLE = re.compile(
    r"(?:can\s+c[a-z?]{1,3}\s|thuc\s+hien|de\s|nham\s|tren\s+co\s+so|xet\s|theo\s|trien\s+khai|tiep\s+tuc|ngay\s|trong\s"
    r"|phat\s+huy|uy\s+ban\s+nhan\s+dan|ubnd|chu\s+tich|chap\s+hanh|sau\s+khi|qua\s|ngay\s+\d|cong\s+an\s+tinh)"
)
_STOP = re.compile(
    r"(?:[ivx1a]{1,3}\s*[.\-)/]|phan\s+(?:thu|i|1)|dieu\s+1|kinh\s+gui|\(?\s*(?:ban\s+hanh\s+)?kem\s+theo"
    r"|quyet\s+dinh\s*:|muc\s+dich)"
)
# A line of a title that ends so goes on in the next, whatever that begins with.
_GOES_ON = re.compile(
    r"(?:cua|va|ve|theo|thuc hien|so|voi|cho|tai|tren|trong|giua|giai doan|to chuc|dia ban|tinh"
    r"|thanh pho|huyen|xa|phuong|ngay|nam|den|cac|do|boi|quyet dinh|nghi dinh|ke hoach|luat"
    r"|chi thi|nghi quyet|de an|chuong trinh|[,\-(/:])$"
)
_NAMES_THE_PLACE = re.compile(r"(?:tinh|thanh\s+pho)\s")
# The second half of a name that a line's end may part: "Thủ tướng / Chính phủ".
_HALF_A_NAME = re.compile(
    r"(?:chinh\s+phu|quoc\s+hoi|chinh\s+sach\s+xa\s+hoi|nha\s+nuoc|mat\s+tran|to\s+quoc|viet\s+nam)(?![a-z])"
)
_PERIOD = re.compile(r"(?:nam|giai doan|tren dia ban|nhiem ky)\s")
_LETTERHEAD = re.compile(
    r"cong\s+hoa\s+xa\s+hoi|d[o0]c\s+lap\s*-|s[o0e6]\s*:|[a-z\s]{2,30},\s*ng[aei]y\s.{0,20}th[aei]ng"
    r"|tinh\s+[a-z]+(?:\s+[a-z]+){0,2}$|thanh\s+pho\s+[a-z\s]{2,14}$"
)
_ORNAMENT = re.compile(r"[\s\-_=*~.]{3,}")
LINES_AT_MOST = 10
HEAD_AT_MOST = 4000


@dataclass(frozen=True, slots=True)
class Titled:
    """Kind and title with their places; `end` is the folded index where the title ends."""

    kind: str | None
    kind_place: Place | None
    title: str | None
    title_place: Place | None
    end: int


def title_begins(titled: Titled, folded: Folded) -> int:
    """The folded index of the kind's line; 0 where there is none."""
    return folded.index(titled.kind_place.begin) if titled.kind_place else 0


@dataclass(frozen=True, slots=True)
class _Line:
    begin: int
    end: int
    words: str
    is_capitals: bool
    opens_big: bool


def read_title(text: str, folded: Folded) -> Titled:
    """The kind of document and its title; an official letter's title is its "V/v" line."""
    lines = _lines(text, folded)
    for at, line in enumerate(lines):
        kind = _kind(line)
        if kind is None:
            continue
        name, length = kind
        kept = _without_preamble(text, folded, _title_lines(lines, at, length))
        place = folded.place(line.begin, line.begin + length)
        if not kept:
            return Titled(name, place, None, None, line.end)
        written = [spelled(text, folded, first, last) for first, last in kept]
        title_place = folded.place(kept[0][0], kept[-1][1])
        return Titled(name, place, _clean(" ".join(written)), title_place, kept[-1][1])
    return _letter(text, folded, lines)


def _lines(text: str, folded: Folded) -> list[_Line]:
    found = []
    for match in _LINE.finditer(folded.text, 0, HEAD_AT_MOST):
        bare = match.group().strip(" \t\r#*_|>")
        if not bare:
            continue
        begin = match.start() + match.group().find(bare)
        source = text[slice(*folded.place(begin, begin + len(bare)))]
        found.append(_Line(begin, begin + len(bare), bare, source.isupper(), source[:1].isupper()))
    return found


def _kind(line: _Line) -> tuple[str, int] | None:
    """The kind a line names alone, or at the head of a title all in capitals."""
    for known in _LONGEST_FIRST:
        met = re.match(known.replace(" ", r"\s+") + r"(?![a-z])", line.words)
        if met is None:
            continue
        rest = line.words[met.end() :].strip(" :*.-")
        if line.is_capitals or not rest:
            return KINDS[known], met.end()
    spoilt = _SPOILT.fullmatch(line.words)
    if spoilt and line.is_capitals:
        return ("Kế hoạch" if line.words.startswith("k") else "Quyết định"), spoilt.end()
    return None


def _title_lines(lines: list[_Line], at: int, length: int) -> list[tuple[int, int]]:
    head = lines[at]
    kept = []
    rest = head.words[length:].strip(" :*.-")
    if rest:
        kept.append((head.begin + head.words.rfind(rest), head.end))
    in_capitals, before = bool(rest), rest
    for line in lines[at + 1 : at + 1 + LINES_AT_MOST]:
        if _ORNAMENT.fullmatch(line.words) or (not kept and _LETTERHEAD.match(line.words)):
            continue
        if _STOP.match(line.words) or (kept and _ends_title(line, before, in_capitals)):
            break
        in_capitals = in_capitals or (not kept and line.is_capitals)
        kept.append((line.begin, line.end))
        before = line.words
    return kept


_OPENS_MIDLINE = re.compile(r"(?<=[a-z0-9])\s+(?=(?:can\s+c[a-z?]{1,3}|thuc\s+hien)\s)")


def _without_preamble(
    text: str, folded: Folded, kept: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """A title holds no ";" and no ":": one that does has run on into the preamble, in its line."""
    if not kept or not re.search(r"[;:]", folded.text[kept[0][0] : kept[-1][1]]):
        return kept
    for at, (first, last) in enumerate(kept):
        for met in _OPENS_MIDLINE.finditer(folded.text, first, last):
            if text[folded.offsets[met.end()]].isupper():
                return [*kept[:at], (first, met.start())]
    return _to_the_last_gap(text, folded, kept)


def _to_the_last_gap(
    text: str, folded: Folded, kept: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Up to the last blank line over a paragraph that begins with a capital, before the sign."""
    for at in range(len(kept) - 1, 0, -1):
        begin = kept[at][0]
        is_before_sign = not re.search(r"[;:]", folded.text[kept[0][0] : begin])
        is_apart = re.search(r"\n\s*\n", folded.text[kept[at - 1][1] : begin])
        if is_before_sign and is_apart and text[folded.offsets[begin]].isupper():
            return kept[:at]
    return kept


def _ends_title(line: _Line, before: str, in_capitals: bool) -> bool:
    """Whether a line after the title's first begins the preamble (or is the letterhead's)."""
    if _NAMES_THE_PLACE.match(line.words) and _GOES_ON.search(before):
        return False
    if _LETTERHEAD.match(line.words) or not re.search(r"[a-z]", line.words):
        return _LETTERHEAD.match(line.words) is not None
    if line.is_capitals != in_capitals:
        return True
    if in_capitals or not line.opens_big or _PERIOD.match(line.words):
        return False
    if _HALF_A_NAME.match(line.words) or province_opens(line.words):
        return False
    return _PREAMBLE.match(line.words) is not None or not _GOES_ON.search(before)


def _letter(text: str, folded: Folded, lines: list[_Line]) -> Titled:
    """An official letter has no kind over its title: "V/v ..." and "Kính gửi" tell it."""
    end = lines[min(len(lines), 25) - 1].end if lines else 0
    subject = _SUBJECT.search(folded.text, 0, HEAD_AT_MOST)
    is_letter = subject or _LETTER_TO.search(folded.text, 0, HEAD_AT_MOST)
    if not is_letter:
        return Titled(None, None, None, None, end)
    if subject is None:
        return Titled("Công văn", None, None, None, end)
    place = folded.place(*subject.span("words"))
    return Titled(
        "Công văn",
        None,
        _clean(spelled(text, folded, *subject.span("words"))),
        place,
        subject.end(),
    )


def _clean(words: str) -> str:
    return " ".join(words.replace("*", " ").replace("#", " ").split()).strip(" .;_")
