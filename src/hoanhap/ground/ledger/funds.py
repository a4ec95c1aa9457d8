"""Funds and the accounts that hang on them: opening, and finding a fund by its code."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Concat

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.models import Account
from hoanhap.ground.ledger.types import AccountKind, Fund, FundSource
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

_NO_SUCH_FUND = Words(
    vi="Không có nguồn vốn “{code}” tại đơn vị cho vay này.",
    en="This lending office has no fund “{code}”.",
)


def open_fund(
    code: str,
    *,
    name: str,
    source: FundSource,
    now: datetime,
    bank_id: int | None = None,
    floor_vnd: int | None = 0,
) -> Fund:
    """Open a fund with the accounts that hang on it. `floor_vnd` None sets no lowest balance.

    Raises django's IntegrityError when a fund of that code is open already.
    """
    with transaction.atomic():
        fund_row = Account.objects.create(
            code=postings.fund_account(code),
            name=name,
            kind=AccountKind.FUND,
            source=source,
            bank_id=bank_id,
            floor_vnd=floor_vnd,
            opened_at=now,
        )
        hanging = (
            (postings.source_account(code), AccountKind.SOURCE),
            (postings.interest_held_account(code), AccountKind.INTEREST_HELD),
            (postings.written_off_account(code), AccountKind.WRITTEN_OFF),
        )
        for account_code, kind in hanging:
            Account.objects.create(code=account_code, kind=kind, fund=fund_row, opened_at=now)
    return _fund(fund_row)


def open_loan(loan: int | str, *, fund_code: str, now: datetime) -> None:
    """Open a loan's two accounts under its fund; opened before, nothing changes.

    Raises BadInput when there is no such fund, or the loan hangs on another.
    """
    fund_row = Account.objects.filter(code=postings.fund_account(fund_code)).first()
    if fund_row is None:
        raise BadInput(_NO_SUCH_FUND.format(code=fund_code))
    with transaction.atomic():
        for code, kind in (
            (postings.loan_account(loan), AccountKind.LOAN),
            (postings.interest_income_account(loan), AccountKind.INTEREST_INCOME),
        ):
            row, _ = Account.objects.get_or_create(
                code=code,
                # Nobody owes less than nothing, whatever the mode.
                defaults={"kind": kind, "fund": fund_row, "floor_vnd": 0, "opened_at": now},
            )
            if row.fund_id != fund_row.pk:
                raise BadInput(
                    Words(
                        vi="Khoản vay {loan} đã thuộc một nguồn vốn khác.",
                        en="Loan {loan} belongs to another fund already.",
                    ).format(loan=loan)
                )


def fund(code: str, *, bank_id: int | None = None) -> Fund:
    """The fund of a code that this office of the bank may lend from (None: any office's).

    Raises BadInput when there is none.
    """
    row = Account.objects.filter(kind=AccountKind.FUND, code=postings.fund_account(code)).first()
    if row is None or (bank_id is not None and row.bank_id not in (None, bank_id)):
        why = _NO_SUCH_FUND.format(code=code)
        raise BadInput(why, details=(("fund_code", why),))
    return _fund(row)


def funds_of(bank_id: int | None = None) -> tuple[Fund, ...]:
    """All funds that this office of the bank may lend from, by code (None: all there are)."""
    rows = Account.objects.filter(kind=AccountKind.FUND).order_by("code")
    return tuple(_fund(r) for r in rows if bank_id is None or r.bank_id in (None, bank_id))


def source_of(path: str) -> Subquery:
    """Whose money the fund is whose code stands at `path` of a query's rows."""
    named = Concat(Value(postings.fund_account("")), OuterRef(path))
    rows = Account.objects.filter(kind=AccountKind.FUND, code=named)
    return Subquery(rows.values("source")[:1])


def _fund(row: Account) -> Fund:
    code = row.code.removeprefix(postings.fund_account(""))
    return Fund(code, row.name, FundSource(row.source), row.bank_id, row.floor_vnd)
