"""From the dossier to the check of use: days the bank gives itself, groups, security."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import (
    PROCEDURE_1338,
    QD_783_HDQT_2003,
    VBSP_PRACTICE_2021,
)
from hoanhap.pure.law.working_days import add_working_days

_LAST_CHECKED_ON = date(2026, 11, 21)
_MEMBERS = Words(vi="tổ viên", en="members")

DECISION_WORKING_DAYS = Dated(
    "bank.decision_working_days",
    Words(
        vi="Ngân hàng quyết định kể từ khi nhận đủ hồ sơ",
        en="The bank decides on a full dossier within",
    ),
    Words(vi="ngày làm việc", en="working days"),
    (
        Row(
            3,
            None,
            Citation(PROCEDURE_1338),
            Certainty.C,
            _LAST_CHECKED_ON,
            note=Words(
                vi="Quy định cho hộ nghèo, áp dụng tương tự; ngày bắt đầu chưa rõ.",
                en="The rule for poor households, by analogy; its first day isn't known.",
            ),
        ),
    ),
)

USE_CHECK_DAYS = Dated(
    "bank.post_loan_check_days",
    Words(
        vi="Kiểm tra việc sử dụng vốn vay sau khi giải ngân",
        en="The use of a loan is checked within",
    ),
    Words(vi="ngày", en="days"),
    (
        Row(
            30,
            None,
            Citation(VBSP_PRACTICE_2021),
            Certainty.R,
            _LAST_CHECKED_ON,
            note=Words(
                vi="Tổ chức nhận ủy thác kiểm tra toàn bộ món vay mới.",
                en="The entrusted organisation checks every new loan.",
            ),
        ),
    ),
)

GROUP_MEMBERS_MIN = Dated(
    "group.members_min",
    Words(vi="Tổ tiết kiệm và vay vốn có ít nhất", en="A savings and credit group has at least"),
    _MEMBERS,
    (Row(5, None, Citation(QD_783_HDQT_2003), Certainty.P, _LAST_CHECKED_ON),),
)

GROUP_MEMBERS_MAX = Dated(
    "group.members_max",
    Words(vi="Tổ tiết kiệm và vay vốn có nhiều nhất", en="A savings and credit group has at most"),
    _MEMBERS,
    (Row(60, None, Citation(QD_783_HDQT_2003), Certainty.P, _LAST_CHECKED_ON),),
)

SECURED_SHARE_MAX = Dated(
    "bank.security.asset_share_max",
    Words(
        vi="Mức vay so với giá trị tài sản thế chấp", en="Loan to the value of the mortgaged asset"
    ),
    Words(vi="phần của giá trị tài sản", en="of the asset's value"),
    (Row(Fraction(7, 10), None, Citation(VBSP_PRACTICE_2021), Certainty.R, _LAST_CHECKED_ON),),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    DECISION_WORKING_DAYS,
    USE_CHECK_DAYS,
    GROUP_MEMBERS_MIN,
    GROUP_MEMBERS_MAX,
    SECURED_SHARE_MAX,
)


def decision_due_on(
    received_on: date, holidays: AbstractSet[date], worked: AbstractSet[date] = frozenset()
) -> date:
    """The last day on which the bank's decision is on time, for a dossier full on `received_on`."""
    return add_working_days(
        received_on, DECISION_WORKING_DAYS.on(received_on).value, holidays, worked
    )


def use_check_due_on(paid_out_on: date) -> date:
    """The last day on which the check of use is on time: calendar days, not moved for holidays."""
    return paid_out_on + timedelta(days=USE_CHECK_DAYS.on(paid_out_on).value)


def is_group_size_allowed(members: int, on: date) -> bool:
    """Whether a savings and credit group may have so many members."""
    return GROUP_MEMBERS_MIN.on(on).value <= members <= GROUP_MEMBERS_MAX.on(on).value
