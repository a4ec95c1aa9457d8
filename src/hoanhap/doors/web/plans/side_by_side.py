"""Provinces' plans in force side by side: the same duty in each, who leads, by when."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.types_adoption import SideCell, SideRow
from hoanhap.work.plans.types_reading import PlanRow

SHOWN_CELLS = 4
"""How many points a plan's cell names before the rest is counted."""


class BesideFilter(FilterForm):
    """All topics, or those that some plan lacks."""

    xem = forms.ChoiceField(
        label=say(Words(vi="Xem", en="Show")),
        choices=(
            ("", say(Words(vi="Mọi nhóm việc", en="Every topic"))),
            ("thieu", say(Words(vi="Tỉnh tôi chưa có", en="What my province lacks"))),
            ("rieng", say(Words(vi="Chỉ tỉnh tôi có", en="What only my province has"))),
        ),
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """What one plan says on a topic."""

    place: str
    points: tuple[SideCell, ...]
    more: int


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Topic by topic, a column a plan."""
    actor = actor_of(request)
    found = queries.side_by_side(actor)
    form = BesideFilter(request.GET)
    own = {plan.id for plan in found.plans if plan.province_id == actor.province_id}
    view = form.chosen().get("xem", "")
    rows = [row for row in found.rows if _belongs(row, view, own)]
    context = {
        "plans": [(plan, name_of(plan)) for plan in found.plans],
        "rows": [(row.topic_words, [_cell(row, plan) for plan in found.plans]) for row in rows],
        "count": len(rows),
        "filter_form": form,
        "chips": chips_of(request, form),
        "desk_page": "beside",
    }
    return render(request, "web/plans/beside.html", context)


def _belongs(row: SideRow, view: str, own: set[int]) -> bool:
    if view == "thieu":
        return not own & set(row.has)
    if view == "rieng":
        return bool(row.has) and set(row.has) <= own
    return True


def _cell(row: SideRow, plan: PlanRow) -> Cell:
    points = row.cells.get(plan.id, ())
    return Cell(plan.province_name, points[:SHOWN_CELLS], max(0, len(points) - SHOWN_CELLS))
