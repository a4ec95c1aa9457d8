"""The plan's paragraphs as a tree, by their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hoanhap.pure.planreader.items.directives import VERB, closing_orders, ends_with_colon, is_title
from hoanhap.pure.planreader.outline.labelled import label_at
from hoanhap.pure.planreader.outline.labels import DASH, PLUS, STAR, Label
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.outline.paragraphs import Paragraph
from hoanhap.pure.planreader.points import (
    ANNEX,
    ARTICLE,
    BULLET,
    LETTER,
    NUMBER,
    PARAGRAPH,
    PART,
    ROOT,
    SECTION,
)

_RANKS = {ROOT: 0, ANNEX: 10, PART: 20, ARTICLE: 30, SECTION: 30, NUMBER: 40, LETTER: 50}
_SEE_ENCLOSED = re.compile(r"\(.{0,120}(?:kem\s+theo|chi\s+tiet)[^()]{0,60}\)[\s.;/]*$", re.S)

_SPEAKS_TO_ALL = re.compile(
    r"tren\s+day\s+la|(?:can\s+cu|nhan\s+duoc|trong\s+qua\s+trinh|qua\s+trinh)\b"
    r"|yeu\s+cau\b|de\s+nghi\b|ke\s+hoach\s+nay"
)


@dataclass(slots=True, eq=False)
class Branch:
    """A point while the tree grows: its paragraphs, the lines with labels, what is under it."""

    kind: str
    label: str
    path: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    labelled: list[Paragraph] = field(default_factory=list)
    rows: list[Paragraph] = field(default_factory=list)
    children: list[Branch] = field(default_factory=list)
    sign: str = ""
    rank: int = 0

    @property
    def awaits_words(self) -> bool:
        """Whether only a title stands here so far, or a title with paragraphs under it."""
        if self.children or self.kind == PARAGRAPH or not is_title(self.paragraphs[0].text):
            return False
        if self.kind != BULLET:
            return True
        first = self.paragraphs[0].text
        return ends_with_colon(first) or VERB.search(first) is None


@dataclass(slots=True)
class Grown:
    """The tree, and the folded index where the recipients' or signer's block begins."""

    root: Branch
    closing: int | None


class Gardener:
    """Puts paragraph after paragraph into the tree."""

    def __init__(self, page: Page, paragraphs: list[Paragraph], is_bad_scan: bool) -> None:
        self.page = page
        self.paragraphs = paragraphs
        self.is_bad_scan = is_bad_scan
        self.root = Branch(ROOT, "", "")
        self.open: list[Branch] = [self.root]
        self.closing: int | None = None
        self.annexes = 0
        self.is_outside = True
        self.opens_with = _opens_with(paragraphs)

    def grow(self) -> Grown:
        """The whole tree."""
        for at, paragraph in enumerate(self.paragraphs):
            if paragraph.is_closing:
                self._close(paragraph)
            elif paragraph.is_row:
                self._row(paragraph)
            elif self.is_outside and not self._comes_in(paragraph):
                continue
            elif paragraph.label is not None:
                self._labelled_point(paragraph, paragraph.label)
            else:
                self._unnumbered(paragraph, at)
        return Grown(self.root, self.closing)

    def _close(self, paragraph: Paragraph) -> None:
        if self.closing is None:
            self.closing = paragraph.lines[0].begin
        self.is_outside = True
        self.open = [self.root]

    def _comes_in(self, paragraph: Paragraph) -> bool:
        label = paragraph.label
        if label is None:
            return False
        if self.closing is None:
            is_in = label.kind in self.opens_with
        else:
            is_in = label.kind in (ANNEX, ARTICLE) or (
                label.kind in (PART, SECTION) and self.page.is_caps(paragraph.begin, paragraph.end)
            )
        self.is_outside = not is_in
        return is_in

    def _labelled_point(self, paragraph: Paragraph, label: Label) -> None:
        if label.kind == BULLET:
            self._bullet(paragraph, label.text)
            return
        rank = _RANKS[label.kind] + label.depth
        while self.open[-1].kind == BULLET or self.open[-1].rank >= rank:
            self.open.pop()
        above = self.open[-1]
        text = self._annex_name(label.text) if label.kind == ANNEX else label.text
        base = above
        if label.kind == NUMBER and label.depth > 1:
            base = next(b for b in reversed(self.open) if b.kind != NUMBER)
        self._put(Branch(label.kind, text, _path(base, text), [paragraph], rank=rank), above)

    def _annex_name(self, number: str) -> str:
        self.annexes += 1
        return f"PL{number or self.annexes}"

    def _bullet(self, paragraph: Paragraph, sign: str) -> None:
        signs = [branch.sign for branch in self.open]
        if self.is_bad_scan and sign != DASH and DASH not in signs:
            # A scan makes a star or a plus of the same round bullet.
            sign = next((other for other in signs if other), sign)
        if sign in signs:
            del self.open[signs.index(sign) :]
        elif sign == STAR and DASH in signs:
            # A star after a list of dashes is a remark on the whole list.
            del self.open[signs.index(DASH) :]
            self._closing_paragraph(paragraph, self.open[-1])
            return
        while self.open[-1].kind == PARAGRAPH:
            self.open.pop()
        above = self.open[-1]
        count = sum(child.kind == BULLET for child in above.children) + 1
        mark = PLUS if sign == PLUS and above.kind == BULLET else DASH
        text = f"{mark}{count}"
        self._put(Branch(BULLET, text, _path(above, text), [paragraph], sign=sign, rank=60), above)

    def _put(self, branch: Branch, above: Branch) -> None:
        above.children.append(branch)
        while self.open[-1] is not above:
            self.open.pop()
        self.open.append(branch)

    def _row(self, paragraph: Paragraph) -> None:
        if self.open[-1] is self.root and self.closing is None:
            return
        if self.open[-1] is self.root:
            name = self._annex_name("")
            self._put(Branch(ANNEX, name, name, rank=_RANKS[ANNEX]), self.root)
            self.is_outside = False
        self.open[-1].rows.append(paragraph)

    def _unnumbered(self, paragraph: Paragraph, at: int) -> None:
        top = self.open[-1]
        if top is self.root or _SEE_ENCLOSED.match(paragraph.text):
            return
        if label_at(paragraph.text):
            self._labelled_home(top).labelled.append(paragraph)
        elif self._is_last(at) and _SPEAKS_TO_ALL.match(paragraph.text):
            self._closing_paragraph(paragraph, self._section())
        elif top.kind == ANNEX or top.awaits_words:
            top.paragraphs.append(paragraph)
        elif self._is_last(at):
            self._closing_paragraph(paragraph, self._section())
        elif closing_orders(paragraph.text):
            home = next(b for b in reversed(self.open) if b.kind not in (BULLET, PARAGRAPH))
            self._closing_paragraph(paragraph, home)
        else:
            top.paragraphs.append(paragraph)

    def _labelled_home(self, top: Branch) -> Branch:
        """Under a list, "Thời gian: ..." is of the whole list, unless bullets have their own."""
        if top.kind != BULLET:
            return top
        above = self.open[-2]
        alone = len(above.children) == 1 or any(child.labelled for child in above.children)
        return top if alone else above

    def _is_last(self, at: int) -> bool:
        rest = self.paragraphs[at + 1 :]
        return not rest or rest[0].is_closing

    def _section(self) -> Branch:
        return next(
            (b for b in reversed(self.open) if b.kind in (SECTION, PART, ARTICLE, ANNEX)), self.root
        )

    def _closing_paragraph(self, paragraph: Paragraph, above: Branch) -> None:
        count = sum(child.kind == PARAGRAPH for child in above.children)
        text = f"end{count + 1}" if count else "end"
        rank = above.rank + 5
        self._put(Branch(PARAGRAPH, text, _path(above, text), [paragraph], rank=rank), above)


def _path(above: Branch, text: str) -> str:
    return f"{above.path}.{text}" if above.path else text


def _opens_with(paragraphs: list[Paragraph]) -> tuple[str, ...]:
    """The kinds of point a plan's body begins with: sections where it has any, else numbers."""
    kinds = {p.label.kind for p in _before_closing(paragraphs) if p.label}
    if kinds & {SECTION, PART, ARTICLE}:
        return (SECTION, PART, ARTICLE)
    return (NUMBER, LETTER, BULLET) if NUMBER not in kinds else (NUMBER,)


def _before_closing(paragraphs: list[Paragraph]) -> list[Paragraph]:
    ends = [at for at, paragraph in enumerate(paragraphs) if paragraph.is_closing]
    return paragraphs[: ends[0]] if ends else paragraphs


def grow(page: Page, paragraphs: list[Paragraph], is_bad_scan: bool = False) -> Grown:
    """The tree of a plan's paragraphs."""
    return Gardener(page, paragraphs, is_bad_scan).grow()
