"""Reads of the survey of need: surveys, who is asked, answers, progress and demand."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.ledger.funds import funds_of
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.needs.codes import OUTCOMES
from hoanhap.work.needs.demanding import demand_of
from hoanhap.work.needs.frame import wanted_lines
from hoanhap.work.needs.lines import line, lines, opens_lines, telephone_list
from hoanhap.work.needs.models import Survey, SurveyFinish, SurveyReminder
from hoanhap.work.needs.showing import OF_OPENERS, asks, need_row, survey_row
from hoanhap.work.needs.tallying import progress_rows, tallies
from hoanhap.work.needs.today import today_of
from hoanhap.work.needs.types import (
    BookPreview,
    Demand,
    PreviewRow,
    SurveyPage,
    SurveyRow,
    Tally,
)
from hoanhap.work.needs.workbook_in import read_book
from hoanhap.work.needs.workbook_out import answers_book, demand_book

__all__ = ["line", "lines", "telephone_list", "today_of"]
"""Read in files of their own; the functions below are handed out too."""

MOST_DEEDS = 1000
"""A province's communes do not report more often than this in one survey."""


def surveys(actor: Actor, today: date) -> tuple[SurveyRow, ...]:
    """The province's surveys, newest first, with what the actor may count of each. Two queries."""
    rows = list(access.visible(actor, Survey).select_related("agency").order_by("-opens_on", "-pk"))
    counted = tallies(actor, [row.pk for row in rows])
    return tuple(survey_row(actor, row, _in_all(counted.get(row.pk, {})), today) for row in rows)


def survey_head(actor: Actor, survey_id: int, today: date) -> SurveyRow:
    """One survey in short. Raises NotVisible. Two queries."""
    row = _survey(actor, survey_id)
    return survey_row(actor, row, _in_all(tallies(actor, [row.pk]).get(row.pk, {})), today)


def survey(actor: Actor, survey_id: int, today: date) -> SurveyPage:
    """One survey and how far each commune is that the actor counts. Raises NotVisible. Eight
    queries.
    """
    row = _survey(actor, survey_id)
    counted = tallies(actor, [row.pk]).get(row.pk, {})
    finish = SurveyFinish.objects.filter(
        survey=row, agency_id=actor.agency_id, withdrawn_at__isnull=True
    ).first()
    reminder = (
        SurveyReminder.objects.filter(survey=row, agency_id=actor.agency_id).order_by("-pk").first()
    )
    return SurveyPage(
        head=survey_row(actor, row, _in_all(counted), today),
        communes=progress_rows(actor, row, counted, today),
        finished_on=finish.finished_on if finish else None,
        reminded_on=reminder.reminded_on if reminder else None,
        reminder=reminder.note if reminder else "",
        opens_lines=opens_lines(actor),
    )


def survey_history(actor: Actor, survey_id: int) -> tuple[HistoryLine, ...]:
    """What whoever opened a survey did about it, and what the actor's own office did; what the
    others reported stands in the progress. Newest first. Raises NotVisible.
    """
    row = _survey(actor, survey_id)
    lines = history_of([("needs.Survey", row.pk)], is_own_only=True, limit=MOST_DEEDS)
    told = ("needs.open_survey", "needs.remind_due", *OF_OPENERS)
    return tuple(
        line for line in lines if line.deed in told or line.agency_name == actor.agency_name
    )


def frame_counts(actor: Actor, today: date) -> tuple[int, int]:
    """How many people and establishments a survey opened today would ask. Counts only, for posts
    that open one; others raise NotVisible.
    """
    if actor.province_id is None or not actor.may("needs.open_survey"):
        raise NotVisible
    wanted = wanted_lines(actor.province_id, today)
    people = sum(one.person_id is not None for one in wanted)
    return people, len(wanted) - people


def fund_choices(actor: Actor) -> tuple[tuple[str, str], ...]:
    """The capital an office of the bank may tie an answer to: code and name; none for others."""
    if actor.agency_kind != roles.VBSP_OFFICE:
        return ()
    return tuple((fund.code, fund.name) for fund in funds_of(actor.agency_id))


def demand(actor: Actor, survey_id: int, today: date) -> Demand:
    """What a survey found, by purpose, source and commune, each by quarter. Raises NotVisible. Six
    queries.
    """
    row = _survey(actor, survey_id)
    counted = tallies(actor, [row.pk]).get(row.pk, {})
    return demand_of(actor, row, survey_row(actor, row, _in_all(counted), today))


def demand_workbook(actor: Actor, survey_id: int, today: date) -> StoredFile:
    """The demand as a workbook with formulas that add up. Raises NotVisible."""
    return demand_book(demand(actor, survey_id, today))


@collector_paused()
def answers_workbook(actor: Actor, survey_id: int, today: date) -> StoredFile:
    """The lines of a survey as a workbook to fill in and give back. Raises NotVisible for who does
    not ask in it.
    """
    row = _survey(actor, survey_id)
    if not asks(actor, row):
        raise NotVisible
    found = telephone_list(actor, survey_id, is_left_only=False)
    return answers_book(survey_row(actor, row, Tally(), today), found)


@collector_paused()
def import_preview(
    actor: Actor, survey_id: int, name: str, content: bytes, today: date
) -> BookPreview:
    """What `needs.import_answers` would do with this file, by the same functions. Raises NotVisible
    for who could not do it, FileRefused, BadInput without heads or for another survey's.
    """
    row = _survey(actor, survey_id)
    if not asks(actor, row):
        raise NotVisible
    book = read_book(actor, row, name, content, today)
    rows = tuple(
        PreviewRow(
            row=one.told.row,
            status=one.status,
            name=one.line.name if one.line else None,
            said=OUTCOMES.get(one.told.outcome),
            needs=tuple(need_row(need) for need in one.given.needs) if one.given else (),
            why=one.why,
        )
        for one in book.rows
    )
    return BookPreview(rows, book.counts(), book.was_taken)


def _survey(actor: Actor, survey_id: int) -> Survey:
    row = access.visible(actor, Survey).select_related("agency").filter(pk=survey_id).first()
    if row is None:
        raise NotVisible
    return row


def _in_all(counted: dict[int, tuple[Tally, date | None]]) -> Tally:
    total = Tally()
    for tally, _ in counted.values():
        total = total.plus(tally)
    return total
