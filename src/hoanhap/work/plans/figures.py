"""The plans' rows behind figures: duties, what fell due and became of it, chases, plans sent in,
documents.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypedDict

from django.db.models import Q, QuerySet
from django.db.models.functions import TruncDate

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.counted_rows import changed_since, counted_rows, shown_to
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import CHANNELS, CHASING_CHANNELS
from hoanhap.work.plans.due_then import DueThen, DutyThen, due_then
from hoanhap.work.plans.fact_finding import sent_in
from hoanhap.work.plans.kept import DUTY
from hoanhap.work.plans.models import Chase, Duty, Occurrence, Plan
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.stepping_doing import shortened

AGES = ((30, "to_30"), (90, "to_90"))
OLDER = "over_90"
_OTHERS = Words(vi="việc của cơ quan khác", en="another agency's work")


def duties_in_force(asked: Asked) -> RowSet[Duty]:
    """Duties assigned by plans that are owed on the day. One handed over or closed on a day is not
    owed on it.
    """
    day, changed = asked.day, changed_since(asked)
    rows = counted_rows(asked.actor, Duty, "agency__unit_id").annotate(
        state_then=changed.column(DUTY, "state"), ends_then=changed.column(DUTY, "ends_on")
    )
    rows = rows.filter(
        Q(ends_then__isnull=True) | Q(state_then="open", ends_then__gte=day) | Q(ends_then__gt=day),
        bond="assigned",
        opened_at__lte=asked.known_at,
        starts_on__lte=day,
    )
    return RowSet(
        asked.actor,
        rows.select_related("agency").order_by("plan_id", "pk"),
        "agency__unit_id",
        _duty_rows,
        day_path="starts_on",
        agency_path="agency_id",
    )


def due(asked: Asked) -> ReckonedRows:
    """What was assigned and fell due in the span, up to the day."""
    return _of_the_span(asked, "assigned", _any)


def done(asked: Asked) -> ReckonedRows:
    """Of what fell due in the span, what was done by the day: accepted, or met by a fact."""
    return _of_the_span(asked, "assigned", lambda one: one.is_met(asked.day))


def done_on_time(asked: Asked) -> ReckonedRows:
    """Of what fell due in the span, what was done by its last day on time."""
    return _of_the_span(asked, "assigned", lambda one: one.is_on_time())


def not_done(asked: Asked) -> ReckonedRows:
    """Of what fell due in the span, what was not done by the day."""
    return _of_the_span(asked, "assigned", lambda one: not one.is_met(asked.day))


def overdue(asked: Asked) -> ReckonedRows:
    """All that was assigned, fell due before the day, whenever, and was not done by it."""
    return _due_rows(
        asked,
        lambda one: (
            one.duty.bond == "assigned" and one.due_on < asked.day and not one.is_met(asked.day)
        ),
    )


def requested(asked: Asked) -> ReckonedRows:
    """What bodies were only requested to do and fell due in the span, up to the day."""
    return _of_the_span(asked, "requested", _any)


def answered(asked: Asked) -> ReckonedRows:
    """Of what bodies were requested to do in the span, what they answered or did by the day."""
    return _of_the_span(asked, "requested", lambda one: one.is_met(asked.day))


def _any(one: DueThen) -> bool:
    del one
    return True


def _of_the_span(asked: Asked, bond: str, fits: Callable[[DueThen], bool]) -> ReckonedRows:
    first, last = asked.span.first, asked.day
    return _due_rows(
        asked, lambda one: one.duty.bond == bond and first <= one.due_on <= last and fits(one)
    )


def _due_rows(asked: Asked, fits: Callable[[DueThen], bool]) -> ReckonedRows:
    found = tuple(
        Reckoned(
            id=one.id,
            unit_id=one.duty.unit_id,
            day=one.due_on,
            agency_id=one.duty.agency_id,
            parts={**_parts(one.duty), "age": _age((asked.day - one.due_on).days)},
            shown=one.duty,
        )
        for one in due_then(asked)
        if fits(one)
    )
    return ReckonedRows(asked.actor, found, _occurrence_rows)


def _parts(duty: DutyThen) -> dict[str, str]:
    return {"section": duty.section, "agency__name": duty.agency_name}


def _age(days: int) -> str:
    return next((code for most, code in AGES if days <= most), OLDER)


def _duty_rows(actor: Actor, rows: list[Duty]) -> tuple[FigureRow, ...]:
    seen = shown_to(actor, Duty, [row.pk for row in rows])
    return tuple(
        FigureRow(
            url_name="web:plan" if row.pk in seen else "",
            url_id=row.plan_id,
            unit_id=row.agency.unit_id,
            day=row.starts_on,
            full_name=None,
            **_told(row.agency.name, row.title if row.pk in seen else None),
        )
        for row in rows
    )


def _occurrence_rows(actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    visible = access.visible(actor, Occurrence).filter(pk__in=[row.id for row in rows])
    found = visible.values_list("pk", "duty__title", "period")
    named = {pk: (title, period) for pk, title, period in found}
    return tuple(
        FigureRow(
            url_name="web:occurrence" if row.id in named else "",
            url_id=row.id,
            unit_id=row.unit_id,
            day=row.day,
            full_name=None,
            **_told(row.shown.agency_name, *named.get(row.id, (None,))),
        )
        for row in rows
    )


class _Told(TypedDict):
    detail: Words
    whose: str
    what: Words


def _told(agency: str, title: str | None, period: str = "") -> _Told:
    what = _OTHERS if title is None else Words(vi=shortened(title), en=shortened(title))
    if period:
        said = Words(vi="{what} ({period})", en="{what} ({period})")
        what = said.format(what=what, period=period_words(period))
    detail = Words(vi="{agency}: {what}", en="{agency}: {what}").format(agency=agency, what=what)
    return _Told(detail=detail, whose=agency, what=what)


def chases(asked: Asked) -> RowSet[Chase]:
    """Messages by which agencies were chased in the span; reminders before the day apart."""
    rows = counted_rows(asked.actor, Chase, "agency__unit_id").filter(
        channel__in=CHASING_CHANNELS,
        sent_on__range=(asked.span.first, asked.span.last),
        recorded_at__lte=asked.known_at,
    )
    return RowSet(
        asked.actor,
        rows.select_related("agency").order_by("sent_on", "pk"),
        "agency__unit_id",
        _chase_rows,
        day_path="sent_on",
        agency_path="agency_id",
    )


def _chase_rows(actor: Actor, rows: list[Chase]) -> tuple[FigureRow, ...]:
    seen = shown_to(actor, Chase, [row.pk for row in rows])
    return tuple(
        FigureRow(
            url_name="web:chase" if row.pk in seen else "",
            url_id=row.pk,
            unit_id=row.agency.unit_id,
            day=row.sent_on,
            full_name=None,
            detail=Words(vi="{agency}: {how}", en="{agency}: {how}").format(
                agency=row.agency.name, how=CHANNELS[row.channel]
            ),
        )
        for row in rows
    )


def own_plans_sent_in(asked: Asked) -> RowSet[Plan]:
    """Plans that agencies made under one in force and sent in during the span."""
    rows = counted_rows(asked.actor, Plan, "agency__unit_id").filter(
        sent_in(changed_since(asked)), parent__isnull=False
    )
    return _plan_set(asked, rows)


def _plan_set(asked: Asked, rows: QuerySet[Plan]) -> RowSet[Plan]:
    dated = rows.annotate(sent_in_on=TruncDate("adopted_at", tzinfo=VIETNAM)).filter(
        sent_in_on__gte=asked.span.first, sent_in_on__lte=asked.span.last
    )
    return RowSet(
        asked.actor,
        dated.select_related("agency").order_by("adopted_at", "pk"),
        "agency__unit_id",
        _plan_rows,
        day_path="sent_in_on",
        agency_path="agency_id",
    )


def _plan_rows(actor: Actor, rows: list[Plan]) -> tuple[FigureRow, ...]:
    seen = shown_to(actor, Plan, [row.pk for row in rows])
    return tuple(
        FigureRow(
            url_name="web:plan" if row.pk in seen else "",
            url_id=row.pk,
            unit_id=row.agency.unit_id,
            day=_sent_on(row),
            full_name=None,
            **_told(row.agency.name, row.title if row.pk in seen else None),
        )
        for row in rows
    )


def _sent_on(row: Plan) -> date:
    found: date = vars(row)["sent_in_on"]
    return found
