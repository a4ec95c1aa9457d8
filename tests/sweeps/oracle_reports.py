"""Who may see which report, said a second time: the standing agency and the committee every one of
their province; who reads its counts the closed ones; nobody else any.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.reports import queries
from hoanhap.work.reports.models import Passage, Report, ReportAddressee, ReportSection
from hoanhap.work.returns.models import ReturnPart, Round
from tests.reports.papers import Papers
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_doing import Ask, all_of, each, in_province, once
from tests.world import NOON, TODAY, World

MAKERS = (roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE)
COUNT_READERS = (roles.DEPARTMENT, roles.VBSP_BRANCH, roles.PARTNER_BODY)


def plant_reports(world: World) -> None:
    """In each province one closed and packed, one signed, one drafted with a passage taken over."""
    for letter in ("a", "b"):
        papers = Papers(world, desk=f"{letter}.desk", signer=f"{letter}.office")
        papers.closed()
        papers.on("pack")
        papers.opened(title=f"Sơ kết {letter}")
        papers.write("Một.", 1)
        papers.write("Hai.", 2)
        papers.on("submit")
        _of_round(papers)


def _of_round(papers: Papers) -> None:
    """The report of the province's round, with what its commune's police sent."""
    province = papers.world.units[papers.desk[0]]
    found = Round.objects.get(province=province)
    part = ReturnPart.objects.filter(
        of_return__round=found, of_return__sent_at__isnull=False, sent_text__gt=""
    ).order_by("pk")[0]
    papers.report_id = papers.do("open_report", round_id=found.pk).id
    section = papers.section()
    papers.do("take_passage", section_id=section.pk, version=section.version, part_id=part.pk)


def sees_report(actor: Actor, row: Report) -> bool:
    """Whether a report may come before the actor's eyes."""
    if not in_province(actor, row):
        return False
    if actor.agency_kind in MAKERS:
        return True
    return actor.agency_kind in COUNT_READERS and row.state == "closed"


def of_section(actor: Actor, row: ReportSection | ReportAddressee) -> bool:
    """Whatever hangs on a report is seen with it."""
    return sees_report(actor, row.report)


def of_passage(actor: Actor, row: Passage) -> bool:
    """A passage is seen with its report."""
    return sees_report(actor, row.section.report)


def _is_closed(actor: Actor, row: Report) -> bool:
    return sees_report(actor, row) and row.state == "closed"


def _ids(found: Any) -> set[int]:
    return {row.id for row in found}


def _not_closed(sight: Sight) -> Iterator[tuple[Any, bool]]:
    """A PDF is made of what was kept alone; making one takes too long to ask it of each."""
    for row in Report.objects.exclude(state="closed"):
        yield lambda row=row: queries.made_pdf(sight.actor, row.pk), False


def _nobody(_actor: Actor, _row: Report) -> bool:
    """No report keeps a figure by a code there is not."""
    return False


REPORT_CALLS: dict[str, Ask] = {
    "work.reports.queries.changed_figure": each(
        queries.changed_figure, Report, _nobody, "none", NOON
    ),
    "work.reports.queries.changed_figures": each(queries.changed_figures, Report, _is_closed, NOON),
    "work.reports.queries.correctable": each(queries.correctable, Report, sees_report),
    "work.reports.queries.corrections": each(queries.corrections, Report, _is_closed, NOON),
    "work.reports.queries.is_packed": each(queries.is_packed, Report, sees_report),
    "work.reports.queries.made_pdf": _not_closed,
    "work.reports.queries.report": each(queries.report, Report, sees_report, NOON),
    "work.reports.queries.report_file": each(
        queries.report_file, Report, sees_report, "docx", NOON
    ),
    "work.reports.queries.report_obstacles": each(
        queries.report_obstacles, Report, sees_report, NOON
    ),
    "work.reports.queries.report_row_of": each(queries.report_row_of, Report, sees_report),
    "work.reports.queries.reports": all_of(queries.reports, _ids, Report, sees_report),
    "work.reports.queries.section": each(queries.section, ReportSection, of_section, NOON),
    "work.reports.queries.section_of_passage": each(
        queries.section_of_passage, Passage, of_passage
    ),
    "work.reports.queries.text_now": each(queries.text_now, ReportSection, of_section),
    "work.reports.queries.today_of": once(queries.today_of, TODAY),
}
