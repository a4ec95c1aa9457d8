"""What is undone or told late counts in its own time, and what stood before stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.loans.actions import reverse_event
from hoanhap.work.loans.models import LoanEvent
from tests.measures.test_measures import ALL, figures
from tests.sim.history import LateLoan
from tests.stories import AMOUNT_VND, LoanStory, at, at_bank
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_a_reversal_counts_in_its_own_period_and_the_earlier_one_stays(world: World) -> None:
    (entry_id,) = at_bank(world)
    story = LoanStory(world, entry_id).to_contract().pay_out()
    story.wait(40)
    reverse_event(
        story.act("accountant"), loan_id=story.loan_id, version=story.version,
        event_id=LoanEvent.objects.get().pk, reversed_on=story.day, core_number="R-1",
        reason="Ghi nhầm",
    )  # fmt: skip
    october = Span(date(2026, 10, 1), date(2026, 10, 31))
    november = Span(date(2026, 11, 1), date(2026, 11, 30))
    known_at = at(story.day)
    assert figures(world, october, known_at)["II.2"] == AMOUNT_VND
    assert figures(world, november, known_at)["II.2"] == -AMOUNT_VND
    assert figures(world, ALL, known_at)["II.2"] == 0
    assert figures(world, november, at(story.day - timedelta(days=1)))["II.2"] == 0


def test_what_is_told_late_changes_the_figure_only_as_known_from_then_on(
    world: World,
) -> None:
    (entry_id,) = at_bank(world)
    early = LoanStory(world, entry_id).to_contract()
    late = LateLoan(
        world, entry_id, loan_id=early.loan_id, version=early.version, day=early.day,
        moment=at(early.day + timedelta(days=2)),
    )  # fmt: skip
    late.pay_out()
    before = at(early.day + timedelta(days=1))
    assert figures(world, ALL, before)["II.2"] == 0
    assert figures(world, ALL, late.moment)["II.2"] == AMOUNT_VND
