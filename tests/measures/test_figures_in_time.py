"""What is undone or told late counts in its own time, and what stood before stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.loans.actions import reverse_event
from hoanhap.work.loans.models import LoanEvent
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import figures as report
from hoanhap.work.measures.queries import values, values_beside
from tests.measures.rows import LATER, noon, resident
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


SPAN = Span(date(2026, 10, 1), date(2026, 10, 31))


def test_of_a_span_that_had_not_begun_nothing_is_known_not_even_what_stood(world: World) -> None:
    resident(world.units["a1"], date(2026, 9, 1))
    desk = world.actor("a.desk")
    the_day_before, the_first = noon(date(2026, 9, 30)), noon(SPAN.first)
    codes = tuple(MEASURES)
    assert set(values(desk, codes, SPAN, the_day_before).values()) == {None}
    assert values(desk, codes, SPAN, the_first)["III.2"] == 1
    for bounds in (None, date(2026, 9, 30)):
        table = report(desk, SPAN, the_day_before, codes, bounds=bounds)
        told = [cell.value for line in table.rows for cell in line.cells]
        assert set(told) == {None} and not any(split.parts for split in table.splits)
    for unit_id in (None, world.units["a1"].pk):
        found = figure_rows(desk, "III.2", SPAN, the_day_before, unit_id=unit_id)
        assert (found.value, found.count, found.rows) == (None, 0, ())
        assert figure_rows(desk, "III.2", SPAN, the_first, unit_id=unit_id).count == 1
    with pytest.raises(NotVisible):
        unit_id = world.units["b1"].pk
        figure_rows(desk, "III.2", SPAN, the_day_before, unit_id=unit_id)


def test_a_window_beside_is_unknown_by_itself(world: World) -> None:
    """The span of a page may have begun while the one beside it had not."""
    resident(world.units["a1"], date(2026, 8, 1))
    later = Span(date(2026, 11, 1), date(2026, 11, 30))
    known_at = noon(SPAN.last)
    found = values_beside(world.actor("a.desk"), ["III.2", "I.6"], [SPAN, later], known_at)
    assert found[SPAN]["III.2"] == 1
    assert found[later] == {"III.2": None, "I.6": None}


def test_one_day_is_a_span_with_its_first_and_last_day_in_it(world: World) -> None:
    day = date(2024, 2, 29)
    for on in (day - timedelta(days=1), day, day + timedelta(days=1)):
        resident(world.units["a1"], on)
    found = values(world.actor("a.desk"), ["III.1", "III.2"], Span(day, day), LATER)
    assert found == {"III.1": 1, "III.2": 2}
