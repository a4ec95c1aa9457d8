"""The outline that the house ships."""

from __future__ import annotations

import pytest

from hoanhap.ground.orgs import roles
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.codes import BODIES, KINDS_ASKED
from hoanhap.work.returns.usual_outline import usual_sections
from tests.returns.story import ReturnStory
from tests.world import World


def test_it_has_nine_sections_and_every_kind_of_agency_is_asked_several() -> None:
    sections = usual_sections()
    assert [one.number for one in sections] == [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    ]  # fmt: skip
    assert {one.body for one in sections} <= BODIES.keys()
    for kind in KINDS_ASKED:
        mine = [one for one in sections if not one.asked.kinds or kind in one.asked.kinds]
        assert len(mine) >= 5


def test_its_measures_are_in_the_catalogue_and_open_to_whom_they_are_filled_in_for() -> None:
    for one in usual_sections():
        for kind, codes in one.codes.items():
            assert not one.asked.kinds or kind in one.asked.kinds
            for code in codes:
                assert kind in MEASURES[code].open_to
        for declared in one.declared:
            assert MEASURES[declared.code].source == "declared"


@pytest.mark.parametrize(
    ("kind", "has_lists", "has_loans"),
    [
        (roles.COMMUNE_POLICE, True, False),
        (roles.COMMUNE_COMMITTEE, True, True),
        (roles.PROVINCE_POLICE, True, True),
        (roles.VBSP_BRANCH, False, True),
        (roles.DEPARTMENT, False, False),
    ],
)
def test_lists_and_loans_are_filled_in_for_who_answers_for_them(
    kind: str, has_lists: bool, has_loans: bool
) -> None:
    codes = {code for one in usual_sections() for code in one.codes.get(kind, ())}
    assert ("I.1" in codes, "II.1" in codes) == (has_lists, has_loans)


def test_a_province_takes_it_and_changes_it_as_its_own(world: World) -> None:
    story = ReturnStory(world)
    done = returns.take_usual_outline(story.act("a.desk"))
    page = queries.outline(world.actor("a.desk"), done.id)
    assert len(page.sections) == 9
    assert page.row.actions == ("returns.change_outline",)
    assert queries.outlines(world.actor("b.desk")) == ()


def test_all_figures_of_a_commune_are_filled_in_at_once(world: World) -> None:
    story = ReturnStory(world)
    story.outline_id = returns.take_usual_outline(story.act("a.desk")).id
    story.open()
    story.do("start", "a1.drafter", "a1.police")
    counted = story.row("a1.police").figures.filter(source="counted")
    asked = [code for one in usual_sections() for code in one.codes.get(roles.COMMUNE_POLICE, ())]
    assert sorted(counted.values_list("code", flat=True)) == sorted(asked)
    assert all(one.known_at is not None for one in counted)
