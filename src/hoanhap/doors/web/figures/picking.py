"""Which figures the table shows: one part of the report at a time, and of it some columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import SECTIONS
from hoanhap.work.measures.queries import columns
from hoanhap.work.measures.types import Column

SECTION, COLUMN, ALL = "muc", "cot", "tat-ca"
COLUMNS_FIRST = 7
"""So many columns stand on a page until others are chosen."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report as a link: its code, its words, its first figures."""

    code: str
    words: Words
    is_open: bool


@dataclass(frozen=True, slots=True)
class Picked:
    """The open part, the columns it has and those that are shown."""

    section: str
    parts: tuple[Part, ...]
    offered: tuple[Column, ...]
    codes: tuple[str, ...]
    is_chosen: bool

    @property
    def carried(self) -> tuple[tuple[str, str], ...]:
        """What a form or a link on the page must take along to stay with these columns."""
        shown = tuple((COLUMN, code) for code in self.codes) if self.is_chosen else ()
        return ((SECTION, self.section), *shown)

    @property
    def query(self) -> str:
        """The same as an address carries it."""
        return urlencode(self.carried)


def picked_of(request: HttpRequest, actor: Actor) -> Picked:
    """What the address asks for; the first part and its first columns where it is silent.

    Raises NotVisible for a post that reads no figure.
    """
    read = columns(actor)
    if not read:
        raise NotVisible
    sections = tuple(dict.fromkeys(column.section for column in read))
    asked = request.GET.get(SECTION, "")
    section = asked if asked in (*sections, ALL) else sections[0]
    offered = tuple(one for one in read if section in (ALL, one.section))
    chosen = _chosen(request.GET.getlist(COLUMN), offered)
    usual = tuple(one.code for one in offered[: None if section == ALL else COLUMNS_FIRST])
    return Picked(
        section=section,
        parts=tuple(Part(code, SECTIONS[code], code == section) for code in sections),
        offered=offered,
        codes=chosen or usual,
        is_chosen=bool(chosen),
    )


def _chosen(asked: Sequence[str], offered: Sequence[Column]) -> tuple[str, ...]:
    return tuple(one.code for one in offered if one.code in asked)
