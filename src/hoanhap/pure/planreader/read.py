"""Read a plan: its text in; header, citations, recipients, items and targets out."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from hoanhap.pure.planreader.bodies.catalogue import is_only_bodies
from hoanhap.pure.planreader.folding import Folded, fold
from hoanhap.pure.planreader.items.echoes import with_echoes
from hoanhap.pure.planreader.items.pick import items_of
from hoanhap.pure.planreader.items.reading import read_item
from hoanhap.pure.planreader.letter.citations import find_citations
from hoanhap.pure.planreader.letter.header import read_header
from hoanhap.pure.planreader.letter.recipients import read_recipients
from hoanhap.pure.planreader.outline.absorbing import absorb
from hoanhap.pure.planreader.outline.lost_numbers import number_lost_headings
from hoanhap.pure.planreader.outline.page import Page, page_of
from hoanhap.pure.planreader.outline.paragraphs import paragraphs_of
from hoanhap.pure.planreader.outline.sections import put_sections_right
from hoanhap.pure.planreader.outline.shaping import shaped
from hoanhap.pure.planreader.outline.tree import grow
from hoanhap.pure.planreader.points import PlanContext, Point
from hoanhap.pure.planreader.scans.damage import is_damaged
from hoanhap.pure.planreader.scans.mending import mended
from hoanhap.pure.planreader.types import Header, Item, PlanReading, Target

_DISTRICTS = re.compile(r"\bcap\s+huyen\b|\bcac\s+huyen\b|\bhuyen\b|\bthi\s+tran\b")


def read_plan(text: str) -> PlanReading:
    """Read a plan's text. Places count in its code points, as given.

    A text without any point gives a reading without items; nothing is refused here.
    """
    whole = fold(text)
    is_bad = is_damaged(text)
    mendable = mended(whole) if is_bad else whole
    _, root, closing = _tree(text, mendable, is_bad)
    mended_or_none = mendable if is_bad else None
    header = read_header(text, whole, closing, mended_or_none)
    context = context_of(header, mendable, is_bad)
    items: list[Item] = []
    targets: list[Target] = []
    for chosen in items_of(root, lambda words: is_only_bodies(words, context)):
        item, reached = read_item(text, chosen, context)
        items.append(item)
        targets += reached
    return PlanReading(
        header=header,
        citations=find_citations(text, whole),
        recipients=read_recipients(text, whole, closing, mended_or_none),
        items=with_echoes(items),
        targets=tuple(targets),
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        is_doubtful_scan=is_bad,
    )


def outline_of(text: str) -> Point:
    """The tree of a plan's points, before any is chosen."""
    is_bad = is_damaged(text)
    whole = fold(text)
    return _tree(text, mended(whole) if is_bad else whole, is_bad)[1]


def _tree(text: str, whole: Folded, is_bad: bool) -> tuple[Page, Point, int]:
    page = page_of(text, whole)
    paragraphs = paragraphs_of(page)
    put_sections_right(paragraphs, is_bad)
    number_lost_headings(page, paragraphs, lambda words: is_only_bodies(words, PlanContext()))
    grown = grow(page, paragraphs, is_bad)
    root = shaped(page, grown.root)
    absorb(root)
    closing = len(text) if grown.closing is None else page.folded.offsets[grown.closing]
    return page, root, closing


def context_of(header: Header, whole: Folded, is_bad: bool = False) -> PlanContext:
    """What the header and the words tell of the whole plan."""
    issuer = fold(header.issuer or "").text
    return PlanContext(
        level=_level(issuer),
        province=header.place or (header.issuer or "").partition("tỉnh ")[2],
        issued_on=_day(header.date),
        has_districts=_DISTRICTS.search(whole.text) is not None,
        is_doubtful_scan=is_bad,
    )


def _level(issuer: str) -> str:
    if re.search(r"\bhuyen\b|\bthi xa\b|\bquan\b", issuer):
        return "huyen"
    if re.search(r"\bxa\b|\bphuong\b|\bthi tran\b", issuer):
        return "xa"
    return "tw" if re.match(r"bo\b|chinh phu|thu tuong", issuer) else "tinh"


def _day(written: str | None) -> date | None:
    """The day, or the first day of the month or year that is all the plan gives."""
    numbers = [int(part) for part in (written or "").split("-") if part.isdigit()]
    if not numbers:
        return None
    year, month, day = [*numbers, 1, 1][:3]
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 1, 1)
