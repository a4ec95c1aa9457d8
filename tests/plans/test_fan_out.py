"""From bodies named in a plan to the agencies that owe, lead and work with."""

from __future__ import annotations

from hoanhap.ground.orgs import roles
from hoanhap.work.plans.fan_out import ASSIGNED, REQUESTED, Named, Reach, Reached

POLICE = Reached(1, "Công an tỉnh", roles.PROVINCE_POLICE, 100)
COMMITTEE = Reached(2, "Ủy ban nhân dân tỉnh", roles.PROVINCE_COMMITTEE, 100)
FINANCE = Reached(3, "Sở Tài chính", roles.DEPARTMENT, 100, frozenset({"so-tai-chinh"}))
HOME = Reached(4, "Sở Nội vụ", roles.DEPARTMENT, 100, frozenset({"so-noi-vu"}))
FRONT = Reached(5, "Ủy ban MTTQ tỉnh", roles.PARTNER_BODY, 100, frozenset({"mttq-tinh"}))
WOMEN = Reached(6, "Hội LHPN tỉnh", roles.MASS_ORGANISATION, 100, frozenset({"hoi-lhpn-tinh"}))
COMMUNE_OFFICES = [
    office
    for number in (1, 2, 3)
    for office in (
        Reached(10 + number, f"Công an xã {number}", roles.COMMUNE_POLICE, number),
        Reached(20 + number, f"UBND xã {number}", roles.COMMUNE_COMMITTEE, number),
    )
]
ALL = (POLICE, COMMITTEE, FINANCE, HOME, FRONT, WOMEN, *COMMUNE_OFFICES)
REACH = Reach(ALL, {}, requested_only=("hoi-lhpn-tinh",))


def names(found: object) -> list[str]:
    return [agency.name for agency in found]  # type: ignore[attr-defined]  # agencies of a reach


def test_all_departments_means_each_department() -> None:
    assert names(REACH.agencies("so-ban-nganh")) == ["Sở Tài chính", "Sở Nội vụ"]


def test_a_department_is_the_agency_whose_name_reads_so() -> None:
    assert names(REACH.agencies("so-noi-vu")) == ["Sở Nội vụ"]


def test_the_provinces_own_table_holds_before_the_default() -> None:
    reach = Reach(ALL, {"so-ban-nganh": [4, 2], "so-ldtbxh": [4]})
    assert names(reach.agencies("so-ban-nganh")) == ["Sở Nội vụ", "Ủy ban nhân dân tỉnh"]
    assert names(reach.agencies("so-ldtbxh")) == ["Sở Nội vụ"]
    assert reach.is_set("so-ldtbxh")
    assert not reach.is_set("so-noi-vu")


def test_a_body_whose_level_is_left_open_means_nobody() -> None:
    named = Named(lead=("cong-an", "co-quan-lien-quan", "so-tai-chinh"))
    assert REACH.without_agency(named) == ("cong-an", "co-quan-lien-quan")
    assert names(one.agency for one in REACH.owing(named)) == ["Sở Tài chính"]


def test_directing_the_commune_police_makes_a_duty_of_each_led_by_the_province() -> None:
    named = Named(lead=("cong-an-tinh",), performers=("cong-an-xa",))
    owing = REACH.owing(named)
    assert names(one.agency for one in owing) == ["Công an xã 1", "Công an xã 2", "Công an xã 3"]
    assert {one.led_by for one in owing} == {POLICE}


def test_the_police_of_both_levels_each_owe_it_and_the_province_leads_the_communes() -> None:
    owing = REACH.owing(Named(lead=("cong-an-tinh", "cong-an-xa")))
    assert [(one.agency.name, one.led_by) for one in owing] == [
        ("Công an tỉnh", None),
        ("Công an xã 1", POLICE),
        ("Công an xã 2", POLICE),
        ("Công an xã 3", POLICE),
    ]


def test_an_agency_reached_by_two_names_owes_once() -> None:
    owing = REACH.owing(Named(lead=("so-noi-vu", "so-ban-nganh")))
    assert names(one.agency for one in owing) == ["Sở Nội vụ", "Sở Tài chính"]


def test_the_front_is_asked_even_where_the_others_of_the_point_are_ordered() -> None:
    owing = REACH.owing(Named(lead=("so-tai-chinh", "mttq-tinh", "hoi-lhpn-tinh")))
    assert [one.bond for one in owing] == [ASSIGNED, REQUESTED, REQUESTED]


def test_a_point_that_asks_asks_everyone_it_names() -> None:
    (one,) = REACH.owing(Named(lead=("so-tai-chinh",), bond=REQUESTED))
    assert one.bond == REQUESTED


def test_a_commune_works_with_its_own_offices_and_a_department_with_all() -> None:
    (first, *_) = REACH.owing(Named(lead=("cong-an-xa",), together_with=("ubnd-xa",)))
    assert names(first.supporters) == ["UBND xã 1"]
    (finance,) = REACH.owing(Named(lead=("so-tai-chinh",), together_with=("ubnd-xa",)))
    assert names(finance.supporters) == ["UBND xã 1", "UBND xã 2", "UBND xã 3"]


def test_nobody_works_with_itself() -> None:
    (one,) = REACH.owing(Named(lead=("so-tai-chinh",), together_with=("so-ban-nganh",)))
    assert names(one.supporters) == ["Sở Nội vụ"]


def test_performers_that_mean_nobody_leave_the_duty_with_those_who_lead() -> None:
    owing = REACH.owing(Named(lead=("cong-an-tinh",), performers=("cong-an-huyen",)))
    assert names(one.agency for one in owing) == ["Công an tỉnh"]
