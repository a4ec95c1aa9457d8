"""Decision 22's conditions as a table of plain questions, each answered yes, no or not known.

Written from the fixed command's description alone, so that it can disagree with the program.
"""

from __future__ import annotations

from datetime import date
from typing import Any

Known = bool | None
Facts = dict[str, Any]
PERSON = (
    "in_force", "beneficiary", "need", "listed", "conduct", "within_years", "no_same_purpose_debt",
    "borrower_path", "purpose", "ceiling", "term",
)  # fmt: skip
EMPLOYER = (
    "in_force", "employer_kind", "lawful", "worker_share", "plan_confirmed",
    "no_same_purpose_debt", "ceiling", "term", "security",
)  # fmt: skip
FOUR_KINDS = ("sme", "cooperative", "cooperative_group", "household_business")
MILLION = 1_000_000


def both(*known: Known) -> Known:
    """No where one is no; else not known where one is not known."""
    if False in known:
        return False
    return None if None in known else True


def no(known: Known) -> Known:
    """The opposite, where known."""
    return None if known is None else not known


def met_of(facts: Facts, on: date) -> dict[str, Known]:
    """Each finding's code and whether it is met."""
    in_force = on >= date(2023, 10, 10)
    common = {"in_force": in_force, "no_same_purpose_debt": no(facts.get("same_purpose_debt"))}
    possible = [limits_of(each) for each in completions(facts)]
    asked = {
        "ceiling": _at_most(facts.get("amount_vnd"), {ceiling for ceiling, _ in possible}),
        "term": _at_most(facts.get("term_months"), {term for _, term in possible}),
    }
    own = _person(facts, on) if facts["kind"] == "person" else _employer(facts)
    return {**common, **asked, **own}


def _person(facts: Facts, on: date) -> dict[str, Known]:
    release, listing = facts.get("release") or {}, facts.get("list") or {}
    kind, day = release.get("kind"), release.get("released_on")
    out = date.fromisoformat(day) if day else None
    return {
        "beneficiary": both(
            None if kind is None else kind != "conditional",
            release.get("certificate"),
            None if out is None else out <= on,
        ),
        "need": facts.get("has_need"),
        "listed": both(listing.get("drawn_up_by_police"), listing.get("confirmed_by_committee")),
        "conduct": both(listing.get("obeys_law"), no(listing.get("social_evils"))),
        "within_years": None if out is None else on <= _five_years_on(out),
        "borrower_path": _path(facts),
        "purpose": None if facts.get("purpose") is None else True,
    }


def _five_years_on(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year + 5, 2, 28)
    return date(day.year + 5, day.month, day.day)


def _path(facts: Facts) -> Known:
    if facts.get("through") != "direct":
        return True if facts.get("through") == "household" else None
    house = facts.get("household") or {}
    adults = house.get("other_adults")
    return no(
        both(
            None if adults is None else adults > 0,
            house.get("others_able_to_work"),
            house.get("others_full_capacity"),
        )
    )


def _employer(facts: Facts) -> dict[str, Known]:
    kind = facts.get("employer_kind")
    total, eligible = facts.get("workers_total"), facts.get("workers_eligible_with_contract")
    amount, secured = facts.get("amount_vnd"), facts.get("secured")
    share = None if None in (total, eligible) else eligible * 10 >= total and total > 0
    # Not one eligible worker is never a tenth of some workers.
    share = False if eligible == 0 else share
    if amount is not None and amount <= 100 * MILLION:
        secured = True
    return {
        "employer_kind": None if kind is None else kind in FOUR_KINDS,
        "lawful": facts.get("lawful"),
        "worker_share": False if total == 0 else share,
        "plan_confirmed": facts.get("plan_confirmed"),
        "security": True if secured else (None if amount is None else secured),
    }


def _at_most(asked: int | None, limits: set[int | None]) -> Known:
    answers = {None if asked is None or limit is None else asked <= limit for limit in limits}
    return answers.pop() if len(answers) == 1 else None


def completions(facts: Facts) -> list[Facts]:
    """Every way the unknown may turn out, as far as it bears on ceiling and term."""
    if facts["kind"] == "employer":
        fewest = facts.get("workers_eligible_with_contract") or 0
        workers = [facts.get("workers_total")]
        if workers == [None]:
            workers = [*range(fewest, fewest + 40)]
        return [{**facts, "workers_total": number} for number in workers]
    course = facts.get("course") or {}
    paid, length = course.get("disbursement_months"), course.get("months")
    purposes = [facts["purpose"]] if facts.get("purpose") else ["business", "training"]
    return [
        {**facts, "purpose": purpose, "course": {"months": n, "disbursement_months": m}}
        for purpose in purposes
        for m in ([*range(60), 10**9] if paid is None else [paid])
        for n in ((12, 13) if length is None else (length,))
    ]


def limits_of(facts: Facts) -> tuple[int | None, int | None]:
    """The ceiling in đồng and the longest term in months, each where it can be computed."""
    if facts["kind"] == "employer":
        workers = facts.get("workers_total")
        limit = None if workers is None else min(2000 * MILLION, workers * 100 * MILLION)
        return limit, 120
    if facts.get("purpose") == "business":
        return 100 * MILLION, 120
    course = facts.get("course") or {}
    paid, length = course.get("disbursement_months"), course.get("months")
    if facts.get("purpose") is None or paid is None:
        return None, None
    term = None if length is None else paid * (3 if length <= 12 else 2)
    return 4 * MILLION * paid, term
