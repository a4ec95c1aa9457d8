"""The law asked about a loan on one day: facts from list and file, findings kept as made."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import plain
from hoanhap.ground.programmes.rules import rules_of
from hoanhap.ground.registry.standing import standing_on
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import RuleNotMet
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.facts import (
    Course,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)
from hoanhap.work.lists.listed import ListedPerson
from hoanhap.work.loans.models import Judgement, Loan


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer of the law: eligible or not, each finding as JSON, and the rules' fingerprint."""

    is_eligible: bool | None
    facts: dict[str, Any]
    findings: tuple[dict[str, Any], ...]
    fingerprint: str
    ceiling_vnd: int | None
    term_months_max: int | None

    def refuse_unless(self, *answers: bool | None) -> None:
        """Raise RuleNotMet with all findings unless the answer is one of these."""
        if self.is_eligible in answers:
            return
        short = [f for f in self.findings if f["met"] is not True]
        raise RuleNotMet(
            Words(
                vi="Chưa đủ điều kiện theo Quyết định 22/2023/QĐ-TTg: {count} điều kiện cần xem.",
                en="Conditions of Decision 22/2023/QĐ-TTg are not all met: {count} to look at.",
            ).format(count=len(short)),
            details=self.findings,
        )


def judge(
    loan: Loan, listed: ListedPerson, on: date, *, amount_vnd: int, term_months: int
) -> Judged:
    """Ask the programme's rules about this loan, this sum and this term on this day."""
    rules = rules_of(loan.programme_id)
    facts = facts_of(loan, listed, on, amount_vnd=amount_vnd, term_months=term_months)
    answer = rules.judge_person(facts, on)
    return Judged(
        is_eligible=answer.eligible,
        facts=plain(asdict(facts)),
        findings=tuple(
            {
                "code": f.code,
                "clause": str(f.clause),
                "met": f.met,
                "why": {"vi": f.why.vi, "en": f.why.en},
                "ask": {"vi": f.ask.vi, "en": f.ask.en} if f.ask else None,
                "certainty": str(f.certainty),
            }
            for f in answer.findings
        ),
        fingerprint=rules.fingerprint(),
        ceiling_vnd=answer.ceiling_vnd,
        term_months_max=answer.term_months_max,
    )


def facts_of(
    loan: Loan, listed: ListedPerson, on: date, *, amount_vnd: int, term_months: int
) -> PersonFacts:
    """What is known on that day. The newest attestation of conduct counts before the list's own."""
    standing = standing_on(listed.person_id, listed.released_on, on)
    obeys = listed.obeys_law if standing.obeys_law is None else standing.obeys_law
    has_paper = bool(listed.certificate_number or standing.certificate_number)
    return PersonFacts(
        has_need=True,
        release=Release(
            kind=ReleaseKind(listed.release_kind),
            released_on=listed.released_on,
            has_certificate=True if has_paper else None,
        ),
        listing=Listing(
            is_drawn_up_by_police=True,
            is_confirmed_by_committee=listed.is_confirmed,
            is_obeying_law=obeys,
            # Form 01 has one column for both: who "obeys and takes no part" is not in social evils.
            is_in_social_evils=False if obeys else None,
        ),
        has_same_purpose_debt=loan.has_same_purpose_debt,
        purpose=Purpose(loan.purpose),
        amount_vnd=amount_vnd,
        term_months=term_months,
        course=Course(loan.course_months, loan.disbursement_months),
        through=Through(loan.path),
        household=Household(loan.other_adults, loan.others_able_to_work, loan.others_full_capacity),
    )


def keep(act: Act, loan: Loan, stage: str, on: date, judged: Judged) -> None:
    """Store the answer with the loan, so that it can be read again in ten years as it was made."""
    Judgement.objects.create(
        loan=loan,
        stage=stage,
        judged_on=on,
        is_eligible=judged.is_eligible,
        facts=judged.facts,
        findings=list(judged.findings),
        fingerprint=judged.fingerprint,
        recorded_at=act.now,
    )
