"""Figures of loans by hand-made rows, on both edges of the window."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.standing import events_of, statement
from hoanhap.work.measures.queries import figures
from tests.measures.rows import (
    EDGES,
    FIRST,
    LAST,
    LATER,
    WINDOW,
    event,
    figure,
    loan,
    noon,
    resident,
)
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def paid_out(world: World, on: date, amount_vnd: int = 60_000_000, **columns: object) -> Loan:
    """A loan under contract, paid out on a day, over 12 months."""
    person = resident(world.units["a1"], date(2024, 1, 1))
    given: dict[str, object] = {
        "state": "paid_out",
        "approved_on": on,
        "approved_at": noon(on),
        "approved_vnd": amount_vnd,
        "approved_term_months": 12,
        "contracted_on": on,
        "instalment_months": 6,
        "fund_code": "TW-A",
    }
    row = loan(world, person, on, **{**given, **columns})
    event(row, "payout", on, amount_vnd=amount_vnd)
    return row


def test_applications_and_what_was_decided_count_on_both_edges(world: World) -> None:
    for day in EDGES:
        person = resident(world.units["a1"], date(2024, 1, 1))
        loan(world, person, day, state="approved", approved_on=day, approved_at=noon(day))
        for state in ("refused", "withdrawn"):
            loan(
                world, person, day, state=state, closed_on=day, closed_at=noon(day),
                refusal_code="no_capital" if state == "refused" else "",
            )  # fmt: skip
    counts = [figure(world, code) for code in ("II.7", "II.1", "II.8", "II.9", "II.10")]
    assert counts == [6, 2, 2, 2, 4]
    assert figure(world, "II.11") == Fraction(1, 2)
    table = figures(world.actor("a.desk"), WINDOW, LATER, ["II.8"])
    assert [(p.words.vi, p.value) for p in table.splits[0].parts] == [("Chưa có nguồn vốn", 2)]


def test_a_refusal_told_late_counts_only_as_known_from_then_on(world: World) -> None:
    person = resident(world.units["a1"], date(2024, 1, 1))
    loan(world, person, FIRST, state="refused", closed_on=LAST, closed_at=noon(LAST + timedelta(9)))
    assert figure(world, "II.8", known_at=noon(LAST + timedelta(8))) == 0
    assert figure(world, "II.8", known_at=noon(LAST + timedelta(9))) == 1
    assert figure(world, "II.11", known_at=noon(LAST + timedelta(8))) is None


def test_money_moves_on_its_days_and_a_reversal_on_its_own(world: World) -> None:
    row = paid_out(world, FIRST - timedelta(1))
    for day in EDGES:
        event(row, "payment", day, principal_vnd=1_000_000, interest_vnd=100_000)
    wrong = event(row, "payment", FIRST, principal_vnd=5_000_000, interest_vnd=500_000)
    event(row, "reversal", LAST + timedelta(1), reverses=wrong)
    assert figure(world, "II.13") == 7_000_000
    assert figure(world, "II.14") == 700_000
    after = Span(LAST + timedelta(1), LAST + timedelta(30))
    assert figure(world, "II.13", after) == 1_000_000 - 5_000_000


def test_a_balance_stands_at_the_end_of_the_last_day(world: World) -> None:
    row = paid_out(world, FIRST)
    event(row, "payment", LAST, principal_vnd=10_000_000)
    event(row, "payment", LAST + timedelta(1), principal_vnd=10_000_000)
    assert figure(world, "II.3") == 50_000_000
    assert figure(world, "II.3", Span(FIRST, LAST - timedelta(1))) == 60_000_000
    assert figure(world, "II.4") == 1
    table = figures(world.actor("a.desk"), WINDOW, LATER, ["II.3"])
    split = {one.split: {p.part: p.value for p in one.parts} for one in table.splits}
    assert split == {
        "programme": {"qd-22-2023": 50_000_000},
        "source": {"other": 50_000_000},
        "fund": {"TW-A": 50_000_000},
        "purpose": {"business": 50_000_000},
    }


def test_principal_is_overdue_from_the_day_after_final_maturity(world: World) -> None:
    on_time, late = paid_out(world, date(2025, 6, 14)), paid_out(world, date(2025, 6, 13))
    event(late, "payment", LAST, principal_vnd=20_000_000)
    assert figure(world, "II.15") == 1
    assert figure(world, "II.5") == 40_000_000
    assert figure(world, "II.6") == Fraction(40, 100)
    for row in (on_time, late):
        rows = list(row.events.order_by("id"))
        told = statement(row, events_of(rows), LAST).overdue_principal_vnd
        assert told == (40_000_000 if row == late else 0)


def test_a_day_to_come_makes_nothing_overdue(world: World) -> None:
    paid_out(world, FIRST)
    assert figure(world, "II.15", Span(FIRST, date(2030, 1, 1)), known_at=noon(LAST)) == 0
    assert figure(world, "II.15", Span(FIRST, date(2030, 1, 1))) == 1


def test_a_person_borrows_for_the_first_time_once(world: World) -> None:
    first = paid_out(world, FIRST)
    event(first, "payout", LAST, amount_vnd=1_000_000)
    again = loan(world, first.beneficiary, FIRST, purpose="training", state="paid_out")
    event(again, "payout", LAST, amount_vnd=1_000_000)
    paid_out(world, FIRST - timedelta(1))
    undone = paid_out(world, FIRST).events.get()
    event(undone.loan, "reversal", LAST, reverses=undone)
    assert figure(world, "II.12") == 1
    assert figure(world, "II.12", Span(FIRST, LAST - timedelta(1))) == 2


def test_the_bank_reads_its_own_loans_and_the_commune_police_none(world: World) -> None:
    paid_out(world, FIRST)
    assert figure(world, "II.2", post="a.officer") == 60_000_000
    assert figure(world, "II.2", post="b.officer") == 0
    assert figure(world, "II.2", post="a1.drafter") is None
    assert figure(world, "II.2", post="a.branch") == 60_000_000
