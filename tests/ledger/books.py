"""What the books' tests share: a fund with capital, a loan under it, and short ways to post."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.funds import open_fund, open_loan
from hoanhap.ground.ledger.post import EntryFacts, Mode, post, reverse
from hoanhap.ground.ledger.postings import Move
from hoanhap.ground.ledger.types import FundSource, Posted

NOW = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
D = date.fromisoformat


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def facts(day: str, deed: str = "tests.post", part: int = 1) -> EntryFacts:
    return EntryFacts(occurred_on=D(day), request_id=uuid4(), deed=deed, part=part)


def write(
    day: str, moves: Sequence[Move], *, now: datetime = NOW, mode: Mode = Mode.BOOK
) -> Posted:
    return post(facts(day), moves, now=now, mode=mode)


def undo(entry_id: int, day: str, *, now: datetime = NOW, mode: Mode = Mode.BOOK) -> Posted:
    return reverse(entry_id, facts(day), now=now, mode=mode)


def ready(capital_vnd: int = 1_000, *, fund: str = "tinh", loan: int = 7) -> None:
    """A fund with some capital since 1 January 2026, and one loan opened under it."""
    open_fund(fund, name="Vốn ủy thác tỉnh", source=FundSource.PROVINCIAL, now=NOW)
    open_loan(loan, fund_code=fund, now=NOW)
    write("2026-01-01", postings.fund_receipt(fund, capital_vnd))
