"""The deeds of oversight; importing this registers them."""

from hoanhap.work.oversight.actions.note_remedy import note_remedy
from hoanhap.work.oversight.actions.record_inspection import record_inspection
from hoanhap.work.oversight.actions.withdraw_inspection import withdraw_inspection

__all__ = ["note_remedy", "record_inspection", "withdraw_inspection"]
