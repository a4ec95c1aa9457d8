"""The deeds of the lists desk; importing this registers them."""

from hoanhap.work.lists.actions.add_entry import add_entry
from hoanhap.work.lists.actions.apply_form_01 import apply_form_01
from hoanhap.work.lists.actions.attach_scan import attach_scan
from hoanhap.work.lists.actions.change_entry import change_entry
from hoanhap.work.lists.actions.confirm import confirm
from hoanhap.work.lists.actions.decide_entry import decide_entry
from hoanhap.work.lists.actions.declare_nil import declare_nil
from hoanhap.work.lists.actions.drop_entry import drop_entry
from hoanhap.work.lists.actions.exempt_month import exempt_month
from hoanhap.work.lists.actions.note_lateness import note_lateness
from hoanhap.work.lists.actions.receive_original import receive_original
from hoanhap.work.lists.actions.return_to_police import return_to_police
from hoanhap.work.lists.actions.send_back import send_back
from hoanhap.work.lists.actions.set_days import set_days
from hoanhap.work.lists.actions.sign import sign
from hoanhap.work.lists.actions.start import start
from hoanhap.work.lists.actions.start_addition import start_addition
from hoanhap.work.lists.actions.submit import submit
from hoanhap.work.lists.actions.transmit import transmit

__all__ = [
    "add_entry",
    "apply_form_01",
    "attach_scan",
    "change_entry",
    "confirm",
    "decide_entry",
    "declare_nil",
    "drop_entry",
    "exempt_month",
    "note_lateness",
    "receive_original",
    "return_to_police",
    "send_back",
    "set_days",
    "sign",
    "start",
    "start_addition",
    "submit",
    "transmit",
]
