"""Several who post at once: they wait for each other, and floors hold for all of them together."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.balances import balances_on
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.ledger.funds import open_loan
from hoanhap.ground.ledger.models import Entry
from hoanhap.ground.ledger.refusals import BelowFloor, NotPostable
from tests.ledger.books import NOW, D, ready, undo, write

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
HANDS = 4


def together(*deeds: object) -> list[object]:
    """Run the deeds at the same moment, each in a thread and a connection of its own."""
    start = Barrier(len(deeds))

    def run(deed: object) -> object:
        start.wait(timeout=30)
        try:
            return deed()  # type: ignore[operator]  # each is a function without arguments
        except (BelowFloor, NotPostable) as refused:
            return type(refused)
        finally:
            connections.close_all()

    connection.close()
    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def test_four_payouts_at_once_do_not_lend_more_than_the_fund_has() -> None:
    ready(1_000)
    for loan in range(1, HANDS + 1):
        open_loan(loan, fund_code="tinh", now=NOW)
    answers = together(
        *(
            lambda loan=loan: write("2026-02-01", postings.payout("tinh", loan, 300))
            for loan in range(1, HANDS + 1)
        )
    )
    assert answers.count(BelowFloor) == 1
    assert balances_on(["fund:tinh"], D("2026-02-01")) == {"fund:tinh": 100}
    assert run_checks() == []


def test_four_reversals_at_once_reverse_once() -> None:
    ready(1_000)
    payout = write("2026-02-01", postings.payout("tinh", 7, 300))
    answers = together(*(lambda: undo(payout.entry_id, "2026-03-01") for _ in range(HANDS)))
    assert answers.count(NotPostable) == HANDS - 1
    assert Entry.objects.filter(reverses_id=payout.entry_id).count() == 1
    assert run_checks() == []


def test_payouts_and_payments_at_once_do_not_wait_for_each_other_for_ever() -> None:
    ready(1_000)
    write("2026-02-01", postings.payout("tinh", 7, 500))
    deeds = [
        lambda: write("2026-02-02", postings.payout("tinh", 7, 1)),
        lambda: write("2026-02-02", postings.collection("tinh", 7, principal_vnd=1)),
    ]
    assert all(hasattr(answer, "entry_id") for answer in together(*deeds, *deeds))
    assert balances_on(["loan:7"], D("2026-02-02")) == {"loan:7": 500}
