"""A return on its way out: kept as it is, whole, and what it declares put on record. Called in
deeds.
"""

from __future__ import annotations

from hoanhap.pure.kernel.act import Act
from hoanhap.work.measures.declaring import declare
from hoanhap.work.returns.drafting import DECLARED, sections_asked
from hoanhap.work.returns.filling import window_of
from hoanhap.work.returns.models import Return, ReturnFigure, Sending
from hoanhap.work.returns.stepping import SUBJECT


def send(act: Act, row: Return) -> None:
    """Freeze texts and figures, keep this sending whole, and declare its declared figures: by
    their own paper, else by the return's."""
    row.sendings_count += 1
    row.first_sent_on = row.first_sent_on or act.today
    row.sent_at = act.now
    row.mend_by = None
    row.escalated_to, row.escalated_on = "", None
    parts = list(row.parts.order_by("section__position"))
    for part in parts:
        part.sent_text = part.text
    row.parts.bulk_update(parts, ["sent_text"])
    row.figures.update(is_frozen=True)
    figures = list(row.figures.order_by("section__position", "pk"))
    Sending.objects.create(
        of_return=row,
        nth=row.sendings_count,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        texts={str(part.section_id): part.sent_text for part in parts},
        figures=[_kept(one) for one in figures],
        known_at=row.known_at,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    windows = {one.pk: window_of(one, row.round) for one in sections_asked(row)}
    for one in figures:
        if one.source == DECLARED and one.value_num is not None:
            declare(
                act,
                agency_id=row.agency_id,
                unit_id=row.unit_id,
                code=one.code,
                window=windows[one.section_id],
                value=one.value_num,
                paper_number=one.paper_number or row.number,
                paper_on=one.paper_on or row.signed_on or act.today,
                source=(SUBJECT, row.pk),
            )


def _kept(one: ReturnFigure) -> dict[str, object]:
    return {
        "section_id": one.section_id,
        "code": one.code,
        "source": one.source,
        "num": one.value_num,
        "den": one.value_den,
        "paper_number": one.paper_number,
        "paper_on": one.paper_on.isoformat() if one.paper_on else None,
    }
