"""A month of one commune by five offices, from the workbook's upload to the province's figure and
back down to the person.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser import PASSWORD, bare_folder, empty_house
from tests.journeys.month import Cast, Month

pytestmark = pytest.mark.journey
CAST = Cast(
    drafter="a1.drafter",
    submitter="a1.submitter",
    signer="a1.signer",
    clerk="a1.clerk",
    chair="a1.chair",
    officer="a.officer",
    appraiser="a.officer2",
    director="a.director",
    accountant="a.accountant",
    organisation="a.org",
    province="a.desk",
    password=PASSWORD,
    group="Tổ Bản Mẫu",
    fund="TW-A",
)
PEOPLE = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.stories import fund, group
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    fund(world)
    group(world)
    User.objects.update(password=make_password({PASSWORD!r}))
"""


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a small world before its month begins."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, "2026-11-02T07:00")
    house.script(PEOPLE)
    return folder


@pytest.mark.parametrize("has_script", [True, False], ids=["scripted", "scriptless"])
def test_a_month_goes_from_the_workbook_to_the_figure_and_back_to_the_person(
    founded: Path, tmp_path: Path, browser: Browser, has_script: bool
) -> None:
    folder = shutil.copytree(founded, tmp_path / "house")
    month = Month(browser, empty_house(folder, ""), CAST, has_script=has_script)
    month.whole()
    assert month.unsound == []
