"""Deeds of returns; each registers itself when its module is imported."""

from hoanhap.work.returns.actions.accept import accept
from hoanhap.work.returns.actions.ask_more import ask_more
from hoanhap.work.returns.actions.attach_file import attach_file
from hoanhap.work.returns.actions.change_outline import change_outline
from hoanhap.work.returns.actions.change_round import change_round
from hoanhap.work.returns.actions.chase import chase
from hoanhap.work.returns.actions.close_round import close_round
from hoanhap.work.returns.actions.end_calendar_line import end_calendar_line
from hoanhap.work.returns.actions.escalate import escalate
from hoanhap.work.returns.actions.excuse import excuse
from hoanhap.work.returns.actions.explain import explain
from hoanhap.work.returns.actions.extend import extend
from hoanhap.work.returns.actions.import_workbook import import_workbook
from hoanhap.work.returns.actions.open_round import open_round
from hoanhap.work.returns.actions.record_answer import record_answer
from hoanhap.work.returns.actions.record_letter import record_letter
from hoanhap.work.returns.actions.refresh_figures import refresh_figures
from hoanhap.work.returns.actions.remind import remind
from hoanhap.work.returns.actions.return_with_remarks import return_with_remarks
from hoanhap.work.returns.actions.save_figure import save_figure
from hoanhap.work.returns.actions.save_part import save_part
from hoanhap.work.returns.actions.send_back import send_back
from hoanhap.work.returns.actions.set_calendar_line import set_calendar_line
from hoanhap.work.returns.actions.sign import sign
from hoanhap.work.returns.actions.start import start
from hoanhap.work.returns.actions.submit import submit
from hoanhap.work.returns.actions.take_outline_from_plan import take_outline_from_plan
from hoanhap.work.returns.actions.take_usual_outline import take_usual_outline
from hoanhap.work.returns.actions.thank import thank
from hoanhap.work.returns.actions.withdraw_file import withdraw_file
from hoanhap.work.returns.actions.write_outline import write_outline

__all__ = [
    "accept",
    "ask_more",
    "attach_file",
    "change_outline",
    "change_round",
    "chase",
    "close_round",
    "end_calendar_line",
    "escalate",
    "excuse",
    "explain",
    "extend",
    "import_workbook",
    "open_round",
    "record_answer",
    "record_letter",
    "refresh_figures",
    "remind",
    "return_with_remarks",
    "save_figure",
    "save_part",
    "send_back",
    "set_calendar_line",
    "sign",
    "start",
    "submit",
    "take_outline_from_plan",
    "take_usual_outline",
    "thank",
    "withdraw_file",
    "write_outline",
]
