"""The outline of a review out of an adopted plan's points: each agency its own points and those for
everybody, with the data windows the points speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.work.plans.fan_out import Reach
from hoanhap.work.plans.review_points import OutlinePoint
from hoanhap.work.plans.stepping_doing import shortened
from hoanhap.work.returns.codes import KINDS_ASKED
from hoanhap.work.returns.types import Asked, NewSection
from hoanhap.work.returns.usual_outline import codes_by_kind

TITLE_SHOWN: Final = 160

_DAY = r"(?:ngay )?(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})"
_WINDOW = re.compile(rf"\btu {_DAY}\s*(?:-|den(?: het)?)\s*{_DAY}")
_SAYS_DATA = re.compile(r"moc thoi gian|so lieu|\btinh tu\b|ky bao cao")
_ABOUT: Final = (
    (re.compile(r"tuyen truyen|pho bien|tap huan|quan triet"), ("VI",)),
    (re.compile(r"\bvay\b|tin dung|nguon von"), ("II",)),
    (re.compile(r"danh sach|xac nhan"), ("I",)),
    (re.compile(r"van ban|chi dao"), ("VIII",)),
    (re.compile(r"kho khan|vuong mac"), ("VII",)),
)
_OBSTACLES = re.compile(r"kho khan|vuong mac|kien nghi")


@dataclass(frozen=True, slots=True)
class TakenOutline:
    """Sections taken from a plan; `unreached` are points whose bodies no office here stands for."""

    sections: tuple[NewSection, ...]
    unreached: tuple[str, ...]
    asked: Asked


def outline_from(
    points: Sequence[OutlinePoint], review: OutlinePoint | None, reach: Reach
) -> TakenOutline:
    """The sections of a plan's outline points in the plan's order, and who is asked: whoever the
    review orders to report and whoever has a point of its own.
    """
    sections: list[NewSection] = []
    unreached: list[str] = []
    named: dict[int, None] = dict.fromkeys(_agencies(review.lead, reach) if review else ())
    for point in points:
        if _only_opens(point, points):
            continue
        ids = _agencies(point.lead, reach)
        if point.lead and not ids:
            unreached.append(point.path)
            continue
        named.update(dict.fromkeys(ids))
        sections.append(_section(point, ids))
    return TakenOutline(tuple(sections), tuple(unreached), Asked(agency_ids=tuple(named)))


def window_in(point_text: str, section: str) -> Span | None:
    """The data window that a point's words give, else the heading it stands under."""
    if _SAYS_DATA.search(skeleton(point_text)):
        own = _window(point_text)
        if own is not None:
            return own
    for heading in reversed(section.split(" / ")):
        found = _window(heading)
        if found is not None:
            return found
    return None


def _window(text: str) -> Span | None:
    found = _WINDOW.search(skeleton(text))
    if found is None:
        return None
    numbers = [int(part) for part in found.groups()]
    try:
        first = date(numbers[2], numbers[1], numbers[0])
        last = date(numbers[5], numbers[4], numbers[3])
        return Span(first, last)
    except ValueError:
        return None


def _section(point: OutlinePoint, agency_ids: Iterable[int]) -> NewSection:
    plain = skeleton(point.text)
    about = [part for pattern, parts in _ABOUT if pattern.search(plain) for part in parts]
    title = shortened(point.text, TITLE_SHOWN)
    return NewSection(
        title=title,
        number=point.path.replace(".-", "-")[:20],
        help="" if title == " ".join(point.text.split()) else point.text.strip()[:4000],
        body="obstacles" if _OBSTACLES.search(plain) else "text",
        codes=codes_by_kind(about, KINDS_ASKED),
        asked=Asked(agency_ids=tuple(agency_ids)),
        window=window_in(point.text, point.section),
        item_id=point.id,
    )


def _agencies(codes: Iterable[str], reach: Reach) -> tuple[int, ...]:
    found = (agency.id for code in codes for agency in reach.agencies(code))
    return tuple(dict.fromkeys(found))


def _only_opens(point: OutlinePoint, points: Iterable[OutlinePoint]) -> bool:
    """A point that only leads to those under it ("đánh giá cụ thể một số nội dung:")."""
    is_parent = any(other.path.startswith(f"{point.path}.") for other in points)
    return is_parent and point.text.rstrip(" *").endswith(":")
