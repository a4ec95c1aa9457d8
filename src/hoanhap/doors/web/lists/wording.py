"""What the lists desk's pages call things: whose turn, deeds as verbs, the shapes of states."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.deadlines import Standing
from hoanhap.work.lists.states import STATES

STEPS = ("drafted", "submitted", "signed", "confirmed", "transmitted", "received")

STEP_WORDS = MappingProxyType(
    {
        "drafted": Words(vi="đã lập", en="drawn up"),
        "submitted": Words(vi="đã trình", en="submitted"),
        "signed": Words(vi="đã ký", en="signed"),
        "confirmed": Words(vi="đã xác nhận", en="confirmed"),
        "transmitted": Words(vi="đã chuyển", en="transmitted"),
        "received": Words(vi="ngân hàng đã nhận", en="at the bank"),
    }
)

SHAPES = MappingProxyType(
    {
        "missing": "waiting",
        "drafted": "draft",
        "returned": "returned",
        "transmitted": "done",
        "received": "done",
    }
)
"""The shape beside a state's words; what is on its way waits."""

TURNS = MappingProxyType(
    {
        "lists.start": Words(vi="Đến lượt {police}: lập danh sách.", en="{police} draws it up."),
        "lists.submit": Words(
            vi="Đến lượt {police}: lập xong và trình.", en="{police}'s turn: finish and submit."
        ),
        "lists.sign": Words(
            vi="Đến lượt {police}: trưởng Công an xã ký.",
            en="{police}'s turn: the head of police signs.",
        ),
        "lists.confirm": Words(
            vi="Đến lượt {committee}: xem xét từng tên và xác nhận.",
            en="{committee}'s turn: decide each name and confirm.",
        ),
        "lists.transmit": Words(
            vi="Đến lượt {committee}: chuyển cho ngân hàng.",
            en="{committee}'s turn: transmit to the bank.",
        ),
        "lists.receive_original": Words(
            vi="Đến lượt {bank}: ghi nhận bản gốc.", en="{bank}'s turn: note the signed original."
        ),
    }
)

DESKS = MappingProxyType(
    {
        "police": Words(vi="Công an xã", en="Commune police"),
        "committee": Words(vi="UBND xã", en="Committee"),
        "bank": Words(vi="Ngân hàng", en="Bank"),
        "": Words(vi="đã xong", en="done"),
    }
)

DEED_WORDS = MappingProxyType(
    {
        "lists.start": Words(vi="Lập danh sách", en="Start the list"),
        "lists.add_entry": Words(vi="Thêm người", en="Add a person"),
        "lists.apply_form_01": Words(vi="Nhập từ tệp Excel", en="Take in a workbook"),
        "lists.declare_nil": Words(vi="Báo không có người", en="Declare nil"),
        "lists.submit": Words(vi="Trình", en="Submit"),
        "lists.send_back": Words(vi="Trả lại người lập", en="Send back to the drafter"),
        "lists.sign": Words(vi="Ký", en="Sign"),
        "lists.return_to_police": Words(vi="Trả lại Công an xã", en="Return to the police"),
        "lists.confirm": Words(vi="Xác nhận", en="Confirm"),
        "lists.transmit": Words(vi="Chuyển ngân hàng", en="Transmit to the bank"),
        "lists.receive_original": Words(vi="Đã nhận bản gốc", en="Original received"),
        "lists.attach_scan": Words(vi="Đính kèm bản chụp", en="Attach a scan"),
        "lists.start_addition": Words(vi="Lập danh sách bổ sung", en="Start an addition"),
        "lists.note_lateness": Words(vi="Ghi nguyên nhân chậm", en="Note why it is late"),
        "lists.exempt_month": Words(vi="Không tính chậm tháng này", en="Exempt this month"),
    }
)

ONWARD = (
    "lists.receive_original",
    "lists.transmit",
    "lists.confirm",
    "lists.sign",
    "lists.submit",
    "lists.add_entry",
)
"""Deeds that carry a list on: the first of them that is open to me is the one full button."""

PAPER_WORDS = MappingProxyType(
    {
        "signed": Words(vi="Danh sách đã ký", en="The signed list"),
        "confirmed": Words(vi="Văn bản xác nhận", en="The confirmation"),
    }
)

STATUS_WORDS = MappingProxyType(
    {
        "new": Words(vi="Mới", en="New"),
        "changed": Words(vi="Thay đổi", en="Changed"),
        "same": Words(vi="Giữ nguyên", en="Same"),
        "refused": Words(vi="Chưa nhận", en="Refused"),
        "left": Words(vi="Ra khỏi danh sách", en="Leaves"),
    }
)

STATUS_SHAPES = MappingProxyType(
    {"new": "done", "changed": "waiting", "same": "draft", "refused": "late", "left": "returned"}
)

VERDICT_SHAPES = MappingProxyType({"": "waiting", "confirmed": "done", "refused": "returned"})


def state_of(state: str, words: Words | None = None) -> State:
    """A list's state in words, with its shape."""
    return State(words or STATES[state], SHAPES.get(state, "waiting"))


def month_name(month: date, addition_no: int = 0) -> Words:
    """ "Danh sách tháng 11/2026", with the number of an addition."""
    if addition_no:
        return Words(
            vi="Danh sách bổ sung {n} tháng {month:%m/%Y}",
            en="Addition {n} to the list of {month:%m/%Y}",
        ).format(n=addition_no, month=month)
    return Words(vi="Danh sách tháng {month:%m/%Y}", en="List of {month:%m/%Y}").format(month=month)


def lateness(standing: Standing) -> Words | None:
    """Since when it is late, and whether that counts; None while on time."""
    if not standing.late_days:
        return None
    if standing.is_exempt:
        return Words(
            vi="quá hạn {n} ngày, tháng này không tính chậm",
            en="{n} days past the day, the month is exempt",
        ).format(n=standing.late_days)
    if standing.desk in ("bank", ""):
        return Words(vi="đến ngân hàng chậm {n} ngày", en="reached the bank {n} days late").format(
            n=standing.late_days
        )
    return Words(
        vi="chậm {n} ngày, từ {since:%d/%m/%Y}", en="{n} days late, since {since:%d/%m/%Y}"
    ).format(n=standing.late_days, since=standing.late_since)
