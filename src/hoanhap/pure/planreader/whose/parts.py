"""Which part a list of bodies plays in its sentence: subject, ordered, asked, along, directed."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.pure.planreader.bodies.words import Tokens
from hoanhap.pure.planreader.whose.words import (
    ASKED,
    ASSIGNS,
    ATTENDS,
    BETWEEN,
    CHAIRS,
    DIRECTED,
    HELD_AT,
    ISSUES,
    JOINS_IN,
    LEAD_LABEL,
    LONGEST_VERB,
    OPENING,
    ORDER,
    PREFACE,
    PREFACE_END,
    STRONGLY,
    TITLE,
    VERBS,
    WITH,
    WITH_DAMAGED,
    WITH_LABEL,
)

SUBJECT = "subject"
ORDERED = "ordered"
ASKED_FOR = "asked"
CHAIRING = "chairing"
WITH_THEM = "with"
PAIRED = "paired"
DIRECTED_BY = "directed"
OVERSEEN = "overseen"
PLACE_OF_WORK = "place"
ISSUING = "issuing"
MENTIONED = "mentioned"

LEADING = frozenset({SUBJECT, ORDERED, ASKED_FOR, CHAIRING})

_LOOK_BACK = 12
# A subject stands near its sentence's start; further on nothing is looked for.
_LONGEST_PREFACE = 80
_LONGEST_OPENING = 20


@dataclass(frozen=True, slots=True)
class Site:
    """Where a list stands: its words from `first` to before `after`, in a sentence that begins at
    word `start`, after other lists of that sentence with the parts `earlier`.

    `is_aside`: in brackets; `is_vague`: it names nobody for certain ("các đơn vị"); `may_issue`:
    it is one committee, which may be the plan's own issuer; `issued`: the word after the issuer's
    name, where the sentence began with it.
    """

    words: Tokens
    first: int
    after: int
    start: int
    earlier: tuple[str, ...]
    is_aside: bool
    is_vague: bool
    may_issue: bool
    issued: int

    @property
    def gap(self) -> str:
        """The sign before the list, less a bracket closed."""
        return self.words.gaps[self.first - 1].replace(")", "") if self.first else ""

    @property
    def before(self) -> str:
        """The words of the sentence before the list, the nearest dozen."""
        return self.words.text(max(self.first - _LOOK_BACK, self.start), self.first)

    @property
    def is_led(self) -> bool:
        """Whether the sentence has already said who acts."""
        return any(part in LEADING for part in self.earlier)

    @property
    def has_preface(self) -> bool:
        """Whether the sentence begins with a time, a ground or a circumstance."""
        return PREFACE.search(self.words.text(self.start, self.start + 4)) is not None


def has_verb(words: Tokens, at: int) -> bool:
    """Whether a verb (or an adverb before one) stands at word `at`, so that a subject precedes."""
    if at >= len(words) or words.gaps[at - 1] not in ("", ",", "-"):
        return False
    return any(words.text(at, at + size) in VERBS for size in range(1, LONGEST_VERB + 1))


def name_start(words: Tokens, first: int, floor: int) -> int:
    """Back over titles: "Giám đốc", "các", "lãnh đạo"."""
    here = first
    while here > floor and not words.gaps[here - 1]:
        before = words.text(max(here - 3, floor), here)
        title = TITLE.search(before)
        if title is None or DIRECTED.search(before):
            return here
        here -= len(title.group().split())
    return here


def is_opening(words: Tokens, start: int, end: int) -> bool:
    """Whether nothing but opening words ("Trách nhiệm của") stands from `start` to before `end`."""
    if end - start > _LONGEST_OPENING:
        return False
    return all(word in OPENING for word in words.words[start:end])


def part_of(site: Site) -> str:
    """The part a list plays."""
    is_cut = site.first > site.start and site.gap not in ("", "-", ",")
    if is_cut and site.gap == ":" and (labelled := _labelled(site.before)):
        return labelled
    before = "" if is_cut else site.before
    if WITH.search(before) or (not site.is_vague and WITH_DAMAGED.search(before)):
        return WITH_THEM
    if BETWEEN.search(before):
        return PAIRED
    if site.is_led and site.gap in (",", ";") and JOINS_IN.search(_following(site)):
        return WITH_THEM
    if site.may_issue and not site.is_led and ISSUES.search(_following(site)):
        return ISSUING
    ordered = _ordered(site, before)
    is_chair = _chairs(site)
    if is_chair and ordered == DIRECTED_BY and ASSIGNS.search(before):
        return ORDERED
    if site.is_aside or (is_chair and ordered != DIRECTED_BY):
        return CHAIRING if is_chair else MENTIONED
    return ordered or _acting(site) or MENTIONED


def _labelled(before: str) -> str:
    """The part of a list after a label written inside the words."""
    if WITH_LABEL.search(before):
        return WITH_THEM
    return CHAIRING if LEAD_LABEL.search(before) else ""


def _following(site: Site) -> str:
    """The words after the list, to the sentence's end or half a dozen."""
    end = site.after
    while end < min(site.after + 6, len(site.words)):
        end += 1
        if site.words.gaps[end - 1] in (".", ";", ")", ");", ")."):
            break
    return site.words.text(site.after, end)


def _chairs(site: Site) -> bool:
    is_bracketed = "(" in site.words.gaps[site.after - 1]
    return CHAIRS.search(_following(site)) is not None and not is_bracketed


def _ordered(site: Site, before: str) -> str:
    """Whether the plan orders or asks the list, or someone in the plan directs it."""
    order = ORDER.search(before)
    if order is not None and _begins_clause(site, order.group("verb")):
        return ASKED_FOR if ASKED.match(order.group("verb")) else ORDERED
    directed = DIRECTED.search(before)
    if directed is None:
        return ""
    return DIRECTED_BY if STRONGLY.search(directed.group()) else OVERSEEN


def _begins_clause(site: Site, verb: str) -> bool:
    """Whether the order's verb opens its clause, so that the plan itself speaks."""
    at = site.first - verb.count(" ") - 1
    if at == site.issued or is_opening(site.words, site.start, at):
        return True
    gap = site.words.gaps[at - 1]
    word = site.words.words[at - 1]
    if word == "va" and site.earlier and site.earlier[-1] in (ORDERED, ASKED_FOR):
        return True
    if word in ("thi", "trong") and not site.is_led:
        return True
    if gap in (";", ":", "-"):
        return not site.is_led or gap == ";"
    return not site.is_led and gap == "," and site.has_preface


def _acting(site: Site) -> str:
    if _is_subject(site):
        # "chỉ đạo A dạy nghề; B giới thiệu việc làm": the order goes on.
        goes_on = bool(site.earlier) and site.earlier[-1] == DIRECTED_BY and not site.is_led
        return DIRECTED_BY if goes_on else SUBJECT
    if site.earlier or site.first - site.start > _LONGEST_PREFACE:
        return ""
    return PLACE_OF_WORK if HELD_AT.search(site.words.text(site.start, site.first)) else ""


def _is_subject(site: Site) -> bool:
    if is_opening(site.words, site.start, site.first):
        return True
    before = site.before
    if site.gap == ":" and ATTENDS.search(before):
        return False
    if not has_verb(site.words, site.after):
        return False
    if site.gap == ";":
        return True
    if site.is_led or not site.has_preface or site.first - site.start > _LONGEST_PREFACE:
        return False
    return site.gap in (",", ":") or PREFACE_END.search(before) is not None
