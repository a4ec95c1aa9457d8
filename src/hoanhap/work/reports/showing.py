"""A report's whole page."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.reports.marks import unknown_marks
from hoanhap.work.reports.models import Report, ReportSection, Snapshot
from hoanhap.work.reports.obstacles import obstacles_kept, obstacles_of, obstacles_shown
from hoanhap.work.reports.ready import BLANK, UNKNOWN
from hoanhap.work.reports.rows import report_row, section_rows
from hoanhap.work.reports.types import (
    AddresseeRow,
    KeptFile,
    ReportPage,
    SectionRow,
    SnapshotRow,
)
from hoanhap.work.reports.types_obstacles import ReportObstacles


def page_of(
    actor: Actor, row: Report, fetched: Sequence[ReportSection], now: datetime
) -> ReportPage:
    """The report with its sections (fetched with passages), addressees, what is kept, and what is
    missing before it can be submitted.
    """
    known_at = row.known_at or now
    sections = section_rows(actor, row, fetched, known_at)
    snapshot = Snapshot.objects.get(report=row) if row.state == "closed" else None
    return ReportPage(
        row=report_row(actor, row),
        issuer="police" if row.issuer_id == row.agency_id else "committee",
        remarks=row.remarks,
        signer_name=row.signer_name,
        signer_post=row.signer_post,
        sections=sections,
        addressees=tuple(
            AddresseeRow(one.pk, one.name, one.sent_on, one.sent_note)
            for one in row.addressees.order_by("position")
        ),
        snapshot=_kept(snapshot) if snapshot is not None else None,
        missing=_missing(sections) if row.state == "drafted" else (),
        obstacles=_told(snapshot) if snapshot is not None else None,
    )


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


def _kept(kept: Snapshot) -> SnapshotRow:
    rows = json.loads(zlib.decompress(bytes(kept.rows_packed)))
    files = kept.files.defer("content_sealed").order_by("kind")
    return SnapshotRow(
        closed_at=kept.closed_at,
        known_at=kept.known_at,
        digest=kept.digest,
        figures=len(kept.cells),
        rows=sum(len(found) for found in rows.values()),
        files=tuple(KeptFile(one.kind, one.file_name, one.size_bytes, one.sha256) for one in files),
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
