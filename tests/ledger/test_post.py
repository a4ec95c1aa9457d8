"""Writing into the books: what is written, what is refused, and that nothing is half written."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.balances import balance_on, balances_on
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.ledger.funds import open_loan
from hoanhap.ground.ledger.models import Account, Assertion, Entry, Transfer
from hoanhap.ground.ledger.post import Mode, post, reverse
from hoanhap.ground.ledger.postings import Move
from hoanhap.ground.ledger.refusals import BelowFloor, NotPostable
from tests.ledger.books import NOW, D, facts, ready, undo, write

pytestmark = pytest.mark.django_db
LOAN, FUND = "loan:7", "fund:tinh"


def test_a_payout_moves_capital_from_the_fund_to_the_loan() -> None:
    ready()
    posted = write("2026-02-01", postings.payout("tinh", 7, 600))
    assert posted.warnings == ()
    assert balances_on([FUND, LOAN], D("2026-02-01")) == {FUND: 400, LOAN: 600}
    assert balances_on([FUND, LOAN], D("2026-01-31")) == {FUND: 1_000, LOAN: 0}
    assert run_checks() == []


def test_a_collection_brings_principal_back_and_keeps_interest_apart() -> None:
    ready()
    write("2026-02-01", postings.payout("tinh", 7, 600))
    write("2026-03-01", postings.collection("tinh", 7, principal_vnd=100, interest_vnd=9))
    codes = [FUND, LOAN, "interest-held:tinh", "interest-income:7", "source:tinh"]
    assert balances_on(codes, D("2026-03-01")) == dict(
        zip(codes, (500, 500, 9, 9, 1_000), strict=True)
    )
    assert run_checks() == []


def test_a_write_off_lowers_the_loan_and_is_nobodys_income() -> None:
    ready()
    write("2026-02-01", postings.payout("tinh", 7, 600))
    write("2026-03-01", postings.write_off("tinh", 7, 200))
    codes = [FUND, LOAN, "written-off:tinh", "interest-income:7"]
    assert balances_on(codes, D("2026-03-01")) == dict(zip(codes, (400, 400, 200, 0), strict=True))
    assert run_checks() == []


def test_an_entry_of_no_real_transfers_is_refused() -> None:
    ready()
    for moves in ([], [Move(FUND, FUND, 5)], [Move(LOAN, FUND, 0)], [Move(LOAN, FUND, -5)]):
        with pytest.raises(NotPostable):
            write("2026-02-01", moves)
    with pytest.raises(NotPostable) as caught:
        write("2026-02-01", postings.payout("tinh", 8, 5))
    assert "loan:8" in caught.value.words.vi
    assert Entry.objects.count() == 1


def test_a_fund_is_not_lent_below_its_floor_in_our_own_books() -> None:
    ready(capital_vnd=1_000)
    with pytest.raises(BelowFloor) as caught:
        write("2026-02-01", postings.payout("tinh", 7, 1_001))
    assert "-1 đồng" in caught.value.words.vi
    assert (Entry.objects.count(), Transfer.objects.count()) == (1, 1)
    write("2026-02-01", postings.payout("tinh", 7, 1_000))


def test_a_backdated_payout_may_not_break_a_later_day() -> None:
    ready(capital_vnd=1_000)
    write("2026-05-01", postings.payout("tinh", 7, 800))
    with pytest.raises(BelowFloor):
        write("2026-02-01", postings.payout("tinh", 7, 201))
    with pytest.raises(BelowFloor):
        # Enough on later days, not on its own.
        write("2025-12-31", postings.payout("tinh", 7, 1))
    write("2026-02-01", postings.payout("tinh", 7, 200))
    assert run_checks() == []


def test_in_the_mirror_an_overdrawn_fund_is_written_and_told() -> None:
    ready(capital_vnd=1_000)
    posted = write("2026-02-01", postings.payout("tinh", 7, 1_500), mode=Mode.MIRROR)
    assert [w.vi for w in posted.warnings] == [
        "Tài khoản fund:tinh sẽ còn -500 đồng, dưới mức thấp nhất cho phép 0 đồng."
    ]
    breaches = run_checks()
    assert [(b.check, b.subject, b.is_difference) for b in breaches] == [
        ("floors_are_held", FUND, True)
    ]


def test_a_loan_never_owes_less_than_nothing_not_even_in_the_mirror() -> None:
    ready()
    write("2026-02-01", postings.payout("tinh", 7, 600))
    for mode in Mode:
        for day in ("2026-03-01", "2026-01-31"):
            with pytest.raises(BelowFloor):
                write(day, postings.collection("tinh", 7, principal_vnd=601), mode=mode)
    write("2026-03-01", postings.collection("tinh", 7, principal_vnd=600))


def test_one_part_of_a_request_is_written_once() -> None:
    ready()
    once = facts("2026-02-01")
    post(once, postings.payout("tinh", 7, 10), now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        post(once, postings.payout("tinh", 7, 10), now=NOW)
    assert balance_on(LOAN, D("2026-02-01")) == 10


def test_a_reversal_undoes_from_its_own_day_on() -> None:
    ready()
    payout = write("2026-02-01", postings.payout("tinh", 7, 600))
    both = write("2026-03-01", postings.collection("tinh", 7, principal_vnd=100, interest_vnd=9))
    undo(both.entry_id, "2026-04-01")
    assert balance_on(LOAN, D("2026-03-31")) == 500
    assert balances_on([LOAN, "interest-income:7"], D("2026-04-01")) == {
        LOAN: 600,
        "interest-income:7": 0,
    }
    undo(payout.entry_id, "2026-04-02")
    assert balance_on(FUND, D("2026-04-02")) == 1_000
    assert run_checks() == []


def test_a_reversal_is_made_once_not_before_and_of_something() -> None:
    ready()
    payout = write("2026-02-01", postings.payout("tinh", 7, 600))
    with pytest.raises(NotPostable):
        undo(payout.entry_id, "2026-01-31")
    with pytest.raises(NotPostable):
        undo(0, "2026-03-01")
    undone = undo(payout.entry_id, "2026-03-01")
    with pytest.raises(NotPostable):
        undo(payout.entry_id, "2026-03-02")
    # A reversal is an entry like any other: reversing it brings the first back.
    undo(undone.entry_id, "2026-03-03")
    assert balance_on(LOAN, D("2026-03-03")) == 600
    assert run_checks() == []


def test_a_reversal_that_would_leave_a_payment_without_its_payout_is_refused() -> None:
    ready()
    payout = write("2026-02-01", postings.payout("tinh", 7, 600))
    write("2026-03-01", postings.collection("tinh", 7, principal_vnd=1))
    with pytest.raises(BelowFloor):
        undo(payout.entry_id, "2026-04-01", mode=Mode.MIRROR)


def test_a_reversal_may_not_take_lent_capital_out_of_a_fund() -> None:
    ready()
    write("2026-02-01", postings.payout("tinh", 7, 600))
    receipt = Entry.objects.order_by("pk").first()
    assert receipt is not None
    with pytest.raises(BelowFloor):
        reverse(receipt.pk, facts("2026-03-01"), now=NOW)


@pytest.mark.parametrize("model", [Entry, Transfer, Assertion])
def test_the_database_refuses_to_change_or_remove_what_is_written(
    model: type[models.Model],
) -> None:
    ready()
    fund = Account.objects.get(code=FUND)
    Assertion.objects.create(
        account=fund, on=D("2026-01-01"), balance_vnd=1_000, paper="SK 1", recorded_at=NOW
    )
    table = model._meta.db_table
    for change in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change)
    assert model._default_manager.count() == 1


@pytest.mark.parametrize(("debit", "credit", "amount_vnd"), [(FUND, FUND, 5), (LOAN, FUND, 0)])
def test_the_database_itself_refuses_a_transfer_that_is_no_move(
    debit: str, credit: str, amount_vnd: int
) -> None:
    ready()
    rows = {account.code: account for account in Account.objects.all()}
    entry = Entry.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Transfer.objects.create(
            entry=entry, debit=rows[debit], credit=rows[credit], amount_vnd=amount_vnd
        )


def test_the_accounts_are_taken_in_the_order_of_their_ids() -> None:
    ready()
    for moves in (postings.payout("tinh", 7, 5), postings.collection("tinh", 7, principal_vnd=5)):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            write("2026-02-01", moves)
        taken = next(q["sql"] for q in queries if 'FROM "ledger_account"' in q["sql"])
        assert 'ORDER BY "ledger_account"."id" ASC' in taken
        assert ("FOR UPDATE" in taken) == (connection.vendor == "postgresql")


def test_a_loan_keeps_its_fund() -> None:
    ready()
    open_loan(7, fund_code="tinh", now=NOW)
    assert Account.objects.filter(kind="loan").count() == 1
