"""Roles a posting can hold, and the kinds of agency they belong to. Drafting, submitting and
signing are apart.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from hoanhap.pure.kernel.words import Words

COMMUNE_POLICE: Final = "commune_police"
COMMUNE_COMMITTEE: Final = "commune_committee"
MASS_ORGANISATION: Final = "mass_organisation"
VBSP_OFFICE: Final = "vbsp_office"
PROVINCE_POLICE: Final = "province_police"
PROVINCE_COMMITTEE: Final = "province_committee"
DEPARTMENT: Final = "department"
VBSP_BRANCH: Final = "vbsp_branch"
PARTNER_BODY: Final = "partner_body"
SYSTEM: Final = "system"

OF_COMMUNE: Final = (COMMUNE_POLICE, COMMUNE_COMMITTEE)
"""Kinds that stand in a commune."""

FOLLOWERS: Final = (PROVINCE_POLICE, PROVINCE_COMMITTEE, SYSTEM)
"""Kinds that follow a whole province: they see what every agency of it does."""

AGENCY_KINDS = MappingProxyType(
    {
        COMMUNE_POLICE: Words(vi="Công an cấp xã", en="Commune police"),
        COMMUNE_COMMITTEE: Words(vi="Ủy ban nhân dân cấp xã", en="Commune People's Committee"),
        MASS_ORGANISATION: Words(
            vi="Tổ chức chính trị - xã hội nhận ủy thác", en="Entrusted mass organisation"
        ),
        VBSP_OFFICE: Words(
            vi="Phòng giao dịch Ngân hàng Chính sách xã hội", en="VBSP transaction office"
        ),
        PROVINCE_POLICE: Words(vi="Công an tỉnh", en="Provincial police"),
        PROVINCE_COMMITTEE: Words(
            vi="Ủy ban nhân dân cấp tỉnh", en="Provincial People's Committee"
        ),
        DEPARTMENT: Words(vi="Sở, ban, ngành cấp tỉnh", en="Provincial department"),
        VBSP_BRANCH: Words(
            vi="Chi nhánh Ngân hàng Chính sách xã hội tỉnh", en="VBSP provincial branch"
        ),
        PARTNER_BODY: Words(
            vi="Cơ quan phối hợp theo đề nghị", en="Body that is asked, not ordered"
        ),
        SYSTEM: Words(vi="Hệ thống", en="The system itself"),
    }
)

POLICE_DRAFTER: Final = "police_drafter"
POLICE_SUBMITTER: Final = "police_submitter"
POLICE_SIGNER: Final = "police_signer"
COMMITTEE_CLERK: Final = "committee_clerk"
COMMITTEE_SIGNER: Final = "committee_signer"
ORGANISATION_OFFICER: Final = "organisation_officer"
BANK_CREDIT_OFFICER: Final = "bank_credit_officer"
BANK_ACCOUNTANT: Final = "bank_accountant"
BANK_DIRECTOR: Final = "bank_director"
PROVINCE_DESK: Final = "province_desk"
PROVINCE_READER: Final = "province_reader"
PROVINCE_OFFICE: Final = "province_office"
DEPARTMENT_OFFICER: Final = "department_officer"
BRANCH_OFFICER: Final = "branch_officer"
PARTNER_OFFICER: Final = "partner_officer"
SYSTEM_LOADER: Final = "system_loader"

ROLES = MappingProxyType(
    {
        POLICE_DRAFTER: (COMMUNE_POLICE, Words(vi="Cán bộ lập danh sách", en="List drafter")),
        POLICE_SUBMITTER: (
            COMMUNE_POLICE,
            Words(vi="Người trình danh sách", en="List submitter"),
        ),
        POLICE_SIGNER: (COMMUNE_POLICE, Words(vi="Trưởng Công an xã", en="Head of commune police")),
        COMMITTEE_CLERK: (
            COMMUNE_COMMITTEE,
            Words(vi="Công chức thẩm tra", en="Committee clerk"),
        ),
        COMMITTEE_SIGNER: (
            COMMUNE_COMMITTEE,
            Words(vi="Lãnh đạo Ủy ban nhân dân xã", en="Committee signer"),
        ),
        ORGANISATION_OFFICER: (
            MASS_ORGANISATION,
            Words(vi="Cán bộ hội nhận ủy thác", en="Mass organisation officer"),
        ),
        BANK_CREDIT_OFFICER: (VBSP_OFFICE, Words(vi="Cán bộ tín dụng", en="Credit officer")),
        BANK_ACCOUNTANT: (VBSP_OFFICE, Words(vi="Kế toán", en="Accountant")),
        BANK_DIRECTOR: (VBSP_OFFICE, Words(vi="Giám đốc phòng giao dịch", en="Office director")),
        PROVINCE_DESK: (
            PROVINCE_POLICE,
            Words(vi="Cán bộ theo dõi cấp tỉnh", en="Provincial desk officer"),
        ),
        PROVINCE_READER: (
            PROVINCE_COMMITTEE,
            Words(vi="Người xem của UBND tỉnh", en="Provincial reader"),
        ),
        PROVINCE_OFFICE: (
            PROVINCE_COMMITTEE,
            Words(vi="Chuyên viên Văn phòng UBND tỉnh", en="Officer of the Committee's office"),
        ),
        DEPARTMENT_OFFICER: (
            DEPARTMENT,
            Words(vi="Cán bộ đầu mối của sở, ngành", en="Department's focal officer"),
        ),
        BRANCH_OFFICER: (
            VBSP_BRANCH,
            Words(vi="Cán bộ chi nhánh ngân hàng", en="Officer of the bank's branch"),
        ),
        PARTNER_OFFICER: (
            PARTNER_BODY,
            Words(vi="Cán bộ đầu mối cơ quan phối hợp", en="Focal officer of a partner body"),
        ),
        SYSTEM_LOADER: (SYSTEM, Words(vi="Nạp dữ liệu ban đầu", en="First loading of data")),
    }
)
"""Each role with the kind of agency whose postings may hold it, and its title."""

TERRITORIAL_KINDS = frozenset(
    {COMMUNE_POLICE, COMMUNE_COMMITTEE, PROVINCE_POLICE, PROVINCE_COMMITTEE, SYSTEM}
)
"""Agencies that see rows because they lie in their territory; all others only what was sent to
them.
"""
