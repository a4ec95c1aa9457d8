"""The deeds of plans, one file each; importing this registers them."""

from hoanhap.work.plans.actions.accept import accept
from hoanhap.work.plans.actions.acknowledge import acknowledge
from hoanhap.work.plans.actions.add_evidence import add_evidence
from hoanhap.work.plans.actions.add_item import add_item
from hoanhap.work.plans.actions.adopt import adopt
from hoanhap.work.plans.actions.ask import ask
from hoanhap.work.plans.actions.ask_extension import ask_extension
from hoanhap.work.plans.actions.change_cost import change_cost
from hoanhap.work.plans.actions.change_document import change_document
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.actions.check_item import check_item
from hoanhap.work.plans.actions.correct_header import correct_header
from hoanhap.work.plans.actions.correct_item import correct_item
from hoanhap.work.plans.actions.decide_extension import decide_extension
from hoanhap.work.plans.actions.drop_item import drop_item
from hoanhap.work.plans.actions.drop_plan import drop_plan
from hoanhap.work.plans.actions.end_member import end_member
from hoanhap.work.plans.actions.end_plan import end_plan
from hoanhap.work.plans.actions.escalate import escalate
from hoanhap.work.plans.actions.excuse import excuse
from hoanhap.work.plans.actions.hand_over import hand_over
from hoanhap.work.plans.actions.import_duties import import_duties
from hoanhap.work.plans.actions.import_returns import import_returns
from hoanhap.work.plans.actions.mark_seen import mark_seen
from hoanhap.work.plans.actions.merge_items import merge_items
from hoanhap.work.plans.actions.name_member import name_member
from hoanhap.work.plans.actions.open_year import open_year
from hoanhap.work.plans.actions.receive_file import receive_file
from hoanhap.work.plans.actions.record_answer import record_answer
from hoanhap.work.plans.actions.record_cost import record_cost
from hoanhap.work.plans.actions.record_letter import record_letter
from hoanhap.work.plans.actions.record_outcome import record_outcome
from hoanhap.work.plans.actions.record_reading import record_reading
from hoanhap.work.plans.actions.register_document import register_document
from hoanhap.work.plans.actions.remind import remind
from hoanhap.work.plans.actions.replace_plan import replace_plan
from hoanhap.work.plans.actions.report_done import report_done
from hoanhap.work.plans.actions.restore_item import restore_item
from hoanhap.work.plans.actions.return_report import return_report
from hoanhap.work.plans.actions.send_sub_plan import send_sub_plan
from hoanhap.work.plans.actions.set_body_agencies import set_body_agencies
from hoanhap.work.plans.actions.set_day import set_day
from hoanhap.work.plans.actions.set_plan_days import set_plan_days
from hoanhap.work.plans.actions.split_item import split_item
from hoanhap.work.plans.actions.take_back_report import take_back_report
from hoanhap.work.plans.actions.thank import thank
from hoanhap.work.plans.actions.withdraw_document import withdraw_document
from hoanhap.work.plans.actions.withdraw_evidence import withdraw_evidence
from hoanhap.work.plans.actions.withdraw_sub_plan import withdraw_sub_plan

__all__ = [
    "accept",
    "acknowledge",
    "add_evidence",
    "add_item",
    "adopt",
    "ask",
    "ask_extension",
    "change_cost",
    "change_document",
    "chase",
    "check_item",
    "correct_header",
    "correct_item",
    "decide_extension",
    "drop_item",
    "drop_plan",
    "end_member",
    "end_plan",
    "escalate",
    "excuse",
    "hand_over",
    "import_duties",
    "import_returns",
    "mark_seen",
    "merge_items",
    "name_member",
    "open_year",
    "receive_file",
    "record_answer",
    "record_cost",
    "record_letter",
    "record_outcome",
    "record_reading",
    "register_document",
    "remind",
    "replace_plan",
    "report_done",
    "restore_item",
    "return_report",
    "send_sub_plan",
    "set_body_agencies",
    "set_day",
    "set_plan_days",
    "split_item",
    "take_back_report",
    "thank",
    "withdraw_document",
    "withdraw_evidence",
    "withdraw_sub_plan",
]
