"""One loan: whose turn it is, its three parties, the law's findings, the money, the history."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import Button, Head, State, steps_bar
from hoanhap.doors.web.opening import opens
from hoanhap.ground.calendar.parameters import days_off
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.lending import decision_due_on
from hoanhap.work.loans import queries
from hoanhap.work.loans.codes import PATHS, PURPOSES, REFUSALS
from hoanhap.work.loans.states import STATES
from hoanhap.work.loans.types import LoanPage

from .money_forms import reversible
from .notice import notice_url
from .sight import lender
from .wording import DEED_WORDS, EVENT_WORDS, ONWARD, STAGE_WORDS, STEPS, TURNS, state_of

LOAN = Words(vi="Khoản vay", en="Loan")
OVERDUE = Words(vi="quá hạn {n} ngày", en="{n} days overdue")


@require_GET
def page(request: HttpRequest, loan_id: int) -> HttpResponse:
    """The whole record on one page."""
    actor, day = lender(request), today()
    loan = queries.loan(actor, loan_id, day)
    newest, *earlier = loan.judgements or (None,)
    may_reverse = "loans.reverse_event" in loan.next_deeds
    context = {
        "loan": loan,
        "row": loan.row,
        "head": _head(loan, day),
        "history": queries.loan_history(actor, loan_id),
        "newest": newest,
        "earlier": earlier,
        "stages": STAGE_WORDS,
        "events": [(event, EVENT_WORDS[event.kind]) for event in loan.events],
        "reversible": {e.id for e in reversible(loan)} if may_reverse else set(),
        "path": PATHS[loan.row.path],
        "purpose": PURPOSES[loan.row.purpose] if loan.row.purpose else "",
        "refusal": REFUSALS.get(loan.refusal_code),
        "opens_person": opens(actor, "web:person"),
        "opens_list": opens(actor, "web:list"),
        "notice_url": notice_url(actor, loan),
    }
    return render(request, "web/loans/loan.html", context)


def _head(loan: LoanPage, day: date) -> Head:
    row = loan.row
    onward = [d for d in ONWARD if d in loan.next_deeds]
    if _is_paid_back(loan) and "loans.settle" in loan.next_deeds:
        onward.insert(0, "loans.settle")
    elif row.state == "paid_out" and "loans.record_collection" in onward:
        onward = ["loans.record_collection"]
    primary = onward[0] if onward else None
    due = _due_on(loan)
    return Head(
        kind=Words(vi="{loan} {path}", en="{loan} {path}").format(loan=LOAN, path=PATHS[row.path]),
        name=row.full_name or row.borrower_name or "",
        unit=row.commune_name,
        state=_state(loan),
        steps=steps_bar(STATES, STEPS[row.path], row.state),
        turn=_turn(loan),
        due_on=due,
        days_left=(due - day).days if due else None,
        primary=_button(row.id, primary) if primary else None,
        others=tuple(_button(row.id, d) for d in _menu(loan) if d != primary),
    )


def _menu(loan: LoanPage) -> list[str]:
    """The other deeds, those that can't come to anything now left out."""
    left_vnd = (loan.approved_vnd or 0) - (loan.standing.paid_out_vnd if loan.standing else 0)
    useless = set()
    if not reversible(loan):
        useless.add("loans.reverse_event")
    if not _is_paid_back(loan):
        useless.add("loans.settle")
    if loan.row.state == "paid_out" and left_vnd <= 0:
        useless.add("loans.record_payout")
    return [d for d in loan.next_deeds if d not in useless]


def _is_paid_back(loan: LoanPage) -> bool:
    now = loan.standing
    return (
        loan.row.state == "paid_out"
        and now is not None
        and (now.principal_vnd == 0 and now.paid_out_vnd > 0)
    )


def _button(loan_id: int, deed: str) -> Button:
    return Button(
        DEED_WORDS[deed], reverse("web:loan_deed", args=[loan_id, deed.partition(".")[2]])
    )


def _state(loan: LoanPage) -> State:
    if loan.row.state == "paid_out" and loan.standing and loan.standing.days_overdue:
        return State(OVERDUE.format(n=loan.standing.days_overdue), "late")
    return state_of(loan.row.state)


def _next_step(loan: LoanPage) -> str:
    is_direct = loan.row.path == "direct"
    return {
        "applied": "appraise" if is_direct else "review",
        "reviewed": "confirm",
        "confirmed": "appraise",
        "appraised": "approve",
        "approved": "sign_contract",
        "contracted": "record_payout",
        "paid_out": "settle" if _is_paid_back(loan) else "record_collection",
    }.get(loan.row.state, "")


def _turn(loan: LoanPage) -> Words | None:
    words = TURNS.get(_next_step(loan))
    if words is None:
        return None
    return words.format(organisation=loan.organisation_name, bank=loan.bank_name)


def _due_on(loan: LoanPage) -> date | None:
    """The bank's decision within its working days of a full dossier; then the next instalment."""
    step = _next_step(loan)
    if step in ("appraise", "approve"):
        full_on = loan.confirmed_on or loan.row.applied_on
        return decision_due_on(full_on, days_off(full_on, date(full_on.year + 1, 12, 31)))
    if step == "record_collection" and loan.standing:
        return next((due.due_on for due in loan.standing.forecast if due.principal_vnd), None)
    return None
