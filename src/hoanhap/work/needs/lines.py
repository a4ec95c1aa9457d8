"""Reads of the lines of a survey: pages of them, one with its answers, the telephone list."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import agency_names, unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.needs.answering import YEARS_AHEAD
from hoanhap.work.needs.codes import OUTCOMES
from hoanhap.work.needs.models import Answer, Survey, SurveyLine
from hoanhap.work.needs.recorded import recorded, standing_of
from hoanhap.work.needs.showing import OF_LINES, answer_row, asks, line_row, line_rows, survey_row
from hoanhap.work.needs.states import TABLE
from hoanhap.work.needs.stepping import is_answered, open_lines
from hoanhap.work.needs.types import LineFilter, LinePage, LineRow, LineRows, Tally

PAGE_ROWS = 50
LEFT = "left"
ALL_LINES = LineFilter()


def lines(
    actor: Actor, survey_id: int, *, wanted: LineFilter = ALL_LINES, page: int = 1
) -> LineRows:
    """The lines the actor sees, by commune and name, people before establishments. Raises
    NotVisible for a survey that is not theirs, and for who sees no line of any. Six queries.
    """
    access.get(actor, Survey, survey_id)
    if not opens_lines(actor):
        raise NotVisible
    found = _filtered(open_lines(actor, survey_id), wanted)
    total = found.count()
    page = min(max(1, page), max(1, -(-total // PAGE_ROWS)))
    rows = list(in_order(found)[(page - 1) * PAGE_ROWS : page * PAGE_ROWS])
    return LineRows(line_rows(actor, rows, standing_of(rows)), total, page)


def telephone_list(
    actor: Actor, survey_id: int, *, is_left_only: bool = True
) -> tuple[LineRow, ...]:
    """Everyone to be asked (or only who has no answer yet) with names and numbers, for posts that
    may see them; others raise NotVisible. Five queries.
    """
    access.get(actor, Survey, survey_id)
    if not (sees(actor, "phone") and opens_lines(actor)):
        raise NotVisible
    found = _filtered(open_lines(actor, survey_id), LineFilter(LEFT if is_left_only else ""))
    return line_rows(actor, list(in_order(found)), standing_of(found))


def line(actor: Actor, line_id: int, today: date) -> LinePage:
    """One line, every answer it had, and who is next. Raises NotVisible, also for a line whose
    place another took. Seven queries.
    """
    row = (
        access.visible(actor, SurveyLine)
        .filter(pk=line_id, closed_at__isnull=True)
        .select_related("person", "employer", "survey__agency")
        .first()
    )
    if row is None:
        raise NotVisible
    survey = row.survey
    answers = recorded(Answer.objects.filter(line=row).order_by("-pk"))
    offices = agency_names(one.agency_id for one in answers)
    standing = next((one for one in answers if one.superseded_at is None), None)
    left = _left(actor, row)
    deeds = [d for d in OF_LINES if asks(actor, survey) and TABLE.allows(d, survey.state)]
    law = law_of_day(today)
    ceiling = law.employer_project_vnd if row.employer_id else law.person_business_vnd
    return LinePage(
        survey=survey_row(actor, survey, Tally(), today),
        line=line_row(
            actor, row, unit_names([row.commune_id]).get(row.commune_id, ""), standing, offices
        ),
        answers=tuple(answer_row(actor, one, offices) for one in answers),
        next_id=_next(left, row.pk),
        left=sum(pk != row.pk or standing is None for pk in left),
        ceiling_vnd=ceiling.value,
        quarters=tuple(
            (year, quarter)
            for year in range(survey.year, survey.year + YEARS_AHEAD + 1)
            for quarter in (1, 2, 3, 4)
        ),
        version=standing.id if standing else 0,
        actions=tuple(d for d in deeds if standing is not None or d == "needs.answer"),
    )


def _left(actor: Actor, row: SurveyLine) -> list[int]:
    """The lines that wait to be asked, and this one, in order."""
    waiting = open_lines(actor, row.survey_id).filter(~is_answered() | Q(pk=row.pk))
    return list(in_order(waiting, is_bare=True).values_list("pk", flat=True))


def _next(left: list[int], here: int) -> int | None:
    place = left.index(here)
    after = [*left[place + 1 :], *left[:place]]
    return after[0] if after else None


def opens_lines(actor: Actor) -> bool:
    """Whether the actor's kind of agency sees lines at all; others see counts."""
    return bool(SurveyLine.scope.ways.get(actor.agency_kind))


def in_order(rows: QuerySet[SurveyLine], *, is_bare: bool = False) -> QuerySet[SurveyLine]:
    """By commune, people before establishments, then by name."""
    ordered = rows.annotate(
        is_employer=Case(
            When(person__isnull=True, then=Value(1)),
            default=Value(0),
            output_field=IntegerField(),
        ),
        sort=Coalesce("person__name_sort", "employer__name_sort"),
    ).order_by("commune_id", "is_employer", "sort", "pk")
    return ordered if is_bare else ordered.select_related("person", "employer")


def _filtered(rows: QuerySet[SurveyLine], wanted: LineFilter) -> QuerySet[SurveyLine]:
    if wanted.commune_id is not None:
        rows = rows.filter(commune_id=wanted.commune_id)
    if wanted.outcome == LEFT:
        rows = rows.filter(~is_answered())
    elif wanted.outcome in OUTCOMES:
        said = Answer.objects.filter(
            line=OuterRef("pk"), superseded_at__isnull=True, outcome=wanted.outcome
        )
        rows = rows.filter(Exists(said))
    for word in skeleton(wanted.search).split():
        rows = rows.filter(
            Q(person__name_skeleton__contains=word) | Q(employer__name_skeleton__contains=word)
        )
    return rows
