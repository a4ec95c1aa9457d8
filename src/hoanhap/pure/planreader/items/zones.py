"""What a stretch of the plan is about: purposes, numbers, an outline, a conference, duties."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.items.directives import parent_orders
from hoanhap.pure.planreader.points import ANNEX, SECTION, Point

DUTIES = "duties"
PURPOSES = "purposes"
TARGETS = "targets"
OUTLINE_OF_REPORT = "outline"
CONFERENCE_DETAILS = "conference"
COMMENDATIONS = "commendations"
FORM = "form"

# Titles of sections that say why and how, and give no work (Decree 30/2020 leaves the sections of
# a plan free; these are the titles provinces use).
_PURPOSES = re.compile(
    r"muc\s+dich|quan\s+diem|muc\s+tieu|can\s+cu|pham\s+vi|nguyen\s+tac|su\s+can\s+thiet"
    r"|co\s+so\s+phap"
    r"|(?:^|[\s,])yeu\s+cau(?:\s*$|[\s,]+(?:chung|ke\s+hoach))|doi\s+tuong\s+(?:ap\s+dung"
    r"|vay|dieu)|giai\s+thich\s+tu"
    r"|(?:^|\s)(?:thuc\s+trang|dac\s+diem\s+tinh\s+hinh)|^\W*tinh\s+hinh"
)
_DUTIES = re.compile(
    r"nhiem\s+vu|giai\s+phap|noi\s+dung\s+(?:thuc|trong|cong|trien|chu)"
    r"|to\s+chuc\s+thuc\s+hien|phan\s+cong|trach\s+nhiem"
)
_TARGETS = re.compile(r"chi\s+tieu|muc\s+tieu\s+cu\s+the|muc\s+tieu\s+den\s+nam")
_OUTLINE = re.compile(
    r"(?:tong\s+ket|so\s+ket|danh\s+gia|bao\s+cao)\b.{0,400}\b(?:gom|theo|mot\s+so"
    r"|tap\s+trung\s+vao|voi)\s+(?:cac\s+|mot\s+so\s+|nhung\s+)?"
    r"(?:noi\s+dung|van\s+de)(?:\s+(?:chinh|chu\s+yeu|co\s+ban|cu\s+the|sau|sau\s+day"
    r"|nhu))*\s*:?\s*$"
    r"|noi\s+dung\s+(?:so\s+ket|tong\s+ket|bao\s+cao|danh\s+gia)(?:\s+(?:gom|tap\s+trung"
    r"|bao\s+gom).*)?\s*:?\s*$"
    r"|danh\s+gia\s+(?:cu\s+the\s+)?mot\s+so\s+noi\s+dung\s*:?\s*$"
    r"|^\W*(?:tong\s+ket|so\s+ket|danh\s+gia)\b.{0,300}\bgom\s*:\s*$",
    re.S,
)
_OUTLINE_ANNEX = re.compile(r"de\s+cuong")
_FORM_ANNEX = re.compile(
    r"cham\s+diem|thang\s+diem|bang\s+diem|\bmau\b|\bbieu\b|phieu|danh\s+sach|thong\s+ke"
    r"|tong\s+hop\s+so\s+lieu|so\s+theo\s+doi"
)
_DUTY_ANNEX = re.compile(r"nhiem\s+vu|phan\s+cong|tien\s+do|cong\s+viec|lo\s+trinh")
_CONFERENCE = re.compile(r"\bhoi\s+nghi\b")
_DETAILS = re.compile(
    r"(?:hinh\s+thuc|thanh\s+phan|thoi\s+gian|dia\s+diem|so\s+luong|dai\s+bieu|chu\s+tri)\b"
)
_COMMENDS = re.compile(
    r"(?:(?:ve|cong\s+tac|to\s+chuc|tien\s+hanh|xet|bieu\s+duong|tuyen\s+duong|thi\s+dua"
    r"|kip\s+thoi|de\s+nghi|hinh\s+thuc)\s*,?\s*)*khen\s+thuong\b"
)
TITLE_MOST_SIGNS = 160
HAS_A_NUMBER_TO_REACH = re.compile(
    r"\d\s*%|(?:toi\s+thieu|it\s+nhat|tren|dat|khong\s+qua|phan\s+dau)\s+(?:tu\s+)?\d+"
    r"|\d+\s*/\s*\d+\s+(?:xa|phuong)|moi\s+(?:xa|huyen|phuong|don\s+vi).{0,60}\d+"
)


def title_of(point: Point) -> str:
    """The folded title of a point: its heading, or its words where it has points below it."""
    return (point.heading.text or (point.words.text if point.children else "")).strip()


def zone_under(point: Point, zone: str) -> str:
    """The zone of what stands under a point, itself standing in `zone`."""
    title = title_of(point)
    if point.kind == ANNEX:
        return _annex_zone(title)
    if zone in (FORM, OUTLINE_OF_REPORT):
        return zone
    if _COMMENDS.match(title):
        return COMMENDATIONS
    if len(title) <= TITLE_MOST_SIGNS:
        named = _named(title)
        # "... into the programmes with national targets, above all:" orders; it is no title.
        if named and not (named == PURPOSES and _is_an_order(point)):
            return named
    if _OUTLINE.search(point.words.text or point.heading.text):
        return OUTLINE_OF_REPORT
    if is_conference(point):
        return CONFERENCE_DETAILS
    return zone


def _is_an_order(point: Point) -> bool:
    return not point.heading.text and point.kind != SECTION and parent_orders(point.words.text)


def _annex_zone(title: str) -> str:
    if _OUTLINE_ANNEX.search(title):
        return OUTLINE_OF_REPORT
    if _DUTY_ANNEX.search(title):
        return DUTIES
    return FORM if _FORM_ANNEX.search(title) else DUTIES


def _named(title: str) -> str:
    if _TARGETS.search(title) and not _DUTIES.search(title):
        return TARGETS
    if _DUTIES.search(title):
        return DUTIES
    return PURPOSES if _PURPOSES.search(title) else ""


def is_conference(point: Point) -> bool:
    """Whether a point names a conference and the points under it its form, time and guests."""
    if not _CONFERENCE.search(point.words.text or point.heading.text):
        return False
    openings = [(child.words.text or child.heading.text).strip() for child in point.children]
    return sum(_DETAILS.match(opening) is not None for opening in openings) >= 2


def commends(text: str) -> bool:
    """Whether folded words begin with commending."""
    return _COMMENDS.match(text.strip()) is not None
