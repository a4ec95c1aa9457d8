"""The states of a survey of need, and where a commune stands in it. Pure."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

STATES = {
    "open": Words(vi="đang rà soát", en="open"),
    "closed": Words(vi="đã khép", en="closed"),
}

TABLE: StepTable = step_table(
    STATES,
    [
        ("needs.change_survey", "open", None),
        ("needs.renew_frame", "open", None),
        ("needs.answer", "open", None),
        ("needs.withdraw_answer", "open", None),
        ("needs.import_answers", "open", None),
        ("needs.report_finished", "open", None),
        ("needs.take_back_finish", "open", None),
        ("needs.remind", "open", None),
        ("needs.close_survey", "open", "closed"),
    ],
)

STAGES = MappingProxyType(
    {
        "nobody": Words(vi="không có ai phải hỏi", en="nobody to ask"),
        "not_begun": Words(vi="chưa bắt đầu", en="not begun"),
        "asking": Words(vi="đang hỏi", en="asking"),
        "all_asked": Words(vi="đã hỏi hết, chưa báo xong", en="all asked, not reported"),
        "finished": Words(vi="đã báo xong", en="finished"),
    }
)
"""Where a commune stands: arithmetic on its lines, and whether its office said it was through."""


def stage_of(*, lines: int, answered: int, is_finished: bool) -> str:
    """The stage; who was through and got new lines since is asking again."""
    if answered < lines:
        return "asking" if answered else "not_begun"
    if is_finished:
        return "finished"
    return "all_asked" if lines else "nobody"
