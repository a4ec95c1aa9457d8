"""What the plans desk's pages call things: deeds as verbs, codes in words, the shapes of states."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.states import OCCURRENCE_STATES, PLAN_STATES

PLANS = Words(vi="Kế hoạch", en="Plans")

PLAN_SHAPES = MappingProxyType(
    {
        "read": "waiting",
        "adopted": "done",
        "replaced": "draft",
        "ended": "draft",
        "dropped": "draft",
    }
)

OCCURRENCE_SHAPES = MappingProxyType(
    {
        "open": "draft",
        "acknowledged": "waiting",
        "reported": "waiting",
        "returned": "returned",
        "accepted": "done",
        "asked": "proposed",
        "answered": "waiting",
        "thanked": "done",
        "excused": "draft",
    }
)

DEED_WORDS = MappingProxyType(
    {
        "plans.correct_header": Words(vi="Sửa thông tin đầu văn bản", en="Correct the letterhead"),
        "plans.correct_item": Words(vi="Sửa", en="Correct"),
        "plans.check_item": Words(vi="Đúng", en="Right"),
        "plans.split_item": Words(vi="Tách", en="Split"),
        "plans.merge_items": Words(vi="Gộp", en="Merge"),
        "plans.add_item": Words(vi="Thêm mục", en="Add a point"),
        "plans.drop_item": Words(vi="Bỏ", en="Drop"),
        "plans.restore_item": Words(vi="Lấy lại", en="Take back"),
        "plans.adopt": Words(vi="Đưa vào thực hiện", en="Put into force"),
        "plans.drop_plan": Words(vi="Bỏ bản đọc này", en="Drop this reading"),
        "plans.end_plan": Words(vi="Kết thúc kế hoạch", en="End the plan"),
        "plans.replace_plan": Words(vi="Thay bằng kế hoạch khác", en="Replace by another plan"),
        "plans.open_year": Words(vi="Mở kỳ việc của năm", en="Open a year"),
        "plans.acknowledge": Words(vi="Nhận việc", en="Take it up"),
        "plans.report_done": Words(vi="Báo cáo đã làm xong", en="Report it done"),
        "plans.take_back_report": Words(vi="Rút báo cáo", en="Take the report back"),
        "plans.add_evidence": Words(vi="Thêm minh chứng", en="Add evidence"),
        "plans.withdraw_evidence": Words(vi="Rút minh chứng", en="Withdraw evidence"),
        "plans.accept": Words(vi="Chấp nhận", en="Accept"),
        "plans.return_report": Words(vi="Trả lại", en="Send back"),
        "plans.ask_extension": Words(vi="Xin gia hạn", en="Ask for more time"),
        "plans.decide_extension": Words(vi="Xem xét gia hạn", en="Decide on more time"),
        "plans.set_day": Words(vi="Đặt hạn", en="Set the day"),
        "plans.excuse": Words(vi="Không phải thực hiện kỳ này", en="Not needed this time"),
        "plans.chase": Words(vi="Đôn đốc", en="Chase"),
        "plans.escalate": Words(vi="Báo cáo cấp trên", en="Escalate"),
        "plans.ask": Words(vi="Gửi đề nghị", en="Ask"),
        "plans.record_answer": Words(vi="Ghi trả lời", en="Record the answer"),
        "plans.thank": Words(vi="Cảm ơn", en="Thank"),
    }
)


def plan_state(state: str, words: Words | None = None) -> State:
    """A plan's state in words, with its shape."""
    return State(words or PLAN_STATES[state], PLAN_SHAPES.get(state, "draft"))


def occurrence_state(state: str, days_left: int | None, bond: str = "assigned") -> State:
    """Where something due stands; what is past its day and only assigned bodies owe is late."""
    words = OCCURRENCE_STATES[state]
    is_waiting = state in ("open", "acknowledged", "returned")
    if is_waiting and bond == "assigned" and days_left is not None and days_left < 0:
        return State(words, "late")
    return State(words, OCCURRENCE_SHAPES.get(state, "draft"))


def plan_name(number: str, title: str, issued_on: date | None = None) -> Words:
    """ "Kế hoạch 199/KH-UBND ngày 02/05/2026"; the title where there is no number yet."""
    if not number:
        return Words(vi=title, en=title)
    if issued_on is None:
        return Words(vi="Kế hoạch {n}", en="Plan {n}").format(n=number)
    return Words(vi="Kế hoạch {n} ngày {d:%d/%m/%Y}", en="Plan {n} of {d:%d/%m/%Y}").format(
        n=number, d=issued_on
    )
