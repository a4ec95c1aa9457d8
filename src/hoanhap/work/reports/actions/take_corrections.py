"""Take into a report what has changed in an earlier, closed one."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.codes import CORRECTIONS_TITLE
from hoanhap.work.reports.corrections import corrections_now
from hoanhap.work.reports.models import Report, ReportSection
from hoanhap.work.reports.sections import next_place
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch

NOTHING = Words(
    vi="Số liệu của báo cáo này vẫn như khi chốt: không có gì để đính chính.",
    en="The figures of that report are as they were closed: there is nothing to correct.",
)
THERE = Words(
    vi="Phần đính chính báo cáo này đã có. Số liệu trong đó tự theo ngày cho đến khi trình.",
    en="The corrections to that report are in already; they follow the days until it is submitted.",
)


@action(
    "reports.take_corrections",
    grants=WRITERS,
    sentence=Words(
        vi="{who} đưa phần đính chính “{corrected}” vào báo cáo",
        en="{who} took the corrections to “{corrected}” into the report",
    ),
)
def take_corrections(act: Act, *, report_id: int, version: int, corrected_id: int) -> Done:
    """Add a section (*đính chính số liệu kỳ trước*) that says which figures of a closed report are
    others now, by how much, and an annex table of the very rows. It is reckoned as known when this
    report is submitted.

    Raises NotVisible, also for one that is not closed; Stale, WrongState; NotReady where nothing
    changed; BadInput where it is in already.
    """
    row = report_for(act, "reports.take_corrections", report_id, version)
    corrected = access.get(act.actor, Report, corrected_id)
    if corrected.state != "closed" or corrected.province_id != row.province_id:
        raise NotVisible
    if row.sections.filter(corrected=corrected).exists():
        raise BadInput(THERE)
    found = corrections_now(act.actor, corrected, act.now)
    if not found.figures:
        raise NotReady(NOTHING)
    section = ReportSection.objects.create(
        report=row,
        position=next_place(row),
        title=CORRECTIONS_TITLE,
        corrected=corrected,
    )
    touch(row)
    record(
        act,
        deed="reports.take_corrections",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"section": section.title, "codes": [one.code for one in found.figures]},
        params={"corrected": corrected.title},
        about=[(SUBJECT, corrected.pk)],
    )
    return Done(id=row.pk, version=row.version, notes={"section": section.pk})
