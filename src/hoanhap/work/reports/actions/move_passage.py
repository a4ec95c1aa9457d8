"""Move a passage up or down in its section."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.sections import in_order
from hoanhap.work.reports.stepping import PASSAGE, WRITERS, passage_for, touch

WAYS = {"up": -1, "down": 1}


@action(
    "reports.move_passage",
    grants=WRITERS,
    sentence=Words(
        vi="{who} chuyển chỗ đoạn lấy từ {agency}", en="{who} moved the passage from {agency}"
    ),
)
def move_passage(act: Act, *, passage_id: int, version: int, way: str) -> Done:
    """Move it one place "up" or "down"; at the end it stays where it is.

    Raises NotVisible, Stale, WrongState, BadInput for another way.
    """
    section, passage = passage_for(act, "reports.move_passage", passage_id, version)
    known("way", way, WAYS)
    ids = [row.pk for row in in_order(section)]
    here = ids.index(passage.pk)
    there = min(max(here + WAYS[way], 0), len(ids) - 1)
    ids.insert(there, ids.pop(here))
    for row in section.passages.all():
        section.passages.filter(pk=row.pk).update(position=ids.index(row.pk) + 1)
    passage.position = there + 1
    touch(passage)
    record(
        act,
        deed="reports.move_passage",
        subject=(PASSAGE, passage.pk),
        occurred_on=act.today,
        before={"position": here + 1},
        after={"position": there + 1},
        params={"agency": passage.source_agency.name},
        about=[("reports.ReportSection", section.pk)],
    )
    return Done(id=passage.pk, version=passage.version)
