"""The half-year: what stands where, each figure beside earlier ones, one measure by commune."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.figures.sight import codes_for
from hoanhap.doors.web.figures.spans import Chosen, chosen_of, named_spans
from hoanhap.doors.web.halfyear.bars import Bar, UnitValue, bars
from hoanhap.doors.web.halfyear.beside import last_year
from hoanhap.doors.web.halfyear.bubbles import BubbleMap, bubble_map
from hoanhap.doors.web.halfyear.compared import compared, rows_url
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.doors.web.halfyear.now import what_stands
from hoanhap.doors.web.halfyear.values import shown
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.places import unit_places
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES

MEASURE = "chi_tieu"
TABLE, CHART, MAP = "bang", "bieu-do", "ban-do"


@dataclass(frozen=True, slots=True)
class ByCommune:
    """One measure by commune: the sentence it makes, its bars, its map, its table."""

    code: str
    title: Words
    unit: Words
    finding: Words
    values: tuple[UnitValue, ...]
    bars: tuple[Bar, ...]
    map: BubbleMap | None


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The half-year of this post's territory; the figures are left out where it has none."""
    actor, day = actor_of(request), today()
    chosen, form = chosen_of(request, silent=_running_half(day))
    codes = _codes(actor)
    code = request.GET.get(MEASURE, "")
    context = {
        "chosen": chosen,
        "form": form,
        "spans": named_spans(day),
        "standing": what_stands(actor, day),
        "compared": compared(actor, codes, chosen) if codes else None,
        "by_commune": _by_commune(actor, codes, code, chosen, day),
        "desk_page": "half_year",
        "has_figures": bool(codes),
    }
    return render(request, "web/halfyear/page.html", context)


def _running_half(day: date) -> str:
    """The half-year of reports that a day lies in, by its name in the address."""
    codes = [named.code for named in named_spans(day)]
    return "half_2" if "half_2" in codes else "half"


def _codes(actor: Actor) -> tuple[str, ...]:
    try:
        return codes_for(actor)
    except NotVisible:
        return ()


def _by_commune(
    actor: Actor, codes: tuple[str, ...], asked: str, chosen: Chosen, day: date
) -> ByCommune | None:
    if not codes:
        return None
    code = asked if asked in codes else codes[0]
    measure = MEASURES[code]
    now = measure.rows(actor, chosen.span, chosen.known_at).by_unit()
    year = last_year(chosen.span)
    then = measure.rows(actor, year, chosen.known_at).by_unit()
    places = unit_places(actor.territory, day)
    values = tuple(
        UnitValue(
            place.unit_id,
            place.name,
            now.get(place.unit_id, 0),
            then.get(place.unit_id, 0),
            shown(now.get(place.unit_id, 0), measure.unit),
            shown(then.get(place.unit_id, 0), measure.unit),
            rows_url(code, chosen.span, chosen, unit=str(place.unit_id))
            if now.get(place.unit_id)
            else "",
        )
        for place in places
    )
    return ByCommune(
        code,
        measure.title,
        measure.unit,
        finding(measure.title, values),
        values,
        bars(values),
        bubble_map(values, places),
    )
