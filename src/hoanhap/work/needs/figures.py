"""The rows of the survey of need behind figures: who was to be asked, who answered, what need."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Q, QuerySet, Sum

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.dated import standing
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES
from hoanhap.work.needs.models import Answer, Need, SurveyLine

REACHED = ("need", "no_need")
"""Answers of who was met."""


def to_be_asked(asked: Asked) -> RowSet[SurveyLine]:
    """People and employers to be asked, by the surveys that opened in the span, up to the day."""
    rows = access.visible(asked.actor, SurveyLine).filter(
        standing(asked.known_at, until="closed_at"),
        survey__recorded_at__lte=asked.known_at,
        survey__opens_on__range=(asked.span.first, asked.day),
    )
    return RowSet(
        asked.actor,
        rows.select_related("survey", "employer").order_by("survey_id", "commune_id", "pk"),
        "commune_id",
        _line_rows,
        day_path="survey__opens_on",
    )


def answered(asked: Asked) -> RowSet[Answer]:
    """Of who was to be asked, those who were met and answered by the day."""
    return _answers(asked, Q(outcome__in=REACHED))


def not_reached(asked: Asked) -> RowSet[Answer]:
    """Of who was to be asked, those who could not be reached by the day, with the reason."""
    return _answers(asked, Q(outcome="not_reached"))


def with_need(asked: Asked) -> RowSet[Answer]:
    """Of who answered by the day, those who need a loan; who needs one for two purposes is one."""
    return replace(_answers(asked, Q(outcome="need")), distinct_path="pk")


def sum_wanted(asked: Asked) -> RowSet[Need]:
    """What those who need a loan want to borrow, in đồng, a row for each purpose."""
    answers = _answers(asked, Q(outcome="need")).queryset.order_by().values("pk")
    return RowSet(
        asked.actor,
        Need.objects.filter(answer_id__in=answers)
        .select_related("answer__line__employer")
        .order_by("answer__line__commune_id", "answer_id", "pk"),
        "answer__line__commune_id",
        _need_rows,
        amount_path="amount_vnd",
        day_path="answer__asked_on",
    )


def _answers(asked: Asked, which: Q) -> RowSet[Answer]:
    lines = to_be_asked(asked).queryset.order_by().values("pk")
    rows: QuerySet[Answer] = Answer.objects.filter(
        which,
        standing(asked.known_at, until="superseded_at"),
        line_id__in=lines,
        asked_on__lte=asked.day,
    )
    return RowSet(
        asked.actor,
        rows.select_related("line__employer").order_by("line__commune_id", "pk"),
        "line__commune_id",
        _answer_rows,
        day_path="asked_on",
    )


def _line_rows(actor: Actor, rows: list[SurveyLine]) -> tuple[FigureRow, ...]:
    names = _names(rows)
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:need_line",
                url_id=row.pk,
                unit_id=row.commune_id,
                day=row.survey.opens_on,
                full_name=names[row.pk],
                detail=Words(vi=row.survey.title, en=row.survey.title),
            ),
        )
        for row in rows
    )


def _answer_rows(actor: Actor, rows: list[Answer]) -> tuple[FigureRow, ...]:
    names = _names([row.line for row in rows])
    sums = dict(
        Need.objects.filter(answer__in=[row.pk for row in rows])
        .values_list("answer_id")
        .annotate(total=Sum("amount_vnd"))
    )
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:need_line",
                url_id=row.line_id,
                unit_id=row.line.commune_id,
                day=row.asked_on,
                full_name=names[row.line_id],
                detail=OUTCOMES[row.outcome],
                amount_vnd=sums.get(row.pk),
            ),
        )
        for row in rows
    )


def _need_rows(actor: Actor, rows: list[Need]) -> tuple[FigureRow, ...]:
    names = _names([row.answer.line for row in rows])
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:need_line",
                url_id=row.answer.line_id,
                unit_id=row.answer.line.commune_id,
                day=row.answer.asked_on,
                full_name=names[row.answer.line_id],
                detail=PURPOSES[row.purpose],
                amount_vnd=row.amount_vnd,
            ),
        )
        for row in rows
    )


def _names(lines: list[Any]) -> dict[int, str]:
    people = people_names([line.person_id for line in lines if line.person_id is not None])
    return {
        line.pk: people[line.person_id] if line.person_id is not None else line.employer.name
        for line in lines
    }
