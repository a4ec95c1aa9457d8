"""The registry's rows behind figures: who came home, who lives where, whose five years end when,
what people are helped with. Each row keeps the commune where the person lived on its own day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import ExtractMonth, ExtractYear

from hoanhap.ground.orgs.row_sets import Asked, RowSet
from hoanhap.ground.registry import figure_lines as lines
from hoanhap.ground.registry.models import HelpTask, Release, Residence
from hoanhap.pure.kernel.days import ONE_DAY, add_months, years_on
from hoanhap.pure.law.qd_22_2023.parameters import IN_FORCE_ON, YEARS_SINCE_RELEASE_MAX

SOON_MONTHS = (3, 6, 12)
"""Months ahead in which a person's five years end, by which the figure is split."""


def came_home(asked: Asked) -> RowSet[Release]:
    """Releases of the span, in the commune where the person then went to live."""
    homes = _releases(asked).filter(released_on__range=(asked.span.first, asked.span.last))
    placed = _placed(asked, homes, "released_on").annotate(
        month=ExtractYear("released_on") * 100 + ExtractMonth("released_on")
    )
    return RowSet(
        asked.actor,
        placed.select_related("person").order_by("released_on", "id"),
        "home_id",
        lines.release_rows,
        day_path="released_on",
    )


def residents(asked: Asked) -> RowSet[Any]:
    """People on record who live in the territory on the day, each where they live."""
    day = asked.day
    living = Residence.objects.filter(
        _known_open(asked) | Q(ends_on__gt=day), recorded_at__lte=asked.known_at, starts_on__lte=day
    )
    if not asked.actor.everywhere:
        living = living.filter(commune_id__in=asked.actor.territory)
    newest = _releases(asked).filter(person=OuterRef("person"), released_on__lte=day)
    newest = newest.order_by("-released_on", "-id")
    placed = living.annotate(
        release_kind=Subquery(newest.values("kind")[:1]),
        released_on=Subquery(newest.values("released_on")[:1]),
    )
    return RowSet(
        asked.actor,
        placed.select_related("person").order_by("commune_id", "person__name_sort", "id"),
        "commune_id",
        lines.resident_rows,
    )


def residents_within_years(asked: Asked) -> RowSet[Any]:
    """Those of them whose last homecoming lies at most five years back on the day (Quyết định
    22/2023/QĐ-TTg, điểm a khoản 2 Điều 3; the same date five years on is still inside).
    """
    rows = residents(asked)
    inside = _releases(asked).filter(
        person=OuterRef("person"),
        released_on__range=(_earliest_release(asked.day), asked.day),
    )
    return replace(rows, queryset=rows.queryset.filter(Exists(inside)))


def windows_ending(asked: Asked) -> RowSet[Any]:
    """Those whose five years end within the year after the day, by how soon (`soon_months`)."""
    rows = residents_within_years(asked)
    soon = {
        months: _earliest_release(add_months(asked.day, months) + ONE_DAY) for months in SOON_MONTHS
    }
    annotated: QuerySet[Any] = rows.queryset
    ending = annotated.filter(released_on__lt=soon[SOON_MONTHS[-1]])
    return RowSet(
        rows.actor,
        ending.annotate(soon_months=lines.soon_case(soon)).order_by("released_on", "id"),
        "commune_id",
        lines.window_rows,
    )


def help_opened(asked: Asked) -> RowSet[HelpTask]:
    """Tasks to help a person begun in the span."""
    tasks = HelpTask.objects.filter(
        opened_on__range=(asked.span.first, asked.span.last), opened_at__lte=asked.known_at
    )
    return _tasks(asked, tasks, "opened_on")


def help_closed(asked: Asked) -> RowSet[HelpTask]:
    """Tasks to help a person ended in the span."""
    tasks = HelpTask.objects.filter(
        closed_on__range=(asked.span.first, asked.span.last), closed_at__lte=asked.known_at
    )
    return _tasks(asked, tasks, "closed_on")


def help_open(asked: Asked) -> RowSet[HelpTask]:
    """Tasks to help a person that are not ended on the day."""
    tasks = HelpTask.objects.filter(
        Q(closed_at__isnull=True) | Q(closed_at__gt=asked.known_at) | Q(closed_on__gt=asked.day),
        opened_on__lte=asked.day,
        opened_at__lte=asked.known_at,
    )
    return _tasks(asked, tasks, "opened_on")


def _tasks(asked: Asked, tasks: QuerySet[HelpTask], day_path: str) -> RowSet[HelpTask]:
    return RowSet(
        asked.actor,
        _placed(asked, tasks, day_path).select_related("person").order_by(day_path, "id"),
        "home_id",
        lines.task_rows(day_path),
        day_path=day_path,
    )


def _releases(asked: Asked) -> QuerySet[Release]:
    """Releases as they stood on record at the moment."""
    return Release.objects.filter(
        Q(superseded_at__isnull=True) | Q(superseded_at__gt=asked.known_at),
        recorded_at__lte=asked.known_at,
    )


def _placed(asked: Asked, rows: QuerySet[Any], day_path: str) -> QuerySet[Any]:
    """The rows with `home_id`, where the person lived on their day, or first went to live after
    it; only those of the territory.
    """
    lived = Residence.objects.filter(
        _known_open(asked) | (Q(ends_on__gt=OuterRef(day_path)) & Q(ends_on__gt=F("starts_on"))),
        person=OuterRef("person"),
        recorded_at__lte=asked.known_at,
    ).order_by("starts_on", "id")
    placed: QuerySet[Any] = rows.annotate(home_id=Subquery(lived.values("commune_id")[:1]))
    if asked.actor.everywhere:
        return placed.filter(home_id__isnull=False)
    return placed.filter(home_id__in=asked.actor.territory)


def _known_open(asked: Asked) -> Q:
    """Residences of which no end was on record at the moment."""
    return Q(ends_on__isnull=True) | Q(ended_at__gt=asked.known_at)


def _earliest_release(day: date) -> date:
    """The earliest day of release whose five years are not over before `day`."""
    years = YEARS_SINCE_RELEASE_MAX.on(max(day, IN_FORCE_ON)).value
    first = years_on(day, -years)
    # 29 February becomes 28 February: that year's last day of February may lie one day too early.
    return first if years_on(first, years) >= day else first + ONE_DAY
