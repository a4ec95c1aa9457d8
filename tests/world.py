"""A small invented world on two provinces: offices, posts and people, for tests of deeds and
queries.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.acting import actor_for
from hoanhap.ground.orgs.models import (
    AdminUnit,
    Agency,
    AgencyTerritory,
    Posting,
    UnitVersion,
    User,
)
from hoanhap.pure.kernel.act import VIETNAM, Act, Actor
from hoanhap.pure.kernel.vietnamese import skeleton, sort_key

START = date(2025, 7, 1)
TODAY = date(2026, 11, 3)
NOON = datetime(2026, 11, 3, 12, 0, tzinfo=VIETNAM)


@dataclass
class World:
    """Units, agencies and postings by short names such as "a1.police" or "a.desk"."""

    units: dict[str, AdminUnit] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    postings: dict[str, Posting] = field(default_factory=dict)

    def actor(self, name: str, day: date = TODAY) -> Actor:
        """The actor of a posting by its short name."""
        return actor_for(self.postings[name], day)

    def act(self, name: str, *, now: datetime = NOON, request_id: UUID | None = None) -> Act:
        """A new act of that posting."""
        return Act(actor=self.actor(name, now.date()), request_id=request_id or uuid4(), now=now)


def unit(name: str, level: str, kind: str, code: str, parent: AdminUnit | None) -> AdminUnit:
    """One unit with one open version."""
    made = AdminUnit.objects.create()
    UnitVersion.objects.create(
        unit=made,
        name=name,
        level=level,
        kind=kind,
        parent=parent,
        code=code,
        starts_on=START,
        name_sort=sort_key(name),
        name_skeleton=skeleton(name),
    )
    return made


def build_world() -> World:
    """Provinces a (communes a1, a2) and b (commune b1), each with all offices and one post of each
    role.

    Postings: "<commune>.drafter|submitter|signer|clerk|chair", "<province>.officer|officer2|
    accountant|director|org|desk|desk2|reader|
    office|finance|culture|branch|front".
    """
    world = World()
    for letter, name in (("a", "Tỉnh An"), ("b", "Tỉnh Bình")):
        province = unit(name, "province", "tinh", f"9{letter}", None)
        world.units[letter] = province
        _province_offices(world, letter, province)
        for number in (1, 2) if letter == "a" else (1,):
            _commune(world, f"{letter}{number}", province)
    return world


def _province_offices(world: World, letter: str, province: AdminUnit) -> None:
    offices = (
        ("bank", roles.VBSP_OFFICE, "Phòng giao dịch NHCSXH"),
        ("org", roles.MASS_ORGANISATION, "Hội Liên hiệp Phụ nữ"),
        ("police", roles.PROVINCE_POLICE, "Công an tỉnh"),
        ("committee", roles.PROVINCE_COMMITTEE, "Ủy ban nhân dân tỉnh"),
        ("finance", roles.DEPARTMENT, "Sở Tài chính"),
        ("culture", roles.DEPARTMENT, "Sở Văn hóa, Thể thao và Du lịch"),
        ("branch", roles.VBSP_BRANCH, "Chi nhánh NHCSXH tỉnh"),
        ("front", roles.PARTNER_BODY, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    )
    for short, kind, name in offices:
        _agency(world, f"{letter}.{short}", kind, f"{name} {letter.upper()}", province, province)
    for short, agency, role in (
        ("officer", "bank", roles.BANK_CREDIT_OFFICER),
        ("officer2", "bank", roles.BANK_CREDIT_OFFICER),
        ("accountant", "bank", roles.BANK_ACCOUNTANT),
        ("director", "bank", roles.BANK_DIRECTOR),
        ("org", "org", roles.ORGANISATION_OFFICER),
        ("desk", "police", roles.PROVINCE_DESK),
        ("desk2", "police", roles.PROVINCE_DESK),
        ("reader", "committee", roles.PROVINCE_READER),
        ("office", "committee", roles.PROVINCE_OFFICE),
        ("finance", "finance", roles.DEPARTMENT_OFFICER),
        ("culture", "culture", roles.DEPARTMENT_OFFICER),
        ("branch", "branch", roles.BRANCH_OFFICER),
        ("front", "front", roles.PARTNER_OFFICER),
    ):
        _posting(world, f"{letter}.{short}", world.agencies[f"{letter}.{agency}"], role)


def _commune(world: World, short: str, province: AdminUnit) -> None:
    commune = unit(f"Xã {short.upper()}", "commune", "xa", f"0{short}", province)
    world.units[short] = commune
    _agency(
        world, f"{short}.police", roles.COMMUNE_POLICE, f"Công an xã {short.upper()}", commune,
        province,
    )  # fmt: skip
    _agency(
        world, f"{short}.committee", roles.COMMUNE_COMMITTEE, f"UBND xã {short.upper()}", commune,
        province,
    )  # fmt: skip
    for post, agency, role in (
        ("drafter", "police", roles.POLICE_DRAFTER),
        ("submitter", "police", roles.POLICE_SUBMITTER),
        ("signer", "police", roles.POLICE_SIGNER),
        ("clerk", "committee", roles.COMMITTEE_CLERK),
        ("chair", "committee", roles.COMMITTEE_SIGNER),
    ):
        _posting(world, f"{short}.{post}", world.agencies[f"{short}.{agency}"], role)


def _agency(
    world: World, short: str, kind: str, name: str, covered: AdminUnit, province: AdminUnit
) -> None:
    agency = Agency.objects.create(
        name=name, kind=kind, unit=covered, province=province, starts_on=START, symbol="TH"
    )
    AgencyTerritory.objects.create(agency=agency, unit=covered, starts_on=START)
    world.agencies[short] = agency


def _posting(world: World, short: str, agency: Agency, role: str) -> None:
    user = User.objects.create(username=short, full_name=f"Người {short}", is_active=True)
    world.postings[short] = Posting.objects.create(
        user=user, agency=agency, role=role, title="", starts_on=START
    )
