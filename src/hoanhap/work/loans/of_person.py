"""The loans for one person's benefit, for their own page: one query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.states import STATES


@dataclass(frozen=True, slots=True)
class PersonLoan:
    """A loan in short; the amount is the one asked for, in đồng."""

    id: int
    borrower_name: str | None
    applied_on: date
    amount_vnd: int | None
    loan_state: str | None
    state_words: Words


def loans_of_person(actor: Actor, person_id: int) -> tuple[PersonLoan, ...] | None:
    """The loans for a person's benefit that the actor sees, newest first; None for a post that
    sees no loans.
    """
    if not sees(actor, "loan_state"):
        return None
    rows = access.visible(actor, Loan).filter(beneficiary_id=person_id)
    return tuple(
        masked(
            actor,
            PersonLoan(
                id=row.pk,
                borrower_name=row.borrower_name,
                applied_on=row.applied_on,
                amount_vnd=row.amount_vnd,
                loan_state=row.state,
                state_words=STATES[row.state],
            ),
        )
        for row in rows.order_by("-applied_on", "-id")
    )
