"""Hưng Yên's review of 2026: what its plan says the reports must assess becomes their outline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from django.db import transaction

from hoanhap.doors.demo.plan_files import plan_file
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.planreader.read import read_plan
from hoanhap.pure.planreader.types import PlanReading
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import PlanItem
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import OutlineSection, Return
from hoanhap.work.returns.types import PlanOutlineRow
from tests.plans.story import PlanStory
from tests.returns.story import ReturnStory
from tests.stories import at
from tests.world import START, World, build_world

ISSUED = date(2026, 1, 20)
TODAY = date(2026, 1, 22)
DECREE_49 = Span(date(2020, 6, 15), date(2026, 1, 14))
DECISION_22 = Span(date(2023, 10, 10), date(2026, 1, 14))


@cache
def hung_yen() -> tuple[bytes, str, PlanReading]:
    """The demo's file, its text and what the reader takes from it."""
    content = plan_file("hung-yen")[1]
    text = text_of(content).text
    return content, text, read_plan(text)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One world for all tests, with the plan in force; given back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def adopted(world: World) -> PlanStory:
    """The plan, read as any other and adopted, with a justice department to be asked by name."""
    Agency.objects.create(
        name="Sở Tư pháp A",
        kind=roles.DEPARTMENT,
        unit=world.units["a"],
        province=world.units["a"],
        starts_on=START,
    )
    content, text, reading = hung_yen()
    story = PlanStory(world, content=content, day=TODAY).receive(name="hung-yen.docx")
    done = plans.record_reading(
        story.act(),
        plan_id=story.plan_id,
        version=story.version,
        file_id=story.file_id,
        text=text,
        reading=reading,
        file_kind="docx",
    )
    story.version = done.version
    story.check_all()
    story.adopt(issued_on=ISSUED)
    return story


@pytest.fixture(scope="module")
def review(adopted: PlanStory) -> PlanOutlineRow:
    """The review with most of the outline's points."""
    rows = queries.plan_outlines(adopted.world.actor("a.desk", TODAY), TODAY)
    return max(rows, key=lambda row: row.sections)


@pytest.fixture
def taken(db: None, adopted: PlanStory, review: PlanOutlineRow) -> ReturnStory:
    """The outline taken and a round opened as the plan asks it."""
    story = ReturnStory(adopted.world, day=TODAY)
    done = returns.take_outline_from_plan(
        story.act("a.desk"), plan_id=adopted.plan_id, item_id=review.item_id
    )
    story.outline_id = done.id
    assert review.window is not None
    assert review.due_on is not None
    return story.open(
        kind="review",
        title="Tổng kết 05 năm",
        window=review.window,
        due_on=review.due_on,
        locks_on=None,
        asked=review.asked,
        plan_item_id=review.item_id,
    )


def sections_of(story: ReturnStory, post: str, of: str) -> list[OutlineSection]:
    """The sections that an office is asked."""
    actor = story.world.actor(post, TODAY)
    page = queries.return_page(actor, story.row(of).pk, TODAY)
    return list(OutlineSection.objects.filter(pk__in=[one.id for one in page.sections]))


def test_it_is_due_the_day_before_the_plans_day_over_the_plans_window(
    review: PlanOutlineRow,
) -> None:
    assert review.due_on == date(2026, 2, 27)
    assert review.window == DECREE_49


def test_each_section_has_the_data_window_its_own_words_give(taken: ReturnStory) -> None:
    windows = {
        Span(one.window_first, one.window_last)
        for one in OutlineSection.objects.filter(outline_id=taken.outline_id)
        if one.window_first is not None and one.window_last is not None
    }
    assert windows == {DECREE_49, DECISION_22}


def test_every_point_comes_from_the_plan_and_keeps_its_number(taken: ReturnStory) -> None:
    sections = OutlineSection.objects.filter(outline_id=taken.outline_id)
    paths = dict(PlanItem.objects.filter(kind="outline").values_list("pk", "path"))
    assert sections
    for one in sections:
        assert one.item_id is not None
        assert one.number == paths[one.item_id].replace(".-", "-")


def test_an_agency_is_asked_its_own_points_and_those_for_everybody(taken: ReturnStory) -> None:
    bank = sections_of(taken, "a.branch", "a.branch")
    culture = sections_of(taken, "a.culture", "a.culture")
    commune = sections_of(taken, "a1.clerk", "a1.committee")
    general = {one.pk for one in bank} & {one.pk for one in culture} & {one.pk for one in commune}
    assert general
    for mine in (bank, culture, commune):
        assert len({one.pk for one in mine} - general) == 1
    (own,) = [one for one in bank if one.pk not in general]
    assert "chính sách" in own.title.lower() or "vốn" in own.help.lower() + own.title.lower()


def test_only_who_the_plan_asks_has_a_return(taken: ReturnStory) -> None:
    asked = set(Return.objects.values_list("agency__kind", flat=True))
    assert roles.COMMUNE_COMMITTEE in asked
    assert roles.COMMUNE_POLICE not in asked


def test_a_body_that_is_requested_is_asked_and_not_ordered(taken: ReturnStory) -> None:
    row = taken.row("a.front")
    assert (row.bond, row.state) == ("requested", "asked")


def test_points_of_bodies_the_province_has_no_office_for_are_named(
    db: None, adopted: PlanStory, review: PlanOutlineRow
) -> None:
    act = adopted.world.act("a.desk", now=at(TODAY))
    done = returns.take_outline_from_plan(
        act, plan_id=adopted.plan_id, item_id=review.item_id, title="Đề cương"
    )
    assert done.notes["unreached"]
    assert set(done.notes["unreached"]) == set(review.unreached)
