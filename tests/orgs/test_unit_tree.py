"""The tree of units on a small country of our own: names, bounds, successors, figures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.ground.orgs.unit_tree import (
    Change,
    UnitTree,
    Version,
    bare_name,
    communes_of,
    name_on,
    path,
    place_on,
    predecessors,
    provinces_on,
    regroup,
    successors,
    version_on,
)

SINCE, MERGED, CITY = date(2020, 1, 1), date(2025, 7, 1), date(2026, 4, 30)
BEFORE = MERGED - timedelta(days=1)
EAST, WEST, BOTH = 1, 2, 3
HILL, SHORE = 11, 12
UPPER, LOWER, FORD, MILL, ISLE = 101, 102, 103, 104, 105
NEW_HILL, NEW_FORD = 201, 202


def _version(unit: int, name: str, parent: int | None, **more: object) -> Version:
    level = "province" if unit < 10 else "district" if unit < 100 else "commune"
    kinds = {"province": "tinh", "district": "huyen", "commune": "xa"}
    given = {"kind": kinds[level], "starts_on": SINCE, "ends_on": MERGED, "code": f"{unit}"} | more
    return Version(unit=unit, name=name, level=level, parent=parent, **given)  # type: ignore[arg-type] # the tests' own short form


def _tree() -> UnitTree:
    """East and West merge; Upper and Lower become Hill, Ford is cut in two, Isle stays."""
    after = {"starts_on": MERGED, "ends_on": None}
    versions = [
        _version(EAST, "Tỉnh Đông", None),
        _version(WEST, "Tỉnh Tây", None),
        _version(BOTH, "Tỉnh Đông Tây", None, starts_on=MERGED, ends_on=CITY),
        _version(BOTH, "Thành phố Đông Tây", None, kind="thanh_pho_tw", starts_on=CITY,
                 ends_on=None),
        _version(HILL, "Huyện Đồi", EAST),
        _version(SHORE, "Huyện Bờ", WEST),
        _version(UPPER, "Xã Trên", HILL),
        _version(LOWER, "Xã Dưới", HILL),
        _version(FORD, "Xã Bến", HILL),
        _version(MILL, "Xã Cối", SHORE),
        _version(ISLE, "Xã Đảo", SHORE),
        _version(ISLE, "Xã Đảo", BOTH, **after),
        _version(NEW_HILL, "Xã Đồi", BOTH, **after),
        _version(NEW_FORD, "Xã Bến Mới", BOTH, **after),
    ]  # fmt: skip
    changes = [
        Change("merge", MERGED, EAST, BOTH),
        Change("merge", MERGED, WEST, BOTH),
        Change("abolish", MERGED, HILL, None),
        Change("abolish", MERGED, SHORE, None),
        Change("merge", MERGED, UPPER, NEW_HILL),
        Change("merge", MERGED, LOWER, NEW_HILL),
        Change("part_transfer", MERGED, FORD, NEW_HILL, is_whole=False),
        Change("part_transfer", MERGED, FORD, NEW_FORD, is_whole=False),
        Change("merge", MERGED, MILL, NEW_FORD),
        Change("retype", CITY, BOTH, BOTH),
    ]
    return UnitTree(versions, changes)


TREE = _tree()


def test_a_unit_is_named_as_it_was_on_the_day_before_on_and_after_a_change() -> None:
    day_before, day_after = CITY - timedelta(days=1), CITY + timedelta(days=1)
    assert name_on(TREE, BOTH, day_before) == "Tỉnh Đông Tây"
    assert name_on(TREE, BOTH, CITY) == "Thành phố Đông Tây"
    assert name_on(TREE, BOTH, day_after) == "Thành phố Đông Tây"


def test_a_unit_that_was_not_there_has_no_name_and_no_path() -> None:
    assert version_on(TREE, NEW_HILL, BEFORE) is None
    with pytest.raises(LookupError):
        name_on(TREE, NEW_HILL, BEFORE)
    with pytest.raises(LookupError):
        path(TREE, UPPER, MERGED)


def test_a_path_goes_through_the_district_while_there_were_districts() -> None:
    names = [version.name for version in path(TREE, ISLE, BEFORE)]
    assert names == ["Xã Đảo", "Huyện Bờ", "Tỉnh Tây"]
    assert [version.name for version in path(TREE, ISLE, MERGED)] == ["Xã Đảo", "Tỉnh Đông Tây"]


def test_the_communes_of_a_province_are_those_of_the_day() -> None:
    assert [v.unit for v in communes_of(TREE, EAST, BEFORE)] == [UPPER, LOWER, FORD]
    assert [v.unit for v in communes_of(TREE, BOTH, MERGED)] == [ISLE, NEW_HILL, NEW_FORD]
    assert communes_of(TREE, EAST, MERGED) == ()
    assert [v.unit for v in provinces_on(TREE, BEFORE)] == [EAST, WEST]


def test_lists_are_ordered_by_the_name_without_its_kind() -> None:
    assert bare_name(TREE.versions[HILL][0]) == "Đồi"


def test_successors_and_predecessors_follow_parts_too() -> None:
    assert successors(TREE, FORD, MERGED) == {NEW_HILL, NEW_FORD}
    assert successors(TREE, FORD, BEFORE) == {FORD}
    assert successors(TREE, HILL, MERGED) == frozenset()
    assert predecessors(TREE, NEW_FORD, BEFORE) == {FORD, MILL}
    assert predecessors(TREE, ISLE, BEFORE) == {ISLE}
    assert successors(TREE, EAST, CITY) == {BOTH}


def test_merged_units_come_together_and_a_divided_one_waits() -> None:
    moved = regroup(TREE, [UPPER, LOWER, FORD, MILL, ISLE], MERGED)
    assert moved.origins == {NEW_HILL: {UPPER, LOWER}, NEW_FORD: {MILL}, ISLE: {ISLE}}
    assert moved.undivided == {FORD}


def test_units_of_both_days_meet_on_the_bounds_of_either() -> None:
    both = [UPPER, FORD, MILL, NEW_HILL, NEW_FORD, ISLE]
    moved = regroup(TREE, both, MERGED)
    assert moved.origins == {NEW_HILL: {UPPER, NEW_HILL}, NEW_FORD: {MILL, NEW_FORD}, ISLE: {ISLE}}
    assert moved.undivided == {FORD}
    moved = regroup(TREE, both, BEFORE)
    assert moved.origins == {UPPER: {UPPER}, FORD: {FORD}, MILL: {MILL}, ISLE: {ISLE}}
    assert moved.undivided == {NEW_HILL, NEW_FORD}


def test_an_abolished_district_has_no_place() -> None:
    assert regroup(TREE, [HILL], MERGED) == ({}, {HILL})
    assert place_on(TREE, HILL, BEFORE) == HILL


def test_a_unit_goes_back_only_where_there_was_one() -> None:
    assert place_on(TREE, ISLE, BEFORE) == ISLE
    assert place_on(TREE, NEW_HILL, BEFORE) is None


def test_a_unit_that_never_was_is_refused() -> None:
    with pytest.raises(LookupError):
        regroup(TREE, [999], MERGED)


@given(
    st.sets(st.sampled_from([UPPER, LOWER, FORD, MILL, ISLE, HILL, EAST, NEW_HILL, NEW_FORD])),
    st.sampled_from([BEFORE, MERGED, CITY]),
)
def test_every_unit_is_in_one_place_only(units: set[int], day: date) -> None:
    moved = regroup(TREE, units, day)
    placed = [unit for of in moved.origins.values() for unit in of] + [*moved.undivided]
    assert sorted(placed) == sorted(units)
    assert all(version_on(TREE, unit, day) for unit in moved.origins)
