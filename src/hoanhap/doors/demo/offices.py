"""The demo's offices in Lai Châu: real units, invented people in every post."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from hoanhap.doors.demo.departments import found_departments
from hoanhap.doors.demo.founder import START, Founder
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.stored_tree import stored_tree
from hoanhap.ground.orgs.unit_tree import (
    UnitTree,
    bare_name,
    communes_of,
    predecessors,
    provinces_on,
    version_on,
)
from hoanhap.pure.kernel.vietnamese import skeleton

PROVINCE_CODE = "12"
DAY_BEFORE = date(2025, 6, 30)

_COMMUNE_POSTS = (
    ("lap", roles.COMMUNE_POLICE, roles.POLICE_DRAFTER, "Thượng úy"),
    ("trinh", roles.COMMUNE_POLICE, roles.POLICE_SUBMITTER, "Đại úy"),
    ("ky", roles.COMMUNE_POLICE, roles.POLICE_SIGNER, "Trung tá"),
    ("thamtra", roles.COMMUNE_COMMITTEE, roles.COMMITTEE_CLERK, ""),
    ("chutich", roles.COMMUNE_COMMITTEE, roles.COMMITTEE_SIGNER, ""),
)
_BANK_POSTS = (
    ("tindung", roles.BANK_CREDIT_OFFICER),
    ("thamdinh", roles.BANK_CREDIT_OFFICER),
    ("ketoan", roles.BANK_ACCOUNTANT),
    ("giamdoc", roles.BANK_DIRECTOR),
)
_ORGANISATIONS = (
    ("hoiphunu", "Hội Liên hiệp Phụ nữ tỉnh"),
    ("hoinongdan", "Hội Nông dân tỉnh"),
    ("hoiccb", "Hội Cựu chiến binh tỉnh"),
    ("doanthanhnien", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"),
)


@dataclass(slots=True)
class Commune:
    """One commune with its posts by short name, and the posts of its bank office."""

    unit_id: int
    name: str
    slug: str
    bank: str
    posts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Offices:
    """What the demo's months need: communes, postings by user name, agencies by a plan's code."""

    province_id: int
    communes: list[Commune]
    posts: dict[str, int]
    banks: dict[str, list[Commune]]
    of_code: dict[str, int]


def province_unit(tree: UnitTree) -> int:
    """Lai Châu's unit."""
    return next(v.unit for v in provinces_on(tree, START) if v.code == PROVINCE_CODE)


def found_offices(founder: Founder, tree: UnitTree) -> Offices:
    """All offices and posts of the province; bank offices follow the districts of before."""
    province = founder.province_id
    of_code = _province_level(founder, province)
    banks: dict[str, list[Commune]] = {}
    communes: list[Commune] = []
    for version in communes_of(tree, province, START):
        slug = skeleton(bare_name(version)).replace(" ", "")
        bank = _district_before(tree, version.unit)
        commune = Commune(version.unit, version.name, slug, bank)
        _commune_level(founder, commune)
        communes.append(commune)
        banks.setdefault(bank, []).append(commune)
    for bank, covered in banks.items():
        _bank_office(founder, bank, covered)
    return Offices(province, communes, founder.posts, banks, of_code)


def _province_level(founder: Founder, province: int) -> dict[str, int]:
    police = founder.agency("Công an tỉnh Lai Châu", roles.PROVINCE_POLICE, province, (province,))
    founder.post("congantinh", police, roles.PROVINCE_DESK, "Thiếu tá")
    founder.post("baocao", police, roles.PROVINCE_DESK, "Đại úy")
    committee = founder.agency(
        "Ủy ban nhân dân tỉnh Lai Châu", roles.PROVINCE_COMMITTEE, province, (province,)
    )
    founder.post("ubndtinh", committee, roles.PROVINCE_READER, "")
    founder.post("vanphong", committee, roles.PROVINCE_OFFICE, "")
    for username, name in _ORGANISATIONS:
        body = founder.agency(f"{name} Lai Châu", roles.MASS_ORGANISATION, province, (province,))
        founder.post(username, body, roles.ORGANISATION_OFFICER, "")
    return found_departments(founder, province)


def _commune_level(founder: Founder, commune: Commune) -> None:
    offices = {
        roles.COMMUNE_POLICE: founder.agency(
            f"Công an {_lower_kind(commune.name)}",
            roles.COMMUNE_POLICE,
            commune.unit_id,
            (commune.unit_id,),
        ),
        roles.COMMUNE_COMMITTEE: founder.agency(
            f"Ủy ban nhân dân {_lower_kind(commune.name)}",
            roles.COMMUNE_COMMITTEE,
            commune.unit_id,
            (commune.unit_id,),
        ),
    }
    for short, kind, role, title in _COMMUNE_POSTS:
        commune.posts[short] = founder.post(f"{short}.{commune.slug}", offices[kind], role, title)


def _bank_office(founder: Founder, bank: str, covered: list[Commune]) -> None:
    office = founder.agency(
        f"Phòng giao dịch NHCSXH {bank}",
        roles.VBSP_OFFICE,
        founder.province_id,
        tuple(commune.unit_id for commune in covered),
    )
    slug = skeleton(bank).replace(" ", "")
    for short, role in _BANK_POSTS:
        posting = founder.post(f"{short}.{slug}", office, role, "")
        for commune in covered:
            commune.posts[short] = posting


def _district_before(tree: UnitTree, commune: int) -> str:
    """The name of the district that most of the commune lay in before 1/7/2025."""
    votes: Counter[str] = Counter()
    for old in sorted(predecessors(tree, commune, DAY_BEFORE)):
        version = version_on(tree, old, DAY_BEFORE)
        district = (
            version_on(tree, version.parent, DAY_BEFORE) if version and version.parent else None
        )
        if district is not None:
            votes[bare_name(district)] += 1
    return votes.most_common(1)[0][0]


def _lower_kind(name: str) -> str:
    kind, _, rest = name.partition(" ")
    return f"{kind.lower()} {rest}"


__all__ = ["Commune", "Founder", "Offices", "found_offices", "province_unit", "stored_tree"]
