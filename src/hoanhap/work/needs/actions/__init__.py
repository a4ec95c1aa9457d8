"""The deeds of the survey of need; importing this registers them."""

from hoanhap.work.needs.actions.answer import answer
from hoanhap.work.needs.actions.change_survey import change_survey
from hoanhap.work.needs.actions.close_survey import close_survey
from hoanhap.work.needs.actions.import_answers import import_answers
from hoanhap.work.needs.actions.open_survey import open_survey
from hoanhap.work.needs.actions.remind import remind
from hoanhap.work.needs.actions.remind_due import remind_due
from hoanhap.work.needs.actions.renew_frame import renew_frame
from hoanhap.work.needs.actions.report_finished import report_finished
from hoanhap.work.needs.actions.take_back_finish import take_back_finish
from hoanhap.work.needs.actions.withdraw_answer import withdraw_answer

__all__ = [
    "answer",
    "change_survey",
    "close_survey",
    "import_answers",
    "open_survey",
    "remind",
    "remind_due",
    "renew_frame",
    "report_finished",
    "take_back_finish",
    "withdraw_answer",
]
