"""A closed report's snapshot: made before `close` writes, kept inside it, opened ever after."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hoanhap.ground.orgs import access
from hoanhap.ground.vault.sealing import seal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import Stale
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.reports.correcting import CodeCells
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_paper import ReportPaper
from hoanhap.work.reports.forms.report_word import report_word
from hoanhap.work.reports.keeping import (
    canonical,
    cells_kept,
    digest_of,
    rows_packed,
    value_kept,
)
from hoanhap.work.reports.models import Report, Snapshot, SnapshotFile
from hoanhap.work.reports.naming import MIMES, file_name
from hoanhap.work.reports.obstacles import obstacles_kept, obstacles_of
from hoanhap.work.reports.paper import paper_of, printed
from hoanhap.work.reports.reckoning import cells_of
from hoanhap.work.reports.rows import section_rows
from hoanhap.work.reports.sections import fetched_sections
from hoanhap.work.reports.states import REPORT_TABLE
from hoanhap.work.reports.types import SectionRow

FILE_COLUMN = "reports.snapshot"


@dataclass(frozen=True, slots=True)
class MadeReport:
    """All that closing keeps of a report, and the fingerprint of what it was made from."""

    made_from: str
    known_at: datetime
    files: Mapping[str, bytes]
    parameters: dict[str, Any]
    cells: dict[str, Any]
    texts: list[dict[str, Any]]
    packed: bytes
    obstacles: dict[str, Any]


def made_report(act: Act, *, report_id: int, version: int) -> MadeReport:
    """Word, Excel, texts, cells and rows of a signed report, all as known at its one moment; made
    before the transaction, since it takes seconds.

    Raises NotVisible, Stale, WrongState; Stale also where a fact changed under the hand, so that
    the paper and the cells would not be of one moment.
    """
    row = access.get(act.actor, Report, report_id)
    if row.version != version:
        raise Stale
    REPORT_TABLE.next("reports.close", row.state)
    made_from = made_from_what(row)
    known_at = row.known_at or act.now
    sections = section_rows(act.actor, row, fetched_sections(row), known_at)
    obstacles = obstacles_of(act.actor, row, known_at)
    paper = paper_of(act.actor, row, sections, obstacles, known_at)
    codes = codes_for(act.actor)
    cells = cells_of(act.actor, codes, Span(row.window_first, row.window_last), known_at)
    must_agree(paper, cells)
    return MadeReport(
        made_from=made_from,
        known_at=known_at,
        files={"docx": report_word(paper), "xlsx": report_excel(paper)},
        parameters=_parameters(row, codes),
        cells=cells_kept(cells),
        texts=[_text(one) for one in sections],
        packed=rows_packed(cells),
        obstacles=obstacles_kept(obstacles),
    )


def made_from_what(row: Report) -> str:
    """The fingerprint of what a report consists of: its head, every text, whence each passage
    came, to whom it goes, and the moment of its figures.
    """
    head = {name: str(getattr(row, name)) for name in _HEAD}
    sections = row.sections.order_by("pk").values_list(*_SECTION)
    passages = row.sections.order_by("passages__pk").values_list(*_PASSAGE)
    whole = {
        "head": head,
        "issuer": row.issuer.name,
        "sections": [list(map(str, one)) for one in sections],
        "passages": [list(map(str, one)) for one in passages],
        "addressees": list(row.addressees.order_by("position").values_list("name", flat=True)),
    }
    return hashlib.sha256(canonical(whole)).hexdigest()


_HEAD = (
    "title", "round_id", "window_first", "window_last", "is_demo", "known_at", "number",
    "signed_on", "signer_name", "signer_post",
)  # fmt: skip
_SECTION = (
    "pk", "position", "number", "title", "text", "corrected_id", "window_first", "window_last",
)  # fmt: skip
_PASSAGE = tuple(f"passages__{name}" for name in ("pk", "position", "text", "source_label"))


def must_agree(paper: ReportPaper, cells: Mapping[str, CodeCells]) -> None:
    """Raise Stale where a total on paper is not that of the cells kept beside it."""
    for annex in paper.annexes:
        for table in annex.tables:
            for column, total in zip(table.columns, table.total or (), strict=False):
                if column.code in cells and cells[column.code].total != total:
                    raise Stale


def keep_snapshot(act: Act, row: Report, made: MadeReport) -> Snapshot:
    """Keep a signed report as it was made: Word, Excel, texts, cells, rows, digest."""
    digests = {kind: hashlib.sha256(content).hexdigest() for kind, content in made.files.items()}
    snapshot = Snapshot.objects.create(
        report=row,
        parameters=made.parameters,
        known_at=made.known_at,
        cells=made.cells,
        texts=made.texts,
        rows_packed=made.packed,
        obstacles=made.obstacles,
        digest=digest_of(
            made.parameters, made.cells, made.texts, made.packed, digests, made.obstacles
        ),
        posting_id=act.actor.posting_id,
        closed_at=act.now,
    )
    for kind, content in made.files.items():
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
