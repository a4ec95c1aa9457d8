"""Change the words of a passage that was taken over."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import PASSAGE, WRITERS, passage_for, touch
from hoanhap.work.reports.texts import LONGEST, kept_text


@action(
    "reports.change_passage",
    grants=WRITERS,
    sentence=Words(
        vi="{who} sửa đoạn lấy từ {agency}", en="{who} changed the passage taken from {agency}"
    ),
)
def change_passage(act: Act, *, passage_id: int, version: int, text: str) -> Done:
    """Save the passage as the report is to say it; what the agency wrote stays beside it.

    `version` is the passage's. Raises NotVisible, Stale, WrongState, BadInput when empty or too
    long.
    """
    section, passage = passage_for(act, "reports.change_passage", passage_id, version)
    before = passage.text
    passage.text = said("text", kept_text("text", text), LONGEST)
    passage.taken_by = act.actor.posting_id
    touch(passage)
    record(
        act,
        deed="reports.change_passage",
        subject=(PASSAGE, passage.pk),
        occurred_on=act.today,
        before={"text": before},
        after={"text": passage.text},
        params={"agency": passage.source_agency.name},
        about=[("reports.ReportSection", section.pk)],
    )
    return Done(id=passage.pk, version=passage.version, notes={"text": passage.text})
