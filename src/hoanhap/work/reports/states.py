"""The states of a report, and the deeds that lead between them."""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

REPORT_STATES = {
    "drafted": Words(vi="đang soạn", en="being drafted"),
    "submitted": Words(vi="đã trình", en="submitted"),
    "signed": Words(vi="đã ký", en="signed"),
    "closed": Words(vi="đã chốt", en="closed"),
    "dropped": Words(vi="đã bỏ", en="dropped"),
}

WRITING = (
    "reports.write_section",
    "reports.take_passage",
    "reports.change_passage",
    "reports.move_passage",
    "reports.drop_passage",
    "reports.restore_passage",
    "reports.add_section",
    "reports.drop_section",
    "reports.take_corrections",
    "reports.change_head",
)
"""Deeds that write: only while the report is drafted."""

REPORT_TABLE: StepTable = step_table(
    REPORT_STATES,
    [
        ("reports.submit", "drafted", "submitted"),
        ("reports.sign", "submitted", "signed"),
        ("reports.send_back", "submitted", "drafted"),
        ("reports.close", "signed", "closed"),
        ("reports.pack", "closed", None),
        ("reports.note_sent", "signed|closed", None),
        *((deed, "drafted", None) for deed in WRITING),
        ("reports.drop_report", "drafted", "dropped"),
    ],
)
"""A closed report stays as it is: what is learned later comes as a correction in the next."""
