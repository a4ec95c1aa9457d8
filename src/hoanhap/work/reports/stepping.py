"""Parts 3 and 4 of every deed on a report: the row by the door, the step from its state."""

from __future__ import annotations

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.work.reports.models import Passage, Report, ReportSection
from hoanhap.work.reports.states import REPORT_TABLE

SUBJECT = "reports.Report"
SECTION = "reports.ReportSection"
PASSAGE = "reports.Passage"

WRITERS = (roles.PROVINCE_DESK,)
"""The province's standing agency draws the report up and submits it."""

SIGNERS = (roles.PROVINCE_DESK, roles.PROVINCE_OFFICE)
"""Another post of the standing agency, or the Committee's office, notes the signature."""


def report_for(act: Act, deed: str, report_id: int, version: int) -> Report:
    """The report locked, already in the state after the deed (not saved).

    Raises NotVisible, Stale, WrongState.
    """
    row = access.get_for(act, Report, report_id, version)
    row.state = REPORT_TABLE.next(deed, row.state)
    return row


def section_for(act: Act, deed: str, section_id: int, version: int) -> tuple[Report, ReportSection]:
    """A section and its report, both locked, the deed allowed from the report's state.

    Raises NotVisible, Stale (on the section's version), WrongState.
    """
    report_id = access.get(act.actor, ReportSection, section_id).report_id
    report = Report.objects.select_for_update().get(pk=report_id)
    section = access.get_for(act, ReportSection, section_id, version)
    REPORT_TABLE.next(deed, report.state)
    return report, section


def passage_for(
    act: Act, deed: str, passage_id: int, version: int
) -> tuple[ReportSection, Passage]:
    """A passage and its section, the report locked, the deed allowed from the report's state.

    Raises NotVisible, Stale (on the passage's version), WrongState.
    """
    found = access.get(act.actor, Passage, passage_id)
    section = ReportSection.objects.get(pk=found.section_id)
    report = Report.objects.select_for_update().get(pk=section.report_id)
    passage = access.get_for(act, Passage, passage_id, version)
    REPORT_TABLE.next(deed, report.state)
    return section, passage


def touch(row: Report | ReportSection | Passage) -> None:
    """Save the row under its next version."""
    row.version += 1
    row.save()


def report_words(row: Report) -> str:
    """The report in a sentence."""
    return row.title
