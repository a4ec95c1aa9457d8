"""The deeds of communication; importing this registers them."""

from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.outreach.actions.withdraw_output import withdraw_output

__all__ = ["record_output", "withdraw_output"]
