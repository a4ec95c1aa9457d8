"""Frozen rows of the province's report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.ground.orgs.lineage import Ended
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.correcting import CellChange, Value


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in the list."""

    id: int
    version: int
    title: str
    round_id: int | None
    issuer_name: str
    span: Span
    state: str
    state_words: Words
    known_at: datetime | None
    number: str
    signed_on: date | None
    is_demo: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """A figure that a text names, with its value where the report stands now. `today`: of a closed
    report what it is as known today, None where that is not known.
    """

    code: str
    which: str
    mark: str
    title: Words
    value: Value
    span: Span
    today: Value = None

    @property
    def is_another_today(self) -> bool:
        """Whether what was learned since has changed it."""
        return self.today is not None and self.today != self.value


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage with its source. `is_changed`: the report says it otherwise than the agency did."""

    id: int
    version: int
    text: str
    part_id: int
    agency_id: int
    agency_name: str
    source_label: str
    source_text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section with its passages; `figures` are those its texts name."""

    id: int
    version: int
    outline_section_id: int | None
    number: str
    title: str
    text: str
    span: Span
    corrected_id: int | None
    saved_at: datetime | None
    passages: tuple[PassageRow, ...]
    figures: tuple[PlacedValue, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it yet."""
        return not (self.text or self.passages or self.corrected_id)


@dataclass(frozen=True, slots=True)
class TextNow:
    """A text as it stands on record."""

    text: str
    version: int


@dataclass(frozen=True, slots=True)
class AddresseeRow:
    """One to whom the report goes."""

    id: int
    name: str
    sent_on: date | None
    sent_note: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a closed report."""

    kind: str
    name: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """What a closed report keeps."""

    closed_at: datetime
    known_at: datetime
    digest: str
    figures: int
    rows: int
    files: tuple[KeptFile, ...]

    def file(self, kind: str) -> KeptFile | None:
        """Its file of this kind, where there is one."""
        return next((one for one in self.files if one.kind == kind), None)


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report whole, as it stands. `obstacles`: how many its annex tells, where that is kept."""

    row: ReportRow
    issuer: str
    remarks: str
    signer_name: str
    signer_post: str
    sections: tuple[SectionRow, ...]
    addressees: tuple[AddresseeRow, ...]
    snapshot: SnapshotRow | None
    missing: tuple[Words, ...]
    obstacles: int | None


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that counts otherwise than when the report was closed: `what` it is, and `whose` doing,
    "" where it is nobody's. `url_name` and `url_id` are the page it opens on, "" where it opens
    nowhere or the actor may not open it.
    """

    id: int
    unit_id: int
    unit_name: str
    whose: str
    what: Words
    day: date | None
    then: int | None
    now: int | None
    url_name: str
    url_id: int


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure of a closed report that is another now; `rows` that are the same stand together."""

    code: str
    title: Words
    unit: Words
    whole: CellChange
    cells: tuple[CellChange, ...]
    rows: tuple[ChangedRow, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that has changed in a closed report since (đính chính số liệu kỳ trước). `ended` tells of
    those of the units named here that are communes of old.
    """

    report_id: int
    report_words: str
    span: Span
    then_at: datetime
    now_at: datetime
    figures: tuple[ChangedFigure, ...]
    unit_names: Mapping[int, str]
    ended: Mapping[int, Ended]
