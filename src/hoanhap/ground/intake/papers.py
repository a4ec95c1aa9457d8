"""Signed papers and attached scans of a row (a list, a loan). Called inside deeds."""

from __future__ import annotations

import hashlib
from datetime import date

from hoanhap.ground.intake.models import Attachment, SignedPaper
from hoanhap.ground.intake.types import PaperRow
from hoanhap.ground.vault.sealing import seal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

COLUMN = "intake.attachment"
MEGABYTE = 1024 * 1024
SIZE_MAX_BYTES = 10 * MEGABYTE

_STARTS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)


def keep_paper(
    act: Act,
    subject: tuple[str, int],
    *,
    kind: str,
    number: str,
    signed_on: date,
    signer_name: str,
) -> int:
    """Keep what a signed paper carries: its number, day and signer, for the actor's agency."""
    paper = SignedPaper.objects.create(
        subject_kind=subject[0],
        subject_id=subject[1],
        kind=kind,
        number=number,
        signed_on=signed_on,
        signer_name=signer_name,
        agency_id=act.actor.agency_id,
        recorded_at=act.now,
    )
    return paper.pk


def keep_attachment(
    act: Act, subject: tuple[str, int], *, commune_id: int, name: str, content: bytes
) -> int:
    """Keep a scan sealed. PDF, PNG or JPEG by its content, at most 10 MB; raises BadInput."""
    mime = mime_of(content)
    attachment = Attachment.objects.create(
        subject_kind=subject[0],
        subject_id=subject[1],
        commune_id=commune_id,
        name=_safe_name(name),
        mime=mime,
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content_sealed=seal(content, column=COLUMN),
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    return attachment.pk


def papers_of(subject: tuple[str, int]) -> tuple[PaperRow, ...]:
    """The signed papers of a row that the caller fetched by the door, oldest first. One query."""
    rows = SignedPaper.objects.filter(subject_kind=subject[0], subject_id=subject[1])
    return tuple(
        PaperRow(row.kind, row.number, row.signed_on, row.signer_name)
        for row in rows.order_by("id")
    )


def mime_of(content: bytes, most_bytes: int = SIZE_MAX_BYTES) -> str:
    """The kind of a scan by its first bytes, whatever its name. Raises BadInput with what to do."""
    if len(content) > most_bytes:
        why = Words(
            vi="Bản chụp quá lớn: tối đa {most} MB. Hãy quét lại ở độ phân giải thấp hơn (200 "
            "dpi).",
            en="The scan is too large: {most} MB at most. Scan again at a lower resolution (200 "
            "dpi).",
        ).format(most=most_bytes // MEGABYTE)
        raise BadInput(why, details=(("content", why),))
    for start, mime in _STARTS:
        if content.startswith(start):
            return mime
    why = Words(
        vi="Bản chụp phải là tệp PDF, PNG hoặc JPEG. Hãy quét bản giấy đã ký rồi gửi lại.",
        en="A scan must be a PDF, PNG or JPEG. Scan the signed paper and send that.",
    )
    raise BadInput(why, details=(("content", why),))


def _safe_name(name: str) -> str:
    """The file's own name without folders and signs that no name should hold."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[-200:] or "ban-chup"
