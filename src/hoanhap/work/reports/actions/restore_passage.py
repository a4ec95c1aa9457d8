"""Put a passage that was taken out back into its section."""

from __future__ import annotations

from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.dropped import dropped_in
from hoanhap.work.reports.sections import put_passage
from hoanhap.work.reports.stepping import SECTION, WRITERS, section_for, touch

LINES_MOST = 1000
"""So far back in the section's history is looked."""

THERE = Words(
    vi="Đoạn của cơ quan này đang có trong mục.",
    en="A passage of this agency is in the section already.",
)


@action(
    "reports.restore_passage",
    grants=WRITERS,
    sentence=Words(
        vi="{who} lấy lại đoạn đã bỏ của {agency}",
        en="{who} put the passage from {agency} back",
    ),
)
def restore_passage(act: Act, *, section_id: int, version: int, part_id: int) -> Done:
    """Put it back at the end of the section, with the words the report had made of it and the
    source as it was kept. `version` is the section's.

    Raises NotVisible where none from this part was taken out; Stale, WrongState; BadInput where
    one from it is in the section.
    """
    _, section = section_for(act, "reports.restore_passage", section_id, version)
    lines = history_of([(SECTION, section.pk)], limit=LINES_MOST, is_own_only=True)
    found = dropped_in(lines).get(part_id)
    if found is None:
        raise NotVisible
    if section.passages.filter(source_part_id=part_id).exists():
        raise BadInput(THERE)
    taken = put_passage(
        act,
        section,
        found.text,
        part_id=part_id,
        agency_id=found.agency_id,
        label=found.source_label,
        source_text=found.source_text,
    )
    touch(section)
    record(
        act,
        deed="reports.restore_passage",
        subject=(SECTION, section.pk),
        occurred_on=act.today,
        after={"text": taken.text, "source": taken.source_label},
        params={"agency": taken.source_agency.name},
    )
    return Done(id=section.pk, version=section.version, notes={"passage": taken.pk})
