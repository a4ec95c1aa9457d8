"""The coded answers of the survey of need, with their words."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.words import Words

OUTCOMES = MappingProxyType(
    {
        "need": Words(vi="Có nhu cầu vay", en="Needs a loan"),
        "no_need": Words(vi="Không có nhu cầu", en="No need"),
        "not_reached": Words(vi="Chưa gặp được", en="Not reached"),
    }
)

REASONS = MappingProxyType(
    {
        "away": Words(vi="Đi làm ăn xa, không liên lạc được", en="Works far away, out of reach"),
        "moved": Words(vi="Đã chuyển nơi cư trú", en="Moved away"),
        "no_contact": Words(
            vi="Gọi và đến nhà nhiều lần chưa gặp", en="Called and visited, not met"
        ),
        "ill": Words(vi="Đang ốm, đang điều trị", en="Ill or in treatment"),
        "absent": Words(vi="Đang vắng mặt theo quyết định", en="Absent under a decision"),
        "deceased": Words(vi="Đã mất", en="Deceased"),
        "ceased": Words(vi="Cơ sở ngừng hoạt động", en="The establishment works no more"),
        "other": Words(vi="Lý do khác (ghi rõ)", en="Another reason (say which)"),
    }
)
"""Why one was not reached; `other` needs a note."""

WAYS = MappingProxyType(
    {
        "visit": Words(vi="Gặp trực tiếp", en="Met in person"),
        "telephone": Words(vi="Điện thoại", en="By telephone"),
        "page": Words(vi="Tại trụ sở", en="At the office"),
        "workbook": Words(vi="Bảng tính", en="By workbook"),
    }
)
"""How one was asked."""

PURPOSES = MappingProxyType(
    {
        "business": Words(
            vi="Sản xuất, kinh doanh, tạo việc làm", en="Production, business, job creation"
        ),
        "training": Words(vi="Đào tạo nghề, học tập", en="Vocational training, study"),
    }
)
"""What a loan may be for (Điều 5 Quyết định 22/2023/QĐ-TTg); an establishment's is business."""

ASKERS = (roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE)
"""The kinds of office that may ask."""

OPENERS = (roles.PROVINCE_DESK, roles.DEPARTMENT_OFFICER, roles.BRANCH_OFFICER)
"""The posts that open and close a survey: the police, labour's department or the bank, as the
province's plan has it.
"""

ASKING_POSTS = (roles.POLICE_DRAFTER, roles.COMMITTEE_CLERK, roles.BANK_CREDIT_OFFICER)
"""The posts that ask and write the answers down."""

WHO_SEES = frozenset(
    {
        roles.COMMUNE_POLICE,
        roles.COMMUNE_COMMITTEE,
        roles.VBSP_OFFICE,
        roles.PROVINCE_POLICE,
        roles.PROVINCE_COMMITTEE,
        roles.DEPARTMENT,
        roles.VBSP_BRANCH,
        roles.SYSTEM,
    }
)
"""The kinds of agency that ask, open a survey or plan by its demand."""

FIELDS = MappingProxyType(
    {
        "how": Words(vi="Hỏi bằng cách nào", en="How they were asked"),
        "asked_on": Words(vi="Ngày hỏi", en="Asked on"),
        "business_vnd": Words(vi="Vay sản xuất, kinh doanh", en="For business"),
        "business_quarter": Words(vi="Quý cần vay để kinh doanh", en="Quarter, for business"),
        "business_fund": Words(vi="Nguồn vốn kinh doanh", en="Capital, for business"),
        "training_vnd": Words(vi="Vay đào tạo nghề", en="For study"),
        "training_quarter": Words(vi="Quý cần vay để học nghề", en="Quarter, for study"),
        "training_fund": Words(vi="Nguồn vốn học nghề", en="Capital, for study"),
    }
)
"""Parts of an answer as its history names them."""

NO_SOURCE = Words(vi="Chưa phân nguồn", en="No source yet")


def quarter_words(year: int, quarter: int) -> Words:
    """Quarter I/2027."""
    roman = ("I", "II", "III", "IV")[quarter - 1]
    return Words(vi=f"Quý {roman}/{year}", en=f"Q{quarter} {year}")
