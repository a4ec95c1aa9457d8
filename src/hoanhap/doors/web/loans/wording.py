"""What the loans desk's pages call things: whose turn, deeds as verbs, events."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.states import STATES

SHAPES = MappingProxyType(
    {
        "paid_out": "done",
        "settled": "done",
        "refused": "returned",
        "withdrawn": "draft",
    }
)
"""The shape beside a state's words; what is on its way waits."""

STEPS = MappingProxyType(
    {
        "household": (
            "applied", "reviewed", "confirmed", "appraised", "approved", "contracted", "paid_out",
            "settled",
        ),
        "direct": ("applied", "appraised", "approved", "contracted", "paid_out", "settled"),
    }
)  # fmt: skip

TURNS = MappingProxyType(
    {
        "review": Words(
            vi="Đến lượt {organisation}: Tổ bình xét.",
            en="{organisation}'s turn: the group's review.",
        ),
        "confirm": Words(
            vi="Đến lượt Ủy ban nhân dân xã: xác nhận hồ sơ.",
            en="The commune committee's turn: confirm the application.",
        ),
        "appraise": Words(vi="Đến lượt {bank}: thẩm định.", en="{bank}'s turn: appraisal."),
        "approve": Words(
            vi="Đến lượt {bank}: giám đốc phê duyệt.", en="{bank}'s turn: the director decides."
        ),
        "sign_contract": Words(
            vi="Đến lượt {bank}: ký hợp đồng với người vay.",
            en="{bank}'s turn: sign the contract with the borrower.",
        ),
        "record_payout": Words(
            vi="Đến lượt {bank}: giải ngân.", en="{bank}'s turn: pay the loan out."
        ),
        "record_collection": Words(vi="Người vay đang trả nợ.", en="The borrower is repaying."),
        "settle": Words(
            vi="Đến lượt {bank}: đã trả hết gốc, ghi nhận tất toán.",
            en="{bank}'s turn: principal is paid, settle the loan.",
        ),
    }
)

DEED_WORDS = MappingProxyType(
    {
        "loans.review": Words(vi="Ghi biên bản bình xét", en="Enter the review"),
        "loans.confirm": Words(vi="Xác nhận hồ sơ", en="Confirm"),
        "loans.appraise": Words(vi="Thẩm định", en="Appraise"),
        "loans.approve": Words(vi="Phê duyệt", en="Approve"),
        "loans.refuse": Words(vi="Không duyệt", en="Do not approve"),
        "loans.withdraw": Words(vi="Ghi nhận rút đề nghị", en="Enter a withdrawal"),
        "loans.sign_contract": Words(vi="Ghi nhận hợp đồng", en="Enter the contract"),
        "loans.record_payout": Words(vi="Ghi nhận giải ngân", en="Record a payout"),
        "loans.record_collection": Words(vi="Ghi nhận thu nợ", en="Record a collection"),
        "loans.reverse_event": Words(vi="Hủy bút toán ghi sai", en="Reverse a wrong entry"),
        "loans.settle": Words(vi="Ghi nhận tất toán", en="Settle"),
    }
)

ONWARD = (
    "loans.review",
    "loans.confirm",
    "loans.appraise",
    "loans.approve",
    "loans.sign_contract",
    "loans.record_payout",
    "loans.record_collection",
)
"""Deeds that carry a loan on: the first of them that is open to me is the one full button."""

EVENT_WORDS = MappingProxyType(
    {
        "payout": Words(vi="Giải ngân", en="Payout"),
        "payment": Words(vi="Thu nợ", en="Collection"),
        "reversal": Words(vi="Hủy bút toán", en="Reversal"),
    }
)

STAGE_WORDS = MappingProxyType(
    {
        "applied": Words(vi="khi đề nghị vay", en="at the application"),
        "appraised": Words(vi="khi thẩm định", en="at the appraisal"),
        "approved": Words(vi="khi phê duyệt", en="at the approval"),
        "contracted": Words(vi="khi ký hợp đồng", en="at the contract"),
        "paid_out": Words(vi="khi giải ngân lần đầu", en="at the first payout"),
    }
)


def state_of(state: str) -> State:
    """A loan's state in words, with its shape."""
    return State(STATES[state], SHAPES.get(state, "waiting"))
