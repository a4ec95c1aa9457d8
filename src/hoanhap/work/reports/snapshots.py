"""A closed report's snapshot: made once inside `close`, opened ever after. Called in deeds."""

from __future__ import annotations

import hashlib
from typing import Any

from hoanhap.ground.vault.sealing import seal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_word import report_word
from hoanhap.work.reports.keeping import cells_kept, digest_of, rows_packed, value_kept
from hoanhap.work.reports.models import Report, Snapshot, SnapshotFile
from hoanhap.work.reports.naming import MIMES, file_name
from hoanhap.work.reports.paper import printed, report_paper
from hoanhap.work.reports.reckoning import cells_of
from hoanhap.work.reports.rows import section_rows
from hoanhap.work.reports.sections import fetched_sections
from hoanhap.work.reports.types import SectionRow

FILE_COLUMN = "reports.snapshot"


def keep_snapshot(act: Act, row: Report) -> Snapshot:
    """Keep a signed report as it is: Word, Excel, texts, cells, rows, digest."""
    known_at = row.known_at or act.now
    span = Span(row.window_first, row.window_last)
    paper = report_paper(act.actor, row, act.now)
    files = {"docx": report_word(paper), "xlsx": report_excel(paper)}
    codes = codes_for(act.actor)
    cells = cells_of(act.actor, codes, span, known_at)
    packed, kept_cells = rows_packed(cells), cells_kept(cells)
    texts = [_text(one) for one in section_rows(act.actor, row, fetched_sections(row), known_at)]
    parameters = _parameters(row, codes)
    digests = {kind: hashlib.sha256(content).hexdigest() for kind, content in files.items()}
    snapshot = Snapshot.objects.create(
        report=row,
        parameters=parameters,
        known_at=known_at,
        cells=kept_cells,
        texts=texts,
        rows_packed=packed,
        digest=digest_of(parameters, kept_cells, texts, packed, digests),
        posting_id=act.actor.posting_id,
        closed_at=act.now,
    )
    for kind, content in files.items():
        keep_file(act, row, snapshot, kind, content)
    return snapshot


def keep_file(
    act: Act, row: Report, snapshot: Snapshot, kind: str, content: bytes, of_sha256: str = ""
) -> SnapshotFile:
    """Keep one file of a closed report, sealed."""
    return SnapshotFile.objects.create(
        snapshot=snapshot,
        kind=kind,
        file_name=file_name(row, kind),
        mime=MIMES[kind],
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        of_sha256=of_sha256,
        content_sealed=seal(content, column=FILE_COLUMN),
        recorded_at=act.now,
    )


def _parameters(row: Report, codes: tuple[str, ...]) -> dict[str, Any]:
    return {
        "title": row.title,
        "issuer": row.issuer.name,
        "first": row.window_first.isoformat(),
        "last": row.window_last.isoformat(),
        "known_at": row.known_at.isoformat() if row.known_at else "",
        "number": row.number,
        "signed_on": row.signed_on.isoformat() if row.signed_on else "",
        "signer_name": row.signer_name,
        "signer_post": row.signer_post,
        "codes": list(codes),
    }


def _text(section: SectionRow) -> dict[str, Any]:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "text": printed(section),
        "figures": {one.mark: value_kept(one.value) for one in section.figures},
        "sources": [
            {
                "agency": passage.agency_name,
                "paper": passage.source_label,
                "part_id": passage.part_id,
                "is_changed": passage.is_changed,
                "source": passage.source_text,
            }
            for passage in section.passages
        ],
    }
