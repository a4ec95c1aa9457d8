"""Opening a survey of need: who is asked, each exactly once, by the law of the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.actions.correct_employer import correct_employer
from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, Stale, WrongState
from hoanhap.work.needs import queries
from hoanhap.work.needs.actions.open_survey import open_survey
from hoanhap.work.needs.models import SurveyLine
from tests.needs.asking import HEADING, NEED, Asking, employer, person
from tests.stories import LoanStory, at, at_bank, facts, fund
from tests.world import TODAY, World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_everyone_who_may_borrow_and_every_employer_is_asked_once(world: World) -> None:
    home = person(world, "Lò Văn An")
    other = person(world, "Vàng Thị Bình", commune="a2")
    person(world, "Người Tỉnh Khác", commune="b1")
    shop = employer(world, "Hợp tác xã Bản Mẫu")
    done = Asking(world).open()
    assert done.notes == {"people": 2, "employers": 1}
    lines = SurveyLine.objects.values_list("person_id", "employer_id", "commune_id")
    assert set(lines) == {
        (home, None, world.units["a1"].pk),
        (other, None, world.units["a2"].pk),
        (None, shop, world.units["a1"].pk),
    }


@pytest.mark.parametrize(
    ("released_on", "is_asked"),
    [
        (TODAY.replace(year=2021), True),
        (TODAY.replace(year=2021, day=TODAY.day - 1), False),
        (TODAY, True),
        (date(2026, 12, 1), False),
    ],
)
def test_the_five_years_decide_who_is_asked_to_the_day(
    world: World, released_on: date, is_asked: bool
) -> None:
    person(world, "Lò Văn An", released_on=released_on)
    assert Asking(world).open().notes["people"] == int(is_asked)
    for line in SurveyLine.objects.all():
        assert line.released_on == released_on
        assert line.window_last_on == released_on.replace(year=released_on.year + 5)


def test_conditional_release_waits_and_a_missing_certificate_bars_nobody(world: World) -> None:
    person(world, "Lò Văn An", kind="conditional")
    asked = person(world, "Lò Văn Bình", certificate="")
    Asking(world).open()
    assert list(SurveyLine.objects.values_list("person_id", flat=True)) == [asked]


def test_an_employer_that_ceased_is_not_asked(world: World) -> None:
    shop = employer(world, "Hợp tác xã Bản Mẫu")
    correct_employer(
        world.act("a1.clerk"),
        employer_id=shop,
        version=1,
        fields=EmployerFields(name="Hợp tác xã Bản Mẫu", kind="cooperative", ceased_on=TODAY),
        reason="Giải thể",
    )
    assert Asking(world).open().notes["employers"] == 0


def test_who_had_a_loan_paid_out_is_marked(world: World) -> None:
    fund(world)
    (entry,) = at_bank(world, facts())
    story = LoanStory(world, entry)
    for step in ["apply", "review", "confirm", "appraise", "approve", "contract", "pay_out"]:
        getattr(story, step)()
    Asking(world).open(now=at(story.day), due_on=date(2026, 12, 15))
    assert SurveyLine.objects.get().has_loan is True


def test_a_second_survey_waits_until_the_first_is_closed(world: World) -> None:
    asking = Asking(world)
    asking.open()
    with pytest.raises(WrongState):
        open_survey(world.act("a.finance"), heading=HEADING)
    Asking(world).open("b.desk")
    asking.do("close_survey")
    open_survey(world.act("a.branch"), heading=HEADING)


@pytest.mark.parametrize(
    ("odd", "field"),
    [
        ({"year": 2020}, "year"),
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"basis": "x" * 301}, "basis"),
        ({"asker_kinds": ()}, "asker_kinds"),
        ({"asker_kinds": (roles.DEPARTMENT,)}, "asker_kinds"),
        ({"asker_kinds": (roles.VBSP_OFFICE,)}, "asker_kinds"),
        ({"due_on": date(2026, 11, 2)}, "due_on"),
    ],
)
def test_a_heading_that_cannot_be_is_refused_at_its_field(
    world: World, odd: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        Asking(world).open(**odd)
    assert [detail[0] for detail in refused.value.details] == [field]  # type: ignore[index]  # pairs


def test_a_commune_opens_no_survey(world: World) -> None:
    with pytest.raises(NotAllowed):
        Asking(world).open("a1.drafter")


def test_the_heading_is_changed_and_who_is_asked_stays(world: World) -> None:
    person(world, "Lò Văn An")
    asking = Asking(world)
    asking.open()
    from dataclasses import replace

    both = replace(HEADING, asker_kinds=(roles.COMMUNE_COMMITTEE, roles.COMMUNE_POLICE))
    asking.do("change_survey", heading=both)
    assert asking.survey.asker_kinds == [roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE]
    assert SurveyLine.objects.count() == 1
    from hoanhap.work.needs.actions.change_survey import change_survey

    with pytest.raises(Stale):
        change_survey(world.act("a.desk"), survey_id=asking.survey_id, version=1, heading=HEADING)


def test_bringing_it_up_to_date_adds_who_came_and_moves_who_was_not_asked(world: World) -> None:
    stays, moves = person(world, "Lò Văn An"), person(world, "Lò Văn Bình")
    asking = Asking(world)
    asking.open()
    asking.answer(asking.line(stays).pk, NEED)
    came = person(world, "Lò Văn Cường", commune="a2")
    from hoanhap.ground.registry.models import Person

    Person.objects.filter(pk__in=(stays, moves)).update(commune=world.units["a2"])
    done = asking.do("renew_frame")
    assert done.notes == {"added": 1, "moved": 1}
    a1, a2 = world.units["a1"].pk, world.units["a2"].pk
    places = {pk: asking.line(pk).commune_id for pk in (stays, moves, came)}
    assert places == {stays: a1, moves: a2, came: a2}
    assert SurveyLine.objects.filter(person_id=moves).count() == 2
    assert asking.do("renew_frame").notes == {"added": 0, "moved": 0}


@pytest.mark.parametrize("deed", ["change_survey", "renew_frame", "remind", "close_survey"])
def test_only_who_opened_a_survey_and_the_provinces_desk_change_and_close_it(
    world: World, deed: str
) -> None:
    asking = Asking(world)
    asking.open("a.finance")
    police = world.agencies["a1.police"].pk
    more = {"change_survey": {"heading": HEADING}, "remind": {"agency_ids": (police,)}}
    with pytest.raises(NotAllowed):
        asking.do(deed, "a.branch", **more.get(deed, {}))
    row = queries.survey_head(world.actor("a.branch"), asking.survey_id, TODAY)
    assert row.actions == ()
    for post in ("a.finance", "a.desk"):
        shown = queries.survey_head(world.actor(post), asking.survey_id, TODAY)
        assert f"needs.{deed}" in shown.actions
    asking.do(deed, "a.finance", **more.get(deed, {}))
