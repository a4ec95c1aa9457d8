"""Frozen rows of the returns desk: what is asked, and what stands where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.stages import Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """Of whom something is asked: kinds of agency and single agencies; both empty: of all."""

    kinds: tuple[str, ...] = ()
    agency_ids: tuple[int, ...] = ()

    @property
    def is_everyone(self) -> bool:
        """Whether nobody is left out."""
        return not self.kinds and not self.agency_ids


@dataclass(frozen=True, slots=True)
class DeclaredAsked:
    """A figure that an agency gives itself. `total_of` are the codes in the same return that add up
    to it, `part_of` the code it can't exceed.
    """

    code: str
    title: str
    unit: str = ""
    total_of: tuple[str, ...] = ()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class NewSection:
    """One section of an outline as it is written. `id` where the section stands already.

    `codes` by kind of agency, "*" for every one. The data window may differ from the round's.
    """

    title: str
    number: str = ""
    help: str = ""
    body: str = "text"
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    declared: tuple[DeclaredAsked, ...] = ()
    asked: Asked = field(default_factory=Asked)
    is_required: bool = True
    window: Span | None = None
    item_id: int | None = None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section of an outline."""

    id: int
    position: int
    number: str
    title: str
    help: str
    body: str
    codes: Mapping[str, tuple[str, ...]]
    declared: tuple[DeclaredAsked, ...]
    asked: Asked
    is_required: bool
    window: Span | None
    item_id: int | None


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """An outline in the list; `rounds` have used it."""

    id: int
    version: int
    title: str
    kind: str
    state: str
    state_words: Words
    plan_id: int | None
    plan_name: str
    item_id: int | None
    sections: int
    rounds: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlinePage:
    """An outline with its sections in order."""

    row: OutlineRow
    sections: tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A line of the province's reporting calendar and the round it opens next.

    `next_window`, `next_due_on` and `opens_on` are the ones whose last day on time is still to come
    on the day asked about; `round_id` the round where it is open already.
    """

    id: int
    version: int
    code: str
    title: str
    window_first: str
    window_last: str
    due_by: str
    is_inclusive: bool
    lock_days: int | None
    open_days: int
    addressees: tuple[str, ...]
    outline_id: int
    outline_title: str
    asked: Asked
    citation: str
    starts_on: date
    ends_on: date | None
    next_window: Span | None
    next_due_on: date | None
    next_opens_on: date | None
    next_locks_on: date | None
    round_id: int | None
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnTally:
    """How many returns of a round stand at each stage (stages.STAGES), and how many are late."""

    by_stage: Mapping[str, int]
    total: int
    sent: int
    on_time: int
    late: int


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in the list."""

    id: int
    version: int
    kind: str
    kind_words: Words
    title: str
    window: Span
    due_on: date
    locks_on: date | None
    addressees: tuple[str, ...]
    outline_id: int
    outline_title: str
    plan_id: int | None
    plan_name: str
    opened_on: date
    closed_on: date | None
    state: str
    state_words: Words
    note: str
    tally: ReturnTally
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoundNow:
    """An open round and how its returns stand."""

    round_id: int
    title: str
    due_on: date
    tally: ReturnTally


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One agency's return as it stands today. `actions` are deeds the actor may do to it now.

    `chased_times` counts notices, e-mails and letters, not reminders.
    """

    id: int
    version: int
    round_id: int
    round_title: str
    window: Span
    agency_id: int
    agency_name: str
    agency_kind: str
    unit_id: int
    bond: str
    state: str
    standing: Standing
    stage: str
    stage_words: Words
    due_on: date
    locks_on: date | None
    mend_by: date | None
    is_late: bool
    late_days: int
    days_left: int | None
    is_locked: bool
    number: str
    signed_on: date | None
    signer_name: str
    first_sent_on: date | None
    sent_at: datetime | None
    sendings_count: int
    known_at: datetime | None
    remarks: str
    chased_times: int
    last_chased_on: date | None
    escalated_to: Words | None
    escalated_on: date | None
    actions: tuple[str, ...]

    @property
    def owed_by(self) -> date:
        """The day that `days_left` counts to: of one that came back the day to mend it by, where
        that is later than its last day on time.
        """
        return max(self.due_on, self.mend_by or self.due_on)


@dataclass(frozen=True, slots=True)
class RoundPage:
    """A round with the returns the actor sees, in the Vietnamese order of agencies."""

    row: RoundRow
    returns: tuple[ReturnRow, ...]


@dataclass(frozen=True, slots=True)
class ReturnFilter:
    """Which returns of a round: by stage, kind of agency, only the late ones, or of these only
    what is still owed.
    """

    stage: str = ""
    kind: str = ""
    is_late_only: bool = False
    is_owed_late_only: bool = False


@dataclass(frozen=True, slots=True)
class AgencyChoice:
    """An office that can be asked."""

    id: int
    name: str
    kind: str
    kind_words: Words
    bond: str


@dataclass(frozen=True, slots=True)
class PlanOutlineRow:
    """A review in an adopted plan that an outline can be taken for, and what a round of it would
    be; `outline_id` where it was taken already, `unreached` points whose bodies nobody stands for.
    """

    plan_id: int
    plan_name: str
    item_id: int | None
    path: str
    text: str
    due_on: date | None
    window: Span | None
    sections: int
    unreached: tuple[str, ...]
    asked: Asked
    outline_id: int | None
