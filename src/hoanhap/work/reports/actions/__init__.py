"""The deeds of the reports desk; importing this registers them."""

from hoanhap.work.reports.actions.add_section import add_section
from hoanhap.work.reports.actions.change_head import change_head
from hoanhap.work.reports.actions.change_passage import change_passage
from hoanhap.work.reports.actions.close import close
from hoanhap.work.reports.actions.drop_passage import drop_passage
from hoanhap.work.reports.actions.drop_report import drop_report
from hoanhap.work.reports.actions.drop_section import drop_section
from hoanhap.work.reports.actions.move_passage import move_passage
from hoanhap.work.reports.actions.note_sent import note_sent
from hoanhap.work.reports.actions.open_report import open_report
from hoanhap.work.reports.actions.pack import pack
from hoanhap.work.reports.actions.restore_passage import restore_passage
from hoanhap.work.reports.actions.send_back import send_back
from hoanhap.work.reports.actions.set_template import set_template
from hoanhap.work.reports.actions.sign import sign
from hoanhap.work.reports.actions.submit import submit
from hoanhap.work.reports.actions.take_corrections import take_corrections
from hoanhap.work.reports.actions.take_passage import take_passage
from hoanhap.work.reports.actions.write_section import write_section

__all__ = [
    "add_section",
    "change_head",
    "change_passage",
    "close",
    "drop_passage",
    "drop_report",
    "drop_section",
    "move_passage",
    "note_sent",
    "open_report",
    "pack",
    "restore_passage",
    "send_back",
    "set_template",
    "sign",
    "submit",
    "take_corrections",
    "take_passage",
    "write_section",
]
