"""Add a section to a report."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.models import ReportSection
from hoanhap.work.reports.sections import next_place
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.add_section",
    grants=WRITERS,
    sentence=Words(
        vi="{who} thêm mục “{section}” vào báo cáo", en="{who} added the section “{section}”"
    ),
)
def add_section(act: Act, *, report_id: int, version: int, title: str, number: str = "") -> Done:
    """Add a section at the end; `number` is printed before its title ("VI", "2", "a").

    The answer's notes carry the section's id. Raises NotVisible, Stale, WrongState, BadInput
    without a title.
    """
    row = report_for(act, "reports.add_section", report_id, version)
    section = ReportSection.objects.create(
        report=row,
        position=next_place(row),
        number=not_too_long("number", number, 12).rstrip(".)"),
        title=said("title", title, 300),
    )
    touch(row)
    record(
        act,
        deed="reports.add_section",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"number": section.number, "section": section.title},
        params={"section": section.title},
    )
    return Done(id=row.pk, version=row.version, notes={"section": section.pk})
