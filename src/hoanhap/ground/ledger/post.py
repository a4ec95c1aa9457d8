"""Writing an entry: the one way into the books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from hoanhap.ground.ledger.balances import lowest_balances
from hoanhap.ground.ledger.models import Account, Entry, Transfer
from hoanhap.ground.ledger.postings import Move, reversal
from hoanhap.ground.ledger.refusals import BelowFloor, NotPostable
from hoanhap.ground.ledger.types import AccountKind, Posted
from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.words import Words


class Mode(StrEnum):
    """BOOK: these books decide, and a floor is held. MIRROR: the bank did it already, so a fund
    under its floor is written as it is and a warning says so.
    """

    BOOK = "book"
    MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One deed's entry: the day it happened, its request and deed, words for a reader.

    `part` numbers the entries of one request from 1.
    """

    occurred_on: date
    request_id: UUID
    deed: str
    memo: str = ""
    part: int = 1


def post(
    facts: EntryFacts, moves: Sequence[Move], *, now: datetime, mode: Mode = Mode.BOOK
) -> Posted:
    """Write one entry with its transfers, or nothing.

    The rows of the accounts are taken for update in the order of their ids, so two that post at
    once wait for each other and never for ever. A loan's principal never goes below zero, in either
    mode. Raises NotPostable, BelowFloor; IntegrityError when this part of the request was written.
    """
    return _write(facts, moves, now=now, mode=mode, reverses=None)


def reverse(entry_id: int, facts: EntryFacts, *, now: datetime, mode: Mode = Mode.BOOK) -> Posted:
    """Write the entry that undoes another: the same sums the other way round, once only.

    Raises NotPostable when there is no such entry, it happened later, or it is reversed already;
    BelowFloor as `post` does.
    """
    with transaction.atomic():
        first = Entry.objects.select_for_update().filter(pk=entry_id).first()
        if first is None or first.occurred_on > facts.occurred_on:
            raise NotPostable(_NOTHING_TO_REVERSE)
        if Entry.objects.filter(reverses=first).exists():
            raise NotPostable(_REVERSED)
        rows = first.transfers.order_by("pk").values_list(
            "debit__code", "credit__code", "amount_vnd"
        )
        moves = reversal(Move(*row) for row in rows)
        return _write(facts, moves, now=now, mode=mode, reverses=first)


def _write(
    facts: EntryFacts, moves: Sequence[Move], *, now: datetime, mode: Mode, reverses: Entry | None
) -> Posted:
    _check(moves)
    with transaction.atomic():
        accounts = _take(moves)
        entry = Entry.objects.create(
            occurred_on=facts.occurred_on,
            recorded_at=now,
            request_id=facts.request_id,
            part=facts.part,
            deed=facts.deed,
            memo=facts.memo,
            is_mirrored=mode is Mode.MIRROR,
            reverses=reverses,
        )
        Transfer.objects.bulk_create(
            Transfer(
                entry=entry,
                debit=accounts[move.debit],
                credit=accounts[move.credit],
                amount_vnd=move.amount_vnd,
            )
            for move in moves
        )
        return Posted(entry.pk, _hold_floors(accounts, facts.occurred_on, mode))


def _check(moves: Sequence[Move]) -> None:
    if not moves:
        raise NotPostable(_NO_MOVES)
    for move in moves:
        if move.debit == move.credit or not 0 < move.amount_vnd <= MAX_VND:
            raise NotPostable(_NO_REAL_MOVE.format(amount=format_vnd(move.amount_vnd)))


def _take(moves: Sequence[Move]) -> Mapping[str, Account]:
    """The accounts by code, their rows held until the transaction ends."""
    codes = {code for move in moves for code in (move.debit, move.credit)}
    rows = Account.objects.select_for_update().filter(code__in=codes).order_by("pk")
    accounts = {account.code: account for account in rows}
    for code in sorted(codes - accounts.keys()):
        raise NotPostable(_NO_ACCOUNT.format(code=code))
    return accounts


def _hold_floors(accounts: Mapping[str, Account], first: date, mode: Mode) -> tuple[Words, ...]:
    ids = [account.pk for account in accounts.values() if account.floor_vnd is not None]
    # A backdated entry may break a later day, so every day from its own on is looked at.
    lowest = lowest_balances(Account.objects.filter(pk__in=ids), first)
    warnings = []
    for code, lowest_vnd in lowest.items():
        floor_vnd = accounts[code].floor_vnd or 0
        if lowest_vnd >= floor_vnd:
            continue
        words = _BELOW_FLOOR.format(
            code=code, lowest=format_vnd(lowest_vnd), floor=format_vnd(floor_vnd)
        )
        if mode is Mode.BOOK or accounts[code].kind == AccountKind.LOAN:
            raise BelowFloor(words)
        warnings.append(words)
    return tuple(warnings)


_NO_MOVES = Words(vi="Bút toán không có khoản nào.", en="The entry has no transfer.")
_NO_REAL_MOVE = Words(
    vi="Một khoản phải lớn hơn 0 và đi từ tài khoản này sang tài khoản khác, không nhận {amount}.",
    en="A transfer must be above zero and between two accounts; it can't be {amount}.",
)
_NO_ACCOUNT = Words(vi="Chưa mở tài khoản “{code}”.", en="There is no account “{code}”.")
_NOTHING_TO_REVERSE = Words(
    vi="Không có bút toán nào trước ngày này để hủy.", en="There is no such entry to reverse."
)
_REVERSED = Words(vi="Bút toán này đã được hủy trước đó.", en="This entry is reversed already.")
_BELOW_FLOOR = Words(
    vi="Tài khoản {code} sẽ còn {lowest} đồng, dưới mức thấp nhất cho phép {floor} đồng.",
    en="Account {code} would stand at {lowest} đồng, under its lowest allowed {floor} đồng.",
)
