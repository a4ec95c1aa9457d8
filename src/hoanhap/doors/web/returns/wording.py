"""What the pages of returns say: deeds as buttons, stages with their shapes."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types import ReturnRow

DEED_WORDS = MappingProxyType(
    {
        "returns.start": Words(vi="Bắt đầu soạn", en="Begin"),
        "returns.submit": Words(vi="Trình ký", en="Submit for signature"),
        "returns.send_back": Words(vi="Trả lại người soạn", en="Send back to the drafter"),
        "returns.sign": Words(vi="Ghi đã ký và gửi", en="Record the signature and send"),
        "returns.accept": Words(vi="Tiếp nhận", en="Accept"),
        "returns.return_with_remarks": Words(vi="Trả lại để bổ sung", en="Return with remarks"),
        "returns.excuse": Words(vi="Miễn báo cáo kỳ này", en="Excuse this time"),
        "returns.extend": Words(vi="Gia hạn", en="Give more time"),
        "returns.escalate": Words(vi="Báo cáo cấp trên", en="Escalate"),
        "returns.record_answer": Words(vi="Ghi đã trả lời", en="Record the answer"),
        "returns.thank": Words(vi="Cảm ơn", en="Thank"),
    }
)

_SHAPES = MappingProxyType(
    {
        "not_due": "draft",
        "due": "waiting",
        "overdue": "late",
        "drafted": "draft",
        "submitted": "waiting",
        "signed": "waiting",
        "returned": "returned",
        "accepted": "done",
        "excused": "draft",
        "asked": "proposed",
        "answered": "done",
        "thanked": "done",
    }
)


def stage_state(stage: str, words: Words) -> State:
    """A stage with its shape."""
    return State(words, _SHAPES.get(stage, "waiting"))


def state_of(row: ReturnRow) -> State:
    """Where a return stands, with its shape."""
    return stage_state(row.stage, row.stage_words)


def window_words(window: Span) -> Words:
    """ "Số liệu từ 15/12/2025 đến 14/06/2026"."""
    return Words(vi="Số liệu từ {a} đến {b}", en="Data from {a} to {b}").format(
        a=f"{window.first:%d/%m/%Y}", b=f"{window.last:%d/%m/%Y}"
    )
