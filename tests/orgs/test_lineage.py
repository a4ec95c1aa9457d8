"""Communes of old behind a territory of today: only those that lie in it with all they became."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.orgs.lineage import ended, lineage_of
from hoanhap.ground.orgs.models import AdminUnit, UnitChange, UnitVersion
from tests.measures.rows import resident
from tests.orgs.dated import divide, merge, unit_until

pytestmark = pytest.mark.django_db
MERGED = date(2025, 7, 1)


def made(name: str, starts_on: date = MERGED) -> AdminUnit:
    return unit_until(name, starts_on, None)


def old(name: str, ends_on: date = MERGED) -> AdminUnit:
    return unit_until(name, date(2020, 1, 1), ends_on)


def of(*units: AdminUnit) -> frozenset[int]:
    return frozenset(unit.pk for unit in units)


def test_a_commune_has_what_went_into_it_as_a_whole_and_the_province_the_divided_too() -> None:
    hill, ford = made("Xã Đồi"), made("Xã Bến")
    upper, mill, cut = old("Xã Trên"), old("Xã Cối"), old("Xã Cắt")
    merge(MERGED, [upper], hill)
    merge(MERGED, [mill], ford)
    divide(MERGED, cut, [hill, ford])
    assert lineage_of(of(hill)).before == of(upper)
    assert lineage_of(of(ford)).before == of(mill)
    assert lineage_of(of(hill, ford)).before == of(upper, mill, cut)


def test_only_those_that_rows_name_are_counted_with_the_territory() -> None:
    hill = made("Xã Đồi")
    upper, lower = old("Xã Trên"), old("Xã Dưới")
    merge(MERGED, [upper, lower], hill)
    assert lineage_of(of(hill)).named == frozenset()
    resident(lower, date(2024, 3, 1))
    assert lineage_of(of(hill)).named == of(lower)


def test_mergers_one_after_the_other_are_followed_to_the_first() -> None:
    last = made("Xã Nay", date(2026, 1, 1))
    third = unit_until("Xã Ba", date(2025, 1, 1), date(2026, 1, 1))
    second = unit_until("Xã Hai", date(2024, 1, 1), date(2025, 1, 1))
    first = old("Xã Một", date(2024, 1, 1))
    merge(date(2026, 1, 1), [third], last)
    merge(date(2025, 1, 1), [second], third)
    merge(date(2024, 1, 1), [first], second)
    resident(first, date(2023, 3, 1))
    found = lineage_of(of(last))
    assert (found.before, found.named) == (of(first, second, third), of(first))


def test_a_commune_that_only_gave_a_part_and_goes_on_is_not_of_old() -> None:
    hill, ford = made("Xã Đồi"), made("Xã Bến")
    divide(date(2026, 1, 1), ford, [hill])
    assert lineage_of(of(hill)).before == frozenset()


def test_what_became_part_of_nothing_is_nobodys() -> None:
    hill, gone = made("Xã Đồi"), old("Xã Mất")
    divide(MERGED, gone, [hill])
    UnitChange.objects.create(kind="abolish", effective_on=MERGED, before=gone, after=None)
    assert lineage_of(of(hill)).before == frozenset()


def test_one_merger_costs_one_query() -> None:
    hill = made("Xã Đồi")
    merge(MERGED, [old("Xã Trên"), old("Xã Dưới")], hill)
    with CaptureQueriesContext(connection) as queries:
        lineage_of(of(hill))
    assert len(queries) == 1


def test_a_commune_that_is_no_more_is_told_by_its_district_and_last_day() -> None:
    district = AdminUnit.objects.create()
    unit_until("Huyện Cũ", date(2020, 1, 1), MERGED, unit=district, level="district")
    upper, hill = old("Xã Trên"), made("Xã Đồi")
    UnitVersion.objects.filter(unit=upper).update(parent=district)
    found = ended([upper.pk, hill.pk])
    assert [(one.on, one.within) for one in found.values()] == [(date(2025, 6, 30), "Huyện Cũ")]
    assert found.keys() == {upper.pk}
