"""What the reader takes from a plan: each field with the words it came from and how sure it is.

Places count in code points of the text as it was given (`hoanhap plan text FILE` prints it).
Sureness is a number of hundredths, 0 to 100: what is below 80 is shown as a question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of the source, from `begin` to before `end`."""

    begin: int
    end: int


NOTHING: Mapping[str, int] = MappingProxyType({})

TARGET = "target"
REPORTING = "reporting"
CONFERENCE = "conference"
COMMENDATION = "commendation"
OUTLINE = "outline"
TASK = "task"
KINDS = (TARGET, REPORTING, CONFERENCE, COMMENDATION, OUTLINE, TASK)

ASSIGNED = "assigned"
REQUESTED = "requested"


@dataclass(frozen=True, slots=True)
class Timing:
    """When something is to be done, as the words say it.

    `kind` is by, within, monthly, quarterly, yearly, times-per-year, continuous,
    as-planned-by-government or after (so many `days` after an `anchor` event). `by_date` keeps as
    much as the text gives ("2026", "2026-06" or "2026-06-15"); `is_inclusive` says whether that day
    itself is still in time ("trước ngày 15/6": no; "chậm nhất ngày": yes). `days_by` are the days
    of a year ("06-15"). `is_in_working_days` says that `days` are working days.
    """

    kind: str
    place: Place
    by_date: str = ""
    is_inclusive: bool | None = None
    from_on: date | None = None
    to_on: date | None = None
    day: int | None = None
    days_by: tuple[str, ...] = ()
    quarter: int | None = None
    times: int | None = None
    days: int | None = None
    anchor: str = ""
    is_in_working_days: bool = False
    sureness: int = 100


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body named in the text, by its code in the catalogue of bodies."""

    code: str
    place: Place
    sureness: int = 100


@dataclass(frozen=True, slots=True)
class Target:
    """A number to reach: how many of what, for each what, in which period."""

    path: str
    number: int
    unit: str
    per: str | None
    period: str | None
    place: Place
    sureness: int = 100


@dataclass(frozen=True, slots=True)
class Citation:
    """A document the plan leans on. `variants` are other spellings of its number met."""

    number: str | None
    type: str
    date: str | None
    issuer: str | None
    place: Place
    name: str | None = None
    variants: tuple[str, ...] = ()
    sureness: int = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The letterhead, title and signature. A field without words in the text is None.

    `places` tells where each field stood, `sureness` how sure each is.
    """

    issuer: str | None = None
    document_type: str | None = None
    number: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    draft: bool = False
    signer_name: str | None = None
    signer_title: str | None = None
    signer_authority: str | None = None
    replaces: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    sureness: Mapping[str, int] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Item:
    """One point of the plan that tells a body to do something.

    `lead`, `together_with` and `performers` are codes of bodies; `section` is the heading over it.
    `restored` is a bad scan's text with words and marks put right, empty where nothing was.
    """

    path: str
    section: str
    text: str
    place: Place
    kind: str
    bond: str
    lead: tuple[str, ...]
    together_with: tuple[str, ...]
    performers: tuple[str, ...]
    timings: tuple[Timing, ...]
    text_of_timing: str
    topic: str = ""
    sureness: Mapping[str, int] = field(default_factory=lambda: NOTHING)
    notes: tuple[str, ...] = ()
    restored: str = ""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """All that was read from one plan."""

    header: Header
    citations: tuple[Citation, ...]
    recipients: tuple[str, ...]
    items: tuple[Item, ...]
    targets: tuple[Target, ...]
    text_sha256: str
    is_doubtful_scan: bool = False
