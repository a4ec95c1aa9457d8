"""A folded text cut into sentences and lists of bodies, each list with the part it plays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from hoanhap.pure.planreader.bodies.family import PROVINCE
from hoanhap.pure.planreader.bodies.find import Hit
from hoanhap.pure.planreader.bodies.resolve import Named, is_one_list, past_modifiers
from hoanhap.pure.planreader.bodies.words import Tokens
from hoanhap.pure.planreader.whose.parts import (
    DIRECTED_BY,
    ISSUING,
    LEADING,
    OVERSEEN,
    Site,
    has_verb,
    is_opening,
    name_start,
    part_of,
)
from hoanhap.pure.planreader.whose.words import ASSESSES, OPENING, ORDER

# Of a sentence's lists no more than these are weighed when a further one is placed.
_NEAR = 40
_FULL_STOP = re.compile(r"[.!?\u2026]")


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


def groups_of(named: Named, issuer: str = PROVINCE) -> list[Group]:
    """Every list of bodies in a text, in order, with its part; `issuer`: the plan's level."""
    words = named.words
    made: list[Group] = []
    sentences = _sentences(words)
    starts = [sentence.first for sentence in sentences]
    depths = _depths(words)
    semicolon = next((i for i, gap in enumerate(words.gaps) if ";" in gap), len(words))
    earlier: list[Group] = []
    for run in _lists(words, named.hits):
        hits = tuple(hit for hit in run if depths[hit.first] <= depths[run[0].first])
        sentence = sentences[bisect_right(starts, hits[0].first) - 1]
        if earlier and earlier[-1].sentence != sentence.index:
            earlier = []
        may_issue = _may_issue(words, hits, issuer)
        group = _group(words, hits, sentence, depths, earlier, semicolon, may_issue=may_issue)
        earlier.append(group)
        made.append(group)
    return made


def _lists(words: Tokens, hits: tuple[Hit, ...]) -> Iterator[tuple[Hit, ...]]:
    run: list[Hit] = []
    for hit in hits:
        if run and not _goes_on(words, run, hit):
            yield tuple(run)
            run = []
        run.append(hit)
    if run:
        yield tuple(run)


def _goes_on(words: Tokens, run: list[Hit], hit: Hit) -> bool:
    if not is_one_list(words, run[-1], hit):
        return False
    between = words.gaps[run[-1].last - 1 : hit.first]
    if not any(";" in gap for gap in between):
        return True
    return _is_told_off(words, run[0].first) or not has_verb(words, past_modifiers(words, hit.last))


def _is_told_off(words: Tokens, at: int) -> bool:
    """Whether a list begins a sentence or its clause, or follows "giao": then it is who acts."""
    first = name_start(words, at, 0)
    if is_opening(words, 0, first) or words.gaps[first - 1] in (",", "."):
        return True
    return ORDER.search(words.text(max(first - 4, 0), first)) is not None


def _sentences(words: Tokens) -> list[_Sentence]:
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


def _depths(words: Tokens) -> list[int]:
    """How deep in brackets each word stands."""
    depth, depths = 0, []
    for gap in ("", *words.gaps[:-1]) if len(words) else ():
        depth = max(depth + gap.count("(") - gap.count(")"), 0)
        depths.append(depth)
    return depths


def _may_issue(words: Tokens, hits: tuple[Hit, ...], issuer: str) -> bool:
    """Whether a list is one committee of the plan's own level, which orders and does not act."""
    if len(hits) > 1 or hits[0].family.stem != "ubnd":
        return False
    is_several = "cac" in words.words[max(hits[0].first - 1, 0) : hits[0].last]
    return not is_several and hits[0].codes in (("ubnd",), (f"ubnd-{issuer}",))


def _group(
    words: Tokens,
    hits: tuple[Hit, ...],
    sentence: _Sentence,
    depths: list[int],
    earlier: list[Group],
    semicolon: int,
    *,
    may_issue: bool,
) -> Group:
    first = name_start(words, hits[0].first, sentence.first)
    after = past_modifiers(words, hits[-1].last)
    site = Site(
        words=words,
        first=first,
        after=after,
        start=sentence.first,
        earlier=tuple(group.part for group in earlier[-_NEAR:]),
        is_aside=depths[hits[0].first] > 0,
        is_vague=all(hit.family.is_vague for hit in hits),
        may_issue=may_issue,
        issued=earlier[-1].after if earlier and earlier[-1].part == ISSUING else -1,
    )
    return Group(
        hits=hits,
        first=first,
        after=after,
        sentence=sentence.index,
        part=part_of(site),
        is_aside=site.is_aside,
        is_assessed=_is_assessing(words, sentence, earlier[:_NEAR]),
        is_directed=bool(earlier) and _is_directed(words, earlier[-1], first),
        is_first=not sentence.index and first <= semicolon + 1,
    )


def _is_directed(words: Tokens, previous: Group, first: int) -> bool:
    """Whether the words since the last list still belong to the order that list was given."""
    if previous.part not in (DIRECTED_BY, OVERSEEN) and not previous.is_directed:
        return False
    return not any(";" in gap for gap in words.gaps[previous.after - 1 : first])


def _is_assessing(words: Tokens, sentence: _Sentence, earlier: list[Group]) -> bool:
    """Whether the sentence weighs up what was done: "Đánh giá ...", "Kết quả phối hợp với ..."."""
    start = sentence.first
    led = [group for group in earlier if group.part in LEADING]
    if led:
        start = led[0].after
    while start < sentence.last and words.words[start] in OPENING:
        start += 1
    return ASSESSES.search(words.text(start, start + 4)) is not None
