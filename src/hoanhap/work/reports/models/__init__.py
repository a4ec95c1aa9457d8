"""Tables of the reports desk."""

from hoanhap.work.reports.models.report import Passage, Report, ReportAddressee, ReportSection
from hoanhap.work.reports.models.snapshot import Snapshot, SnapshotFile
from hoanhap.work.reports.models.template import PaperTemplate

__all__ = [
    "PaperTemplate",
    "Passage",
    "Report",
    "ReportAddressee",
    "ReportSection",
    "Snapshot",
    "SnapshotFile",
]
