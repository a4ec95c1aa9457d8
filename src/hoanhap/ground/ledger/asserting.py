"""The bank's word on a balance, kept beside ours: a difference is shown, never absorbed."""

from __future__ import annotations

from datetime import date, datetime

from hoanhap.ground.ledger.balances import balance_on
from hoanhap.ground.ledger.models import Account, Assertion
from hoanhap.ground.ledger.refusals import NotPostable
from hoanhap.pure.kernel.words import Words


def assert_balance(code: str, day: date, balance_vnd: int, *, paper: str, now: datetime) -> int:
    """Keep what a paper of the bank says an account held when `day` closed.

    Gives our balance less the bank's, in đồng. Raises NotPostable when there is no such account.
    """
    account = Account.objects.filter(code=code).first()
    if account is None:
        raise NotPostable(
            Words(vi="Chưa mở tài khoản “{code}”.", en="There is no account “{code}”.").format(
                code=code
            )
        )
    Assertion.objects.create(
        account=account, on=day, balance_vnd=balance_vnd, paper=paper, recorded_at=now
    )
    return balance_on(code, day) - balance_vnd
