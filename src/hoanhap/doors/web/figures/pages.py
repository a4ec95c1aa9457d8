"""The figures: the table by commune, and the two papers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.figures import papers
from hoanhap.doors.web.figures.bounds import choices
from hoanhap.doors.web.figures.picking import ALL, Picked, picked_of
from hoanhap.doors.web.figures.spans import BoundsForm, Chosen, chosen_of, named_spans
from hoanhap.doors.web.figures.table import ShownTable, shown_table
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.measures import queries


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The figures of one part of the report, by commune, for the span the address names."""
    actor = actor_of(request)
    picked = picked_of(request, actor)
    chosen, form = chosen_of(request, asks=BoundsForm)
    context = {
        "table": _table(actor, chosen, picked),
        "picked": picked,
        "all_query": f"{chosen.query}&muc={ALL}",
        "chosen": chosen,
        "form": form,
        "spans": named_spans(today()),
        "bounds": choices(chosen, today()),
        "carried": picked.carried,
        "carried_query": f"&{picked.query}",
        "carried_bounds": f"&bounds={chosen.bounds.isoformat()}" if chosen.bounds else "",
        **tabs_of(actor, "figures"),
    }
    return render(request, "web/figures/figures.html", context)


@require_GET
def word(request: HttpRequest) -> HttpResponse:
    """The table as a draft report in Word."""
    actor = actor_of(request)
    chosen, _ = chosen_of(request, asks=BoundsForm)
    made = papers.word(_table(actor, chosen, picked_of(request, actor)), chosen, actor)
    return download(made, _file_name(chosen), "docx")


@require_GET
def excel(request: HttpRequest) -> HttpResponse:
    """The table as a workbook."""
    actor = actor_of(request)
    chosen, _ = chosen_of(request, asks=BoundsForm)
    made = papers.excel(_table(actor, chosen, picked_of(request, actor)), chosen)
    return download(made, _file_name(chosen), "xlsx")


def _table(actor: Actor, chosen: Chosen, picked: Picked) -> ShownTable:
    table = queries.figures(actor, chosen.span, chosen.known_at, picked.codes, bounds=chosen.bounds)
    return shown_table(table, chosen, actor.province_id)


def _file_name(chosen: Chosen) -> str:
    return f"so-lieu-{chosen.span.first:%Y%m%d}-{chosen.span.last:%Y%m%d}"
