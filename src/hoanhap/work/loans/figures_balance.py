"""Loans with what is owed on them on a day: reckoned from the bank's events, once for all figures.

Principal is overdue after final maturity, counted from the first payout that stands; a missed
instalment before the last moves to the next one (the bank's rules; see `schedule`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import BigIntegerField, Case, DateField, F, Min, Q, QuerySet, Sum, Value, When

from hoanhap.ground.ledger.funds import source_of
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import add_months
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.figures_money import undone
from hoanhap.work.loans.models import Loan, LoanEvent

NO_SOURCE = "other"


@dataclass(frozen=True, slots=True)
class Owed:
    """One loan's principal on a day, and the last day on which none of it is overdue."""

    beneficiary_id: int
    principal_vnd: int
    first_payout_on: date
    matures_on: date


def balances(asked: Asked) -> ReckonedRows:
    """Loans with principal owed on the day, each adding its principal, in đồng."""
    return ReckonedRows(asked.actor, _owed(asked), _lines, adds_amounts=True)


def loans_with_balance(asked: Asked) -> ReckonedRows:
    """The same loans, counted."""
    return ReckonedRows(asked.actor, _owed(asked), _lines)


def overdue_principal(asked: Asked) -> ReckonedRows:
    """Loans past their final maturity on the day, each adding the principal still owed."""
    return ReckonedRows(asked.actor, _overdue(asked), _lines, adds_amounts=True)


def loans_overdue(asked: Asked) -> ReckonedRows:
    """The same loans, counted."""
    return ReckonedRows(asked.actor, _overdue(asked), _lines)


def _overdue(asked: Asked) -> tuple[Reckoned, ...]:
    return tuple(row for row in _owed(asked) if asked.day > row.shown.matures_on)


def _owed(asked: Asked) -> tuple[Reckoned, ...]:
    by_day = asked.once_around("loans.owed", lambda: _reckon(asked))
    return by_day.get(asked.day, ())


def _reckon(asked: Asked) -> dict[date, tuple[Reckoned, ...]]:
    """Loans with principal owed on the day of each span of the page, in one query."""
    queries = [_summed(asked, day) for day in asked.days]
    found: dict[date, list[Reckoned]] = {day: [] for day in asked.days}
    for row in queries[0].union(*queries[1:], all=True):
        if row["owed_vnd"]:
            found[row["on"]].append(_row(row))
    key = attrgetter("unit_id", "id")
    return {day: tuple(sorted(rows, key=key)) for day, rows in found.items()}


def _summed(asked: Asked, day: date) -> QuerySet[Any, Any]:
    """By loan its principal on a day and its first payout that stood then."""
    stands = ~Q(pk__in=undone(asked))
    moved = Case(
        When(kind="payout", then=F("amount_vnd")),
        When(kind="payment", then=-F("principal_vnd")),
        When(reverses__kind="payout", then=-F("reverses__amount_vnd")),
        When(reverses__kind="payment", then=F("reverses__principal_vnd")),
        default=Value(0),
        output_field=BigIntegerField(),
    )
    events: QuerySet[Any, Any] = LoanEvent.objects.filter(
        loan__in=access.visible(asked.actor, Loan),
        occurred_on__lte=day,
        recorded_at__lte=asked.known_at,
    ).annotate(on=Value(day, output_field=DateField()), source=source_of("loan__fund_code"))
    summed: QuerySet[Any, Any] = events.values(*_COLUMNS).annotate(
        owed_vnd=Sum(moved), first_on=Min("occurred_on", filter=stands & Q(kind="payout"))
    )
    return summed


_COLUMNS = (
    "on",
    "loan_id",
    "loan__commune_id",
    "loan__beneficiary_id",
    "loan__programme__code",
    "loan__fund_code",
    "source",
    "loan__purpose",
    "loan__approved_term_months",
)


def _row(found: dict[str, Any]) -> Reckoned:
    first_on: date = found["first_on"]
    return Reckoned(
        id=found["loan_id"],
        unit_id=found["loan__commune_id"],
        day=first_on,
        amount=found["owed_vnd"],
        parts={
            "programme": found["loan__programme__code"],
            "source": found["source"] or NO_SOURCE,
            "fund": found["loan__fund_code"],
            "purpose": found["loan__purpose"],
        },
        shown=Owed(
            found["loan__beneficiary_id"],
            found["owed_vnd"],
            first_on,
            add_months(first_on, found["loan__approved_term_months"] or 0),
        ),
    )


def _lines(actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    names = people_names([row.shown.beneficiary_id for row in rows])
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:loan",
                url_id=row.id,
                unit_id=row.unit_id,
                day=row.shown.matures_on,
                full_name=names[row.shown.beneficiary_id],
                detail=_words(row.shown),
                loan_amount_vnd=row.shown.principal_vnd,
            ),
        )
        for row in rows
    )


def _words(owed: Owed) -> Words:
    return Words(
        vi="Giải ngân lần đầu {first:%d/%m/%Y}, đến hạn cuối {last:%d/%m/%Y}",
        en="First paid out {first:%d/%m/%Y}, matures {last:%d/%m/%Y}",
    ).format(first=owed.first_payout_on, last=owed.matures_on)
