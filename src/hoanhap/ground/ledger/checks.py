"""The invariants of the books, by name. Run in tests after every step, after imports, and nightly.

A breach is a fault of the books, unless `is_difference`: then the bank's books, which ours mirror,
say something that ours can only show.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import F, Q, Sum

from hoanhap.ground.ledger.balances import balance_on, in_own_direction, lowest_balances
from hoanhap.ground.ledger.models import Account, Assertion, Entry, Transfer
from hoanhap.ground.ledger.postings import Move, reversal
from hoanhap.ground.ledger.types import GROWS_BY_CREDIT, AccountKind
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Breach:
    """An invariant that does not hold: which, about what (account's code or entry's id), why."""

    check: str
    subject: str
    words: Words
    is_difference: bool = False


_Found = Iterator[tuple[str, Words]]
K = AccountKind
PATTERNS = frozenset(
    {
        (K.FUND, K.SOURCE),
        (K.SOURCE, K.FUND),
        (K.LOAN, K.FUND),
        (K.FUND, K.LOAN),
        (K.INTEREST_HELD, K.INTEREST_INCOME),
        (K.WRITTEN_OFF, K.LOAN),
    }
)
"""Which kind may be debited against which; a reversal has them the other way round."""


def every_entry_moves_something() -> _Found:
    """No entry without a transfer."""
    for pk in Entry.objects.filter(transfers=None).values_list("pk", flat=True):
        yield str(pk), Words(vi="Bút toán không có khoản nào.", en="The entry has no transfer.")


def every_transfer_is_a_real_move() -> _Found:
    """Each transfer is above zero and between two accounts, so that its entry balances by shape."""
    odd = Transfer.objects.filter(Q(amount_vnd__lte=0) | Q(debit=F("credit")))
    for pk in odd.values_list("entry_id", flat=True):
        yield str(pk), Words(vi="Có khoản không hợp lệ.", en="A transfer is not a real move.")


def transfers_follow_a_known_pattern() -> _Found:
    """Kinds meet only as the deeds of `postings` make them meet, and within one fund."""
    rows = Transfer.objects.select_related("debit", "credit", "entry").order_by("pk")
    for row in rows.iterator():
        pair = (K(row.debit.kind), K(row.credit.kind))
        is_reversal = row.entry.reverses_id is not None
        if pair not in PATTERNS and not (is_reversal and pair[::-1] in PATTERNS):
            yield (
                str(row.entry_id),
                Words(vi="Hai loại tài khoản này không đi với nhau.", en="These kinds never meet."),
            )
        if _fund_of(row.debit) != _fund_of(row.credit):
            yield (
                str(row.entry_id),
                Words(
                    vi="Khoản này đi từ nguồn vốn này sang nguồn vốn khác.",
                    en="The transfer crosses from one fund to another.",
                ),
            )


def _fund_of(account: Account) -> int:
    return account.fund_id or account.pk


def reversals_mirror_what_they_reverse() -> _Found:
    """A reversal has the same sums the other way round, and does not come before the first."""
    rows = Entry.objects.filter(reverses__isnull=False).select_related("reverses")
    for entry in rows.order_by("pk").iterator():
        first = entry.reverses
        if first is None or entry.occurred_on < first.occurred_on:
            yield str(entry.pk), Words(vi="Hủy trước khi có.", en="Reversed before it happened.")
        elif Counter(_moves(entry)) != Counter(reversal(_moves(first))):
            yield (
                str(entry.pk),
                Words(
                    vi="Bút toán hủy không bằng bút toán bị hủy.",
                    en="The reversal is not the opposite of what it reverses.",
                ),
            )


def _moves(entry: Entry) -> list[Move]:
    rows = entry.transfers.values_list("debit__code", "credit__code", "amount_vnd")
    return [Move(*row) for row in rows]


def the_trial_balance_is_zero() -> _Found:
    """All that grows by debit stands equal to all that grows by credit."""
    by_kind = {kind: sum(found.values()) for kind, found in _standing().items()}
    debit = sum(total for kind, total in by_kind.items() if kind not in GROWS_BY_CREDIT)
    credit = sum(total for kind, total in by_kind.items() if kind in GROWS_BY_CREDIT)
    if debit != credit:
        yield "", _apart(debit, credit)


def no_loan_owes_less_than_nothing() -> _Found:
    """A loan's principal is never below zero at the end of any day."""
    for code, lowest_vnd in lowest_balances(Account.objects.filter(kind=K.LOAN)).items():
        if lowest_vnd < 0:
            yield code, _under(lowest_vnd, 0)


def each_fund_adds_up() -> _Found:
    """What was put into a fund is left to lend, lent, or written off."""
    standing = _standing()
    for fund in Account.objects.filter(kind=K.FUND).order_by("pk"):
        used = standing[K.FUND][fund.pk] + standing[K.LOAN][fund.pk]
        used += standing[K.WRITTEN_OFF][fund.pk]
        if used != standing[K.SOURCE][fund.pk]:
            yield fund.code, _apart(used, standing[K.SOURCE][fund.pk])


def interest_held_is_interest_paid() -> _Found:
    """The interest that a fund holds is what its loans have paid."""
    standing = _standing()
    for fund in Account.objects.filter(kind=K.FUND).order_by("pk"):
        held, paid = standing[K.INTEREST_HELD][fund.pk], standing[K.INTEREST_INCOME][fund.pk]
        if held != paid:
            yield fund.code, _apart(held, paid)


def floors_are_held() -> _Found:
    """No account stood under its lowest balance allowed when any day closed."""
    floored = Account.objects.filter(floor_vnd__isnull=False).exclude(kind=K.LOAN)
    floors = dict(floored.values_list("code", "floor_vnd"))
    for code, lowest_vnd in lowest_balances(floored).items():
        if lowest_vnd < (floors[code] or 0):
            yield code, _under(lowest_vnd, floors[code] or 0)


def the_bank_says_the_same() -> _Found:
    """Our balance on each asserted day is what the bank's paper says."""
    for row in Assertion.objects.select_related("account").order_by("pk").iterator():
        ours = balance_on(row.account.code, row.on)
        if ours != row.balance_vnd:
            values = {"on": row.on, "paper": row.paper, "ours": format_vnd(ours)}
            yield (
                row.account.code,
                _BANK_DIFFERS.format(**values, bank=format_vnd(row.balance_vnd)),
            )


_BANK_DIFFERS = Words(
    vi="Ngày {on:%d/%m/%Y} sổ này ghi {ours} đồng, ngân hàng ghi {bank} đồng ({paper}).",
    en="On {on:%Y-%m-%d} these books say {ours} đồng, the bank {bank} ({paper}).",
)


def _under(lowest_vnd: int, floor_vnd: int) -> Words:
    return Words(
        vi="Số dư đã xuống {lowest} đồng, dưới mức thấp nhất {floor} đồng.",
        en="The balance went to {lowest} đồng, under its floor of {floor} đồng.",
    ).format(lowest=format_vnd(lowest_vnd), floor=format_vnd(floor_vnd))


def _apart(left: int, right: int) -> Words:
    return Words(
        vi="Hai vế lệch nhau: {left} và {right} đồng.", en="Two sides differ: {left} and {right}."
    ).format(left=format_vnd(left), right=format_vnd(right))


def _standing() -> dict[str, dict[int, int]]:
    """Kind -> fund -> the sum of its accounts, in their own direction, over all days."""
    sums: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    kinds = {pk: (kind, fund or pk) for pk, kind, fund in _accounts()}
    for side, sign in (("debit_id", 1), ("credit_id", -1)):
        for pk, total in Transfer.objects.values_list(side).annotate(Sum("amount_vnd")):
            kind, fund = kinds[pk]
            sums[kind][fund] += in_own_direction(kind, sign * total)
    return sums


def _accounts() -> Iterator[tuple[int, str, int | None]]:
    yield from Account.objects.values_list("pk", "kind", "fund_id")


CHECKS: tuple[Callable[[], _Found], ...] = (
    every_entry_moves_something,
    every_transfer_is_a_real_move,
    transfers_follow_a_known_pattern,
    reversals_mirror_what_they_reverse,
    the_trial_balance_is_zero,
    no_loan_owes_less_than_nothing,
    each_fund_adds_up,
    interest_held_is_interest_paid,
    floors_are_held,
    the_bank_says_the_same,
)
"""Every invariant, in the order in which a reader should look at them."""


def run_checks() -> list[Breach]:
    """Run every check; an empty list says that the books hold."""
    of_mirrored = Transfer.objects.filter(entry__is_mirrored=True)
    mirrored = {
        code
        for side in ("debit__code", "credit__code")
        for code in of_mirrored.values_list(side, flat=True).distinct()
    }
    breaches = []
    for check in CHECKS:
        for subject, words in check():
            is_difference = check is the_bank_says_the_same or (
                # A fund the bank has overdrawn is the bank's doing; we only tell.
                check is floors_are_held and subject in mirrored
            )
            breaches.append(Breach(check.__name__, subject, words, is_difference))
    return breaches
