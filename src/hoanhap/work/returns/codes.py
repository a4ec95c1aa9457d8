"""Codes of the returns desk with their words, and which posts do which step."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.words import Words

KINDS = MappingProxyType(
    {
        "periodic": Words(vi="Báo cáo định kỳ", en="Periodic return"),
        "adhoc": Words(vi="Báo cáo theo yêu cầu", en="Return asked for once"),
        "review": Words(vi="Sơ kết, tổng kết", en="Review"),
    }
)
BODIES = MappingProxyType(
    {
        "text": Words(vi="Viết bằng lời", en="In words"),
        "figures": Words(vi="Chỉ số liệu", en="Figures only"),
        "declared": Words(vi="Số liệu cơ quan tự khai", en="Figures the agency declares"),
        "obstacles": Words(vi="Khó khăn, kiến nghị", en="Obstacles and proposals"),
    }
)
EVERY_KIND: Final = "*"
"""Measures of a section for every kind of agency."""

ASSIGNED: Final = "assigned"
REQUESTED: Final = "requested"

DESK = (roles.PROVINCE_DESK,)
"""The standing agency: it asks, opens rounds, keeps the calendar and the outlines."""

JUDGES = (roles.PROVINCE_DESK, roles.PROVINCE_OFFICE)
"""Posts that accept a return or send it back, and chase: each not one of its own agency."""

_ONE_HAND = (
    roles.ORGANISATION_OFFICER,
    roles.DEPARTMENT_OFFICER,
    roles.BRANCH_OFFICER,
    roles.PROVINCE_DESK,
    roles.PROVINCE_OFFICE,
)
"""Offices with one post here: the paper's own number, day and signer stand for the signature."""

WRITERS = (
    roles.POLICE_DRAFTER,
    roles.COMMITTEE_CLERK,
    roles.BANK_CREDIT_OFFICER,
    roles.BANK_ACCOUNTANT,
    roles.PARTNER_OFFICER,
    *_ONE_HAND,
)
BEGINNERS = tuple(role for role in WRITERS if role != roles.PARTNER_OFFICER)
"""Who begins a return that has to be sent; a body that is asked just writes."""

SUBMITTERS = (
    roles.POLICE_SUBMITTER,
    roles.COMMITTEE_CLERK,
    roles.BANK_CREDIT_OFFICER,
    *_ONE_HAND,
)
SIGNERS = (roles.POLICE_SIGNER, roles.COMMITTEE_SIGNER, roles.BANK_DIRECTOR, *_ONE_HAND)

SEVERAL_HANDS = frozenset({roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE})
"""Kinds of agency in which whoever drafted or submitted may not sign."""

KINDS_ASKED: Final = (
    roles.COMMUNE_POLICE,
    roles.COMMUNE_COMMITTEE,
    roles.VBSP_OFFICE,
    roles.VBSP_BRANCH,
    roles.MASS_ORGANISATION,
    roles.DEPARTMENT,
    roles.PROVINCE_POLICE,
    roles.PROVINCE_COMMITTEE,
    roles.PARTNER_BODY,
)


def bond_of(kind: str) -> str:
    """Whether an agency of this kind is assigned or only requested to report."""
    return REQUESTED if kind == roles.PARTNER_BODY else ASSIGNED


FIELDS = MappingProxyType(
    {
        "changed": Words(vi="Số liệu đã đổi", en="Figures that changed"),
        "code": Words(vi="Mã số liệu", en="Figure"),
        "ended": Words(vi="Dòng thay cho", en="Instead of the line"),
        "ends_on": Words(vi="Thôi dùng từ ngày", en="No longer used from"),
        "known_at": Words(vi="Số liệu ghi nhận đến", en="Figures as known at"),
        "length": Words(vi="Số chữ cái", en="Letters"),
        "locks_on": Words(vi="Khóa sau ngày", en="Locked after"),
        "mend_by": Words(vi="Gửi lại trước hết ngày", en="To be mended by"),
        "missing": Words(vi="Số đơn vị chưa gửi", en="Offices that have not sent"),
        "number": Words(vi="Số, ký hiệu", en="Number"),
        "paper_number": Words(vi="Số văn bản", en="Number of the paper"),
        "returns": Words(vi="Số đơn vị phải báo cáo", en="Offices asked"),
        "sections": Words(vi="Số mục", en="Sections"),
        "sending": Words(vi="Lần gửi", en="Time of sending"),
        "text": Words(vi="Lời", en="Text"),
        "title": Words(vi="Tên", en="Title"),
        "value": Words(vi="Số liệu", en="Figure"),
        "window": Words(vi="Kỳ số liệu", en="Period of the figures"),
    }
)
"""What the trace of a return, a round or an outline names, in words."""

UNTOLD = frozenset({"agency_ids", "file_id", "key", "opened", "section_id", "stands"})
"""Of a trace: which rows they were, by numbers that tell a person nothing."""
