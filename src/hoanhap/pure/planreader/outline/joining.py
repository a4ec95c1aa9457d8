"""Whether a line goes on with the sentence above it, or begins something of its own."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.bodies.catalogue import find_bodies, is_only_bodies
from hoanhap.pure.planreader.items.directives import VERB
from hoanhap.pure.planreader.outline.labelled import label_at
from hoanhap.pure.planreader.outline.lines import Line
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.points import PlanContext

_ENDED = re.compile(r"[.;:!?][\s\"')\]}/.*]*$")
# After these words a number or "a)" at the head of the next line belongs to a reference.
_REFERS = re.compile(
    r"(?:^|\s)(?:so|dieu|khoan|muc|diem|ngay|quy|phu\s+luc|mau|bieu|phan|va|tai|cac|cua)$"
)
# A heading doesn't end on these: the sentence goes on.
_HANGS = re.compile(
    r"(?:,|-|\s(?:va|cua|cac|voi|tai|cho|theo|ve|den|trong|tren|hoac|nhung|so|la|duoc|bang|den|giua"
    r"|nguoi|phoi\s+hop|thuc\s+hien|dam\s+bao|bao\s+dam))$"
)
_CLOSING = re.compile(r"n[o0]i\s+nh[a-z]{1,3}\s*[:;.,]|(?:tm|t/m|kt|tl|tuq)\s?[.,]\s*[a-z]")
# Alone on its line, however a scan cut it short: "Noi nl".
_CLOSING_LINE = re.compile(r"n[o0]i\s+n(?!a[yo]$)[a-z]{0,4}(?:\s{3,}.*)?$")
_OPENS_PARAGRAPH = re.compile(
    r"tren\s+day\s+la|yeu\s+cau\s+(?:cac|thu)|de\s+nghi\s+(?:cac|thu)|can\s+cu\s+(?:noi"
    r"|ke|quyet|nghi)"
    r"|trong\s+qua\s+trinh|qua\s+trinh\s+(?:to|trien|thuc)|giao\s+(?:cong|so|van|cac)"
    r"|uy\s+ban\s+nhan\s+dan"
    r"\s+(?:tinh|thanh)|(?:ke\s+hoach|quyet\s+dinh)\s+nay|nhan\s+duoc"
)
LONG_SENTENCE_WORDS = 25
NEVER = 1000
LONGEST_HEADING = 240
MOSTLY = 60  # hundredths
LONGEST_ASKING = 12  # "đề nghị các "
_ORDERS_IN_HEADING = re.compile(
    r"\b(?:chu\s+tri|phoi\s+hop|tham\s+muu|huong\s+dan"
    r"|to\s+chuc\s+thuc)\b"
)


def is_closing(text: str) -> bool:
    """Whether a folded line opens the recipients' or the signer's block."""
    return bool(_CLOSING.match(text) or _CLOSING_LINE.match(text))


def is_ended(text: str) -> bool:
    """Whether a folded text ends as a sentence or a clause ends."""
    return _ENDED.search(text) is not None


def refers_on(text: str) -> bool:
    """Whether a folded text ends on a word whose number comes next ("khoản", "Điều")."""
    return _REFERS.search(text) is not None


def goes_on(page: Page, above: str, last: Line, line: Line) -> bool:
    """Whether a line without number goes on with the paragraph above.

    `above` is the paragraph so far, folded; `last` its last line.
    """
    if is_closing(line.text) or label_at(line.text):
        return False
    if not above:
        return True
    if is_closing(above):
        return False
    by_form = _by_first_sign(page, above, last, line)
    return _by_last_words(page, above, last, line) if by_form is None else by_form


def _by_first_sign(page: Page, above: str, last: Line, line: Line) -> bool | None:
    """What the line's own first sign and case tell; None where they leave it open."""
    if above.rfind("(") > above.rfind(")"):
        return True
    if not line.text[0].isalpha() and line.text[0] != '"':
        return not is_ended(above)
    if page.is_caps(line.begin, line.end):
        return page.is_caps(last.begin, last.end) and not is_ended(above)
    if page.begins_small(line.begin):
        return True
    is_title = " " in last.text and page.is_caps(last.begin, last.end)
    return False if is_title else None


def _by_last_words(page: Page, above: str, last: Line, line: Line) -> bool:
    if is_ended(above):
        return _is_full(page, last) and not _OPENS_PARAGRAPH.match(line.text)
    if page.width:
        return len(last.text) * 100 >= page.width * _fullness(above, line) or _hangs(above)
    return _goes_on_unbroken(above, line)


def _fullness(above: str, line: Line) -> int:
    """How full a line must be, in hundredths, for the next to go on with it.

    A sentence that stopped short at a long word goes on; a body's name over its duties does not.
    """
    if len(above) <= LONGEST_HEADING:
        if VERB.match(line.text) and names_bodies(above):
            return NEVER
        if is_only_bodies(above, PlanContext()):
            return 92
    return 55 if VERB.search(above) else 78


def names_bodies(text: str) -> bool:
    """Whether a folded text is mostly names of bodies, as a heading over duties is."""
    context = PlanContext()
    if is_only_bodies(text, context):
        return True
    places = {mention.place for mention in find_bodies(text, context)}
    if not places or min(places).begin > LONGEST_ASKING:
        return False
    named = sum(place.end - place.begin for place in places)
    return named * 100 >= len(text) * MOSTLY and _ORDERS_IN_HEADING.search(text) is None


def _hangs(above: str) -> bool:
    return _HANGS.search(above) is not None


def _is_full(page: Page, last: Line) -> bool:
    """Whether the line above ran to the margin: a full stop there ends no paragraph."""
    return bool(page.width) and len(last.text) * 100 >= page.width * 90


def _goes_on_unbroken(above: str, line: Line) -> bool:
    """In a text of one line a paragraph, a sentence broken by a page's end goes on."""
    if _hangs(above):
        return True
    return len(above.split()) > LONG_SENTENCE_WORDS and not _OPENS_PARAGRAPH.match(line.text)
