"""A small invented world on two provinces: offices, posts and people, for tests of deeds and
queries.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db.models import Model

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
TABLES: tuple[type[Model], ...] = (UnitVersion, Agency, AgencyTerritory, User, Posting)
"""Written table by table in this order: nearly every test begins with a world."""
Rows = dict[type[Model], list[Model]]
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
    made, version = _unit(name, level, kind, code, parent)
    version.save()
    return made


def _unit(
    name: str, level: str, kind: str, code: str, parent: AdminUnit | None
) -> tuple[AdminUnit, UnitVersion]:
    made = AdminUnit.objects.create()
    return made, UnitVersion(
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


def build_world() -> World:
    """Provinces a (communes a1, a2) and b (commune b1), each with all offices and one post of each
    role.

    Postings: "<commune>.drafter|submitter|signer|clerk|chair", "<province>.officer|officer2|
    accountant|director|org|desk|desk2|reader|
    office|finance|culture|branch|front".
    """
    world = World()
    rows: Rows = {table: [] for table in TABLES}
    for letter, name in (("a", "Tỉnh An"), ("b", "Tỉnh Bình")):
        province, version = _unit(name, "province", "tinh", f"9{letter}", None)
        world.units[letter] = province
        rows[UnitVersion].append(version)
        _province_offices(world, rows, letter, province)
        for number in (1, 2) if letter == "a" else (1,):
            _commune(world, rows, f"{letter}{number}", province)
    for table in TABLES:
        table._default_manager.bulk_create(rows[table])
    return world


def _province_offices(world: World, rows: Rows, letter: str, province: AdminUnit) -> None:
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
        _agency(
            world, rows, f"{letter}.{short}", kind, f"{name} {letter.upper()}", province, province
        )
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
        _posting(world, rows, f"{letter}.{short}", world.agencies[f"{letter}.{agency}"], role)


def _commune(world: World, rows: Rows, short: str, province: AdminUnit) -> None:
    commune, version = _unit(f"Xã {short.upper()}", "commune", "xa", f"0{short}", province)
    world.units[short] = commune
    rows[UnitVersion].append(version)
    for office, kind, name in (
        ("police", roles.COMMUNE_POLICE, "Công an xã"),
        ("committee", roles.COMMUNE_COMMITTEE, "UBND xã"),
    ):
        called = f"{name} {short.upper()}"
        _agency(world, rows, f"{short}.{office}", kind, called, commune, province)
    for post, agency, role in (
        ("drafter", "police", roles.POLICE_DRAFTER),
        ("submitter", "police", roles.POLICE_SUBMITTER),
        ("signer", "police", roles.POLICE_SIGNER),
        ("clerk", "committee", roles.COMMITTEE_CLERK),
        ("chair", "committee", roles.COMMITTEE_SIGNER),
    ):
        _posting(world, rows, f"{short}.{post}", world.agencies[f"{short}.{agency}"], role)


def _agency(
    world: World,
    rows: Rows,
    short: str,
    kind: str,
    name: str,
    covered: AdminUnit,
    province: AdminUnit,
) -> None:
    agency = Agency(
        name=name, kind=kind, unit=covered, province=province, starts_on=START, symbol="TH"
    )
    rows[Agency].append(agency)
    rows[AgencyTerritory].append(AgencyTerritory(agency=agency, unit=covered, starts_on=START))
    world.agencies[short] = agency


def _posting(world: World, rows: Rows, short: str, agency: Agency, role: str) -> None:
    user = User(username=short, full_name=f"Người {short}", is_active=True)
    posting = Posting(user=user, agency=agency, role=role, title="", starts_on=START)
    rows[User].append(user)
    rows[Posting].append(posting)
    world.postings[short] = posting
