"""The trace as a person reads it: fields and codes of before and after in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.plans import trace_words as plans
from hoanhap.ground.audit.queries import HistoryLine
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import codes as list_codes
from hoanhap.work.lists.states import STATES as LIST_STATES
from hoanhap.work.loans import codes as loan_codes
from hoanhap.work.loans.states import STATES as LOAN_STATES
from hoanhap.work.needs import codes as need_codes
from hoanhap.work.outreach import codes as outreach_codes
from hoanhap.work.oversight import codes as oversight_codes
from hoanhap.work.oversight.states import OBSTACLE_STATES
from hoanhap.work.reports import codes as report_codes
from hoanhap.work.reports.states import REPORT_STATES
from hoanhap.work.returns import codes as return_codes
from hoanhap.work.returns.states import RETURN_STATES, ROUND_STATES

# Keys of rows: they tell a machine which, and a person nothing.
INTERNAL = plans.INTERNAL | {
    "agency", "agency_id", "attachment", "bank", "commune", "entry", "event", "fund", "issuer_id",
    "part_id", "role", "round_id", "rows", "sha256",
}  # fmt: skip

FIELD_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        **plans.FIELDS,
        **need_codes.FIELDS,
        "state": Words(vi="Trạng thái", en="State"),
        "number": Words(vi="Số", en="Number"),
        "round": Words(vi="Lần gửi", en="Round"),
        "count": Words(vi="Số người", en="People"),
        "confirmed": Words(vi="Được xác nhận", en="Confirmed"),
        "refused": Words(vi="Không xác nhận", en="Not confirmed"),
        "due_on": Words(vi="Hạn", en="Due"),
        "addition_no": Words(vi="Danh sách bổ sung số", en="Addition number"),
        "verdict": Words(vi="Kết quả xem xét", en="Decision"),
        "refusal_code": Words(vi="Lý do", en="Reason"),
        "code": Words(vi="Lý do", en="Reason"),
        "left_reason": Words(vi="Lý do ra khỏi danh sách", en="Why no longer listed"),
        "cause": Words(vi="Nguyên nhân", en="Cause"),
        "month": Words(vi="Tháng", en="Month"),
        "change": Words(vi="So với tháng trước", en="Against last month"),
        "changed": Words(vi="Mục thay đổi", en="What changed"),
        "is_new_person": Words(vi="Người mới ghi nhận", en="Newly recorded person"),
        "is_nil": Words(vi="Không có người nào", en="Nobody this month"),
        "full_name": Words(vi="Họ tên", en="Full name"),
        "born_on": Words(vi="Ngày sinh", en="Born on"),
        "birth_year": Words(vi="Năm sinh", en="Year of birth"),
        "sex": Words(vi="Giới tính", en="Sex"),
        "residence": Words(vi="Nơi cư trú", en="Residence"),
        "phone": Words(vi="Điện thoại", en="Telephone"),
        "identity_number": Words(vi="Số định danh", en="Identity number"),
        "identity_kind": Words(vi="Loại giấy tờ", en="Kind of identity paper"),
        "release_kind": Words(vi="Loại giấy chứng nhận", en="Kind of certificate"),
        "released_on": Words(vi="Ngày chấp hành xong", en="Completed on"),
        "certificate_number": Words(vi="Số giấy chứng nhận", en="Certificate number"),
        "certificate_on": Words(vi="Ngày cấp giấy chứng nhận", en="Certificate of"),
        "obeys_law": Words(vi="Chấp hành tốt pháp luật", en="Observes the law well"),
        "form_note": Words(vi="Ghi chú", en="Note"),
        "outcome": Words(vi="Kết quả", en="Outcome"),
        "purpose": Words(vi="Mục đích vay", en="Purpose"),
        "path": Words(vi="Cách vay", en="Way of borrowing"),
        "papers": Words(vi="Giấy tờ", en="Papers"),
        "amount_vnd": Words(vi="Số tiền", en="Amount"),
        "proposed_vnd": Words(vi="Số tiền đề xuất", en="Proposed amount"),
        "approved_vnd": Words(vi="Số tiền được duyệt", en="Approved amount"),
        "principal_vnd": Words(vi="Gốc", en="Principal"),
        "interest_vnd": Words(vi="Lãi", en="Interest"),
        "interest_difference_vnd": Words(vi="Chênh lệch lãi", en="Difference of interest"),
        "term_months": Words(vi="Thời hạn (tháng)", en="Term (months)"),
        "minutes_number": Words(vi="Số biên bản họp tổ", en="Number of the group's minutes"),
        "confirmed_number": Words(vi="Số văn bản xác nhận", en="Number of the confirmation"),
        "accepted_number": Words(vi="Số văn bản chấp thuận", en="Number of the acceptance"),
        "contract_number": Words(vi="Số hợp đồng", en="Contract number"),
        "members": Words(vi="Số tổ viên", en="Members"),
        "name": Words(vi="Tên", en="Name"),
        "source": Words(vi="Nguồn vốn", en="Source"),
        "owner": Words(vi="Cơ quan trả lời", en="Who answers"),
        "waiting_since": Words(vi="Chờ từ ngày", en="Waiting since"),
        "answer": Words(vi="Trả lời", en="Answer"),
        "answered_on": Words(vi="Ngày trả lời", en="Answered on"),
        "taken_on": Words(vi="Ngày kiến nghị", en="Taken up on"),
        "outcome_on": Words(vi="Ngày có kết quả", en="Outcome of"),
        "closed_on": Words(vi="Ngày khép lại", en="Closed on"),
        "mark": Words(vi="Nơi nêu đánh giá", en="What who asked says"),
        "remedy": Words(vi="Khắc phục", en="Mending"),
        "held_on": Words(vi="Ngày tổ chức", en="Held on"),
        "invited": Words(vi="Đơn vị được mời", en="Units invited"),
        "present": Words(vi="Đơn vị có mặt", en="Units present"),
        "people": Words(vi="Số người dự", en="People who came"),
        "came": Words(vi="Số người dự", en="People who came"),
        "size_bytes": Words(vi="Dung lượng (byte)", en="Size (bytes)"),
    }
)

_CODES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        **plans.CODES,
        "channel": {**plans.CODES["channel"], **outreach_codes.CHANNELS},
        "kind": {
            **plans.CODES["kind"],
            **oversight_codes.KINDS,
            **outreach_codes.SESSION_KINDS,
        },
        "verdict": list_codes.VERDICTS,
        "refusal_code": list_codes.REFUSAL_CODES,
        "left_reason": list_codes.LEFT_REASONS,
        "cause": list_codes.LATENESS_CAUSES,
        "change": list_codes.CHANGES,
        "release_kind": list_codes.RELEASE_KINDS,
        "purpose": list_codes.PURPOSES,
        "code": loan_codes.REFUSALS,
        "path": loan_codes.PATHS,
        "papers": loan_codes.PAPERS,
        "changed": FIELD_WORDS,
        "mark": oversight_codes.MARKS,
        "outcome": {**oversight_codes.OUTCOMES, **need_codes.OUTCOMES},
        "how": need_codes.WAYS,
        "reason": need_codes.REASONS,
    }
)
_STATES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "lists": LIST_STATES,
        "loans": LOAN_STATES,
        "oversight": OBSTACLE_STATES,
        "reports": REPORT_STATES,
        "returns": {**ROUND_STATES, **RETURN_STATES},
        "returns.close_round": ROUND_STATES,
    }
)
_DESK_WORDS: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "plans": plans.FIELDS,
        "reports": report_codes.FIELDS,
        "returns": return_codes.FIELDS,
    }
)
_DESK_INTERNAL = MappingProxyType({"returns": return_codes.UNTOLD})
_DAYS = ("first", "last", "mend_by", "window")
YES = Words(vi="có", en="yes")
NO = Words(vi="không", en="no")


def changes(line: HistoryLine) -> list[tuple[str, str, str]]:
    """What differs before and after a deed: (field, before, after), all in words."""
    desk = line.deed.partition(".")[0]
    where = line.deed if line.deed in _STATES else desk
    untold = INTERNAL | _DESK_INTERNAL.get(desk, frozenset())
    return [
        (
            _named(desk, key),
            in_words(where, key, line.before.get(key)),
            in_words(where, key, line.after.get(key)),
        )
        for key in dict.fromkeys([*line.before, *line.after])
        if key not in untold and line.before.get(key) != line.after.get(key)
    ]


def _named(desk: str, key: str) -> str:
    """A field by its desk's own word for it: the path of a point is no way of borrowing."""
    words = _DESK_WORDS.get(desk, {}).get(key) or FIELD_WORDS.get(key)
    return in_page_language(words) if words else key


def in_words(desk: str, name: str, value: Any) -> str:
    """A value of the trace by its code, or by the unit its name ends with."""
    if isinstance(value, bool):
        return in_page_language(YES if value else NO)
    of_plans = plans.said(name, value) if desk == "plans" else None
    if of_plans is not None:
        return in_page_language(of_plans)
    if isinstance(value, list | tuple):
        return ", ".join(in_words(desk, name, inner) for inner in value)
    if isinstance(value, str):
        return _text_in_words(desk, name, value)
    if isinstance(value, int) and name.endswith("_vnd"):
        return f"{format_vnd(value)}\u00a0₫"
    return "" if value is None else str(value)


def _text_in_words(desk: str, name: str, value: str) -> str:
    codes = _STATES.get(desk, {}) if name == "state" else _CODES.get(name, {})
    if value in codes:
        return in_page_language(codes[value])
    if (name.endswith("_on") or name in _DAYS) and len(value) == len("2026-01-31"):
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    if name.endswith("_at") and "T" in value:
        return f"{datetime.fromisoformat(value).astimezone(VIETNAM):%H:%M %d/%m/%Y}"
    return value
