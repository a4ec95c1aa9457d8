"""The states of an obstacle or proposal, and the deeds that lead between them."""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

OBSTACLE_STATES = {
    "raised": Words(vi="chờ trả lời", en="waiting for an answer"),
    "grouped": Words(vi="đã gộp", en="grouped"),
    "taken_up": Words(vi="đã kiến nghị cấp trên", en="taken up to a higher place"),
    "answered": Words(vi="đã trả lời", en="answered"),
    "closed": Words(vi="đã khép lại", en="closed"),
}

OPEN = ("raised", "taken_up")
"""States in which whoever asked still waits."""

OBSTACLE_TABLE: StepTable = step_table(
    OBSTACLE_STATES,
    [
        ("oversight.answer_obstacle", "raised|taken_up", "answered"),
        ("oversight.record_outcome", "taken_up", "answered"),
        ("oversight.take_up", "raised|answered", "taken_up"),
        ("oversight.assign_owner", "raised|taken_up", None),
        ("oversight.group_obstacles", "raised|taken_up|answered", None),
        ("oversight.ungroup", "grouped", "raised"),
        ("oversight.mark_answer", "grouped|answered", None),
        ("oversight.close_obstacle", "raised|answered", "closed"),
        ("oversight.reopen", "answered|closed", "raised"),
    ],
)
"""Those grouped into another follow it: theirs is the state of the one they were grouped into. What
is grouped with `group_obstacles` must be "raised" itself.
"""
