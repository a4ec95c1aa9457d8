"""The states of outlines, rounds and returns, and the deeds that lead between them. Pure."""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

OUTLINE_STATES = {
    "open": Words(vi="đang dùng", en="in use"),
    "retired": Words(vi="thôi dùng", en="no longer used"),
}
OUTLINE_TABLE: StepTable = step_table(OUTLINE_STATES, [("returns.change_outline", "open", None)])

ROUND_STATES = {
    "open": Words(vi="đang nhận báo cáo", en="taking returns"),
    "closed": Words(vi="đã khép", en="closed"),
}
ROUND_TABLE: StepTable = step_table(
    ROUND_STATES,
    [
        ("returns.ask_more", "open", None),
        ("returns.change_round", "open", None),
        ("returns.close_round", "open", "closed"),
    ],
)

RETURN_STATES = {
    "open": Words(vi="chưa làm", en="not begun"),
    "drafted": Words(vi="đang soạn", en="being written"),
    "submitted": Words(vi="đã trình ký", en="submitted for signature"),
    "signed": Words(vi="đã ký, đã gửi", en="signed and sent"),
    "returned": Words(vi="bị trả lại", en="sent back"),
    "accepted": Words(vi="đã tiếp nhận", en="accepted"),
    "asked": Words(vi="đã đề nghị", en="asked"),
    "answered": Words(vi="đã trả lời", en="answered"),
    "thanked": Words(vi="đã cảm ơn", en="thanked"),
    "excused": Words(vi="không phải báo cáo kỳ này", en="not needed this time"),
}

WRITTEN = "open|drafted|returned|asked"
"""States in which the agency writes to its return."""

RETURN_TABLE: StepTable = step_table(
    RETURN_STATES,
    [
        ("returns.start", "open", "drafted"),
        ("returns.save_part", WRITTEN, None),
        ("returns.save_figure", WRITTEN, None),
        ("returns.explain", WRITTEN, None),
        ("returns.attach_file", WRITTEN, None),
        ("returns.withdraw_file", WRITTEN, None),
        ("returns.refresh_figures", WRITTEN, None),
        ("returns.import_workbook", WRITTEN, None),
        ("returns.submit", "drafted|returned", "submitted"),
        ("returns.send_back", "submitted", "drafted"),
        ("returns.sign", "submitted", "signed"),
        ("returns.return_with_remarks", "signed|accepted", "returned"),
        ("returns.accept", "signed", "accepted"),
        ("returns.excuse", "open|drafted|returned|asked", "excused"),
        ("returns.extend", "open|drafted|submitted|returned|asked", None),
        ("returns.chase", "open|drafted|submitted|returned|asked", None),
        ("returns.escalate", "open|drafted|submitted|returned", None),
        ("returns.record_answer", "asked", "answered"),
        ("returns.thank", "answered", "thanked"),
    ],
)
"""A body that is only requested is asked, answers and is thanked; the deeds of the other way refuse
its return (`bond`). The first thing saved in an open return begins it (drafted); one that was sent
back is submitted again from there, and sent back inside to there.
"""

NOT_SENT = ("open", "drafted", "submitted", "returned", "asked")
"""States in which the agency still owes something."""
