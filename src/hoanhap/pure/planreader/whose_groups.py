"""A folded text cut into sentences and lists of bodies, each list with the part it plays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoanhap.pure.planreader.bodies_find import Hit
from hoanhap.pure.planreader.bodies_resolve import Named, is_one_list, past_modifiers
from hoanhap.pure.planreader.bodies_words import Words
from hoanhap.pure.planreader.whose_words import (
    ASKED,
    ASSESSES,
    ATTENDS,
    BETWEEN,
    CHAIRS,
    DIRECTED,
    HELD_AT,
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
MENTIONED = "mentioned"

LEADING = frozenset({SUBJECT, ORDERED, ASKED_FOR, CHAIRING})

_FULL_STOP = re.compile(r"[.!?\u2026]")
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class Group:
    """A list of bodies, in sentence `sentence` (counted from 0), and the part it plays there.

    `is_aside` says that it stands in brackets; `is_assessed` that its sentence weighs up what was
    done; `is_directed` that its words stand in an order to someone else ("chỉ đạo Công an xã phối
    hợp với ..."); `is_first` that it stands in the text's first clause.
    """

    hits: tuple[Hit, ...]
    first: int
    after: int
    sentence: int
    part: str
    is_aside: bool
    is_assessed: bool
    is_directed: bool
    is_first: bool

    @property
    def codes(self) -> tuple[str, ...]:
        """The bodies' codes, each once, in order."""
        return tuple(dict.fromkeys(code for hit in self.hits for code in hit.codes))

    @property
    def sureness(self) -> int:
        """As sure as the least sure of its names."""
        return min(hit.sureness for hit in self.hits)


@dataclass(frozen=True, slots=True)
class _Sentence:
    index: int
    first: int
    last: int


def groups_of(named: Named) -> list[Group]:
    """Every list of bodies in a text, in order, with its part."""
    words = named.words
    made: list[Group] = []
    sentences = _sentences(words)
    depths = _depths(words)
    for hits in _lists(words, named.hits):
        sentence = next(s for s in sentences if s.first <= hits[0].first < s.last)
        made.append(_group(words, hits, sentence, depths, made))
    return made


def _lists(words: Words, hits: tuple[Hit, ...]) -> Iterator[tuple[Hit, ...]]:
    run: list[Hit] = []
    for hit in hits:
        if run and not _goes_on(words, run, hit):
            yield tuple(run)
            run = []
        run.append(hit)
    if run:
        yield tuple(run)


def _goes_on(words: Words, run: list[Hit], hit: Hit) -> bool:
    if not is_one_list(words, run[-1], hit):
        return False
    between = words.gaps[run[-1].last - 1 : hit.first]
    if not any(";" in gap for gap in between):
        return True
    return _is_told_off(words, run[0].first) or not _has_verb(
        words, past_modifiers(words, hit.last)
    )


def _is_told_off(words: Words, at: int) -> bool:
    """Whether a list begins a sentence or its clause, or follows "giao": then it is who acts."""
    first = _name_start(words, at, 0)
    if all(word in OPENING for word in words.words[:first]) or words.gaps[first - 1] in (",", "."):
        return True
    return ORDER.search(words.text(max(first - 4, 0), first)) is not None


def _has_verb(words: Words, at: int) -> bool:
    if at >= len(words) or words.gaps[at - 1] not in ("", ",", "-"):
        return False
    return any(words.text(at, at + size) in VERBS for size in range(1, LONGEST_VERB + 1))


def _sentences(words: Words) -> list[_Sentence]:
    ends = [
        i + 1
        for i in range(len(words) - 1)
        if _FULL_STOP.search(words.gaps[i])
        and not (words.words[i].isdigit() and (not i or words.words[i + 1][:1].isdigit()))
    ]
    firsts = [0, *ends]
    lasts = [*ends, len(words)]
    pairs = zip(firsts, lasts, strict=True)
    return [_Sentence(index, first, last) for index, (first, last) in enumerate(pairs)]


def _depths(words: Words) -> list[int]:
    """How deep in brackets each word stands."""
    depth, depths = 0, []
    for gap in ("", *words.gaps[:-1]) if len(words) else ():
        depth = max(depth + gap.count("(") - gap.count(")"), 0)
        depths.append(depth)
    return depths


def _group(
    words: Words,
    hits: tuple[Hit, ...],
    sentence: _Sentence,
    depths: list[int],
    before: list[Group],
) -> Group:
    first = _name_start(words, hits[0].first, sentence.first)
    after = past_modifiers(words, hits[-1].last)
    aside = depths[hits[0].first] > 0
    earlier = [g for g in before if g.sentence == sentence.index]
    return Group(
        hits=hits,
        first=first,
        after=after,
        sentence=sentence.index,
        part=_part(words, first, after, sentence, earlier, aside),
        is_aside=aside,
        is_assessed=_is_assessing(words, sentence, before),
        is_directed=bool(earlier) and _is_directed(words, earlier[-1], first),
        is_first=not sentence.index and not any(";" in g for g in words.gaps[: max(first, 0)]),
    )


def _is_directed(words: Words, previous: Group, first: int) -> bool:
    """Whether the words since the last list still belong to the order that list was given."""
    if previous.part not in (DIRECTED_BY, OVERSEEN) and not previous.is_directed:
        return False
    return not any(";" in gap for gap in words.gaps[previous.after - 1 : first])


def _name_start(words: Words, first: int, floor: int) -> int:
    """Back over titles: "Giám đốc", "các", "lãnh đạo"."""
    here = first
    while here > floor and not words.gaps[here - 1]:
        before = words.text(max(here - 3, floor), here)
        title = TITLE.search(before)
        if title is None or DIRECTED.search(before):
            return here
        here -= len(title.group().split())
    return here


def _part(
    words: Words,
    first: int,
    after: int,
    sentence: _Sentence,
    earlier: list[Group],
    aside: bool,
) -> str:
    is_cut = first > sentence.first and words.gaps[first - 1] not in ("", "-", ",")
    before = words.text(max(first - _LOOK_BACK, sentence.first), first)
    if is_cut and words.gaps[first - 1] == ":" and (labelled := _labelled(before)):
        return labelled
    before = "" if is_cut else before
    if WITH.search(before):
        return WITH_THEM
    if BETWEEN.search(before):
        return PAIRED
    ordered = _ordered(words, first, before, sentence, earlier)
    is_chair = CHAIRS.search(words.text(after, after + 6)) and "(" not in words.gaps[after - 1]
    if aside or (is_chair and ordered != DIRECTED_BY):
        return CHAIRING if is_chair else MENTIONED
    return ordered or _acting(words, first, after, sentence, earlier) or MENTIONED


def _labelled(before: str) -> str:
    """The part of a list after a label written inside the words."""
    if WITH_LABEL.search(before):
        return WITH_THEM
    return CHAIRING if LEAD_LABEL.search(before) else ""


def _ordered(
    words: Words, first: int, before: str, sentence: _Sentence, earlier: list[Group]
) -> str:
    """Whether the plan orders or asks the list, or someone in the plan directs it."""
    order = ORDER.search(before)
    if order is not None and _begins_clause(words, first, order.group("verb"), sentence, earlier):
        return ASKED_FOR if ASKED.match(order.group("verb")) else ORDERED
    directed = DIRECTED.search(before)
    if directed is None:
        return ""
    return DIRECTED_BY if STRONGLY.search(directed.group()) else OVERSEEN


def _acting(words: Words, first: int, after: int, sentence: _Sentence, earlier: list[Group]) -> str:
    if _is_subject(words, first, after, sentence, earlier):
        # "chỉ đạo A dạy nghề; B giới thiệu việc làm": the order goes on.
        is_more = bool(earlier) and earlier[-1].part == DIRECTED_BY
        led = any(group.part in LEADING for group in earlier)
        return DIRECTED_BY if is_more and not led else SUBJECT
    held_at = HELD_AT.search(words.text(sentence.first, first))
    return PLACE_OF_WORK if held_at and not earlier else ""


def _begins_clause(
    words: Words, first: int, verb: str, sentence: _Sentence, earlier: list[Group]
) -> bool:
    """Whether the order's verb opens its clause, so that the plan itself speaks."""
    at = first - verb.count(" ") - 1
    if all(word in OPENING for word in words.words[sentence.first : at]):
        return True
    gap = words.gaps[at - 1]
    led = any(group.part in LEADING for group in earlier)
    if words.words[at - 1] in ("thi", "trong") and not led:
        return True
    if gap in (";", ":", "-"):
        return not led or gap == ";"
    opening = words.text(sentence.first, sentence.first + 4)
    return not led and gap == "," and PREFACE.search(opening) is not None


def _is_subject(
    words: Words, first: int, after: int, sentence: _Sentence, earlier: list[Group]
) -> bool:
    before = words.text(sentence.first, first)
    if all(word in OPENING for word in before.split()):
        return True
    if words.gaps[first - 1] == ":" and ATTENDS.search(before):
        return False
    if not _has_verb(words, after):
        return False
    gap = words.gaps[first - 1]
    if gap == ";":
        return True
    if any(group.part in LEADING for group in earlier):
        return False
    opening = words.text(sentence.first, sentence.first + 4)
    if PREFACE.search(opening) is None:
        return False
    return gap in (",", ":") or PREFACE_END.search(before) is not None


def _is_assessing(words: Words, sentence: _Sentence, before: list[Group]) -> bool:
    """Whether the sentence weighs up what was done: "Đánh giá ...", "Kết quả phối hợp với ..."."""
    start = sentence.first
    led = [g for g in before if g.sentence == sentence.index and g.part in LEADING]
    if led:
        start = led[0].after
    while start < sentence.last and words.words[start] in OPENING:
        start += 1
    return ASSESSES.search(words.text(start, start + 4)) is not None
