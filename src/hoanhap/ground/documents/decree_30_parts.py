"""Which line of a paper is what: motto, issuing body, number, title, body, signature, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.decree_30_reading import Line, ReadPaper
from hoanhap.pure.kernel.vietnamese import skeleton

_COUNTRY = skeleton(rules.COUNTRY_TEXT)
_MOTTO = re.sub(r"\W+", " ", skeleton(rules.MOTTO_TEXT))
_DAY = re.compile(r"ngay \S+ thang \S+ nam \S+$")
_ANNEX = re.compile(r"phu luc( [a-z0-9]{1,5})?[.:]?$")
_ATTACHED = re.compile(r"\(?(ban hanh )?kem theo ")
_CENTRED = "center"
_ABSTRACT_LINES_MAX = 6
_SHORT = 80
SMALL_PT = 13
"""Below this a wholly slanted line is a remark, of whose size the decree says nothing known."""


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex."""

    label: Line
    title: tuple[Line, ...]
    attached: Line | None


@dataclass(slots=True)
class Parts:
    """The parts of a paper as far as they were found; `running` is the body's text without
    headings and centred lines, `attached` holds the "(Kèm theo ...)" lines of the annexes and of
    the paper itself.
    """

    country: Line | None = None
    motto: Line | None = None
    parent: tuple[Line, ...] = ()
    issuer: tuple[Line, ...] = ()
    number: Line | None = None
    place_day: Line | None = None
    subject: Line | None = None
    draft: Line | None = None
    type_name: Line | None = None
    abstract: tuple[Line, ...] = ()
    attached: list[Line] = field(default_factory=list)
    attached_here: Line | None = None
    bases: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    running: tuple[Line, ...] = ()
    authorities: tuple[Line, ...] = ()
    names: tuple[Line, ...] = ()
    recipients_head: Line | None = None
    recipients: tuple[Line, ...] = ()
    annexes: tuple[Annex, ...] = ()


def parts_of(paper: ReadPaper) -> Parts:
    """The parts of the paper, found by their words and places, never by their look alone."""
    first, annexes = _split(paper.lines)
    parts = Parts(annexes=annexes)
    parts.attached += [annex.attached for annex in annexes if annex.attached]
    after = _head(first, parts)
    closing = _closing(first, parts)
    rest = [line for line in first[after:] if line.place is None or line.place.table not in closing]
    _body(rest, parts)
    return parts


def is_bold(line: Line) -> bool:
    """Whether all of its text is bold."""
    return all(run.is_bold for run in line.runs if run.text.strip())


def is_italic(line: Line) -> bool:
    """Whether all of its text is slanted."""
    return all(run.is_italic for run in line.runs if run.text.strip())


def sizes(line: Line) -> list[int | float]:
    """The sizes its text is set in, each once."""
    return sorted({run.size_pt for run in line.runs if run.text.strip()})


def _split(lines: Sequence[Line]) -> tuple[list[Line], tuple[Annex, ...]]:
    """The paper itself, and the heads of its annexes."""
    at = [i for i, line in enumerate(lines) if _is_annex_label(line)]
    annexes = tuple(_annex(lines, i) for i in at)
    return list(lines[: at[0]] if at else lines), annexes


def _is_annex_label(line: Line) -> bool:
    return line.place is None and bool(_ANNEX.match(skeleton(line.text)))


def _annex(lines: Sequence[Line], at: int) -> Annex:
    title: list[Line] = []
    for line in lines[at + 1 :]:
        if line.place is not None or not line.text:
            break
        if _ATTACHED.match(skeleton(line.text)):
            return Annex(lines[at], tuple(title), line)
        title.append(line)
    return Annex(lines[at], tuple(title[:1]), None)


def _head(lines: Sequence[Line], parts: Parts) -> int:
    """Find all that stands above the body. Answers where the rest begins."""
    at = 0
    for index, line in enumerate(lines):
        bare = re.sub(r"\W+", " ", skeleton(line.text)).strip()
        if parts.country is None and bare == _COUNTRY:
            parts.country, at = line, index + 1
        elif parts.motto is None and bare == _MOTTO:
            parts.motto, at = line, index + 1
        elif parts.place_day is None and _DAY.search(skeleton(line.text)):
            if line.look.align != _CENTRED and line.place is None and len(line.text) > _SHORT:
                continue
            parts.place_day, at = line, index + 1
            break
    table = parts.country.place.table if parts.country and parts.country.place else None
    inside = [x for x in lines if x.place is not None and x.place.table == table]
    above = inside or list(lines[:at])
    _number(above, parts)
    _issuer(inside, parts)
    last = max((i for i, line in enumerate(lines) if any(line is x for x in above)), default=-1)
    return last + 1


def _number(above: Sequence[Line], parts: Parts) -> None:
    for line in above:
        bare = skeleton(line.text)
        if parts.number is None and re.match(r"so ?:", bare):
            parts.number = line
        elif parts.subject is None and re.match(r"(v/v|ve viec) ", bare):
            parts.subject = line
        elif parts.draft is None and bare == skeleton(rules.DRAFT_TEXT):
            parts.draft = line


def _issuer(inside: Sequence[Line], parts: Parts) -> None:
    country = parts.country.place if parts.country else None
    if country is None:
        return
    cell = [
        line
        for line in inside
        if line.place is not None
        and (line.place.row, line.place.cell) == (country.row, 0)
        and line.text
        and line not in (parts.number, parts.subject, parts.draft)
    ]
    bold = [line for line in cell if is_bold(line)]
    own = bold if bold and bold == cell[-len(bold) :] else cell[-1:]
    parts.issuer, parts.parent = tuple(own), tuple(cell[: len(cell) - len(own)])


def _body(rest: Sequence[Line], parts: Parts) -> None:
    lines = list(rest)
    if parts.subject is None:
        lines = _title(lines, parts)
    kept: list[Line] = []
    after_table = True
    for line in lines:
        if line.place is not None:
            after_table = True
        elif line.text:
            remark = is_italic(line) and max(sizes(line), default=0) < SMALL_PT
            after_table = after_table and remark
            kept += [] if after_table else [line]
    first = next((i for i, line in enumerate(kept) if _is_basis(line)), len(kept))
    parts.bases = tuple(takewhile(_is_basis, kept[first:]))
    parts.body = tuple(kept)
    parts.running = tuple(line for line in kept if _is_running(line))


def _title(lines: Sequence[Line], parts: Parts) -> list[Line]:
    """Take name of type, abstract and what is slanted below them off the front."""
    at = _next_text(lines, 0)
    if at is None or lines[at].place is not None:
        return list(lines)
    parts.type_name = lines[at]
    abstract: list[Line] = []
    at += 1
    while at < len(lines) and len(abstract) < _ABSTRACT_LINES_MAX:
        line = lines[at]
        if _ATTACHED.match(skeleton(line.text)):
            parts.attached.append(line)
            parts.attached_here = line
        elif not line.text or line.place is not None or not _goes_on(abstract, line):
            break
        else:
            abstract.append(line)
        at += 1
    parts.abstract = tuple(abstract)
    return list(lines[at:])


def _goes_on(abstract: Sequence[Line], line: Line) -> bool:
    return not abstract or (line.look.align == _CENTRED and not is_italic(line))


def _next_text(lines: Sequence[Line], start: int) -> int | None:
    return next((i for i in range(start, len(lines)) if lines[i].text), None)


def _is_basis(line: Line) -> bool:
    return skeleton(line.text).startswith("can cu ")


def _is_running(line: Line) -> bool:
    if is_bold(line):
        return False
    return line.look.align != _CENTRED or len(line.text) > _SHORT


def _closing(lines: Sequence[Line], parts: Parts) -> set[int]:
    """Find recipients and signature. Answers the tables they stand in."""
    heads = [line for line in lines if skeleton(line.text).startswith("noi nhan")]
    if not heads:
        return set()
    parts.recipients_head = heads[-1]
    place = heads[-1].place
    if place is None:
        at = next(i for i, line in enumerate(lines) if line is heads[-1])
        parts.recipients = tuple(line for line in lines[at + 1 :] if line.text)
        return set()
    table = [x for x in lines if x.place is not None and x.place.table == place.table and x.text]
    own = [x for x in table if x.place is not None and x.place.cell == place.cell]
    at = next(i for i, line in enumerate(own) if line is heads[-1])
    parts.recipients = tuple(own[at + 1 :])
    cells = [own[:at]]
    others = sorted({x.place.cell for x in table if x.place} - {place.cell})
    cells += [[x for x in table if x.place is not None and x.place.cell == c] for c in others]
    for cell in cells:
        _signature([x for x in cell if not _DAY.search(skeleton(x.text))], parts)
    return {place.table}


def _signature(lines: Sequence[Line], parts: Parts) -> None:
    if not lines:
        return
    is_named = len(lines) > 1 and not lines[-1].text.isupper()
    parts.authorities += tuple(lines[:-1] if is_named else lines)
    parts.names += tuple(lines[-1:] if is_named else ())
