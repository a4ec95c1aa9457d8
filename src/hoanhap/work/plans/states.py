"""The states of plans, of their items and of what falls due, and the deeds that lead between
them.
"""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

PLAN_STATES = {
    "read": Words(vi="đang soát", en="being checked"),
    "adopted": Words(vi="đang thực hiện", en="in force"),
    "replaced": Words(vi="đã được thay thế", en="replaced"),
    "ended": Words(vi="đã kết thúc", en="ended"),
    "dropped": Words(vi="đã bỏ", en="dropped"),
}

PLAN_TABLE: StepTable = step_table(
    PLAN_STATES,
    [
        ("plans.record_reading", "read", None),
        ("plans.correct_header", "read", None),
        ("plans.correct_item", "read", None),
        ("plans.check_item", "read", None),
        ("plans.split_item", "read", None),
        ("plans.merge_items", "read", None),
        ("plans.add_item", "read", None),
        ("plans.drop_item", "read", None),
        ("plans.restore_item", "read", None),
        ("plans.adopt", "read", "adopted"),
        ("plans.drop_plan", "read", "dropped"),
        ("plans.open_year", "adopted", None),
        ("plans.replace_plan", "adopted", "replaced"),
        ("plans.end_plan", "adopted", "ended"),
        ("plans.hand_over", "adopted", None),
        ("plans.record_cost", "adopted", None),
        ("plans.withdraw_sub_plan", "adopted", "dropped"),
        ("plans.import_returns", "adopted", None),
        ("plans.import_duties", "adopted", None),
    ],
)

OCCURRENCE_STATES = {
    "open": Words(vi="chưa nhận việc", en="not taken up yet"),
    "acknowledged": Words(vi="đã nhận việc", en="taken up"),
    "reported": Words(vi="đã báo cáo", en="reported"),
    "returned": Words(vi="bị trả lại", en="sent back"),
    "accepted": Words(vi="đã hoàn thành", en="done"),
    "asked": Words(vi="đã đề nghị", en="asked"),
    "answered": Words(vi="đã trả lời", en="answered"),
    "thanked": Words(vi="đã cảm ơn", en="thanked"),
    "excused": Words(vi="không phải thực hiện kỳ này", en="not needed this time"),
}

OCCURRENCE_TABLE: StepTable = step_table(
    OCCURRENCE_STATES,
    [
        ("plans.acknowledge", "open", "acknowledged"),
        ("plans.report_done", "open|acknowledged|returned", "reported"),
        ("plans.add_evidence", "open|acknowledged|reported|returned|asked|answered", None),
        ("plans.withdraw_evidence", "open|acknowledged|returned|asked", None),
        ("plans.take_back_report", "reported", "acknowledged"),
        ("plans.accept", "reported", "accepted"),
        ("plans.return_report", "reported|accepted", "returned"),
        ("plans.ask_extension", "open|acknowledged|returned", None),
        ("plans.decide_extension", "open|acknowledged|returned", None),
        ("plans.set_day", "open|acknowledged|returned|asked", None),
        ("plans.excuse", "open|acknowledged|returned|asked", "excused"),
        ("plans.chase", "open|acknowledged|returned|asked", None),
        ("plans.escalate", "open|acknowledged|returned", None),
        ("plans.ask", "open", "asked"),
        ("plans.record_answer", "open|asked", "answered"),
        ("plans.thank", "answered", "thanked"),
    ],
)
"""A body that is only requested is asked, answers and is thanked; the deeds of the other way refuse
its duties (`bond`)."""
