"""Frozen rows of the lists desk. Fields the actor may not see are None."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hoanhap.ground.intake.types import AttachmentRow, FileRow
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.deadlines import Standing
from hoanhap.work.lists.form_01_types import Ignored


@dataclass(frozen=True, slots=True)
class Counts:
    """Names of a list that the actor sees: `standing` are those on it (not left)."""

    standing: int = 0
    new: int = 0
    stays: int = 0
    changed: int = 0
    left: int = 0
    confirmed: int = 0
    refused: int = 0
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class ListRow:
    """A month's list: what it is, its papers, where it stands, and what the actor may do now."""

    id: int
    version: int
    commune_id: int
    commune_name: str
    month: date
    addition_no: int
    state: str
    state_words: Words
    round: int
    is_nil: bool
    due_on: date
    police_name: str
    committee_name: str
    bank_name: str
    submitted_on: date | None
    number: str
    signed_on: date | None
    signer_name: str
    confirmation_number: str
    confirmed_on: date | None
    confirmer_name: str
    transmitted_on: date | None
    original_received_on: date | None
    return_remarks: str
    lateness_cause: str
    lateness_words: Words | None
    lateness_note: str
    counts: Counts
    standing: Standing
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A row of Form 01 on a list."""

    id: int
    version: int
    list_id: int
    person_id: int
    position: int
    change: str
    change_words: Words
    left_reason: str
    left_words: Words | None
    full_name: str | None
    birth_year: int | None
    born_on: date | None
    sex: str | None
    identity_kind: str | None
    identity_number: str | None = field(repr=False)
    residence: str | None
    phone: str | None = field(repr=False)
    release_kind: str | None
    released_on: date | None
    certificate_number: str | None
    certificate_on: date | None
    obeys_law: bool | None
    purpose: str | None
    amount_vnd: int | None
    form_note: str | None
    verdict: str
    verdict_words: Words
    refusal_code: str | None
    refusal_words: Words | None
    refusal_note: str | None


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round that the committee returned."""

    round: int
    number: str
    signed_on: date
    signer_name: str
    returned_on: date
    remarks: str
    entries: int


@dataclass(frozen=True, slots=True)
class SisterList:
    """Another list of the same commune and month: the main one (0) or an addition."""

    id: int
    addition_no: int
    state: str
    state_words: Words


@dataclass(frozen=True, slots=True)
class ListPage:
    """All of one list; `entries` is one page of its rows, those who left come last."""

    row: ListRow
    entries: tuple[EntryRow, ...]
    page: int
    pages: int
    rounds: tuple[RoundRow, ...]
    attachments: tuple[AttachmentRow, ...]
    files: tuple[FileRow, ...]
    sisters: tuple[SisterList, ...]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A commune's month: its list, or that there is none.

    Without a list `state` is "missing" and `people` None, which is neither zero nor nil.
    """

    commune_id: int
    commune_name: str
    month: date
    list_id: int | None
    addition_no: int
    state: str
    state_words: Words
    is_nil: bool
    people: int | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class ListsIndex:
    """Lists of a month by commune. The counts are of communes before any filter by state."""

    month: date
    rows: tuple[IndexRow, ...]
    communes: int
    missing: int
    nil: int
    late: int
    may_start: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that is not what it was; values as they are, for the page to write."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One person in the difference to last month: "new", "changed" (fields) or "left" (reason).

    `entry_id` is None for someone of last month who has no row on this list at all.
    """

    change: str
    person_id: int
    entry_id: int | None
    full_name: str | None
    left_words: Words | None
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not as it was on the list before (`before_id` None: there was none)."""

    before_id: int | None
    before_month: date | None
    rows: tuple[DifferenceRow, ...]
    stays: int


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A list a person was on."""

    list_id: int
    entry_id: int
    month: date
    addition_no: int
    commune_id: int
    state: str
    state_words: Words
    change: str
    verdict: str
    verdict_words: Words
    refusal_code: str | None
    refusal_words: Words | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """What one row of a file would do to the list.

    `status`: "new", "changed", "same", "refused" or "left" (on the list and not in the file, only
    when the file replaces). `moves_here`: on record elsewhere until now. `is_known`: on record.
    `row` is 0 for "left".
    """

    status: str
    sheet: str
    row: int
    full_name: str | None
    birth_year: int | None
    is_known: bool
    moves_here: bool
    changes: tuple[FieldChange, ...]
    why: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's rows before it is applied. `counts` by status, over all rows, whatever page."""

    file_id: int
    file_version: int
    file_state: str
    list_id: int
    list_version: int
    is_replacing: bool
    counts: Mapping[str, int]
    rows: tuple[PreviewRow, ...]
    page: int
    pages: int
    may_apply: bool
    ignored: tuple[Ignored, ...] = ()
