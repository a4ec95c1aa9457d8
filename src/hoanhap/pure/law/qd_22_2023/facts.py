"""What the Decision asks about a person and an establishment. None means "not known"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


def _not_negative(name: str, value: int | None) -> None:
    if value is not None and value < 0:
        raise BadInput(
            Words(
                vi="Trường “{name}” không được âm (đang là {value}).",
                en="“{name}” can't be below zero (it is {value}).",
            ).format(name=name, value=value)
        )


class ReleaseKind(StrEnum):
    """How the sentence ended; conditional early release has not ended it."""

    COMPLETED = "completed"
    AMNESTIED = "amnestied"
    CONDITIONAL = "conditional"


class Purpose(StrEnum):
    """What the loan is for (Article 5)."""

    BUSINESS = "business"
    TRAINING = "training"


class Through(StrEnum):
    """Who borrows: the household for the person, or the person directly (Article 4)."""

    HOUSEHOLD = "household"
    DIRECT = "direct"


class EmployerKind(StrEnum):
    """The four kinds of establishment the Decision names; any other word is another kind."""

    SME = "sme"
    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative_group"
    HOUSEHOLD_BUSINESS = "household_business"


@dataclass(frozen=True, slots=True)
class Release:
    """How and when the sentence ended, and whether the person holds the certificate of it."""

    kind: ReleaseKind | None = None
    released_on: date | None = None
    has_certificate: bool | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list (Form 01) of the commune says of the person."""

    is_drawn_up_by_police: bool | None = None
    is_confirmed_by_committee: bool | None = None
    is_obeying_law: bool | None = None
    is_in_social_evils: bool | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a training loan: its length, and for how many months money is paid out."""

    course_months: int | None = None
    disbursement_months: int | None = None

    def __post_init__(self) -> None:
        _not_negative("course.months", self.course_months)
        _not_negative("course.disbursement_months", self.disbursement_months)


@dataclass(frozen=True, slots=True)
class Household:
    """The other members: how many are 18 or older, whether they can work, have full capacity."""

    other_adults: int | None = None
    has_others_able_to_work: bool | None = None
    has_others_with_full_capacity: bool | None = None

    def __post_init__(self) -> None:
        _not_negative("household.other_adults", self.other_adults)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person and the loan asked for. Raises BadInput on a number below zero."""

    has_need: bool | None = None
    release: Release = Release()
    listing: Listing = Listing()
    has_same_purpose_debt: bool | None = None
    purpose: Purpose | None = None
    amount_vnd: int | None = None
    term_months: int | None = None
    course: Course = Course()
    through: Through | None = None
    household: Household = Household()

    def __post_init__(self) -> None:
        _not_negative("amount_vnd", self.amount_vnd)
        _not_negative("term_months", self.term_months)


@dataclass(frozen=True, slots=True)
class EmployerFacts:
    """One establishment and the loan asked for.

    Raises BadInput on a number below zero, or more eligible workers than workers.
    """

    employer_kind: str | None = None
    is_lawful: bool | None = None
    workers_total: int | None = None
    workers_eligible_with_contract: int | None = None
    is_plan_confirmed: bool | None = None
    has_same_purpose_debt: bool | None = None
    amount_vnd: int | None = None
    term_months: int | None = None
    is_secured: bool | None = None

    def __post_init__(self) -> None:
        _not_negative("workers_total", self.workers_total)
        _not_negative("workers_eligible_with_contract", self.workers_eligible_with_contract)
        _not_negative("amount_vnd", self.amount_vnd)
        _not_negative("term_months", self.term_months)
        total, eligible = self.workers_total, self.workers_eligible_with_contract
        if total is not None and eligible is not None and eligible > total:
            raise BadInput(
                Words(
                    vi="Số lao động là người chấp hành xong án phạt tù ({eligible}) nhiều hơn "
                    "tổng số lao động ({total}); hãy xem lại hai số này.",
                    en="Eligible workers ({eligible}) exceed all workers ({total}); check both.",
                ).format(eligible=eligible, total=total)
            )
