"""How fast Decision 22 is judged, beside bare if-statements that build the same findings.

The bare version knows only the cases of the people measured, takes every number as a constant, has
no dated values, and builds each finding on the spot; a second one even finds all fixed findings
ready made. All three are run over the same people in the same process, and must agree. The first
round of ours is told apart: in it the sentences with days and sums aren't kept yet.
"""

from __future__ import annotations

import gc
import json
import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from time import perf_counter

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.judgement import Judgement
from hoanhap.pure.law.qd_22_2023 import (
    RULES,
    Course,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)

ON = date(2026, 3, 1)
PEOPLE = 20_000
ROUNDS = 7
AIM_PEOPLE_A_SECOND = 50_000
AIM_RATIO = 3.0

C, P, U = Certainty.C, Certainty.P, Certainty.U
D3_1A, D3_2A = Citation(QD_22_2023, 3, 1, "a"), Citation(QD_22_2023, 3, 2, "a")
D3_3 = Citation(QD_22_2023, 3, 3)
D4, D5, D6 = Citation(QD_22_2023, 4, 1, "a"), Citation(QD_22_2023, 5), Citation(QD_22_2023, 6)
D8, D16 = Citation(QD_22_2023, 8), Citation(QD_22_2023, 16)
RATE = Fraction(66, 1000)
FINGERPRINT = RULES.fingerprint()

Judge = Callable[[PersonFacts, date], Judgement]


def a_person(chance: random.Random) -> PersonFacts:
    """One invented person: most meet everything, some lack one thing, of some one isn't known."""
    is_training = chance.random() < 0.05
    months = chance.randint(3, 36)
    unusual = chance.random()
    return PersonFacts(
        has_need=None if unusual < 0.02 else unusual >= 0.03,
        release=Release(
            ReleaseKind.AMNESTIED if chance.random() < 0.2 else ReleaseKind.COMPLETED,
            ON - timedelta(days=chance.randint(1, 2200)),
            not 0.03 <= unusual < 0.05,
        ),
        listing=Listing(True, None if 0.05 <= unusual < 0.07 else True, True, False),
        has_same_purpose_debt=0.07 <= unusual < 0.09,
        purpose=Purpose.TRAINING if is_training else Purpose.BUSINESS,
        amount_vnd=chance.randint(20, 105) * 1_000_000,
        term_months=chance.choice((12, 24, 36, 60, 120)),
        course=Course(months, months),
        through=Through.DIRECT if 0.09 <= unusual < 0.12 else Through.HOUSEHOLD,
        household=Household(chance.randint(0, 3), True, True),
    )


def _kept(code: str, facts: PersonFacts) -> Finding:
    return RULES.judge_person(facts, ON).finding(code)


IN_FORCE = _kept("in_force", PersonFacts())
COMPLETED = _kept("beneficiary", PersonFacts(release=Release(ReleaseKind.COMPLETED, ON, True)))
AMNESTIED = _kept("beneficiary", PersonFacts(release=Release(ReleaseKind.AMNESTIED, ON, True)))
NO_PAPER = _kept("beneficiary", PersonFacts(release=Release(ReleaseKind.COMPLETED, ON, False)))
NEED, NO_NEED = (_kept("need", PersonFacts(has_need=known)) for known in (True, False))
NEED_OPEN = _kept("need", PersonFacts())
LISTED = _kept("listed", PersonFacts(listing=Listing(True, True)))
LISTED_OPEN = _kept("listed", PersonFacts(listing=Listing(True, None)))
CONDUCT = _kept("conduct", PersonFacts(listing=Listing(True, True, True, False)))
OWES, OWES_NOT = (
    _kept("no_same_purpose_debt", PersonFacts(has_same_purpose_debt=known))
    for known in (True, False)
)
BY_HOUSEHOLD = _kept("borrower_path", PersonFacts(through=Through.HOUSEHOLD))
ALONE, SHOULD_BE_BY_HOUSEHOLD = (
    _kept("borrower_path", PersonFacts(through=Through.DIRECT, household=household))
    for household in (Household(0, True, True), Household(1, True, True))
)
BUSINESS, TRAINING = (_kept("purpose", PersonFacts(purpose=known)) for known in Purpose)


def bare(facts: PersonFacts, on: date) -> Judgement:
    """The same judgement as plain ifs, each finding built where it is found."""
    findings = [Finding("in_force", D16, True, IN_FORCE.why, P)]
    release = facts.release
    if not release.has_certificate:
        findings.append(Finding("beneficiary", D3_1A, False, NO_PAPER.why, C, NO_PAPER.ask))
    elif release.kind is ReleaseKind.COMPLETED:
        findings.append(Finding("beneficiary", D3_1A, True, COMPLETED.why, C))
    else:
        findings.append(Finding("beneficiary", D3_1A, True, AMNESTIED.why, C))
    if facts.has_need is None:
        findings.append(Finding("need", D3_2A, None, NEED_OPEN.why, C, NEED_OPEN.ask))
    elif facts.has_need:
        findings.append(Finding("need", D3_2A, True, NEED.why, C))
    else:
        findings.append(Finding("need", D3_2A, False, NO_NEED.why, C))
    if facts.listing.is_confirmed_by_committee is None:
        findings.append(Finding("listed", D3_2A, None, LISTED_OPEN.why, C, LISTED_OPEN.ask))
    else:
        findings.append(Finding("listed", D3_2A, True, LISTED.why, C))
    findings.append(Finding("conduct", D3_2A, True, CONDUCT.why, C))
    findings.append(_bare_window(release, on))
    if facts.has_same_purpose_debt:
        findings.append(Finding("no_same_purpose_debt", D3_3, False, OWES.why, C))
    else:
        findings.append(Finding("no_same_purpose_debt", D3_3, True, OWES_NOT.why, C))
    _bare_path_and_purpose(facts, findings)
    return _bare_answer(facts, on, findings)


def _bare_path_and_purpose(facts: PersonFacts, findings: list[Finding]) -> None:
    if facts.through is Through.HOUSEHOLD:
        findings.append(Finding("borrower_path", D4, True, BY_HOUSEHOLD.why, C))
    elif facts.household.other_adults == 0:
        findings.append(Finding("borrower_path", D4, True, ALONE.why, C))
    else:
        no = SHOULD_BE_BY_HOUSEHOLD
        findings.append(Finding("borrower_path", D4, False, no.why, C, no.ask))
    if facts.purpose is Purpose.BUSINESS:
        findings.append(Finding("purpose", D5, True, BUSINESS.why, P))
    else:
        findings.append(Finding("purpose", D5, True, TRAINING.why, P))


def ready_made(facts: PersonFacts, on: date) -> Judgement:
    """The same again where every fixed finding lies ready."""
    findings = [IN_FORCE]
    release = facts.release
    if not release.has_certificate:
        findings.append(NO_PAPER)
    elif release.kind is ReleaseKind.COMPLETED:
        findings.append(COMPLETED)
    else:
        findings.append(AMNESTIED)
    if facts.has_need is None:
        findings.append(NEED_OPEN)
    else:
        findings.append(NEED if facts.has_need else NO_NEED)
    confirmed = facts.listing.is_confirmed_by_committee
    findings.append(LISTED_OPEN if confirmed is None else LISTED)
    findings.append(CONDUCT)
    findings.append(_bare_window(release, on))
    findings.append(OWES if facts.has_same_purpose_debt else OWES_NOT)
    if facts.through is Through.HOUSEHOLD:
        findings.append(BY_HOUSEHOLD)
    else:
        findings.append(ALONE if facts.household.other_adults == 0 else SHOULD_BE_BY_HOUSEHOLD)
    findings.append(BUSINESS if facts.purpose is Purpose.BUSINESS else TRAINING)
    return _bare_answer(facts, on, findings)


def _bare_window(release: Release, on: date) -> Finding:
    out = release.released_on
    assert out is not None
    try:
        last_on = out.replace(year=out.year + 5)
    except ValueError:
        last_on = out.replace(year=out.year + 5, day=28)
    certainty = U if release.kind is ReleaseKind.AMNESTIED else C
    if on <= last_on:
        why = Words(
            vi="Còn trong thời hạn 5 năm kể từ khi chấp hành xong án phạt tù, "
            f"đến hết ngày {last_on:%d/%m/%Y}.",
            en=f"Within 5 years of completing the sentence, up to and including "
            f"{last_on:%d/%m/%Y}.",
        )
        return Finding("within_years", D3_2A, True, why, certainty)
    why = Words(
        vi="Thời hạn 5 năm kể từ khi chấp hành xong án phạt tù đã hết vào ngày "
        f"{last_on:%d/%m/%Y}; hãy hướng dẫn người vay sang chương trình khác phù hợp.",
        en=f"The 5 years since completing the sentence ended on {last_on:%d/%m/%Y}; "
        "guide the person to another programme that fits.",
    )
    return Finding("within_years", D3_2A, False, why, certainty)


def _bare_limits(facts: PersonFacts) -> tuple[int, int]:
    if facts.purpose is Purpose.BUSINESS:
        return 100_000_000, 120
    months, course = facts.course.disbursement_months, facts.course.course_months
    assert months is not None and course is not None
    return 4_000_000 * months, months + (2 * months if course <= 12 else months)


def _dots(amount_vnd: int) -> str:
    return f"{amount_vnd:,}".replace(",", ".")


def _bare_answer(facts: PersonFacts, on: date, findings: list[Finding]) -> Judgement:
    ceiling, longest = _bare_limits(facts)
    amount, term = facts.amount_vnd, facts.term_months
    assert amount is not None and term is not None
    if amount <= ceiling:
        why = Words(
            vi=f"Số tiền đề nghị trong mức cho vay tối đa {_dots(ceiling)} đồng.",
            en=f"The amount is within the ceiling of {_dots(ceiling)} đồng.",
        )
    else:
        asked, most, excess = _dots(amount), _dots(ceiling), _dots(amount - ceiling)
        why = Words(
            vi=f"Số tiền đề nghị {asked} đồng vượt mức cho vay tối đa {most} đồng; "
            f"hãy giảm số tiền đề nghị ít nhất {excess} đồng.",
            en=f"The amount of {asked} đồng exceeds the ceiling of {most} đồng; "
            f"ask for at least {excess} đồng less.",
        )
    findings.append(Finding("ceiling", D6, amount <= ceiling, why, C))
    if term <= longest:
        why = Words(
            vi=f"Thời hạn đề nghị trong thời hạn cho vay tối đa {longest} tháng.",
            en=f"The term is within the longest one of {longest} months.",
        )
    else:
        why = Words(
            vi=f"Thời hạn đề nghị {term} tháng dài hơn thời hạn cho vay tối đa {longest} tháng; "
            f"hãy chọn thời hạn không quá {longest} tháng.",
            en=f"The term of {term} months exceeds the longest one of {longest} months; "
            f"choose one of at most {longest} months.",
        )
    findings.append(Finding("term", D8, term <= longest, why, C))
    eligible: bool | None = True
    for finding in findings:
        if finding.met is False:
            eligible = False
            break
        if finding.met is None:
            eligible = None
    made = tuple(findings)
    return Judgement("qd-22-2023", FINGERPRINT, on, eligible, ceiling, longest, RATE, made)


def seconds(judge: Judge, people: Sequence[PersonFacts]) -> float:
    """How long one round over all of them takes."""
    gc.collect()
    started = perf_counter()
    for facts in people:
        judge(facts, ON)
    return perf_counter() - started


def main() -> None:
    """Print one readable line and one line of JSON."""
    chance = random.Random(22)  # noqa: S311 - invented people, no secret
    people = [a_person(chance) for _ in range(PEOPLE)]
    cold = seconds(RULES.judge_person, people)
    for facts in people:
        ours = RULES.judge_person(facts, ON)
        if not ours == bare(facts, ON) == ready_made(facts, ON):
            raise SystemExit(f"the three do not agree on {facts}")
    judges: dict[str, Judge] = {"law": RULES.judge_person, "bare": bare, "ready_made": ready_made}
    best = {name: float("inf") for name in judges}
    for _ in range(ROUNDS):
        for name, judge in judges.items():
            best[name] = min(best[name], seconds(judge, people))
    rate = {name: round(PEOPLE / spent) for name, spent in best.items()}
    result = {
        "bench": "law",
        "people_a_second": rate["law"],
        "first_round_people_a_second": round(PEOPLE / cold),
        "bare_people_a_second": rate["bare"],
        "ready_made_people_a_second": rate["ready_made"],
        "ratio_to_bare": round(best["law"] / best["bare"], 2),
        "ratio_to_ready_made": round(best["law"] / best["ready_made"], 2),
        "aims": [AIM_PEOPLE_A_SECOND, AIM_RATIO],
    }
    first, ratio, best_case = (
        result[key]
        for key in ("first_round_people_a_second", "ratio_to_bare", "ratio_to_ready_made")
    )
    sys.stdout.write(
        f"Decision 22: {rate['law']:,} people a second ({first:,} in the first round); bare ifs "
        f"{rate['bare']:,} (ratio {ratio}), with ready-made findings {rate['ready_made']:,} "
        f"(ratio {best_case}); aim {AIM_PEOPLE_A_SECOND:,} and {AIM_RATIO}\n"
    )
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
