"""The committed units: counts known from the law, coverage of the links, names by day."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, timedelta
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.ground.orgs.data.read import (
    KNOWN_SINCE,
    TWO_TIERS_SINCE,
    committed_tree,
    read_changes,
    read_versions,
)
from hoanhap.ground.orgs.unit_tree import (
    KIND_WORDS,
    Version,
    communes_of,
    name_on,
    path,
    predecessors,
    provinces_on,
    regroup,
    successors,
    version_on,
)
from hoanhap.pure.kernel.vietnamese import normalise

TREE = committed_tree()
BEFORE = TWO_TIERS_SINCE - timedelta(days=1)
TODAY = date(2026, 11, 22)
OLD = [v for v in read_versions() if v.holds_on(BEFORE)]
NEW = [v for v in read_versions() if v.holds_on(TWO_TIERS_SINCE)]
OLD_COMMUNES = sorted(v.unit for v in OLD if v.level == "commune")
ISLAND_DISTRICTS = {"318", "471", "498", "536", "755"}


def _province(name: str, day: date) -> Version:
    (found,) = (v for v in provinces_on(TREE, day) if v.name == name)
    return found


def _commune(code: str, day: date) -> Version:
    (found,) = (
        v
        for versions in TREE.versions.values()
        for v in versions
        if v.level == "commune" and v.code == code and v.holds_on(day)
    )
    return found


def _kinds(day: date, level: str) -> Counter[str]:
    return Counter(v.kind for v in read_versions() if v.level == level and v.holds_on(day))


def test_before_july_2025_there_were_63_provinces_696_districts_and_10035_communes() -> None:
    levels = Counter(v.level for v in OLD)
    assert levels == {"province": 63, "district": 696, "commune": 10_035}
    peopled = {v.parent for v in OLD if v.level == "commune"}
    without = {v.code for v in OLD if v.level == "district" and v.unit not in peopled}
    assert without == ISLAND_DISTRICTS


def test_from_july_2025_there_are_34_provinces_and_3321_communes_and_no_district() -> None:
    assert Counter(v.level for v in NEW) == {"province": 34, "commune": 3_321}
    assert _kinds(TWO_TIERS_SINCE, "province") == {"tinh": 28, "thanh_pho_tw": 6}
    assert _kinds(TWO_TIERS_SINCE, "commune") == {"xa": 2_621, "phuong": 687, "dac_khu": 13}


def test_the_changes_of_2026_leave_9_cities_25_provinces_and_709_wards() -> None:
    assert _kinds(TODAY, "province") == {"tinh": 25, "thanh_pho_tw": 9}
    assert _kinds(TODAY, "commune") == {"xa": 2_599, "phuong": 709, "dac_khu": 13}
    later = [c for c in read_changes() if c.effective_on > TWO_TIERS_SINCE]
    assert Counter(c.effective_on.isoformat() for c in later) == {
        "2026-04-30": 11,
        "2026-09-01": 1,
        "2026-09-20": 13,
    }
    assert all(c.kind == "retype" and c.before == c.after for c in later)


@pytest.mark.parametrize(
    ("province", "before", "after"),
    [("Tỉnh Lai Châu", 106, 38), ("Tỉnh Lạng Sơn", 194, 65), ("Thành phố Hà Nội", 526, 126)],
)
def test_a_province_that_merged_with_none_keeps_its_identity(
    province: str, before: int, after: int
) -> None:
    unit = _province(province, BEFORE).unit
    assert _province(province, TWO_TIERS_SINCE).unit == unit
    assert len(communes_of(TREE, unit, BEFORE)) == before
    assert len(communes_of(TREE, unit, TWO_TIERS_SINCE)) == after


def test_eleven_provinces_keep_their_identity() -> None:
    kept = {v.unit for v in OLD if v.level == "province"} & {v.unit for v in NEW}
    assert len(kept) == 11


def test_soc_trang_lies_in_can_tho_and_can_tho_has_103_communes() -> None:
    soc_trang = _province("Tỉnh Sóc Trăng", BEFORE).unit
    can_tho = _province("Thành phố Cần Thơ", TWO_TIERS_SINCE).unit
    assert successors(TREE, soc_trang, TODAY) == {can_tho}
    assert len(communes_of(TREE, can_tho, TODAY)) == 103
    old_can_tho = _province("Thành phố Cần Thơ", BEFORE).unit
    assert old_can_tho != can_tho
    assert {name_on(TREE, u, BEFORE) for u in predecessors(TREE, can_tho, BEFORE)} == {
        "Thành phố Cần Thơ",
        "Tỉnh Hậu Giang",
        "Tỉnh Sóc Trăng",
    }


@pytest.mark.parametrize(
    ("code", "day", "was", "now"),
    [
        ("75", date(2026, 4, 30), "Tỉnh Đồng Nai", "Thành phố Đồng Nai"),
        ("22", date(2026, 9, 1), "Tỉnh Quảng Ninh", "Thành phố Quảng Ninh"),
        ("24", date(2026, 9, 20), "Tỉnh Bắc Ninh", "Thành phố Bắc Ninh"),
    ],
)
def test_a_province_that_became_a_city_is_named_so_from_its_day(
    code: str, day: date, was: str, now: str
) -> None:
    (unit,) = (v.unit for v in provinces_on(TREE, TODAY) if v.code == code)
    names = [name_on(TREE, unit, day + timedelta(days=n)) for n in (-1, 0, 1)]
    assert names == [was, now, now]
    assert "chưa đối chiếu Công báo" in TREE.versions[unit][-1].citation


def test_a_commune_that_became_a_ward_keeps_its_number_and_its_code() -> None:
    first = _commune("26485", TWO_TIERS_SINCE)
    assert first.name == "Xã Nhơn Trạch"
    assert name_on(TREE, first.unit, date(2026, 4, 29)) == "Xã Nhơn Trạch"
    assert name_on(TREE, first.unit, date(2026, 4, 30)) == "Phường Nhơn Trạch"
    assert _commune("26485", TODAY).unit == first.unit


def test_every_unit_of_before_is_accounted_for() -> None:
    gone = {c.before for c in read_changes() if c.effective_on == TWO_TIERS_SINCE}
    going_on = {v.unit for v in NEW}
    assert [v for v in OLD if v.unit not in gone | going_on] == []


def test_every_unit_of_after_comes_from_somewhere() -> None:
    come = {c.after for c in read_changes() if c.effective_on == TWO_TIERS_SINCE}
    going_on = {v.unit for v in OLD}
    assert [v for v in NEW if v.unit not in come | going_on] == []


def test_the_links_between_communes_are_the_10602_of_the_source_as_settled() -> None:
    verdicts = Counter(
        row["verdict"]
        for row in csv.DictReader(
            files("hoanhap.ground.orgs.data")
            .joinpath("settled.csv")
            .read_text(encoding="utf-8")
            .splitlines()
        )
    )
    assert verdicts == {"drop": 32, "add": 1, "keep": 3, "doubt": 1}
    links = [
        c
        for c in read_changes()
        if c.effective_on == TWO_TIERS_SINCE
        and c.after is not None
        and TREE.versions[c.after][-1].level == "commune"
    ]
    going_on = {v.unit for v in NEW if v.level == "commune"} & set(OLD_COMMUNES)
    respelled = [c for c in links if c.before == c.after]
    assert len(links) - len(respelled) + len(going_on) == 10_602 - 32 + 1


def test_only_a_commune_with_one_successor_went_there_as_a_whole() -> None:
    parts = Counter(c.before for c in read_changes() if c.before and c.after != c.before)
    wrong = [
        c
        for c in read_changes()
        if c.before and c.after != c.before and c.is_whole != (parts[c.before] == 1)
    ]
    assert wrong == []
    divided = [unit for unit in OLD_COMMUNES if parts[unit] > 1]
    assert len(divided) == 471 - 30  # as the source has it, less those only a namesake divided


def test_namesakes_of_other_districts_are_not_linked() -> None:
    binh_gia = _commune("06079", BEFORE)
    assert binh_gia.name == "Xã Hồng Phong"
    places = {name_on(TREE, u, TODAY) for u in successors(TREE, binh_gia.unit, TODAY)}
    assert "Xã Đồng Đăng" not in places
    assert len(places) == 1


def test_no_commune_left_its_province_in_a_change() -> None:
    for change in read_changes():
        if change.effective_on != TWO_TIERS_SINCE or not change.before or not change.after:
            continue
        old = path(TREE, change.before, BEFORE)[-1].unit
        new = path(TREE, change.after, TWO_TIERS_SINCE)[-1].unit
        assert successors(TREE, old, TWO_TIERS_SINCE) == {new}


def test_a_commune_left_unchanged_keeps_its_number_under_the_province() -> None:
    kept = {v.unit for v in NEW if v.level == "commune"} & set(OLD_COMMUNES)
    assert len(kept) == 127
    for unit in kept:
        was, now = version_on(TREE, unit, BEFORE), version_on(TREE, unit, TWO_TIERS_SINCE)
        assert was and now
        assert (was.kind, was.code) == (now.kind, now.code)


def test_equal_codes_before_and_after_do_not_mean_the_same_area() -> None:
    assert _commune("28270", BEFORE).unit != _commune("28270", TODAY).unit


def test_names_are_in_one_normal_form_and_begin_with_their_kind() -> None:
    for version in read_versions():
        assert version.name == normalise(version.name)
        assert version.name.startswith(KIND_WORDS[version.kind] + " ")


def test_versions_of_a_unit_follow_one_another_without_gap() -> None:
    for versions in TREE.versions.values():
        assert versions[0].starts_on in {KNOWN_SINCE, TWO_TIERS_SINCE}
        for one, following in pairwise(versions):
            assert one.ends_on == following.starts_on


def test_every_commune_of_today_has_a_place_on_the_map() -> None:
    here = [v for v in read_versions() if v.level == "commune" and v.holds_on(TODAY)]
    assert all(v.latitude and v.longitude for v in here)


@given(st.sets(st.sampled_from(OLD_COMMUNES), max_size=200))
def test_each_real_commune_of_before_is_in_one_place_or_waits_because_it_was_divided(
    units: set[int],
) -> None:
    moved = regroup(TREE, units, TODAY)
    placed = [unit for of in moved.origins.values() for unit in of] + [*moved.undivided]
    assert sorted(placed) == sorted(units)
    assert all(version_on(TREE, unit, TODAY) for unit in moved.origins)
    assert all(len(successors(TREE, unit, TODAY)) > 1 for unit in moved.undivided)
