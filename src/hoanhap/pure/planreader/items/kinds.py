"""The kind of an item: target, reporting, conference, commendation, outline, else task."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.items.pick import Chosen
from hoanhap.pure.planreader.items.zones import (
    COMMENDATIONS,
    CONFERENCE_DETAILS,
    HAS_A_NUMBER_TO_REACH,
    OUTLINE_OF_REPORT,
    PURPOSES,
    TARGETS,
    commends,
)
from hoanhap.pure.planreader.points import PARAGRAPH
from hoanhap.pure.planreader.types import (
    COMMENDATION,
    CONFERENCE,
    OUTLINE,
    REPORTING,
    TARGET,
    TASK,
)

_DAY = (
    r"(?:truoc\s+(?:ngay\s+)?\d|cham\s+nhat|dinh\s+ky|(?:hang|moi)\s+(?:thang|quy|nam)"
    r"|6\s+thang|ngay\s+\d|trong\s+thang|quy\s+[ivx\d])"
)
_HANDS_UP = (
    r"(?:bao\s+cao|gui\s+(?:ke\s+hoach|ket\s+qua|ve\b|ubnd|uy\s+ban|cong\s+an|so\b|van\s+phong))"
)
# A report with its day beside it, in one sentence.
_DATED_REPORT = re.compile(
    rf"{_HANDS_UP}(?![^.;]{{0,30}}\btruyen\s+hinh)[^.;]{{0,260}}\b{_DAY}"
    rf"|\b{_DAY}[^.;]{{0,200}}\b(?:tong\s+hop|gui)?[\s,]*bao\s+cao\b"
)
_OBSTACLES = re.compile(
    r"(?:neu\s+(?:co|phat\s+sinh|gap)|co)\s+(?:nhung\s+|van\s+de\s+|cac\s+)?(?:kho\s+khan"
    r"|vuong\s+mac|phat\s+sinh|van\s+de)"
    r"[^.;]{0,220}\b(?:bao\s+cao|phan\s+anh|gui|kien\s+nghi|de\s+xuat)\b"
)
_OPENS_REPORT = re.compile(
    r"(?:(?:chu\s+dong|kip\s+thoi|dinh\s+ky|thuong\s+xuyen|hang\s+nam"
    r"|phoi\s+hop\s+voi[^.;]{0,120}?|de\s+nghi[^.;:]{0,120}:?|giao[^.;:]{0,80})[\s,]*)*"
    r"(?:tong\s+hop[\s,]+(?:ket\s+qua[\s,]+)?)?(?:bao\s+cao|phan\s+anh|gui\s+bao\s+cao)\b"
)
_FOLLOWS_TOO = re.compile(r"theo\s+doi|don\s+doc|huong\s+dan|kiem\s+tra")
_OTHER_WORK = re.compile(
    r"[;.]\s+(?:\w+\s+){0,3}?(?:to\s+chuc|tuyen\s+truyen|kiem\s+tra|phoi\s+hop"
    r"|huong\s+dan|quan\s+ly|xay\s+dung|ra\s+soat|tham\s+muu|chi\s+dao)\b"
)
_CONFERENCE = re.compile(
    r"(?:[^.;:]{0,160}\b(?:tham\s+muu|chu\s+tri|giao)\b[^.;:]{0,160})?"
    r"(?:to\s+chuc\s+)?(?:cac\s+)?hoi\s+nghi\s+(?:truc\s+tuyen\s+)?(?:so\s+ket|tong\s+ket)"
)
_NUMBER_IS_THE_POINT = re.compile(
    r"(?:phan\s+dau|bao\s+dam|dam\s+bao|dat|100\s*%|tren\s+\d|toi\s+thieu|it\s+nhat"
    r"|moi\s+(?:xa|phuong|huyen))\b"
)
_TO_ALL = re.compile(r"(?:trong\s+)?qua\s+trinh|neu\s|yeu\s+cau|de\s+nghi|can\s+cu|cac\s")
SURE, LIKELY, UNSURE = 95, 80, 65


def kind_of(chosen: Chosen) -> tuple[str, int]:
    """The kind of an item and how sure it is."""
    text = " ".join(chosen.point.words.text.split())
    by_zone = _by_zone(chosen.zone, text)
    if by_zone:
        return by_zone
    if commends(text):
        return COMMENDATION, LIKELY
    if _CONFERENCE.match(text):
        return CONFERENCE, LIKELY
    if _NUMBER_IS_THE_POINT.match(text) and HAS_A_NUMBER_TO_REACH.search(text[:120]):
        return TARGET, LIKELY
    return _report_or_task(chosen, text)


def _by_zone(zone: str, text: str) -> tuple[str, int] | None:
    if zone in (TARGETS, PURPOSES):
        return TARGET, SURE if HAS_A_NUMBER_TO_REACH.search(text) else LIKELY
    if zone == OUTLINE_OF_REPORT:
        return OUTLINE, LIKELY
    if zone == COMMENDATIONS or (zone == CONFERENCE_DETAILS and commends(text)):
        return COMMENDATION, SURE
    return (CONFERENCE, SURE) if zone == CONFERENCE_DETAILS else None


def _report_or_task(chosen: Chosen, text: str) -> tuple[str, int]:
    opening = _OPENS_REPORT.match(text)
    if opening and not _FOLLOWS_TOO.search(opening.group()):
        return REPORTING, UNSURE if _OTHER_WORK.search(text) else LIKELY
    if _DATED_REPORT.search(text):
        return REPORTING, LIKELY
    if _OBSTACLES.search(text) and _is_about_the_whole(chosen, text):
        return REPORTING, LIKELY
    return TASK, LIKELY if "bao cao" in text else SURE


def _is_about_the_whole(chosen: Chosen, text: str) -> bool:
    """A word to all on obstacles met, not a half-sentence in one body's work."""
    return chosen.point.kind == PARAGRAPH or _TO_ALL.match(text) is not None
