"""The loans desk's rows behind figures. Each row keeps the commune of its own day."""

from __future__ import annotations

from django.db.models import Case, F, Q, When

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan, LoanEvent


def approved_loans(asked: Asked) -> RowSet[Loan]:
    """Loans the bank approved in the span."""
    approved = access.visible(asked.actor, Loan).filter(
        approved_on__range=(asked.span.first, asked.span.last), approved_at__lte=asked.known_at
    )
    ordered = approved.order_by("approved_on", "id")
    return RowSet(asked.actor, ordered, "commune_id", _loan_rows, day_path="approved_on")


def _loan_rows(actor: Actor, rows: list[Loan]) -> tuple[FigureRow, ...]:
    names = people_names([row.beneficiary_id for row in rows])
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:loan",
                url_id=row.pk,
                unit_id=row.commune_id,
                day=row.approved_on or row.applied_on,
                full_name=names[row.beneficiary_id],
                detail=Words(vi="Thông báo số {number}", en="Notice no. {number}").format(
                    number=row.approval_number
                ),
                loan_amount_vnd=row.approved_vnd,
            ),
        )
        for row in rows
    )


def lent_events(asked: Asked) -> RowSet[LoanEvent]:
    """Payouts of the span, and reversals of payouts in it with their sum taken away, in đồng."""
    events = (
        LoanEvent.objects.filter(
            Q(kind="payout") | Q(kind="reversal", reverses__kind="payout"),
            loan__in=access.visible(asked.actor, Loan),
            occurred_on__range=(asked.span.first, asked.span.last),
            recorded_at__lte=asked.known_at,
        )
        .annotate(
            signed_vnd=Case(
                When(kind="payout", then=F("amount_vnd")), default=-F("reverses__amount_vnd")
            )
        )
        .select_related("loan", "reverses")
        .order_by("occurred_on", "id")
    )
    return RowSet(
        asked.actor,
        events,
        "loan__commune_id",
        _event_rows,
        amount_path="signed_vnd",
        day_path="occurred_on",
    )


def _event_rows(actor: Actor, rows: list[LoanEvent]) -> tuple[FigureRow, ...]:
    names = people_names([row.loan.beneficiary_id for row in rows])
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:loan",
                url_id=row.loan_id,
                unit_id=row.loan.commune_id,
                day=row.occurred_on,
                full_name=names[row.loan.beneficiary_id],
                detail=_event_words(row),
                loan_amount_vnd=row.amount_vnd
                if row.reverses is None
                else -row.reverses.amount_vnd,
            ),
        )
        for row in rows
    )


def _event_words(row: LoanEvent) -> Words:
    if row.kind == "payout":
        return Words(vi="Giải ngân, số {number}", en="Payout no. {number}").format(
            number=row.core_number
        )
    return Words(vi="Hủy giải ngân, số {number}", en="Payout reversed, no. {number}").format(
        number=row.core_number
    )
