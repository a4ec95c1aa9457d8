"""The lines of "Nơi nhận", less the archive line, also when the signature stands beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.signature import TITLES
from hoanhap.pure.planreader.letter.spelling import spelled
from hoanhap.pure.planreader.letter.usual_recipients import usual_recipient
from hoanhap.pure.planreader.wording import pattern

_HEAD = pattern(r"(?<![a-z])n[o0e]{1,2}i nh[a-z]{1,2}n[*_]*(?:{gap}[:.;]|(?=[*_\s]*\n))")
_ARCHIVE = re.compile(r"(?<![a-z])l[a-z]{0,2}u\s*[:.;,]|(?<![a-z])luu\s+(?:vt|tru|van thu)")
_BULLET = re.compile(r"[\s*_>|]*[-+•·~¬»«.=◦▪➢✓](?=\s*\S)[\s*]*")
_SPLIT = re.compile(r";\s+-\s*")
# A recipient's line may hold a ";" of its own where another closes the line.
_OTHER_COLUMN = re.compile(
    r";(?! ?(?:(?!\s{2}|\t|;|\b(?:tm|kt)\s*\.).){3,80};\s*$).*$|\s{3,}.*$|\t.*$|}.*$"
    r"|\s+(?:tm|kt|tl|tuq)\s*\.\s*(?:uy ban|" + "|".join(TITLES) + r").*$"
)
_TITLE_BESIDE = re.compile(r"\s+(?:" + "|".join(TITLES) + r")\W*$")
_ARCHIVE_LINE = re.compile(r"\n\W{0,4}l[a-z']{0,3}u\s*[:;.]\s*(?:vt|v\.t|nc|th|vp)")
_LINE = re.compile(r"[^\n]+")
LINES_AT_MOST = 90
LONGEST_ALONE = 75
LONGEST = 220


class _Source(NamedTuple):
    """The source, its folded view, and that view put right."""

    text: str
    folded: Folded
    mended: Folded


def read_recipients(
    text: str, folded: Folded, closing: int, mended: Folded | None = None
) -> tuple[str, ...]:
    """The recipients from the source's place `closing` on, as written, without the last sign.

    What stands to the right of a line (the other column) and the archive line are left out. Of a
    bad scan `mended` is the folded text put right: where it differs, its words are given.
    """
    head = _HEAD.search(folded.text, max(0, folded.index(closing) - 40))
    if head is None:
        head = max(_HEAD.finditer(folded.text), key=lambda met: met.start(), default=None)
    begin = _above_the_archive(folded.text) if head is None else head.end()
    if begin is None:
        return ()
    end = _end(folded.text, begin)
    source = _Source(text, folded, mended or folded)
    found = _bulleted(source, begin, end)
    found = found or _plain(source, begin, end)
    if mended is not None:
        found = [usual_recipient(words) or words for words in found]
    return tuple(found)


def _above_the_archive(words: str) -> int | None:
    """Where the bulleted lines over the last archive line begin: a scan may lose "Nơi nhận"."""
    archive = max(_ARCHIVE_LINE.finditer(words), key=lambda met: met.start(), default=None)
    if archive is None:
        return None
    begin = archive.start()
    for line in reversed(list(_LINE.finditer(words, 0, begin))):
        if not _BULLET.match(line.group()) or len(line.group()) > LONGEST_ALONE:
            if line.group().strip():
                break
            continue
        begin = line.start()
    return begin if begin < archive.start() else None


def _end(words: str, begin: int) -> int:
    archive = _ARCHIVE.search(words, begin)
    if archive is not None:
        return archive.start()
    at = begin
    for _ in range(LINES_AT_MOST):
        at = words.find("\n", at) + 1
        if not at:
            return len(words)
    return at


def _lines(words: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Each line, and each part of a line that is a recipient of its own ("; - ")."""
    stretches = []
    for line in re.finditer(r"[^\n]+", words[begin:end]):
        at = begin + line.start()
        for cut in _SPLIT.finditer(line.group()):
            stretches.append((at, begin + line.start() + cut.start() + 1))
            at = begin + line.start() + cut.end() - 1
            while words[at] != "-":
                at -= 1
        stretches.append((at, begin + line.end()))
    return stretches


def _bulleted(source: _Source, begin: int, end: int) -> list[str]:
    """Recipients behind bullets; a line without one goes on with the last that has no end."""
    found: list[str] = []
    is_open = False
    for first, last in _lines(source.folded.text, begin, end):
        line = source.folded.text[first:last]
        bullet = _BULLET.match(line)
        if bullet is None and not (is_open and found):
            continue
        start = first + (bullet.end() if bullet else 0)
        words, is_closed = _one(source, start, last)
        if bullet is not None:
            found.append(words)
        elif _goes_on(words) or (words and found[-1].endswith(",")):
            found[-1] = f"{found[-1]} {words}"
        else:
            continue
        is_open = not is_closed and len(found[-1]) < LONGEST
    return [words for words in map(_trimmed, found) if words]


def _goes_on(words: str) -> bool:
    """Whether a line without a bullet can be the rest of a recipient, not of the signature."""
    return bool(words) and words[0].islower()


def _one(source: _Source, first: int, last: int) -> tuple[str, bool]:
    """One recipient's words as in the source, and whether a sign closes them."""
    line = source.folded.text[first:last]
    is_closed = ";" in line or line.rstrip().endswith(".")
    cut = _OTHER_COLUMN.search(line)
    kept = line[: cut.start()] if cut else line
    beside = _TITLE_BESIDE.search(kept)
    if beside:
        title = source.folded.place(first + beside.start(), first + beside.end())
        kept = kept[: beside.start()] if source.text[slice(*title)].isupper() else kept
    place = source.folded.place(first, first + len(kept))
    begin, end = source.mended.index(place.begin), source.mended.index(place.end)
    return spelled(source.text, source.mended, begin, end), is_closed


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" ;.,:*_}|-")


def _plain(source: _Source, begin: int, end: int) -> list[str]:
    """Recipients without bullets: what stands before each ";"."""
    found = []
    for first, last in _lines(source.folded.text, begin, end):
        if ";" in source.folded.text[first:last]:
            found.append(_trimmed(_one(source, first, last)[0]))
    return [words for words in found if words]
