"""The deeds of communication; importing this registers them."""

from hoanhap.work.outreach.actions.change_session import change_session
from hoanhap.work.outreach.actions.fill_attendance import fill_attendance
from hoanhap.work.outreach.actions.note_attendance import note_attendance
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.outreach.actions.record_session import record_session
from hoanhap.work.outreach.actions.withdraw_output import withdraw_output
from hoanhap.work.outreach.actions.withdraw_session import withdraw_session

__all__ = [
    "change_session",
    "fill_attendance",
    "note_attendance",
    "record_output",
    "record_session",
    "withdraw_output",
    "withdraw_session",
]
