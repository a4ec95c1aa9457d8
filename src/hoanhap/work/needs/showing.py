"""Rows of the tables as they are handed out, masked by the actor's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.orgs.names import agency_names, unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS, WAYS, quarter_words
from hoanhap.work.needs.given import GivenNeed
from hoanhap.work.needs.models import Survey, SurveyLine
from hoanhap.work.needs.recorded import RecordedAnswer
from hoanhap.work.needs.states import STATES, TABLE
from hoanhap.work.needs.stepping import keeps
from hoanhap.work.needs.types import AnswerRow, LineRow, NeedRow, SurveyRow, Tally

OF_OPENERS = (
    "needs.change_survey", "needs.renew_frame", "needs.remind", "needs.close_survey",
)  # fmt: skip
OF_ASKERS = ("needs.import_answers", "needs.report_finished", "needs.take_back_finish")
OF_LINES = ("needs.answer", "needs.withdraw_answer")


def asks(actor: Actor, survey: Survey) -> bool:
    """Whether the actor's post asks in this survey."""
    return actor.agency_kind in survey.asker_kinds and actor.may("needs.answer")


def what_now(actor: Actor, survey: Survey) -> tuple[str, ...]:
    """The deeds the actor may do to this survey now."""
    deeds = OF_OPENERS if keeps(actor, survey) else OF_ASKERS if asks(actor, survey) else ()
    return tuple(d for d in deeds if actor.may(d) and TABLE.allows(d, survey.state))


def survey_row(actor: Actor, survey: Survey, tally: Tally, today: date) -> SurveyRow:
    """A survey with its agency fetched."""
    return SurveyRow(
        id=survey.pk,
        year=survey.year,
        title=survey.title,
        basis=survey.basis,
        duty_id=survey.duty_id,
        asker_kinds=tuple(survey.asker_kinds),
        agency_name=survey.agency.name,
        judged_on=survey.judged_on,
        opens_on=survey.opens_on,
        due_on=survey.due_on,
        days_left=(survey.due_on - today).days,
        state=survey.state,
        state_words=STATES[survey.state],
        closed_on=survey.closed_on,
        version=survey.version,
        tally=tally,
        asks=asks(actor, survey),
        actions=what_now(actor, survey),
    )


def line_rows(
    actor: Actor, lines: Iterable[SurveyLine], standing: Mapping[int, RecordedAnswer]
) -> tuple[LineRow, ...]:
    """Lines fetched with person and employer, each with its standing answer. Two queries."""
    rows = list(lines)
    communes = unit_names(row.commune_id for row in rows)
    offices = agency_names(standing[row.pk].agency_id for row in rows if row.pk in standing)
    return tuple(
        line_row(actor, row, communes.get(row.commune_id, ""), standing.get(row.pk), offices)
        for row in rows
    )


def line_row(
    actor: Actor,
    row: SurveyLine,
    commune_name: str,
    answer: RecordedAnswer | None,
    offices: Mapping[int, str],
) -> LineRow:
    """One line. Of an establishment the contact and the address stand where a person's do."""
    person, employer = row.person, row.employer
    return masked(
        actor,
        LineRow(
            id=row.pk,
            person_id=row.person_id,
            employer_id=row.employer_id,
            full_name=person.full_name if person else None,
            birth_year=person.birth_year if person else None,
            employer_name=employer.name if employer else "",
            contact_name=employer.contact_name if employer else None,
            commune_id=row.commune_id,
            commune_name=commune_name,
            residence=person.residence if person else employer.address if employer else "",
            phone=person.phone if person else employer.phone if employer else "",
            released_on=row.released_on,
            window_last_on=row.window_last_on,
            has_loan=row.has_loan,
            answer=answer_row(actor, answer, offices) if answer else None,
        ),
    )


def answer_row(actor: Actor, row: RecordedAnswer, offices: Mapping[int, str]) -> AnswerRow:
    """One answer, its needs read with it, in words; without the words too for who may not see
    needs.
    """
    may = sees(actor, "need_outcome")
    given = row.given
    return masked(
        actor,
        AnswerRow(
            id=row.id,
            need_outcome=given.outcome,
            outcome_words=OUTCOMES[given.outcome] if may else None,
            needs=tuple(need_row(one) for one in given.needs) if may else (),
            amount_vnd=sum(one.amount_vnd or 0 for one in given.needs) or None,
            need_reason=given.reason,
            reason_words=REASONS.get(given.reason) if may else None,
            need_note=given.note,
            asked_on=given.asked_on,
            how=given.how,
            how_words=WAYS[given.how],
            agency_name=offices.get(row.agency_id, ""),
            recorded_at=row.recorded_at,
            superseded_at=row.superseded_at,
            is_standing=row.superseded_at is None,
        ),
    )


def need_row(one: GivenNeed) -> NeedRow:
    """What is wanted for one purpose, in words."""
    return NeedRow(
        purpose=one.purpose,
        purpose_words=PURPOSES[one.purpose],
        amount_vnd=one.amount_vnd,
        wanted_year=one.wanted_year,
        wanted_quarter=one.wanted_quarter,
        wanted_words=quarter_words(one.wanted_year or 0, one.wanted_quarter or 1),
        fund_code=one.fund_code,
    )
