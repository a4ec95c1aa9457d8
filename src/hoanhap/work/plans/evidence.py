"""Evidence that something due was met: a file, a link, or a fact in the system. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from hoanhap.ground.intake.office_file import office_file
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, web_address
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import EVIDENCE_KINDS
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Evidence, Occurrence

COLUMN = "plans.evidence"
_NOTE_LONGEST = 200


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """One piece of evidence as it comes in. `kind` file (name, content), link (url), or fact: what
    the system knows counts for it.
    """

    kind: str
    note: str = ""
    name: str = ""
    content: bytes = field(default=b"", repr=False)
    url: str = ""


def keep_evidence(act: Act, row: Occurrence, pieces: Iterable[NewEvidence]) -> list[int]:
    """Keep these pieces with what is due; their ids.

    Raises BadInput for a file or address that can't be taken, NotReady where no fact counts.
    """
    return [_keep(act, row, piece) for piece in pieces]


def has_evidence(row: Occurrence) -> bool:
    """Whether a piece stands that was not withdrawn."""
    return Evidence.objects.filter(occurrence=row, withdrawn_at__isnull=True).exists()


def _keep(act: Act, row: Occurrence, piece: NewEvidence) -> int:
    known("kind", piece.kind, EVIDENCE_KINDS)
    kept = Evidence.objects.create(
        occurrence=row,
        kind=piece.kind,
        note=not_too_long("note", piece.note, _NOTE_LONGEST),
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
        **_KEEPING[piece.kind](act, row, piece),
    )
    return int(kept.pk)


def _file(act: Act, row: Occurrence, piece: NewEvidence) -> dict[str, Any]:
    del act, row
    return office_file(piece.name, piece.content, column=COLUMN)


def _link(act: Act, row: Occurrence, piece: NewEvidence) -> dict[str, Any]:
    del act, row
    return {"url": web_address("url", piece.url)}


def _fact(act: Act, row: Occurrence, piece: NewEvidence) -> dict[str, Any]:
    del act, piece
    fact = counted([Owed.of(row)]).get(row.pk)
    if fact is None:
        raise NotReady(
            Words(
                vi="Chưa có số liệu nào trong hệ thống tính cho nhiệm vụ này trong kỳ.",
                en="Nothing in the system counts for this duty in this period yet.",
            )
        )
    return {"fact_kind": fact.kind, "fact_id": fact.id}


_KEEPING = {"file": _file, "link": _link, "fact": _fact}
