"""The loans desk's rows behind figures of money that moved: paid out, collected, first borrowers,
and who has not borrowed yet.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.ground.registry.figures import residents_within_years
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan, LoanEvent

_SAID = MappingProxyType(
    {
        "payout": Words(vi="Giải ngân, số {number}", en="Payout no. {number}"),
        "payment": Words(vi="Thu nợ, số {number}", en="Collection no. {number}"),
    }
)
_UNDONE = MappingProxyType(
    {
        "payout": Words(vi="Hủy giải ngân, số {number}", en="Payout reversed, no. {number}"),
        "payment": Words(vi="Hủy thu nợ, số {number}", en="Collection reversed, no. {number}"),
    }
)


def lent_events(asked: Asked) -> RowSet[LoanEvent]:
    """Payouts of the span, and reversals of payouts in it with their sum taken away, in đồng."""
    return _sums(asked, "payout", "amount_vnd")


def principal_collected(asked: Asked) -> RowSet[LoanEvent]:
    """Principal paid back in the span, less what was reversed in it, in đồng."""
    return _sums(asked, "payment", "principal_vnd")


def interest_collected(asked: Asked) -> RowSet[LoanEvent]:
    """Interest paid in the span, less what was reversed in it, in đồng."""
    return _sums(asked, "payment", "interest_vnd")


def first_payouts(asked: Asked) -> RowSet[LoanEvent]:
    """The first payout each person ever had, where it lies in the span; reversed ones left out."""
    earlier = standing_payouts(asked).filter(
        Q(occurred_on__lt=OuterRef("occurred_on"))
        | Q(occurred_on=OuterRef("occurred_on"), pk__lt=OuterRef("pk")),
        loan__beneficiary=OuterRef("loan__beneficiary"),
    )
    first = standing_payouts(asked).filter(
        ~Exists(earlier),
        loan__in=access.visible(asked.actor, Loan),
        occurred_on__range=(asked.span.first, asked.span.last),
    )
    return _rows(asked, first, "amount_vnd", None)


def not_yet_borrowed(asked: Asked) -> RowSet[Any]:
    """People of the territory within their five years on the day who never had a payout."""
    rows = residents_within_years(asked)
    # Worked out once: asked anew for each person it takes a hundred times as long on SQLite.
    borrowed = standing_payouts(asked).values("loan__beneficiary_id")
    return replace(rows, queryset=rows.queryset.exclude(person_id__in=borrowed))


def standing_payouts(asked: Asked) -> QuerySet[LoanEvent]:
    """Payouts up to the day that are not reversed by then, as known at the moment; of all loans."""
    return LoanEvent.objects.filter(
        ~Q(pk__in=undone(asked)),
        kind="payout",
        occurred_on__lte=asked.day,
        recorded_at__lte=asked.known_at,
    )


def undone(asked: Asked) -> QuerySet[LoanEvent, int | None]:
    """The ids of events reversed up to the day, as known at the moment. A set worked out once: a
    join to the reversal is a scan of all events for each where few are reversed.
    """
    reversals = LoanEvent.objects.filter(
        reverses__isnull=False, occurred_on__lte=asked.day, recorded_at__lte=asked.known_at
    )
    return reversals.values_list("reverses_id", flat=True)


def _sums(asked: Asked, kind: str, amount: str) -> RowSet[LoanEvent]:
    events = LoanEvent.objects.filter(
        Q(kind=kind) | Q(kind="reversal", reverses__kind=kind),
        loan__in=access.visible(asked.actor, Loan),
        occurred_on__range=(asked.span.first, asked.span.last),
        recorded_at__lte=asked.known_at,
    )
    signed = events.annotate(
        signed_vnd=Case(When(kind=kind, then=F(amount)), default=-F(f"reverses__{amount}"))
    )
    return _rows(asked, signed, amount, "signed_vnd")


def _rows(
    asked: Asked, events: QuerySet[LoanEvent], amount: str, amount_path: str | None
) -> RowSet[LoanEvent]:
    def to_rows(actor: Actor, rows: list[LoanEvent]) -> tuple[FigureRow, ...]:
        names = people_names([row.loan.beneficiary_id for row in rows])
        return tuple(_line(actor, row, amount, names[row.loan.beneficiary_id]) for row in rows)

    ordered = events.select_related("loan", "reverses").order_by("occurred_on", "id")
    return RowSet(
        asked.actor,
        ordered,
        "loan__commune_id",
        to_rows,
        amount_path=amount_path,
        day_path="occurred_on",
    )


def _line(actor: Actor, row: LoanEvent, amount: str, name: str) -> FigureRow:
    undone = row.reverses
    said = _SAID[row.kind] if undone is None else _UNDONE[undone.kind]
    return masked(
        actor,
        FigureRow(
            url_name="web:loan",
            url_id=row.loan_id,
            unit_id=row.loan.commune_id,
            day=row.occurred_on,
            full_name=name,
            detail=said.format(number=row.core_number),
            loan_amount_vnd=getattr(row, amount) if undone is None else -getattr(undone, amount),
        ),
    )
