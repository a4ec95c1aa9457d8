"""The loans desk's rows behind figures: applications and what was decided on them. Each row keeps
the commune of its own day.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.codes import REFUSALS
from hoanhap.work.loans.models import Loan


def applications(asked: Asked) -> RowSet[Loan]:
    """Applications of the span."""
    loans = access.visible(asked.actor, Loan).filter(
        applied_on__range=(asked.span.first, asked.span.last), recorded_at__lte=asked.known_at
    )
    return _rows(asked, loans, "applied_on")


def approved_loans(asked: Asked) -> RowSet[Loan]:
    """Loans the bank approved in the span."""
    return _rows(asked, access.visible(asked.actor, Loan).filter(_approved(asked)), "approved_on")


def refused_loans(asked: Asked) -> RowSet[Loan]:
    """Applications refused in the span, by whoever may refuse."""
    return _rows(asked, access.visible(asked.actor, Loan).filter(_refused(asked)), "closed_on")


def withdrawn_loans(asked: Asked) -> RowSet[Loan]:
    """Applications taken back in the span."""
    closed = access.visible(asked.actor, Loan).filter(_closed(asked), state="withdrawn")
    return _rows(asked, closed, "closed_on")


def decided_loans(asked: Asked) -> RowSet[Loan]:
    """Applications approved or refused in the span. None is both: what is approved is no longer
    refused.
    """
    decided = access.visible(asked.actor, Loan).filter(_approved(asked) | _refused(asked))
    return _rows(asked, decided, "")


def _approved(asked: Asked) -> Q:
    return Q(
        approved_on__range=(asked.span.first, asked.span.last), approved_at__lte=asked.known_at
    )


def _refused(asked: Asked) -> Q:
    return _closed(asked) & Q(state="refused")


def _closed(asked: Asked) -> Q:
    # A refusal or a withdrawal is never undone, so the state of now is that of then.
    return Q(closed_on__range=(asked.span.first, asked.span.last), closed_at__lte=asked.known_at)


def _rows(asked: Asked, loans: QuerySet[Loan], day_path: str) -> RowSet[Loan]:
    def to_rows(actor: Actor, rows: list[Loan]) -> tuple[FigureRow, ...]:
        names = people_names([row.beneficiary_id for row in rows])
        return tuple(
            _line(actor, row, _day(row, day_path), names[row.beneficiary_id]) for row in rows
        )

    ordered = loans.order_by(*([day_path] if day_path else []), "id")
    return RowSet(asked.actor, ordered, "commune_id", to_rows, day_path=day_path)


def _day(row: Loan, day_path: str) -> date:
    found: date | None = getattr(row, day_path) if day_path else row.approved_on or row.closed_on
    return found or row.applied_on


def _line(actor: Actor, row: Loan, day: date, name: str) -> FigureRow:
    return masked(
        actor,
        FigureRow(
            url_name="web:loan",
            url_id=row.pk,
            unit_id=row.commune_id,
            day=day,
            full_name=name,
            detail=_words(row),
            loan_amount_vnd=row.approved_vnd or row.amount_vnd,
        ),
    )


def _words(row: Loan) -> Words:
    if row.approval_number:
        return Words(vi="Thông báo số {number}", en="Notice no. {number}").format(
            number=row.approval_number
        )
    if row.state == "refused":
        return REFUSALS.get(row.refusal_code, REFUSALS["other"])
    return Words(vi="Đề nghị vay ngày {on:%d/%m/%Y}", en="Applied on {on:%d/%m/%Y}").format(
        on=row.applied_on
    )
