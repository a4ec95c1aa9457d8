"""What stands where: balances on a day, as known at a moment, and the movements behind them.

A balance is in đồng and in the account's own direction: capital, principal and interest held are
debits less credits; what was put in and interest income are credits less debits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from itertools import accumulate

from django.db.models import Q, QuerySet, Sum

from hoanhap.ground.ledger.models import Account, Transfer
from hoanhap.ground.ledger.postings import fund_account
from hoanhap.ground.ledger.types import GROWS_BY_CREDIT, AccountKind, Movement


def balance_on(code: str, day: date, *, known_at: datetime | None = None) -> int:
    """The balance of an account when `day` closes; 0 for an account that was never opened.

    With `known_at`, as the books knew it at that moment: what was recorded later is left out.
    """
    return balances_on([code], day, known_at=known_at)[code]


def balances_on(
    codes: Iterable[str], day: date | None, *, known_at: datetime | None = None
) -> dict[str, int]:
    """The balance of each of these accounts when `day` closes (None: all days)."""
    wanted = set(codes)
    accounts = Account.objects.filter(code__in=wanted)
    return dict.fromkeys(wanted, 0) | _balances(accounts, day, known_at)


def kind_on(
    kind: AccountKind,
    day: date | None = None,
    *,
    fund_code: str | None = None,
    known_at: datetime | None = None,
) -> dict[str, int]:
    """The balance of every account of a kind when `day` closes, of all funds or of one."""
    accounts = Account.objects.filter(kind=kind)
    if fund_code is not None:
        accounts = accounts.filter(fund__code=fund_account(fund_code))
    return _balances(accounts, day, known_at)


def movements(
    code: str, first: date, last: date, *, known_at: datetime | None = None
) -> tuple[Movement, ...]:
    """The transfers that moved an account from `first` to `last`, both counted, in their order."""
    account = Account.objects.filter(code=code).first()
    if account is None:
        return ()
    rows = (
        Transfer.objects.filter(Q(debit=account) | Q(credit=account))
        .filter(_known(last, known_at), entry__occurred_on__gte=first)
        .select_related("entry")
        .order_by("entry__occurred_on", "entry_id", "pk")
    )
    return tuple(
        Movement(
            row.entry_id,
            row.entry.occurred_on,
            row.entry.recorded_at,
            row.entry.deed,
            row.entry.memo,
            in_own_direction(account.kind, row.amount_vnd * (1 if _is_debit(row, account) else -1)),
        )
        for row in rows
    )


def lowest_balances(accounts: QuerySet[Account], first: date | None = None) -> dict[str, int]:
    """The lowest balance of each account at the end of any day from `first` on (None: of all)."""
    transfers, standing = Transfer.objects.all(), {}
    if first is not None:
        standing = _sums(transfers.filter(entry__occurred_on__lt=first), accounts)
        transfers = transfers.filter(entry__occurred_on__gte=first)
    changes: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for side, sign in (("debit_id", 1), ("credit_id", -1)):
        rows = transfers.filter(**{f"{side}__in": accounts.values("pk")})
        by_day = rows.values_list(side, "entry__occurred_on").annotate(Sum("amount_vnd"))
        for pk, day, total in by_day:
            changes[pk][day] += sign * total
    lowest = {}
    for account in accounts:
        sums = [standing.get(account.pk, 0)]
        sums += [change for _, change in sorted(changes[account.pk].items())]
        lowest[account.code] = min(in_own_direction(account.kind, s) for s in accumulate(sums))
    return lowest


def in_own_direction(kind: str, debits_less_credits: int) -> int:
    """The sum as the account's kind counts it."""
    return -debits_less_credits if kind in GROWS_BY_CREDIT else debits_less_credits


def _known(day: date | None, known_at: datetime | None) -> Q:
    condition = Q()
    if day is not None:
        condition &= Q(entry__occurred_on__lte=day)
    if known_at is not None:
        condition &= Q(entry__recorded_at__lte=known_at)
    return condition


def _balances(
    accounts: QuerySet[Account], day: date | None, known_at: datetime | None
) -> dict[str, int]:
    sums = _sums(Transfer.objects.filter(_known(day, known_at)), accounts)
    return {a.code: in_own_direction(a.kind, sums.get(a.pk, 0)) for a in accounts}


def _sums(transfers: QuerySet[Transfer], accounts: QuerySet[Account]) -> dict[int, int]:
    """Debits less credits of each account that any of the transfers moves."""
    sums: dict[int, int] = defaultdict(int)
    for side, sign in (("debit_id", 1), ("credit_id", -1)):
        rows = transfers.filter(**{f"{side}__in": accounts.values("pk")}).values_list(side)
        for pk, total in rows.annotate(Sum("amount_vnd")):
            sums[pk] += sign * total
    return sums


def _is_debit(row: Transfer, account: Account) -> bool:
    return row.debit_id == account.pk
