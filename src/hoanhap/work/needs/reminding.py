"""Reminding offices of a survey: who is behind, the reminder kept and sent, what it still says on
the day it goes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.reminders import is_reminder_due
from hoanhap.work.needs.models import Survey, SurveyFinish, SurveyLine, SurveyReminder
from hoanhap.work.needs.stepping import is_answered
from hoanhap.work.needs.tallying import tallied, told_of

MAIL = "needs.mail"
"""The kind of an outbox message that carries a reminder of a survey by e-mail."""


@dataclass(frozen=True, slots=True)
class ReminderTold:
    """A reminder as its e-mail says it."""

    agency_id: int
    agency_name: str
    sender: str
    title: str
    due_on: date
    note: str


def due_now(survey: Survey, today: date) -> Iterator[int]:
    """The offices to remind today: those that ask where somebody is left or that have not said they
    were through, and that were not reminded since the stage that fell due last. Four queries.
    """
    counted = tallied(SurveyLine.objects.filter(survey=survey)).get(survey.pk, {})
    left_in_all = sum(tally.left for tally, _ in counted.values())
    told = told_of(survey)
    standing = [
        office
        for office in offices_of(survey.province_id)
        if office.kind in survey.asker_kinds and office.stands_on(today)
    ]
    through = {
        office.unit_id
        for office in standing
        if office.id in told.finished and office.kind != roles.VBSP_OFFICE
    }
    for office in standing:
        if office.kind == roles.VBSP_OFFICE:
            is_behind = bool(left_in_all) and office.id not in told.finished
        else:
            tally = counted[office.unit_id][0] if office.unit_id in counted else None
            is_behind = tally is not None and bool(tally.left or office.unit_id not in through)
        if is_behind and is_reminder_due(survey.due_on, today, told.reminded.get(office.id)):
            yield office.id


def keep_reminders(
    act: Act, survey: Survey, agency_ids: Iterable[int], note: str
) -> list[SurveyReminder]:
    """A reminder for each of these offices, which its first page and the survey's show."""
    return [
        SurveyReminder.objects.create(
            survey=survey,
            agency_id=agency_id,
            reminded_on=act.today,
            note=note,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
        for agency_id in agency_ids
    ]


def message_of(reminder: SurveyReminder) -> dict[str, Any]:
    """The reminder as a message of the outbox; who has no address by the time it leaves finds it on
    its page only.
    """
    return {
        "kind": MAIL,
        "to_agency_id": reminder.agency_id,
        "payload": {"reminder_id": reminder.pk},
    }


def reminder_told(reminder_id: int) -> ReminderTold | None:
    """What a reminder says; None where the survey is closed, or the office said it was through and
    nobody came to its commune since.
    """
    found = SurveyReminder.objects.filter(pk=reminder_id, survey__state="open")
    row = found.select_related("agency", "survey__agency").first()
    if row is None:
        return None
    finished = SurveyFinish.objects.filter(
        survey=row.survey, agency=row.agency, withdrawn_at__isnull=True
    )
    lines = SurveyLine.objects.filter(survey=row.survey, commune_id=row.agency.unit_id)
    is_left = lines.filter(~is_answered(), closed_at__isnull=True).exists()
    if finished.exists() and not is_left:
        return None
    return ReminderTold(
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        sender=row.survey.agency.name,
        title=row.survey.title,
        due_on=row.survey.due_on,
        note=row.note,
    )
