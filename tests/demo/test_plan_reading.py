"""The demo's plans go the way of any plan: out of the Word file, through the reader, whole."""

from functools import cache
from typing import Any

import pytest

from hoanhap.doors.demo.plan_files import PROVINCES, plan_file
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.pure.planreader.as_json import as_json
from hoanhap.pure.planreader.read import read_plan
from tests.demo.leads import wanted_leads


def known(why: str) -> list[Any]:
    """The provinces, Hưng Yên's marked with what the reader is known to get wrong in it; strict."""
    wrong = pytest.mark.xfail(strict=True, reason=why)
    return [pytest.param(one, marks=[wrong] if one == "hung-yen" else []) for one in PROVINCES]


@cache
def read(province: str) -> dict[str, Any]:
    return as_json(read_plan(text_of(plan_file(province)[1]).text))


@pytest.mark.parametrize("province", PROVINCES)
def test_every_duty_of_a_demo_plan_is_found_in_its_place(province: str) -> None:
    assert [item["path"] for item in read(province)["items"]] == list(wanted_leads(province))


@pytest.mark.parametrize("province", known("who chairs a conference is taken to lead it"))
def test_who_leads_each_duty_is_read(province: str) -> None:
    wanted = wanted_leads(province)
    read_leads = {item["path"]: set(item["lead"]) for item in read(province)["items"]}
    wrong = {path: lead for path, lead in read_leads.items() if lead not in wanted[path]}
    assert not wrong


def test_hung_yens_points_to_assess_are_read_as_its_reports_outline() -> None:
    kinds = {item["path"]: item["kind"] for item in read("hung-yen")["items"]}
    outline = [path for path, kind in kinds.items() if kind == "outline"]
    assert outline == [path for path in wanted_leads("hung-yen") if path.startswith("II.1.")]
    assert kinds["II.1"] == "task"
    assert kinds["II.2.1"] == "reporting"


@pytest.mark.parametrize(
    ("province", "path", "timing"),
    [
        ("lai-chau", "III.1.-3", {"kind": "monthly", "day": 5}),
        ("lai-chau", "III.1.-5", {"kind": "yearly", "quarter": 3}),
        ("lai-chau", "III.1.-6", {"kind": "quarterly"}),
        ("lai-chau", "III.3.-2", {"kind": "quarterly"}),
        ("lai-chau", "IV.2", {"kind": "by", "date": "2025-08-20"}),
        ("soc-trang", "IV.8", {"kind": "yearly", "by": ["06-15", "12-15"]}),
        ("soc-trang", "IV.3", {"kind": "quarterly"}),
        ("lang-son", "PL1.3", {"kind": "monthly", "day": 5}),
        ("ha-noi", "IV.1", {"kind": "yearly", "by": ["06-16", "11-16"]}),
        ("hung-yen", "II.2.1", {"kind": "by", "date": "2026-02-28"}),
    ],
)
def test_the_days_that_matter_are_read(province: str, path: str, timing: dict[str, Any]) -> None:
    item = next(item for item in read(province)["items"] if item["path"] == path)
    told = [{key: one[key] for key in one if key in timing} for one in item["timings"]]
    assert timing in told


def test_soc_trangs_targets_and_ha_nois_share_are_read() -> None:
    def kept(province: str) -> list[tuple[int, str, str | None]]:
        targets = read(province)["targets"]
        return [(target["number"], target["unit"], target["per"]) for target in targets]

    assert kept("soc-trang")[:2] == [(1, "loan case", "commune"), (1, "loan case", "district")]
    assert (100, "percent", None) in kept("ha-noi")
