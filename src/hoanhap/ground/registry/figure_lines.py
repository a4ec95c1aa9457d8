"""A row of the registry's figures as it is shown: a name, a day, and one line of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Value, When

from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.orgs.row_sets import FigureRow
from hoanhap.ground.registry.models import HelpTask, Release, Residence
from hoanhap.ground.registry.needing_help import HELP_KINDS
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import years_on
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.parameters import IN_FORCE_ON, YEARS_SINCE_RELEASE_MAX

HOMECOMINGS = {
    "completed": Words(vi="Chấp hành xong án phạt tù", en="Sentence completed"),
    "amnestied": Words(vi="Đặc xá", en="Special amnesty"),
    "conditional": Words(vi="Tha tù trước thời hạn có điều kiện", en="Conditional early release"),
}
"""How people came home."""

ON_RECORD = Words(vi="Có trong hồ sơ của xã", en="On the commune's record")


LAST_DAY = Words(
    vi="{kind}; ngày này là ngày cuối của 5 năm", en="{kind}; the last day of the five years"
)


def release_rows(actor: Actor, rows: list[Release]) -> tuple[FigureRow, ...]:
    """Homecomings."""
    return tuple(
        _person_row(actor, row, row.released_on, _kind(actor, row.kind), row.home_id)  # type: ignore[attr-defined]  # an annotation
        for row in rows
    )


def resident_rows(actor: Actor, rows: list[Residence]) -> tuple[FigureRow, ...]:
    """People where they live, with the day of their last homecoming."""
    return tuple(
        _person_row(actor, row, _released(row), _kind(actor, _kind_of(row)), row.commune_id)
        for row in rows
    )


def window_rows(actor: Actor, rows: list[Residence]) -> tuple[FigureRow, ...]:
    """People with the last day of their five years."""
    return tuple(
        _person_row(
            actor,
            row,
            _last_day(_released(row)),
            LAST_DAY.format(kind=_kind(actor, _kind_of(row))),
            row.commune_id,
        )
        for row in rows
    )


def task_rows(day_path: str) -> Callable[[Actor, list[HelpTask]], tuple[FigureRow, ...]]:
    """Tasks to help, with the day they began or ended."""

    def to_rows(actor: Actor, rows: list[HelpTask]) -> tuple[FigureRow, ...]:
        return tuple(
            _person_row(actor, row, getattr(row, day_path), _task(actor, row), row.home_id)  # type: ignore[attr-defined]  # an annotation
            for row in rows
        )

    return to_rows


def soon_case(bounds: Mapping[int, date]) -> Case:
    """How soon the five years end, in months, by the first day of release that lies beyond."""
    return Case(
        *(When(released_on__lt=day, then=Value(months)) for months, day in bounds.items()),
        output_field=IntegerField(),
    )


def _person_row(
    actor: Actor, row: Release | Residence | HelpTask, day: date, detail: Words, unit_id: int
) -> FigureRow:
    return masked(
        actor,
        FigureRow(
            url_name="web:person",
            url_id=row.person_id,
            unit_id=unit_id,
            day=day,
            full_name=row.person.full_name,
            detail=detail,
        ),
    )


def _kind(actor: Actor, kind: str) -> Words:
    return HOMECOMINGS.get(kind, ON_RECORD) if sees(actor, "release_kind") else ON_RECORD


def _task(actor: Actor, row: HelpTask) -> Words:
    return HELP_KINDS.get(row.kind, ON_RECORD) if sees(actor, "help_tasks") else ON_RECORD


def _kind_of(row: Any) -> str:
    return str(row.release_kind or "")


def _released(row: Any) -> date:
    found: date = row.released_on or row.starts_on
    return found


def _last_day(released_on: date) -> date:
    years = YEARS_SINCE_RELEASE_MAX.on(max(released_on, IN_FORCE_ON)).value
    return years_on(released_on, years)
