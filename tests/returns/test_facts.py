"""A return that was sent meets the plan's duty of reporting by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hoanhap.ground.audit.as_known import then
from hoanhap.ground.orgs import roles
from hoanhap.work.plans.fact_kinds import fact_kind_of
from hoanhap.work.plans.facts import Fact, Owed, counted
from tests.returns.story import SIGNED, ReturnStory

POLICE = "a1.police"


def owed(story: ReturnStory, period: str = "2026-06-15") -> Owed:
    """A duty of the commune police to report."""
    agency_id = story.world.agencies[POLICE].pk
    return Owed(1, 1, 1, agency_id, "return", "periodic-report", period, date(2025, 12, 15))


def met(story: ReturnStory, one: Owed) -> Fact | None:
    """What meets it now."""
    return counted([one]).get(1)


def test_it_meets_the_period_that_is_due_on_its_own_day(story: ReturnStory) -> None:
    assert met(story, owed(story)) is None
    story.sent()
    fact = met(story, owed(story))
    assert fact is not None
    assert (fact.kind, fact.done_on) == ("return", date(2026, 6, 10))


@pytest.mark.parametrize("period", ["2026-12-15", "2025-06-15", "2026-Q2", "2026", "once"])
def test_it_meets_no_other_period(story: ReturnStory, period: str) -> None:
    story.sent()
    assert met(story, owed(story, period)) is None


def test_sent_late_it_still_counts_for_the_period_it_was_late_for(story: ReturnStory) -> None:
    story.on(date(2026, 6, 20)).sent()
    fact = met(story, owed(story))
    assert fact is not None
    assert fact.done_on == date(2026, 6, 20)


def test_another_agencys_return_meets_nothing(story: ReturnStory) -> None:
    story.sent()
    other = replace(owed(story), agency_id=story.world.agencies["a2.police"].pk)
    assert met(story, other) is None


def test_one_that_came_back_counts_again_once_it_is_sent_again(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
    assert met(story, owed(story)) is None
    story.on(date(2026, 6, 12)).do("submit", "a1.submitter", POLICE)
    story.do("sign", "a1.signer", POLICE, **SIGNED)
    fact = met(story, owed(story))
    assert fact is not None
    assert fact.done_on == date(2026, 6, 12)


def test_as_known_then_is_what_counted_said_then(story: ReturnStory) -> None:
    said = {}
    for day, deed in (
        (date(2026, 6, 9), None),
        (date(2026, 6, 10), "sent"),
        (date(2026, 6, 11), "returned"),
        (date(2026, 6, 12), "again"),
    ):
        story.on(day)
        if deed == "sent":
            story.sent()
        elif deed == "returned":
            story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
        elif deed == "again":
            story.do("submit", "a1.submitter", POLICE)
            story.do("sign", "a1.signer", POLICE, **SIGNED)
        said[story.act("a.desk").now] = met(story, owed(story))
    assert [fact is not None for fact in said.values()] == [False, True, False, True]
    for known_at, fact in said.items():
        assert counted([owed(story)], then(["plans"], known_at)).get(1) == fact


@pytest.mark.parametrize(
    ("topic", "agency_kind", "item_kind", "kind"),
    [
        ("periodic-report", roles.COMMUNE_POLICE, "reporting", "return"),
        ("review", roles.DEPARTMENT, "reporting", "return"),
        ("periodic-report", roles.PROVINCE_POLICE, "reporting", ""),
        ("review", roles.DEPARTMENT, "task", ""),
        ("monthly-list", roles.COMMUNE_POLICE, "reporting", "list_transmitted"),
    ],
)
def test_duties_of_reporting_wait_for_a_return_but_not_of_who_gathers_them(
    topic: str, agency_kind: str, item_kind: str, kind: str
) -> None:
    assert fact_kind_of(topic, agency_kind, item_kind) == kind
