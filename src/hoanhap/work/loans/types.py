"""Frozen rows the loans desk hands out. Amounts in đồng, terms in months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class LoanRow:
    """One loan in a table."""

    id: int
    version: int
    person_id: int
    full_name: str | None
    borrower_name: str | None
    commune_id: int
    commune_name: str
    path: str
    purpose: str | None
    amount_vnd: int | None
    loan_amount_vnd: int | None
    loan_state: str | None
    state: str
    applied_on: date


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """The group's open review."""

    held_on: date
    members_present: int
    votes_for: int
    votes_against: int
    minutes_number: str
    witness_name: str
    recommended_vnd: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as the bank told it; `is_reversed` when a later one undid it."""

    id: int
    kind: str
    occurred_on: date
    amount_vnd: int
    principal_vnd: int
    interest_vnd: int
    core_number: str
    paper_number: str
    is_reversed: bool
    reverses_id: int | None


@dataclass(frozen=True, slots=True)
class DueRow:
    """A day with principal due, and interest where it is forecast."""

    due_on: date
    principal_vnd: int
    interest_vnd: int | None


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A loan's money on a day, computed beside the bank's as forecast and check.

    `interest_if_paid_vnd` is what a payment on that day owes: the day of payment bears no interest.
    """

    on: date
    paid_out_vnd: int
    principal_vnd: int
    overdue_principal_vnd: int
    interest_accrued_vnd: int
    interest_paid_vnd: int
    interest_unpaid_vnd: int
    interest_if_paid_vnd: int
    matures_on: date | None
    days_overdue: int
    instalments: tuple[DueRow, ...]
    forecast: tuple[DueRow, ...]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One condition of the law as it was judged: met, not met or not known, and what to bring."""

    code: str
    clause: str
    met: bool | None
    why: Words
    ask: Words | None
    certainty: str


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """The law asked at one stage, on one day."""

    stage: str
    judged_on: date
    is_eligible: bool | None
    findings: tuple[FindingRow, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class LoanPage:
    """All that a loan's page shows; `next_deeds` are the deeds the actor may do now."""

    row: LoanRow
    plan_text: str
    borrower_relation: str
    household_head: str
    other_adults: int | None
    others_able_to_work: bool | None
    others_full_capacity: bool | None
    has_same_purpose_debt: bool | None
    course_months: int | None
    disbursement_months: int | None
    term_months: int
    group_name: str
    organisation_name: str
    bank_name: str
    confirmed_on: date | None
    confirmed_number: str
    appraised_on: date | None
    appraisal_note: str
    approved_on: date | None
    approval_number: str
    approved_vnd: int | None
    approved_term_months: int | None
    contracted_on: date | None
    contract_number: str
    instalment_months: int | None
    fund_code: str
    closed_on: date | None
    refusal_code: str
    refusal_note: str
    list_id: int
    review: ReviewRow | None
    events: tuple[EventRow, ...]
    standing: StandingRow | None
    judgements: tuple[JudgementRow, ...]
    next_deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One savings and credit group."""

    id: int
    name: str
    commune_id: int
    hamlet: str
    leader_name: str
    members: int
    organisation_name: str


@dataclass(frozen=True, slots=True)
class LoanIndex:
    """A page of the loans an actor may see; count and sum are of all that fit the filter."""

    rows: tuple[LoanRow, ...]
    count: int
    sum_vnd: int | None
    page: int
    pages: int
