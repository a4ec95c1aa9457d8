"""Parts 3, 4, 7 and 8 that all deeds on a loan share: fetch, step, save, record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.work.loans.judging import Judged, keep
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.states import TABLE


def loan_for(act: Act, deed: str, loan_id: int, version: int) -> tuple[Loan, str]:
    """The loan through the door, stepped to its next state, and the state it was in.

    Raises NotVisible, Stale, WrongState.
    """
    loan = access.get_for(act, Loan, loan_id, version)
    before = loan.state
    loan.state = TABLE.next(deed, before)
    return loan, before


def save_and_record(
    act: Act,
    deed: str,
    loan: Loan,
    on: date,
    *,
    before: str,
    after: Mapping[str, Any] | None = None,
    params: Mapping[str, Any] | None = None,
    judged: Judged | None = None,
    reason: str = "",
    notes: Mapping[str, Any] | None = None,
) -> Done:
    """Save the loan under its next version, keep what the law said, write the deed's one trace.

    A judgement is kept under the state the deed led to.
    """
    loan.version += 1
    loan.save()
    if judged is not None:
        keep(act, loan, loan.state, on, judged)
    record(
        act,
        deed=deed,
        subject=("loans.Loan", loan.pk),
        occurred_on=on,
        before={"state": before},
        after={"state": loan.state, **(after or {})},
        params=params,
        about=[("registry.Person", loan.beneficiary_id)],
        findings=judged.findings if judged else (),
        rules_fingerprint=judged.fingerprint if judged else "",
        reason=reason,
    )
    return Done(id=loan.pk, version=loan.version, notes=notes or {})
