"""Random months of postings, and an auditor who keeps his own books in plain dictionaries."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import uuid4

import pytest
from django.db import transaction

from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.balances import balances_on, movements
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.ledger.funds import open_fund, open_loan
from hoanhap.ground.ledger.post import EntryFacts, Mode, post, reverse
from hoanhap.ground.ledger.refusals import BelowFloor, NotPostable
from hoanhap.ground.ledger.types import FundSource
from tests.ledger.books import NOW, at

START = date(2026, 1, 1)
FUNDS = {"tinh": (1, 2), "xa": (3,)}
# Account -> +1 or -1 for each thing that happens, by hand and not from `postings`.
EFFECTS = {
    "receipt": {"fund": 1, "source": 1},
    "return": {"fund": -1, "source": -1},
    "payout": {"loan": 1, "fund": -1},
    "principal": {"loan": -1, "fund": 1},
    "interest": {"interest-held": 1, "interest-income": 1},
    "write_off": {"loan": -1, "written-off": 1},
}


@dataclass
class Auditor:
    """Every change by account and day, and when it was learned."""

    lines: list[tuple[str, date, int, int]] = field(default_factory=list)
    entries: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    days: dict[int, date] = field(default_factory=dict)
    reversed_: set[int] = field(default_factory=set)

    def balance(self, code: str, day: date, minute: int = 10**9) -> int:
        return sum(a for c, d, a, m in self.lines if c == code and d <= day and m <= minute)

    def would_sink(self, changes: list[tuple[str, int]], day: date, floors: set[str]) -> bool:
        """Whether any account with a floor would stand under zero when some day closes."""
        for code in floors & {code for code, _ in changes}:
            by_day: dict[date, int] = defaultdict(int)
            for line_code, line_day, amount, _ in self.lines:
                by_day[line_day] += amount if line_code == code else 0
            for change_code, amount in changes:
                by_day[day] += amount if change_code == code else 0
            standing = 0
            for each in sorted(by_day):
                standing += by_day[each]
                if standing < 0 and each >= day:
                    return True
        return False

    def write(self, pk: int, changes: list[tuple[str, int]], day: date, minute: int) -> None:
        self.entries[pk], self.days[pk] = changes, day
        self.lines += [(code, day, amount, minute) for code, amount in changes]


def code_of(what: str, fund: str, loan: int) -> str:
    return f"{what}:{loan if what in ('loan', 'interest-income') else fund}"


def random_deed(random: Random) -> tuple[list[postings.Move], list[tuple[str, int]]]:
    """The transfers that our postings make of a deed, and what the auditor says it changes."""
    fund = random.choice(list(FUNDS))
    loan, amount = random.choice(FUNDS[fund]), random.randint(1, 900)
    parts: dict[str, int] = {}
    match random.choice(("receipt", "return", "payout", "payout", "pay", "pay", "write_off")):
        case "receipt":
            moves, parts["receipt"] = postings.fund_receipt(fund, amount), amount
        case "return":
            moves, parts["return"] = postings.fund_return(fund, amount), amount
        case "payout":
            moves, parts["payout"] = postings.payout(fund, loan, amount), amount
        case "write_off":
            moves, parts["write_off"] = postings.write_off(fund, loan, amount), amount
        case _:
            interest = random.choice((0, 17))
            moves = postings.collection(fund, loan, principal_vnd=amount, interest_vnd=interest)
            parts |= {"principal": amount, "interest": interest}
    return moves, [
        (code_of(what, fund, loan), sign * part)
        for name, part in parts.items()
        if part
        for what, sign in EFFECTS[name].items()
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_an_independent_auditor_agrees_on_every_balance(seed: int) -> None:
    random, auditor, seen = Random(seed), Auditor(), Counter[str]()
    floors = {f"fund:{f}" for f in FUNDS} | {f"loan:{n}" for ns in FUNDS.values() for n in ns}
    for fund, loans in FUNDS.items():
        open_fund(fund, name=fund, source=FundSource.COMMUNAL, now=NOW)
        for loan in loans:
            open_loan(loan, fund_code=fund, now=NOW)
    for minute in range(60):
        day = START + timedelta(random.randint(0, 20) + minute // 3)
        facts = EntryFacts(occurred_on=day, request_id=uuid4(), deed="tests.random")
        target = random.choice(list(auditor.entries) or [0]) if random.random() < 0.2 else None
        moves, changes = random_deed(random)
        if target is not None:
            changes = [(code, -amount) for code, amount in auditor.entries.get(target, [])]
        impossible = target is not None and (
            target == 0 or target in auditor.reversed_ or auditor.days[target] > day
        )
        expected = (
            "no" if impossible else "sinks" if auditor.would_sink(changes, day, floors) else "yes"
        )
        try:
            with transaction.atomic():
                if target is None:
                    posted = post(facts, moves, now=at(minute), mode=Mode.BOOK)
                else:
                    posted = reverse(target, facts, now=at(minute), mode=Mode.BOOK)
        except (BelowFloor, NotPostable) as refused:
            assert expected == ("no" if isinstance(refused, NotPostable) else "sinks")
        else:
            assert expected == "yes"
            auditor.write(posted.entry_id, changes, day, minute)
            auditor.reversed_ |= {target} if target else set()
            seen["reversed"] += target is not None
        seen[expected] += 1
    assert min(seen[kind] for kind in ("yes", "no", "sinks", "reversed")) > 0
    agree(auditor, random)


def agree(auditor: Auditor, random: Random) -> None:
    codes = sorted({code for code, *_ in auditor.lines})
    for _ in range(12):
        day, minute = START + timedelta(random.randint(0, 45)), random.randint(0, 60)
        ours = balances_on(codes, day, known_at=at(minute))
        assert ours == {code: auditor.balance(code, day, minute) for code in codes}
    for code in codes:
        rows = movements(code, START, START + timedelta(60))
        assert Counter((row.occurred_on, row.amount_vnd) for row in rows) == Counter(
            (day, amount) for c, day, amount, _ in auditor.lines if c == code
        )
    assert run_checks() == []
