"""The half-year: what stands where, each figure beside earlier ones, one measure by commune."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.figures.spans import chosen_of, named_spans
from hoanhap.doors.web.halfyear.by_commune import by_commune
from hoanhap.doors.web.halfyear.compared import HEADLINES, half_year
from hoanhap.doors.web.halfyear.now import what_stands
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.measures.types import ComparedFigure

MEASURE = "chi_tieu"


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The half-year of this post's territory; the figures are left out where it has none."""
    actor, day = actor_of(request), today()
    chosen, form = chosen_of(request, silent=_running_half(day))
    codes = codes_for(actor)
    asked = request.GET.get(MEASURE, "")
    code = asked if asked in codes else next((c for c in codes if c in HEADLINES), "")
    context = {
        "chosen": chosen,
        "form": form,
        "spans": named_spans(day),
        **tabs_of(actor, "half_year"),
    }
    figures: tuple[ComparedFigure, ...] = ()
    if code:
        compared, found = half_year(actor, chosen, code, day)
        column = next(one for one in compared.columns if one.code == code)
        figures = found.compared
        context["compared"] = compared
        context["by_commune"] = by_commune(actor, column, found, chosen, day)
    context["standing"] = what_stands(actor, day, figures)
    return render(request, "web/halfyear/page.html", context)


def _running_half(day: date) -> str:
    """The half-year of reports that a day lies in, by its name in the address."""
    codes = [named.code for named in named_spans(day)]
    return "half_2" if "half_2" in codes else "half"
