"""The lines of "Nơi nhận", less the archive line, also when the signature stands beside them."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.signature import TITLES
from hoanhap.pure.planreader.wording import pattern

_HEAD = pattern(r"(?<![a-z])n[o0e]{1,2}i nh[a-z]{1,2}n[*_]*(?:{gap}[:.;]|(?=[*_\s]*\n))")
_ARCHIVE = re.compile(r"(?<![a-z])l[a-z]{0,2}u\s*[:.;,]|(?<![a-z])luu\s+(?:vt|tru|van thu)")
_BULLET = re.compile(r"[\s*_>|]*[-+•·~¬»«.=◦▪➢✓](?=\s*\S)[\s*]*")
_SPLIT = re.compile(r";\s+-\s*")
_OTHER_COLUMN = re.compile(
    r";.*$|\s{3,}.*$|\t.*$|}.*$"
    r"|\s+(?:tm|kt|tl|tuq)\s*\.\s*(?:uy ban|" + "|".join(TITLES) + r").*$"
)
_TITLE_BESIDE = re.compile(r"\s+(?:" + "|".join(TITLES) + r")\W*$")
LINES_AT_MOST = 90
LONGEST = 220


def read_recipients(text: str, folded: Folded, closing: int) -> tuple[str, ...]:
    """The recipients from the source's place `closing` on, as written, without the last sign.

    What stands to the right of a line (the other column) and the archive line are left out.
    """
    head = _HEAD.search(folded.text, max(0, folded.index(closing) - 40))
    if head is None:
        head = max(_HEAD.finditer(folded.text), key=lambda met: met.start(), default=None)
    if head is None:
        return ()
    end = _end(folded.text, head.end())
    found = _bulleted(text, folded, head.end(), end)
    return tuple(found or _plain(text, folded, head.end(), end))


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


def _bulleted(text: str, folded: Folded, begin: int, end: int) -> list[str]:
    """Recipients behind bullets; a line without one goes on with the last that has no end."""
    found: list[str] = []
    is_open = False
    for first, last in _lines(folded.text, begin, end):
        line = folded.text[first:last]
        bullet = _BULLET.match(line)
        if bullet is None and not (is_open and found):
            continue
        start = first + (bullet.end() if bullet else 0)
        words, is_closed = _one(text, folded, start, last)
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


def _one(text: str, folded: Folded, first: int, last: int) -> tuple[str, bool]:
    """One recipient's words as in the source, and whether a sign closes them."""
    line = folded.text[first:last]
    is_closed = ";" in line or line.rstrip().endswith(".")
    cut = _OTHER_COLUMN.search(line)
    kept = line[: cut.start()] if cut else line
    beside = _TITLE_BESIDE.search(kept)
    if (
        beside
        and text[slice(*folded.place(first + beside.start(), first + beside.end()))].isupper()
    ):
        kept = kept[: beside.start()]
    return text[slice(*folded.place(first, first + len(kept)))].strip(), is_closed


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" ;.,:*_}|-")


def _plain(text: str, folded: Folded, begin: int, end: int) -> list[str]:
    """Recipients without bullets: what stands before each ";"."""
    found = []
    for first, last in _lines(folded.text, begin, end):
        if ";" in folded.text[first:last]:
            found.append(_trimmed(_one(text, folded, first, last)[0]))
    return [words for words in found if words]
