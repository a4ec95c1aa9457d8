"""The states of a loan: only what someone decided; overdue and balance are computed."""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

STATES = {
    "applied": Words(vi="đã đề nghị vay", en="applied"),
    "reviewed": Words(vi="đã bình xét", en="reviewed by the group"),
    "confirmed": Words(vi="xã đã xác nhận", en="confirmed by the commune"),
    "appraised": Words(vi="đã thẩm định", en="appraised"),
    "approved": Words(vi="đã phê duyệt", en="approved"),
    "contracted": Words(vi="đã ký hợp đồng", en="contract signed"),
    "paid_out": Words(vi="đã giải ngân", en="paid out"),
    "settled": Words(vi="đã tất toán", en="settled"),
    "refused": Words(vi="không được duyệt", en="not approved"),
    "withdrawn": Words(vi="đã rút đề nghị", en="withdrawn"),
}

TABLE: StepTable = step_table(
    STATES,
    [
        ("loans.review", "applied", "reviewed"),
        ("loans.confirm", "reviewed", "confirmed"),
        ("loans.appraise", "applied|confirmed", "appraised"),
        ("loans.approve", "appraised", "approved"),
        ("loans.refuse", "applied|reviewed|confirmed|appraised", "refused"),
        ("loans.withdraw", "applied|reviewed|confirmed|appraised|approved", "withdrawn"),
        ("loans.sign_contract", "approved", "contracted"),
        ("loans.record_payout", "contracted|paid_out", "paid_out"),
        ("loans.record_collection", "paid_out", None),
        ("loans.reverse_event", "paid_out", None),
        ("loans.settle", "paid_out", "settled"),
    ],
)
