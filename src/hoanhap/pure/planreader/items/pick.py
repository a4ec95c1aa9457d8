"""Which points of the plan are its items: those that order, set a number, or outline a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoanhap.pure.planreader.items.directives import VERB, is_lead_in, parent_orders
from hoanhap.pure.planreader.items.zones import (
    CONFERENCE_DETAILS,
    DUTIES,
    FORM,
    HAS_A_NUMBER_TO_REACH,
    OUTLINE_OF_REPORT,
    PURPOSES,
    TARGETS,
    zone_under,
)
from hoanhap.pure.planreader.points import ARTICLE, PARAGRAPH, ROOT, ROW, SECTION, Point

# Words that put the paper itself into force, send to an annex, or end it: no work for anyone.
_NO_WORK = re.compile(
    r"ban\s+hanh\s+kem\s+theo|phe\s+duyet\s+kem\s+theo"
    r"|\(?(?:co|chi\s+tiet|xem)\b[^.]{0,80}(?:kem\s+theo|phu\s+luc)[^.]{0,40}[\s./]*$"
    r"|(?:cac\s+)?(?:nhiem\s+vu|noi\s+dung|cong\s+viec|danh\s+muc|phan\s+cong)\b[^.;]{0,100}"
    r"\b(?:theo|tai|trong)\s+(?:cac\s+|bang\s+|bieu\s+)*phu\s+luc[^.;]{0,50}[\s./]*$"
    r"|trong\s+do\s*:?$|nhu\s+sau\s*:?$"
    r"|(?:bai\s+bo|huy\s+bo)\s+(?:quyet|ke)"
)
_REPLACES = re.compile(r"(?:quyet\s+dinh|ke\s+hoach)\s+nay\s+(?:co\s+hieu\s+luc|thay\s+the)")
_PUTS_INTO_FORCE = re.compile(r"ban\s+hanh\b.{0,40}\bke\s+hoach\b", re.S)
_CLOSES = re.compile(r"tren\s+day\s+la\b")
_SAYS_TO_WHOM = re.compile(r"\b(?:yeu\s+cau|de\s+nghi|giao|chu\s+dong|bao\s+cao|phan\s+anh)\b")
_MONEY = re.compile(r"(?:nguon\s+)?kinh\s+phi\b")
_GIVES_MONEY_WORK = re.compile(
    r"\b(?:giao|lap\s+du\s+toan|can\s+doi|tham\s+muu|chu\s+dong|trinh|yeu\s+cau|de\s+nghi"
    r"|co\s+trach\s+nhiem)\b"
)
_CITES = re.compile(r"can\s+cu\s+(?:luat|nghi\s+dinh|quyet\s+dinh|thong\s+tu|chi\s+thi)\b")
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Chosen:
    """A point that is an item, and the zone it stands in."""

    point: Point
    zone: str


def items_of(root: Point, is_only_bodies: Callable[[str], bool]) -> Iterator[Chosen]:
    """The items in order. `is_only_bodies` says whether folded words name bodies and no more."""
    yield from _under(root, DUTIES, is_only_bodies)


def _under(point: Point, zone: str, is_only_bodies: Callable[[str], bool]) -> Iterator[Chosen]:
    below = zone if point.kind == ROOT else zone_under(point, zone)
    own = below if point.heading.text else zone
    if point.kind != ROOT and _is_item(point, own, is_only_bodies):
        yield Chosen(point, own)
    for child in point.children:
        yield from _under(child, below, is_only_bodies)


def _is_item(point: Point, zone: str, is_only_bodies: Callable[[str], bool]) -> bool:
    text = point.words.text.strip()
    if not text or zone == FORM or _gives_no_work(point, text):
        return False
    if zone == PURPOSES:
        return not point.children and HAS_A_NUMBER_TO_REACH.search(text) is not None
    if is_only_bodies(text):
        return False
    if point.children:
        return parent_orders(text)
    return _is_leaf_item(point, zone, text)


def _is_leaf_item(point: Point, zone: str, text: str) -> bool:
    words = len(text.split())
    if point.kind == ROW or zone in (OUTLINE_OF_REPORT, CONFERENCE_DETAILS, TARGETS):
        return words >= 2
    if point.kind == SECTION:
        return VERB.search(text) is not None and words >= FEWEST_WORDS * 2
    if words < FEWEST_WORDS and not point.labelled:
        return False
    if is_lead_in(text):
        return False
    return VERB.search(text) is not None or bool(point.labelled) or words >= FEWEST_WORDS * 2


def _gives_no_work(point: Point, text: str) -> bool:
    if _REPLACES.match(text):
        return _SAYS_TO_WHOM.search(text.partition(".")[2]) is None
    if _NO_WORK.match(text) or _CITES.match(text):
        return True
    if point.kind == ARTICLE and _PUTS_INTO_FORCE.match(text):
        return True
    if _CLOSES.match(text):
        return _SAYS_TO_WHOM.search(text) is None
    if _MONEY.match(text) and point.kind != ROW:
        return _GIVES_MONEY_WORK.search(text) is None
    return point.kind == PARAGRAPH and VERB.search(text) is None
