"""The deeds of oversight; importing this registers them."""

from hoanhap.work.oversight.actions.answer_obstacle import answer_obstacle
from hoanhap.work.oversight.actions.assign_owner import assign_owner
from hoanhap.work.oversight.actions.close_obstacle import close_obstacle
from hoanhap.work.oversight.actions.group_obstacles import group_obstacles
from hoanhap.work.oversight.actions.mark_answer import mark_answer
from hoanhap.work.oversight.actions.note_remedy import note_remedy
from hoanhap.work.oversight.actions.raise_obstacle import raise_obstacle
from hoanhap.work.oversight.actions.record_inspection import record_inspection
from hoanhap.work.oversight.actions.record_outcome import record_outcome
from hoanhap.work.oversight.actions.reopen import reopen
from hoanhap.work.oversight.actions.take_up import take_up
from hoanhap.work.oversight.actions.ungroup import ungroup
from hoanhap.work.oversight.actions.withdraw_inspection import withdraw_inspection

__all__ = [
    "answer_obstacle",
    "assign_owner",
    "close_obstacle",
    "group_obstacles",
    "mark_answer",
    "note_remedy",
    "raise_obstacle",
    "record_inspection",
    "record_outcome",
    "reopen",
    "take_up",
    "ungroup",
    "withdraw_inspection",
]
