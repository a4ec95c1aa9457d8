"""What stands where: on a day, as known at a moment, and the movements behind it."""

from __future__ import annotations

import pytest

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.asserting import assert_balance
from hoanhap.ground.ledger.balances import balance_on, kind_on, movements
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.ledger.funds import fund, funds_of, open_fund, open_loan
from hoanhap.ground.ledger.refusals import NotPostable
from hoanhap.ground.ledger.types import AccountKind, Fund, FundSource
from hoanhap.pure.kernel.refusals import BadInput
from tests.ledger.books import NOW, D, at, ready, undo, write

pytestmark = pytest.mark.django_db


def test_a_balance_as_known_then_leaves_out_what_was_learned_later() -> None:
    ready()
    write("2026-02-01", postings.payout("tinh", 7, 600), now=at(10))
    late = write("2026-02-02", postings.collection("tinh", 7, principal_vnd=50), now=at(20))
    undo(late.entry_id, "2026-02-03", now=at(30))
    day = D("2026-12-31")
    known = [balance_on("loan:7", day, known_at=at(m)) for m in (9, 10, 20, 30)]
    assert known == [0, 600, 550, 600]
    assert balance_on("loan:7", D("2026-02-02"), known_at=at(30)) == 550


def test_an_account_that_was_never_opened_stands_at_zero() -> None:
    assert balance_on("loan:404", D("2026-01-01")) == 0
    assert movements("loan:404", D("2026-01-01"), D("2026-12-31")) == ()


def test_balances_of_a_kind_may_be_of_one_fund() -> None:
    ready()
    ready(500, fund="xa", loan=8)
    write("2026-02-01", postings.payout("tinh", 7, 600))
    write("2026-02-01", postings.payout("xa", 8, 100))
    day = D("2026-02-01")
    assert kind_on(AccountKind.LOAN, day) == {"loan:7": 600, "loan:8": 100}
    assert kind_on(AccountKind.LOAN, day, fund_code="xa") == {"loan:8": 100}
    assert kind_on(AccountKind.SOURCE) == {"source:tinh": 1_000, "source:xa": 500}


def test_the_movements_of_an_account_add_up_to_its_balance() -> None:
    ready()
    write("2026-03-01", postings.payout("tinh", 7, 600))
    write("2026-02-01", postings.payout("tinh", 7, 50))
    write("2026-04-01", postings.collection("tinh", 7, principal_vnd=20, interest_vnd=3))
    for code, amounts in (
        ("loan:7", [50, 600, -20]),
        ("fund:tinh", [1_000, -50, -600, 20]),
        ("interest-income:7", [3]),
    ):
        rows = movements(code, D("2026-01-01"), D("2026-04-01"))
        assert [row.amount_vnd for row in rows] == amounts
        assert sum(amounts) == balance_on(code, D("2026-04-01"))
    rows = movements("loan:7", D("2026-02-02"), D("2026-03-31"))
    assert [(row.occurred_on, row.amount_vnd) for row in rows] == [(D("2026-03-01"), 600)]


def test_a_difference_from_the_banks_word_is_shown_and_not_absorbed() -> None:
    ready()
    assert assert_balance("fund:tinh", D("2026-01-31"), 1_000, paper="SK 01", now=NOW) == 0
    assert run_checks() == []
    assert assert_balance("fund:tinh", D("2026-01-31"), 1_200, paper="SK 02", now=NOW) == -200
    [breach] = run_checks()
    assert (breach.check, breach.is_difference) == ("the_bank_says_the_same", True)
    assert "1.200" in breach.words.vi
    assert "SK 02" in breach.words.vi
    assert balance_on("fund:tinh", D("2026-01-31")) == 1_000


def test_the_bank_cannot_speak_of_an_account_that_was_never_opened() -> None:
    with pytest.raises(NotPostable):
        assert_balance("fund:none", D("2026-01-31"), 5, paper="SK", now=NOW)


def test_a_fund_is_found_by_its_code() -> None:
    opened = open_fund("tw", name="Vốn trung ương", source=FundSource.CENTRAL, now=NOW)
    assert opened == Fund("tw", "Vốn trung ương", FundSource.CENTRAL, None, 0)
    assert fund("tw", bank_id=99) == opened
    assert funds_of(99) == funds_of() == (opened,)
    with pytest.raises(BadInput) as caught:
        fund("none")
    assert caught.value.details[0][0] == "fund_code"  # type: ignore[index] # a pair, by BadInput


def test_a_loan_hangs_on_one_fund() -> None:
    ready()
    open_fund("xa", name="", source=FundSource.COMMUNAL, now=NOW)
    with pytest.raises(BadInput):
        open_loan(7, fund_code="xa", now=NOW)
    with pytest.raises(BadInput):
        open_loan(9, fund_code="none", now=NOW)
