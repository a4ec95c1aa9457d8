"""Drop a section of a report."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, section_for, touch


@action(
    "reports.drop_section",
    grants=WRITERS,
    sentence=Words(
        vi="{who} bỏ mục “{section}” khỏi báo cáo", en="{who} dropped the section “{section}”"
    ),
)
def drop_section(act: Act, *, section_id: int, version: int) -> Done:
    """Drop a section with the passages in it, while the report is drafted; what it said stays in
    the history. Raises NotVisible, Stale, WrongState.
    """
    report, section = section_for(act, "reports.drop_section", section_id, version)
    passages = list(section.passages.order_by("position"))
    before = {
        "section": section.title,
        "text": section.text,
        "passages": [passage.text for passage in passages],
    }
    section.passages.all().delete()
    section.delete()
    touch(report)
    record(
        act,
        deed="reports.drop_section",
        subject=(SUBJECT, report.pk),
        occurred_on=act.today,
        before=before,
        params={"section": section.title},
    )
    return Done(id=report.pk, version=report.version)
