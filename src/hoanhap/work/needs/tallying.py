"""How far a survey is, by commune: counts without names, for who may count them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.offices import Office, offices_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.needs.models import Survey, SurveyFinish, SurveyLine, SurveyReminder
from hoanhap.work.needs.states import STAGES, stage_of
from hoanhap.work.needs.types import CommuneProgress, Tally

COUNTS_THE_PROVINCE = frozenset({roles.DEPARTMENT, roles.VBSP_BRANCH})
"""Kinds that see no line and count all of their province."""

STANDING = Q(answers__superseded_at__isnull=True)


def counted_lines(actor: Actor) -> QuerySet[SurveyLine]:
    """The lines this actor may count. It opens only those it sees (`stepping.open_lines`): a
    department counts its province, a bank's office its communes.
    """
    if actor.agency_kind in COUNTS_THE_PROVINCE:
        return SurveyLine.objects.filter(survey__province_id=actor.province_id)
    if actor.agency_kind == roles.VBSP_OFFICE:
        return SurveyLine.objects.filter(commune_id__in=actor.territory)
    return access.visible(actor, SurveyLine)


def tallies(actor: Actor, survey_ids: list[int]) -> dict[int, dict[int, tuple[Tally, date | None]]]:
    """By survey and commune, what the actor may count, and the day of the last answer. One
    query.
    """
    return tallied(counted_lines(actor).filter(survey_id__in=survey_ids))


def tallied(lines: QuerySet[SurveyLine]) -> dict[int, dict[int, tuple[Tally, date | None]]]:
    """The same of these lines. One query."""
    rows = (
        lines.filter(closed_at__isnull=True)
        .order_by()
        .values("survey_id", "commune_id")
        .annotate(
            lines=Count("pk", distinct=True),
            answered=Count("answers", STANDING, distinct=True),
            last_on=Max("answers__asked_on", filter=STANDING),
            need=_answered("need"),
            no_need=_answered("no_need"),
            not_reached=_answered("not_reached"),
        )
    )
    found: dict[int, dict[int, tuple[Tally, date | None]]] = defaultdict(dict)
    for row in rows:
        tally = Tally(
            row["lines"], row["answered"], row["need"], row["no_need"], row["not_reached"]
        )
        found[row["survey_id"]][row["commune_id"]] = (tally, row["last_on"])
    return found


def _answered(outcome: str) -> Count:
    return Count("answers", STANDING & Q(answers__outcome=outcome), distinct=True)


@dataclass(frozen=True, slots=True)
class Told:
    """Which offices said they were through, and which were reminded, by day."""

    finished: dict[int, date]
    reminded: dict[int, date]


def told_of(survey: Survey) -> Told:
    """What the offices of a survey said and were told. Two queries."""
    finishes = SurveyFinish.objects.filter(survey=survey, withdrawn_at__isnull=True)
    reminders = SurveyReminder.objects.filter(survey=survey).order_by("reminded_on")
    return Told(
        dict(finishes.values_list("agency_id", "finished_on")),
        dict(reminders.values_list("agency_id", "reminded_on")),
    )


def progress_rows(
    actor: Actor, survey: Survey, counted: dict[int, tuple[Tally, date | None]], today: date
) -> tuple[CommuneProgress, ...]:
    """How far each commune that the actor counts is, by name. Four queries."""
    told = told_of(survey)
    # A bank's office sits in a commune too, and asks in many: it does not end that one's asking.
    of_communes = set(survey.asker_kinds) - {roles.VBSP_OFFICE}
    offices = [
        office
        for office in offices_of(survey.province_id)
        if office.kind in of_communes and office.stands_on(today)
    ]
    by_unit: dict[int, list[Office]] = defaultdict(list)
    for office in offices:
        by_unit[office.unit_id].append(office)
    names = unit_names([*counted, *(unit for unit in by_unit if actor.covers(unit))])
    return tuple(
        _progress(unit_id, name, counted.get(unit_id, (Tally(), None)), by_unit[unit_id], told)
        for unit_id, name in names.items()
        if unit_id != survey.province_id
    )


def _progress(
    unit_id: int,
    name: str,
    counted: tuple[Tally, date | None],
    offices: list[Office],
    told: Told,
) -> CommuneProgress:
    tally, last_on = counted
    finished = [told.finished[one.id] for one in offices if one.id in told.finished]
    reminded = [told.reminded[one.id] for one in offices if one.id in told.reminded]
    stage = stage_of(lines=tally.lines, answered=tally.answered, is_finished=bool(finished))
    return CommuneProgress(
        unit_id=unit_id,
        commune_name=name,
        tally=tally,
        stage=stage,
        stage_words=STAGES[stage],
        last_on=last_on,
        finished_on=min(finished, default=None),
        reminded_on=max(reminded, default=None),
        agency_ids=tuple(one.id for one in offices),
    )
