"""Each invariant of the books, and that it speaks up when it is broken."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.checks import CHECKS, Breach, run_checks
from hoanhap.ground.ledger.models import Account, Entry, Transfer
from hoanhap.ground.ledger.postings import Move
from tests.ledger.books import NOW, D, ready, write

pytestmark = pytest.mark.django_db


def entry(day: str, *moves: Move, reverses: Entry | None = None) -> Entry:
    """An entry written past `post`, as a faulty import would."""
    row = Entry.objects.create(
        occurred_on=D(day),
        recorded_at=NOW,
        request_id=uuid4(),
        deed="tests.past",
        reverses=reverses,
    )
    accounts = {account.code: account for account in Account.objects.all()}
    for move in moves:
        Transfer.objects.create(
            entry=row,
            debit=accounts[move.debit],
            credit=accounts[move.credit],
            amount_vnd=move.amount_vnd,
        )
    return row


def broken() -> dict[str, list[Breach]]:
    found: dict[str, list[Breach]] = {}
    for breach in run_checks():
        found.setdefault(breach.check, []).append(breach)
    return found


def two_funds() -> None:
    ready()
    ready(500, fund="xa", loan=8)
    write("2026-02-01", postings.payout("tinh", 7, 600))


def test_books_that_hold_break_no_check() -> None:
    two_funds()
    assert run_checks() == []


def test_an_entry_without_transfers_is_found() -> None:
    two_funds()
    row = entry("2026-03-01")
    assert [b.subject for b in broken()["every_entry_moves_something"]] == [str(row.pk)]


def test_a_transfer_that_is_no_move_is_found_where_the_database_let_it_in() -> None:
    two_funds()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = ON")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE ledger_transfer DROP CONSTRAINT ledger_two_accounts")
        try:
            row = entry("2026-03-01", Move("fund:tinh", "fund:tinh", 5))
        finally:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA ignore_check_constraints = OFF")
    assert [b.subject for b in broken()["every_transfer_is_a_real_move"]] == [str(row.pk)]


def test_kinds_that_never_meet_are_found() -> None:
    two_funds()
    row = entry("2026-03-01", Move("loan:7", "interest-income:7", 5))
    assert [b.subject for b in broken()["transfers_follow_a_known_pattern"]] == [str(row.pk)]


def test_a_payment_into_another_fund_is_found_three_times() -> None:
    two_funds()
    row = entry("2026-03-01", Move("fund:xa", "loan:7", 5))
    found = broken()
    assert [b.subject for b in found["transfers_follow_a_known_pattern"]] == [str(row.pk)]
    assert [b.subject for b in found["each_fund_adds_up"]] == ["fund:tinh", "fund:xa"]
    assert not any(b.is_difference for b in found["each_fund_adds_up"])


def test_interest_that_went_astray_is_found() -> None:
    two_funds()
    entry("2026-03-01", Move("interest-held:xa", "interest-income:7", 5))
    found = broken()["interest_held_is_interest_paid"]
    assert [b.subject for b in found] == ["fund:tinh", "fund:xa"]


@pytest.mark.parametrize(
    ("day", "moves"),
    [
        ("2026-03-01", [Move("fund:tinh", "loan:7", 599)]),
        ("2026-03-01", []),
        ("2026-03-01", [Move("loan:7", "fund:tinh", 600)]),
        ("2026-01-31", [Move("fund:tinh", "loan:7", 600)]),
    ],
    ids=["another sum", "nothing", "the same way", "before it happened"],
)
def test_a_reversal_that_does_not_mirror_is_found(day: str, moves: list[Move]) -> None:
    two_funds()
    first = Entry.objects.order_by("-pk")[0]
    row = entry(day, *moves, reverses=first)
    found = broken()["reversals_mirror_what_they_reverse"]
    assert [b.subject for b in found] == [str(row.pk)]


def test_a_loan_below_zero_on_any_day_is_found_even_if_it_recovers() -> None:
    two_funds()
    entry("2026-01-31", Move("fund:tinh", "loan:7", 5))
    found = broken()["no_loan_owes_less_than_nothing"]
    assert [(b.subject, b.is_difference) for b in found] == [("loan:7", False)]


def test_a_fund_below_its_floor_in_our_own_books_is_a_fault() -> None:
    two_funds()
    entry("2026-03-01", Move("loan:7", "fund:tinh", 401))
    found = broken()["floors_are_held"]
    assert [(b.subject, b.is_difference) for b in found] == [("fund:tinh", False)]
    assert "-1 đồng" in found[0].words.vi


def test_every_check_says_what_it_holds_to() -> None:
    def documented(check: Callable[..., object]) -> bool:
        return bool(check.__doc__ and check.__doc__.strip())

    assert all(map(documented, CHECKS))
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS) == 10
