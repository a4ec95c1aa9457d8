"""Tables of returns."""

from hoanhap.work.returns.models.calendar_line import CalendarLine
from hoanhap.work.returns.models.chase import ChasedReturn, ReturnChase
from hoanhap.work.returns.models.figure import Explanation, ReturnFigure
from hoanhap.work.returns.models.file import ReturnFile
from hoanhap.work.returns.models.outline import Outline, OutlineSection
from hoanhap.work.returns.models.part import ReturnPart
from hoanhap.work.returns.models.remark import ReturnRemark
from hoanhap.work.returns.models.returned import Return
from hoanhap.work.returns.models.round import Round
from hoanhap.work.returns.models.sending import Sending

__all__ = [
    "CalendarLine",
    "ChasedReturn",
    "Explanation",
    "Outline",
    "OutlineSection",
    "Return",
    "ReturnChase",
    "ReturnFigure",
    "ReturnFile",
    "ReturnPart",
    "ReturnRemark",
    "Round",
    "Sending",
]
