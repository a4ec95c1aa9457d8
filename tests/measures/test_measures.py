"""Figures over random histories: each is its rows, adds up, and is what was known at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from hoanhap.ground.orgs.row_sets import PAGE_ROWS, Asked, FigureRow, Rows
from hoanhap.pure.kernel.days import Span
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.loans.models import Loan, LoanEvent
from hoanhap.work.measures import queries as reports
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.opening import figure_rows
from tests.sim.history import History
from tests.world import World, build_world

pytestmark = pytest.mark.django_db
ALL = Span(date(2026, 1, 1), date(2027, 12, 31))
SPANS = settings(max_examples=15, deadline=None, derandomize=True, database=None)
SEEDS = (9, 21, 23)
"""In the first two, lists are sent back and payouts reversed; in the last no list is sent back."""
STEPS = 120
CODES = ("I.1", "I.2", "I.3", "I.4", "II.1", "II.2")
KEPT = (
    ALL,
    Span(date(2026, 8, 1), date(2026, 8, 31)),
    Span(date(2026, 9, 5), date(2026, 10, 12)),
    Span(date(2026, 10, 1), date(2026, 12, 31)),
)


@dataclass
class Told:
    """A history, and after every tenth step the moment and the figures as they then stood."""

    history: History
    stood: list[tuple[datetime, list[dict[str, int]]]]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One world; each history on it is given back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module", params=SEEDS)
def told(request: pytest.FixtureRequest, world: World) -> Iterator[Told]:
    """A history from a seed, told to its end."""
    with transaction.atomic():
        made = Told(History(world, request.param), [])
        for number in range(STEPS):
            made.history.step()
            if number % 10 == 9:
                moment = made.history.moment
                made.stood.append((moment, [figures(world, span, moment) for span in KEPT]))
        yield made
        transaction.set_rollback(True)


def figures(world: World, span: Span, known_at: datetime) -> dict[str, int]:
    """Each measure's value as the province's desk sees it."""
    found = reports.values(world.actor("a.desk"), CODES, span, known_at)
    return {code: int(value or 0) for code, value in found.items()}


def every_page(rows: Rows) -> list[FigureRow]:
    """The rows as a reader meets them: page after page, and one beyond the last."""
    opened: list[FigureRow] = []
    for number in range(1, rows.count() // PAGE_ROWS + 3):
        opened += rows.page(number)
    return opened


spans = st.builds(
    lambda first, days: Span(
        date(2026, 8, 1) + timedelta(first), date(2026, 8, 1) + timedelta(first + days)
    ),
    st.integers(0, 150),
    st.integers(0, 90),
)


@SPANS
@given(span=spans)
def test_a_figure_is_its_rows_and_a_slow_count_says_the_same(told: Told, span: Span) -> None:
    actor, known_at = told.history.world.actor("a.desk"), told.history.moment
    for code in CODES:
        rows = MEASURES[code].rows_of(Asked(actor, span, known_at))
        opened = every_page(rows)
        assert rows.count() == len(opened)
        added = len(opened)
        if code == "II.2":
            added = sum(row.loan_amount_vnd or 0 for row in opened)
        assert rows.value() == added == slow(code, span)
        page = figure_rows(actor, code, span, known_at)
        assert (page.value or 0, page.count) == (rows.value(), rows.count())


@SPANS
@given(span=spans)
def test_the_province_is_the_sum_of_its_communes(told: Told, span: Span) -> None:
    world, known_at = told.history.world, told.history.moment
    table = reports.figures(world.actor("a.desk"), span, known_at, CODES)
    for place, total in enumerate(table.totals):
        assert (total.value or 0) == sum(row.cells[place].value or 0 for row in table.rows)
        of_clerks = 0
        for commune in ("a1", "a2"):
            asked = Asked(world.actor(f"{commune}.clerk"), span, known_at)
            of_clerks += MEASURES[total.code].rows_of(asked).value()
        assert (total.value or 0) == of_clerks
    reasons = next(split for split in table.splits if split.code == "I.3")
    refused = next(cell.value for cell in table.totals if cell.code == "I.3")
    assert sum(part.value or 0 for part in reasons.parts) == (refused or 0)


def test_as_known_at_a_moment_is_what_stood_at_that_moment(told: Told) -> None:
    for moment, stood in told.stood:
        for span, then in zip(KEPT, stood, strict=True):
            assert figures(told.history.world, span, moment) == then


def test_the_histories_move_every_figure(told: Told) -> None:
    assert all(told.stood[-1][1][0].values())
    assert not all(told.stood[0][1][0].values())


def slow(code: str, span: Span) -> int:
    """The figure counted once more, row by row, from the tables of province a."""
    lists = {row.pk: row for row in MonthlyList.objects.all()}
    entries = [e for e in ListEntry.objects.all() if e.change != "left"]
    signed = [e for e in entries if _in(lists[e.list_id].signed_on, span)]
    decided = [e for e in entries if _in(lists[e.list_id].confirmed_on, span)]
    if code == "I.1":
        return len(signed)
    if code in ("I.2", "I.3"):
        verdict = {"I.2": "confirmed", "I.3": "refused"}[code]
        return len([e for e in decided if e.verdict == verdict])
    if code == "I.4":
        on_time = 0
        for row in lists.values():
            sent = row.transmitted_on
            if sent is not None and sent <= row.due_on and not row.addition_no:
                on_time += _in(row.due_on, span)
        return on_time
    if code == "II.1":
        return len([row for row in Loan.objects.all() if _in(row.approved_on, span)])
    return slow_lent(span)


def slow_lent(span: Span) -> int:
    """Payouts of the span less what was reversed in it."""
    events = {row.pk: row for row in LoanEvent.objects.all()}
    lent = 0
    for row in events.values():
        if _in(row.occurred_on, span) and row.kind == "payout":
            lent += row.amount_vnd
        if _in(row.occurred_on, span) and row.kind == "reversal":
            undone = events[row.reverses_id or 0]
            lent -= undone.amount_vnd if undone.kind == "payout" else 0
    return lent


def _in(day: date | None, span: Span) -> bool:
    return day is not None and span.first <= day <= span.last
