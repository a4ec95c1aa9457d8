"""A figure opened: its rows for who may, the count for who may not."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.figures.bounds import called, of_a_day
from hoanhap.doors.web.figures.picking import SECTION
from hoanhap.doors.web.figures.spans import BoundsForm, Chosen, chosen_of
from hoanhap.doors.web.figures.table import DONG, PROVINCE_LEVEL
from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.filters import Chip
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.opening import opens
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.ground.orgs.row_sets import PAGE_ROWS, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.types import Column, FigureRows


@dataclass(frozen=True, slots=True)
class ShownFigureRow:
    """One row: what it is, its own page where this post has it, its place and what it adds."""

    row: FigureRow
    url: str
    place: str | Words
    amount: int | None


@dataclass(frozen=True, slots=True)
class Beside:
    """One of the two figures a ratio is made of, with the page of its rows."""

    column: Column
    text: str
    url: str


@require_GET
def rows(request: HttpRequest, code: str) -> HttpResponse:
    """The rows behind one figure, by the same call that made it; each opens where the post may."""
    actor = actor_of(request)
    chosen, _ = chosen_of(request, asks=BoundsForm)
    unit, agency = request.GET.get("unit", ""), request.GET.get("agency", "")
    agency_id = id_of(agency)
    found = figure_rows(
        actor,
        code,
        chosen.span,
        chosen.known_at,
        unit_id=id_of(unit),
        agency_id=agency_id,
        split=request.GET.get("split", ""),
        part=request.GET.get("part", ""),
        page=page_number(request),
        bounds=chosen.bounds,
    )
    place = _place(actor, found, found.unit_id) if found.unit_id else ""
    doer = _agency(actor, agency_id)
    listed = [_row(actor, found, row) for row in found.rows]
    context = {
        "found": found,
        "chosen": chosen,
        "on_bounds": of_a_day(chosen.bounds) if chosen.bounds else None,
        "place": place or doer,
        "value": shown(found.value, found.column.unit),
        "rows": listed,
        "names_people": any(one.row.full_name for one in listed),
        "has_amounts": any(one.amount is not None for one in listed),
        "is_vnd": found.column.unit.vi == DONG,
        "sum_vnd": found.value if found.column.unit.vi == DONG else None,
        "by_unit": _by_unit(actor, found),
        "beside": _beside(found, chosen, request),
        "chips": _chips(request, found, place, doer),
        "paging": Paging(found.page, found.count, PAGE_ROWS),
        "back": _back(found, chosen),
    }
    return render(request, "web/figures/rows.html", context)


def _row(actor: Actor, found: FigureRows, row: FigureRow) -> ShownFigureRow:
    amounts = (row.loan_amount_vnd, row.amount_vnd, row.amount)
    return ShownFigureRow(
        row=row,
        url=_page_of(actor, row),
        place=_place(actor, found, row.unit_id),
        amount=next((amount for amount in amounts if amount is not None), None),
    )


def _page_of(actor: Actor, row: FigureRow) -> str:
    """The row's own page, where this post has that desk and sees the row today."""
    return reverse(row.url_name, args=[row.url_id]) if opens(actor, row.url_name) else ""


def _place(actor: Actor, found: FigureRows, unit_id: int) -> str | Words:
    if unit_id == actor.province_id:
        return PROVINCE_LEVEL
    return called(found.unit_names.get(unit_id, ""), found.ended.get(unit_id))


def _by_unit(actor: Actor, found: FigureRows) -> tuple[tuple[str | Words, str], ...]:
    """The figure of each unit, in the order of their names: all that who may not open is told."""
    values = dict(found.by_unit)
    order = [pk for pk in found.unit_names if pk in values]
    return tuple((_place(actor, found, pk), shown(values[pk], found.column.unit)) for pk in order)


def _beside(found: FigureRows, chosen: Chosen, request: HttpRequest) -> tuple[Beside, ...]:
    kept = {name: request.GET[name] for name in ("unit", "agency") if request.GET.get(name)}
    query = urlencode(chosen.parameters | kept)
    return tuple(
        Beside(
            column,
            shown(value, column.unit),
            f"{reverse('web:figure_rows', args=[column.code])}?{query}",
        )
        for column, value in filter(None, (found.numerator, found.denominator))
    )


def _agency(actor: Actor, agency_id: int | None) -> str:
    """The office whose doing it is, where it is one of the province."""
    office = offices_by_id([agency_id]).get(agency_id) if agency_id is not None else None
    return office.name if office and office.province_id == actor.province_id else ""


def _chips(
    request: HttpRequest, found: FigureRows, place: str | Words, doer: str
) -> tuple[Chip, ...]:
    labels = {"unit": place, "agency": doer, "part": found.part}
    chips = []
    for name, label in labels.items():
        if label:
            rest = request.GET.copy()
            for gone in (name, "page", *(["split"] * (name == "part"))):
                rest.pop(gone, None)
            chips.append(Chip(label, f"{request.path}?{rest.urlencode()}"))
    return tuple(chips)


def _back(found: FigureRows, chosen: Chosen) -> str:
    query = urlencode(chosen.parameters | {SECTION: found.column.section})
    return f"{reverse('web:figures')}?{query}"
