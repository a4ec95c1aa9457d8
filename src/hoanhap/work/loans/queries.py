"""Reads of the loans desk: rows through the door, masked on the way out."""

from __future__ import annotations

from datetime import date

from django.db.models import F, QuerySet, Sum

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.orgs.names import agency_names, unit_names
from hoanhap.ground.registry.history import shown
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Judgement, Loan, LoanEvent, SavingsCreditGroup
from hoanhap.work.loans.standing import standing_row
from hoanhap.work.loans.states import TABLE
from hoanhap.work.loans.today import today_of
from hoanhap.work.loans.types import (
    EventRow,
    FindingRow,
    GroupRow,
    JudgementRow,
    LoanIndex,
    LoanPage,
    LoanRow,
    ReviewRow,
)

__all__ = ["groups", "loan", "loan_history", "loans", "today_of", "what_now"]

PAGE_ROWS = 50


def loans(
    actor: Actor,
    *,
    state: str = "",
    commune_id: int | None = None,
    person_id: int | None = None,
    page: int = 1,
    page_rows: int = PAGE_ROWS,
) -> LoanIndex:
    """The loans an actor may see, newest application first, filtered, with their count and sum."""
    wanted = access.visible(actor, Loan)
    if state:
        wanted = wanted.filter(state=state)
    if commune_id is not None:
        wanted = wanted.filter(commune_id=commune_id)
    if person_id is not None:
        wanted = wanted.filter(beneficiary_id=person_id)
    count = wanted.count()
    pages = max(1, -(-count // page_rows))
    page = min(max(page, 1), pages)
    rows = wanted.order_by("-applied_on", "-id")[(page - 1) * page_rows : page * page_rows]
    total = wanted.aggregate(total=Sum("amount_vnd"))["total"]
    return LoanIndex(
        rows=_rows(actor, rows),
        count=count,
        sum_vnd=(total or 0) if sees(actor, "loan_amount_vnd") else None,
        page=page,
        pages=pages,
    )


def loan(actor: Actor, loan_id: int, on: date) -> LoanPage:
    """One loan with everything its page shows, its money as of the day `on`. Raises NotVisible."""
    found = _found(actor, loan_id)
    events = list(LoanEvent.objects.filter(loan=found).order_by("id"))
    names = agency_names([found.bank_id, found.organisation_id or 0])
    return LoanPage(
        row=_rows(actor, [found])[0],
        plan_text=found.plan_text,
        borrower_relation=found.borrower_relation,
        household_head=found.household_head,
        other_adults=found.other_adults,
        others_able_to_work=found.others_able_to_work,
        others_full_capacity=found.others_full_capacity,
        has_same_purpose_debt=found.has_same_purpose_debt,
        course_months=found.course_months,
        disbursement_months=found.disbursement_months,
        term_months=found.term_months,
        group_name=found.group.name if found.group else "",
        organisation_name=names[found.organisation_id] if found.organisation_id else "",
        bank_name=names[found.bank_id],
        confirmed_on=found.confirmed_on,
        confirmed_number=found.confirmed_number,
        appraised_on=found.appraised_on,
        appraisal_note=found.appraisal_note,
        approved_on=found.approved_on,
        approval_number=found.approval_number,
        approved_vnd=found.approved_vnd,
        approved_term_months=found.approved_term_months,
        contracted_on=found.contracted_on,
        contract_number=found.contract_number,
        instalment_months=found.instalment_months,
        fund_code=found.fund_code,
        closed_on=found.closed_on,
        refusal_code=found.refusal_code,
        refusal_note=found.refusal_note,
        list_id=found.list_entry.list_id,
        review=_review(found),
        events=_events(events),
        standing=standing_row(found, events, on) if found.contracted_on else None,
        # What was found tells the days of release and of the five years' end.
        judgements=_judgements(found) if sees(actor, "released_on") else (),
        next_deeds=what_now(actor, found),
    )


def _found(actor: Actor, loan_id: int) -> Loan:
    if not sees(actor, "loan_amount_vnd"):
        raise NotVisible
    rows = access.visible(actor, Loan).select_related("group", "review", "list_entry")
    found = rows.filter(pk=loan_id).first()
    if found is None:
        raise NotVisible
    return found


def what_now(actor: Actor, row: Loan) -> tuple[str, ...]:
    """The deeds that grants and steps allow this actor on this loan now."""
    possible = [d for d in TABLE.deeds_from(row.state) if actor.may(d)]
    if row.path == "direct":
        possible = [d for d in possible if d not in ("loans.review", "loans.confirm")]
    elif row.state == "applied":
        possible = [d for d in possible if d != "loans.appraise"]
    return tuple(possible)


def loan_history(actor: Actor, loan_id: int) -> tuple[HistoryLine, ...]:
    """What was done to a loan, newest first. Raises NotVisible."""
    found = access.get(actor, Loan, loan_id)
    return tuple(shown(actor, line) for line in history_of([("loans.Loan", found.pk)]))


def groups(actor: Actor, *, commune_id: int | None = None) -> tuple[GroupRow, ...]:
    """The savings and credit groups an actor may see, by name."""
    wanted = access.visible(actor, SavingsCreditGroup)
    if commune_id is not None:
        wanted = wanted.filter(commune_id=commune_id)
    found = list(wanted.order_by("commune_id", "name"))
    names = agency_names([group.organisation_id for group in found])
    return tuple(
        GroupRow(
            id=group.pk,
            name=group.name,
            commune_id=group.commune_id,
            hamlet=group.hamlet,
            leader_name=group.leader_name,
            members=group.members,
            organisation_name=names[group.organisation_id],
        )
        for group in found
    )


def _rows(actor: Actor, found: QuerySet[Loan] | list[Loan]) -> tuple[LoanRow, ...]:
    found = list(found)
    people = people_names([row.beneficiary_id for row in found])
    communes = unit_names([row.commune_id for row in found])
    return tuple(
        masked(
            actor,
            LoanRow(
                id=row.pk,
                version=row.version,
                person_id=row.beneficiary_id,
                full_name=people[row.beneficiary_id],
                borrower_name=row.borrower_name,
                commune_id=row.commune_id,
                commune_name=communes.get(row.commune_id, ""),
                path=row.path,
                purpose=row.purpose,
                amount_vnd=row.amount_vnd,
                loan_amount_vnd=row.approved_vnd if row.approved_on else None,
                loan_state=row.state,
                state=row.state,
                applied_on=row.applied_on,
            ),
        )
        for row in found
    )


def _review(row: Loan) -> ReviewRow | None:
    review = getattr(row, "review", None)
    if review is None:
        return None
    return ReviewRow(
        held_on=review.held_on,
        members_present=review.members_present,
        votes_for=review.votes_for,
        votes_against=review.votes_against,
        minutes_number=review.minutes_number,
        witness_name=review.witness_name,
        recommended_vnd=review.recommended_vnd,
    )


def _events(rows: list[LoanEvent]) -> tuple[EventRow, ...]:
    undone = {row.reverses_id for row in rows if row.reverses_id is not None}
    return tuple(
        EventRow(
            id=row.pk,
            kind=row.kind,
            occurred_on=row.occurred_on,
            amount_vnd=row.amount_vnd,
            principal_vnd=row.principal_vnd,
            interest_vnd=row.interest_vnd,
            core_number=row.core_number,
            paper_number=row.paper_number,
            is_reversed=row.pk in undone,
            reverses_id=row.reverses_id,
        )
        for row in rows
    )


def _judgements(row: Loan) -> tuple[JudgementRow, ...]:
    stored = Judgement.objects.filter(loan=row).order_by(F("id").desc())
    return tuple(
        JudgementRow(
            stage=one.stage,
            judged_on=one.judged_on,
            is_eligible=one.is_eligible,
            findings=tuple(finding_row(f) for f in one.findings),
            fingerprint=one.fingerprint,
        )
        for one in stored
    )


def finding_row(stored: dict[str, object]) -> FindingRow:
    """A stored finding as a row for the page."""
    why, ask = stored["why"], stored["ask"]
    return FindingRow(
        code=str(stored["code"]),
        clause=str(stored["clause"]),
        met=stored["met"] if isinstance(stored["met"], bool) else None,
        why=_words(why),
        ask=_words(ask) if ask else None,
        certainty=str(stored["certainty"]),
    )


def _words(stored: object) -> Words:
    assert isinstance(stored, dict)
    return Words(vi=stored["vi"], en=stored["en"])
