"""The arguments of the addresses of the province's report, and which of them a post may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from hoanhap.pure.kernel.act import Actor
from hoanhap.work.reports.models import Passage, Report, ReportAddressee, ReportSection
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_reports import of_passage, of_section, sees_report

Values = tuple[list[Any], set[Any]]
_ROWS: dict[str, tuple[type[Model], Callable[[Actor, Any], bool]]] = {
    "report_id": (Report, sees_report),
    "report_section_id": (ReportSection, of_section),
    "passage_id": (Passage, of_passage),
    "addressee_id": (ReportAddressee, of_section),
}
REPORT_PAGES = {"report_id": "report", "report_section_id": "report_section"}
FILE_KINDS = ["docx", "xlsx", "zip"]
"""A PDF of a draft is made by LibreOffice from the Word file: too slow to make for each post."""


def values_of_reports(argument: str, sight: Sight) -> Values | None:
    """All values and those seen; None for an argument of other desks."""
    if argument == "file_kind":
        return FILE_KINDS, set(FILE_KINDS)
    if argument not in _ROWS:
        return None
    model, may = _ROWS[argument]
    rows = list(model._default_manager.order_by("pk"))
    return [row.pk for row in rows], {row.pk for row in rows if may(sight.actor, row)}
