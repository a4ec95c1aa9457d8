"""Take a passage out of the report."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SECTION, WRITERS, passage_for


@action(
    "reports.drop_passage",
    grants=WRITERS,
    sentence=Words(
        vi="{who} bỏ đoạn lấy từ {agency}", en="{who} took the passage from {agency} out"
    ),
)
def drop_passage(act: Act, *, passage_id: int, version: int) -> Done:
    """Take it out; the agency's text stays in its return and what the report said in the history,
    from which it can be put back.

    Raises NotVisible, Stale, WrongState.
    """
    section, passage = passage_for(act, "reports.drop_passage", passage_id, version)
    agency = passage.source_agency.name
    before = {
        "text": passage.text,
        "source": passage.source_label,
        "agency_id": passage.source_agency_id,
        "part_id": passage.source_part_id,
        "source_text": passage.source_text,
    }
    passage.delete()
    record(
        act,
        deed="reports.drop_passage",
        subject=(SECTION, section.pk),
        occurred_on=act.today,
        before=before,
        params={"agency": agency},
    )
    return Done(id=section.pk, version=section.version)
