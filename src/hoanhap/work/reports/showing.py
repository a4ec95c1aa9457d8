"""A report's whole page."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Model, Subquery

from hoanhap.ground.orgs.gathered import dicts_of, gathered
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.reports.marks import unknown_marks
from hoanhap.work.reports.models import Report, ReportAddressee, Snapshot, SnapshotFile
from hoanhap.work.reports.obstacles import obstacles_kept, obstacles_of, obstacles_shown
from hoanhap.work.reports.ready import BLANK, UNKNOWN
from hoanhap.work.reports.rows import kept_rows, report_row, section_rows
from hoanhap.work.reports.sections import Fetched
from hoanhap.work.reports.types import (
    AddresseeRow,
    KeptFile,
    ReportPage,
    SectionRow,
    SnapshotRow,
)
from hoanhap.work.reports.types_obstacles import ReportObstacles


def page_of(
    actor: Actor,
    row: Report,
    fetched: Sequence[Fetched],
    addressees: Iterable[AddresseeRow],
    now: datetime,
) -> ReportPage:
    """The report with its sections (all of them), addressees, what is kept, and what is missing
    before it can be submitted.
    """
    snapshot = _snapshot(row) if row.state == "closed" else None
    sections = (
        section_rows(actor, row, fetched, row.known_at or now)
        if snapshot is None
        else kept_rows(actor, row, fetched, snapshot.texts, now)
    )
    return ReportPage(
        row=report_row(actor, row, fetched),
        issuer="police" if row.issuer_id == row.agency_id else "committee",
        remarks=row.remarks,
        signer_name=row.signer_name,
        signer_post=row.signer_post,
        sections=sections,
        addressees=tuple(addressees),
        snapshot=_kept(snapshot) if snapshot is not None else None,
        missing=_missing(sections) if row.state == "drafted" else (),
        obstacles=_told(snapshot) if snapshot is not None else None,
    )


def addressees_of(row: Report) -> tuple[AddresseeRow, ...]:
    """To whom the report goes, in order."""
    return tuple(
        AddresseeRow(one.pk, one.name, one.sent_on, one.sent_note)
        for one in row.addressees.order_by("position")
    )


_ADDRESSEE = ("pk", "position", "name", "sent_on", "sent_note")


def addressees_gathered(row: Model) -> tuple[AddresseeRow, ...]:
    """The same as they came with `addressees_with`, under the name "goes_to"."""
    found = sorted(dicts_of(row, "goes_to", _ADDRESSEE), key=lambda one: one["position"])
    return tuple(
        AddresseeRow(
            one["pk"],
            one["name"],
            date.fromisoformat(one["sent_on"]) if one["sent_on"] else None,
            one["sent_note"],
        )
        for one in found
    )


def addressees_with(ours: str) -> Subquery:
    """The addressees of the report that a row names as `ours`, in that row's query."""
    return gathered(ReportAddressee.objects.all(), "report", _ADDRESSEE, ours)


def obstacles_page(actor: Actor, row: Report, now: datetime) -> ReportObstacles:
    """The list of obstacles as it was kept, of a report that is not closed as it stands. Raises
    NotVisible for one that was closed before reports had it.
    """
    if row.state != "closed":
        found = obstacles_of(actor, row, row.known_at or now)
        kept: dict[str, Any] | None = obstacles_kept(found)
    else:
        kept = Snapshot.objects.values_list("obstacles", flat=True).get(report=row)
    if kept is None:
        raise NotVisible
    return obstacles_shown(actor, kept)


def _told(kept: Snapshot) -> int | None:
    return None if kept.obstacles is None else len(kept.obstacles["rows"])


def sections_of(
    actor: Actor, row: Report, fetched: Sequence[Fetched], now: datetime
) -> tuple[SectionRow, ...]:
    """Some sections of a report, of a closed one with the figures that were kept."""
    if row.state != "closed":
        return section_rows(actor, row, fetched, row.known_at or now)
    kept = Snapshot.objects.values_list("texts", flat=True).get(report=row)
    return kept_rows(actor, row, fetched, kept, now)


_FILE = ("kind", "file_name", "size_bytes", "sha256")


def _snapshot(row: Report) -> Snapshot:
    files = gathered(SnapshotFile.objects.all(), "snapshot", _FILE)
    return Snapshot.objects.annotate(files_kept=files).get(report=row)


def _kept(kept: Snapshot) -> SnapshotRow:
    rows = json.loads(zlib.decompress(bytes(kept.rows_packed)))
    files = [KeptFile(*one.values()) for one in dicts_of(kept, "files_kept", _FILE)]
    return SnapshotRow(
        closed_at=kept.closed_at,
        known_at=kept.known_at,
        digest=kept.digest,
        figures=len(kept.cells),
        rows=sum(len(found) for found in rows.values()),
        files=tuple(sorted(files, key=lambda one: one.kind)),
    )


def _missing(sections: tuple[SectionRow, ...]) -> tuple[Words, ...]:
    blank = [f"{one.number} {one.title}".strip() for one in sections if one.is_blank]
    texts = [text for one in sections for text in (one.text, *(p.text for p in one.passages))]
    unknown = unknown_marks(texts, MEASURES)
    told = []
    if blank:
        told.append(BLANK.format(sections="; ".join(blank)))
    if unknown:
        told.append(UNKNOWN.format(marks=", ".join(unknown)))
    return tuple(told)
