"""The first page takes at most fifteen queries, whatever is due and whatever facts may meet it."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.work.plans.facts import FACT_KINDS, Owed, counted
from tests.plans.duties import Doing
from tests.stories import ListStory, LoanStory, at_bank, facts
from tests.web.desk_pages import As, as_post, page, world
from tests.world import TODAY, World

__all__ = ["as_post", "world"]

OWERS = ("a.police", "a.finance", "a.committee", "a1.police", "a1.committee")
POSTS = ("a.desk", "a.reader", "a.office", "a.finance", "a1.signer", "a1.chair")
_TO_A_PLAN = re.compile(r'href="/ke-hoach/(?:viec/)?[0-9]+/')
"""A link to what an office owes, or to the plan it follows."""
PAST, SOON = TODAY - timedelta(days=10), TODAY + timedelta(days=5)


@pytest.fixture
def doing(world: World) -> Doing:
    """Lists and loans in two months; each of five offices owes something of every kind of fact, one
    thing of each late, and has reports, wishes and things sent back.
    """
    first, *_ = at_bank(world, facts(1), facts(2))
    november = ListStory(world, month=date(2026, 11, 1), day=date(2026, 11, 2)).start()
    november.add(facts(3))
    november.submit().sign("13/DS-CAX")
    LoanStory(world, first, day=date(2026, 11, 2)).to_contract().pay_out(40_000_000)
    doing = Doing(world)
    for office in OWERS:
        for kind in FACT_KINDS:
            duty = doing.duty(office, fact_kind=kind)
            doing.due(duty, period="2026-08", starts_on=date(2026, 8, 1), due_on=PAST)
            doing.due(duty, due_on=SOON)
        other = doing.duty(office)
        doing.due(other, period="1", due_on=PAST, state="reported", done_on=PAST)
        doing.due(other, period="2", due_on=SOON, state="returned", remarks="Thiếu dấu")
        doing.due(other, period="3", due_on=SOON, asked_due_on=SOON + timedelta(days=9))
        doing.due(other, period="4", due_on=PAST, escalated_to="committee", escalated_on=TODAY)
    return doing


@pytest.mark.parametrize("post", POSTS)
def test_the_first_page_takes_at_most_fifteen_queries_with_every_kind_of_fact_due(
    doing: Doing, as_post: As, post: str
) -> None:
    client = as_post(post)
    client.get("/")
    # Who only reads owes nothing and follows nobody: the page leads them to no plan.
    assert bool(_TO_A_PLAN.search(page(client, "today"))) == (post != "a.reader")


def test_facts_of_every_kind_are_read_in_one_query(doing: Doing) -> None:
    owed = [
        Owed.of(row)
        for duty in doing.plan.duties.exclude(fact_kind="")
        for row in duty.occurrences.select_related("duty")
    ]
    assert {one.fact_kind for one in owed} == set(FACT_KINDS)
    with CaptureQueriesContext(connection) as made:
        met = counted(owed)
    assert len(made) == 1
    assert met == {}
    with CaptureQueriesContext(connection) as made:
        counted([])
    assert len(made) == 0
