"""A plan as a tree of points, as its numbering makes it, and what is known of the whole plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.types import Place

ROOT = "root"
PART = "part"
SECTION = "section"
ARTICLE = "article"
ANNEX = "annex"
NUMBER = "number"
LETTER = "letter"
BULLET = "bullet"
ROW = "row"
PARAGRAPH = "paragraph"

# What a labelled line under a point, or a table's column, says.
LABEL_TASK = "task"
LABEL_LEAD = "lead"
LABEL_WITH = "with"
LABEL_WHO = "who"
LABEL_WHEN = "when"
LABEL_RESULT = "result"
LABEL_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled line ("Cơ quan chủ trì: ...") or a table's cell, and the words after its label.

    `words` is folded, with the way back to the source; `label` is one of the LABEL_ values.
    """

    label: str
    words: Folded


@dataclass(slots=True, eq=False)
class Point:
    """One numbered (or bulleted, or closing) point of the plan, with those under it.

    `path` is the number as the text gives it, from the section down ("II.2.2.4", "III.1.-2").
    `heading` is the folded title line that stands alone over the words (a body's name, a title),
    empty where the words begin at once; `words` are the point's own words without its heading,
    its labelled lines and its children, folded and freed of page numbers and emphasis signs.
    `place` runs from the first word after the number to the last word of its own text.
    """

    kind: str
    label: str
    path: str
    place: Place
    heading: Folded
    words: Folded
    labelled: tuple[Labelled, ...] = ()
    parent: Point | None = None
    children: list[Point] = field(default_factory=list)

    def above(self) -> Iterator[Point]:
        """The points over this one, nearest first, without the root."""
        point = self.parent
        while point is not None and point.kind != ROOT:
            yield point
            point = point.parent

    def walk(self) -> Iterator[Point]:
        """This point and all under it, in the text's order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class PlanContext:
    """What is known of the whole plan when one of its points is read.

    `issued_on` is the day the plan is dated (the first of the month or year where only that is
    known), None when undated; `level` is the issuer's ("tinh", "huyen", "xa", "tw");
    `has_districts` is False where the plan knows only provinces and communes.
    """

    level: str = "tinh"
    province: str = ""
    issued_on: date | None = None
    has_districts: bool = True
    is_doubtful_scan: bool = False
