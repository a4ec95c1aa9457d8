"""What each deed does to the books: facts in, transfers out. Pure: knows no table and no clock.

The accounts in words, each by its code:

- `fund:X`, the capital of fund X that can still be lent; grows by debit.
- `source:X`, what was put into fund X, by whom its source says; grows by credit.
- `loan:N`, the principal that loan N still owes; grows by debit, never stands below zero.
- `interest-held:X`, interest that came in on loans of fund X, kept apart from its capital.
- `interest-income:N`, interest that loan N has paid; grows by credit.
- `written-off:X`, principal of fund X that was written off; nobody's income.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Move(NamedTuple):
    """So many đồng into the debit account, out of the credit account; both by code."""

    debit: str
    credit: str
    amount_vnd: int


def fund_account(fund: str) -> str:
    """The code of a fund's capital that can still be lent."""
    return f"fund:{fund}"


def source_account(fund: str) -> str:
    """The code of what was put into a fund."""
    return f"source:{fund}"


def interest_held_account(fund: str) -> str:
    """The code of the interest that came in on a fund's loans."""
    return f"interest-held:{fund}"


def written_off_account(fund: str) -> str:
    """The code of a fund's principal that was written off."""
    return f"written-off:{fund}"


def loan_account(loan: int | str) -> str:
    """The code of the principal that a loan still owes."""
    return f"loan:{loan}"


def interest_income_account(loan: int | str) -> str:
    """The code of the interest that a loan has paid."""
    return f"interest-income:{loan}"


def fund_receipt(fund: str, amount_vnd: int) -> list[Move]:
    """Capital put into a fund."""
    return [Move(fund_account(fund), source_account(fund), amount_vnd)]


def fund_return(fund: str, amount_vnd: int) -> list[Move]:
    """Capital taken back out of a fund by whoever put it in."""
    return [Move(source_account(fund), fund_account(fund), amount_vnd)]


def payout(fund: str, loan: int | str, amount_vnd: int) -> list[Move]:
    """A payout: the fund's capital becomes the loan's principal."""
    return [Move(loan_account(loan), fund_account(fund), amount_vnd)]


def collection(
    fund: str, loan: int | str, *, principal_vnd: int = 0, interest_vnd: int = 0
) -> list[Move]:
    """A payment: principal back to the fund, interest kept apart; a zero part makes no move."""
    moves = [
        Move(fund_account(fund), loan_account(loan), principal_vnd),
        Move(interest_held_account(fund), interest_income_account(loan), interest_vnd),
    ]
    return [move for move in moves if move.amount_vnd]


def write_off(fund: str, loan: int | str, amount_vnd: int) -> list[Move]:
    """Principal written off: it leaves the loan and does not come back to the fund."""
    return [Move(written_off_account(fund), loan_account(loan), amount_vnd)]


def reversal(moves: Iterable[Move]) -> list[Move]:
    """The same sums the other way round."""
    return [Move(move.credit, move.debit, move.amount_vnd) for move in moves]
