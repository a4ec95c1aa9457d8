"""Loading the committed units into the database."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.ground.orgs.data.read import read_changes, read_versions
from hoanhap.ground.orgs.load_units import Loaded, load_units
from hoanhap.ground.orgs.models import AdminUnit, UnitChange, UnitVersion
from hoanhap.ground.orgs.stored_tree import stored_tree
from hoanhap.ground.orgs.unit_tree import communes_of, name_on

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def test_everything_is_loaded_once_under_the_numbers_of_the_files() -> None:
    first = load_units()
    assert first == Loaded(
        units=14_011, versions=len(read_versions()), changes=len(read_changes()), ended=0
    )
    assert AdminUnit.objects.count() == 14_011
    assert UnitVersion.objects.filter(ends_on=None, level="commune").count() == 3_321
    lai_chau = UnitVersion.objects.get(code="12", level="province")
    assert lai_chau.unit_id == next(v.unit for v in read_versions() if v.name == "Tỉnh Lai Châu")
    second = load_units()
    assert second == Loaded(0, 0, 0, 0)
    assert "không có gì để nạp" in second.words.vi


def test_one_province_comes_with_what_it_was_made_of() -> None:
    load_units(provinces=("92",))
    names = set(UnitVersion.objects.filter(level="province").values_list("name", flat=True))
    assert names == {"Thành phố Cần Thơ", "Tỉnh Hậu Giang", "Tỉnh Sóc Trăng"}
    assert UnitVersion.objects.filter(level="commune", ends_on=None).count() == 103
    assert load_units(provinces=("92", "12")).units > 0
    assert UnitVersion.objects.filter(level="commune", ends_on=None).count() == 141


def test_an_unknown_province_is_refused() -> None:
    with pytest.raises(ValueError, match="94"):
        load_units(provinces=("94",))
    assert AdminUnit.objects.count() == 0


def test_newer_files_end_a_version_that_was_still_open() -> None:
    load_units(provinces=("75",))
    city = UnitVersion.objects.get(name="Thành phố Đồng Nai")
    province = UnitVersion.objects.get(unit=city.unit, name="Tỉnh Đồng Nai")
    UnitVersion.objects.filter(pk=province.pk).update(ends_on=None)
    city.delete()
    UnitChange.objects.filter(before=province.unit, after=province.unit).delete()
    assert load_units(provinces=("75",)) == Loaded(units=0, versions=1, changes=1, ended=1)
    province.refresh_from_db()
    assert province.ends_on == date(2026, 4, 30)


def test_a_number_taken_by_another_unit_is_refused() -> None:
    load_units(provinces=("12",))
    UnitVersion.objects.filter(code="12", level="province").update(code="99")
    with pytest.raises(ValueError, match="Lai Châu"):
        load_units(provinces=("12",))


def test_a_unit_made_here_gets_a_number_after_those_of_the_files() -> None:
    load_units(provinces=("12",))
    highest = max(AdminUnit.objects.values_list("pk", flat=True))
    assert AdminUnit.objects.create().pk > highest


def test_numbered_wards_are_ordered_by_number_and_names_without_their_kind() -> None:
    load_units(provinces=("79",))
    wards = UnitVersion.objects.filter(name__in=("Phường 2", "Phường 10"), code__startswith="26")
    ordered = [row.name for row in wards.order_by("name_sort")]
    assert ordered == sorted(ordered, key=lambda name: int(name.split()[1]))
    assert set(ordered) == {"Phường 2", "Phường 10"}


def test_the_stored_tree_answers_as_the_files_do() -> None:
    load_units(provinces=("12",))
    tree = stored_tree()
    unit = UnitVersion.objects.get(code="12", level="province").unit_id
    assert len(communes_of(tree, unit, TODAY)) == 38
    assert len(communes_of(tree, unit, date(2025, 6, 30))) == 106
    assert name_on(tree, unit, TODAY) == "Tỉnh Lai Châu"
