"""The grown tree as points: heading, own words, labelled lines and place of each."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.pure.planreader.folding import gathered
from hoanhap.pure.planreader.items.directives import (
    begins_with_noun,
    ends_with_colon,
    is_title,
    orders,
    parent_orders,
)
from hoanhap.pure.planreader.outline.labelled import labelled_parts
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.outline.paragraphs import Paragraph
from hoanhap.pure.planreader.outline.tables import row_points
from hoanhap.pure.planreader.outline.tree import Branch
from hoanhap.pure.planreader.points import ANNEX, BULLET, NUMBER, PARAGRAPH, ROOT, Labelled, Point
from hoanhap.pure.planreader.types import Place


def shaped(page: Page, root: Branch) -> Point:
    """The tree of points under the root."""
    return _shape(page, root, None)


def _shape(page: Page, branch: Branch, parent: Point | None) -> Point:
    heading, bodies = _heading_and_bodies(branch)
    split = _one_by_one(branch, heading, bodies)
    own = [] if split else bodies
    labelled = tuple(part for line in branch.labelled for part in _labelled(page, line))
    pieces = _pieces([*own, *branch.labelled] if not branch.children else own)
    point = Point(
        kind=branch.kind,
        label=branch.label,
        path=branch.path,
        place=_place(page, pieces or _pieces(heading)),
        heading=gathered(page.folded, _pieces(heading)),
        words=gathered(page.folded, _pieces(own)),
        labelled=labelled,
        parent=parent,
    )
    if split:
        point.children += _bullets(page, bodies, point)
    point.children += (_shape(page, child, point) for child in branch.children)
    point.children += row_points(page, branch.rows, point)
    return point


def _heading_and_bodies(branch: Branch) -> tuple[list[Paragraph], list[Paragraph]]:
    """The title line over the words, if there is one, and the paragraphs of the words."""
    paragraphs = branch.paragraphs
    if branch.kind in (ROOT, ANNEX) or not paragraphs:
        return paragraphs, []
    first, rest = paragraphs[0], paragraphs[1:]
    if branch.kind not in (NUMBER, BULLET) and branch.kind == "section":
        return [first], rest
    has_more = bool(rest or branch.children or branch.rows)
    if has_more and not _stands_alone(first, bool(rest)):
        return [first], rest
    return [], paragraphs


def _stands_alone(first: Paragraph, has_rest: bool) -> bool:
    """Whether the first paragraph is no title but says something itself."""
    if has_rest:
        return not is_title(first.text)
    return parent_orders(first.text)


def _one_by_one(branch: Branch, heading: list[Paragraph], bodies: list[Paragraph]) -> bool:
    """Several unnumbered paragraphs under a title, each an order: bullets whose signs are lost."""
    has_points = any(child.kind != PARAGRAPH for child in branch.children)
    if not heading or has_points or len(bodies) < 2 or branch.labelled:
        return False
    return all(orders(p.text) and not begins_with_noun(p.text) for p in bodies)


def _bullets(page: Page, bodies: Iterable[Paragraph], parent: Point) -> Iterable[Point]:
    for count, paragraph in enumerate(bodies, start=1):
        pieces = _pieces([paragraph])
        path = f"{parent.path}.-{count}" if parent.path else f"-{count}"
        words = gathered(page.folded, pieces)
        nothing = page.folded.part(0, 0)
        place = _place(page, pieces)
        yield Point(BULLET, f"-{count}", path, place, nothing, words, parent=parent)


def _labelled(page: Page, paragraph: Paragraph) -> list[Labelled]:
    words = gathered(page.folded, paragraph.pieces)
    return labelled_parts(words) or [Labelled("other", words)]


def _pieces(paragraphs: Iterable[Paragraph]) -> list[tuple[int, int]]:
    return [piece for paragraph in paragraphs for piece in paragraph.pieces]


def _place(page: Page, pieces: list[tuple[int, int]]) -> Place:
    if not pieces:
        return Place(0, 0)
    return page.folded.place(min(pieces)[0], max(end for _, end in pieces))


def hands_over(point: Point) -> bool:
    """Whether a point's own words end with a colon before its children."""
    return bool(point.children) and ends_with_colon(point.words.text or point.heading.text)
