"""What all offices wrote, one section of the outline at a time, side by side."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.returns.tabs import follows, tabs_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns import queries


@require_GET
def page(request: HttpRequest, round_id: int) -> HttpResponse:
    """A section (`?muc=`; the first where none is named) with every office's text of it."""
    actor = actor_of(request)
    if not follows(actor):
        raise NotVisible
    row = queries.round_outline(actor, round_id)
    asked = request.GET.get("muc", "")
    chosen = next((one for one in row.sections if str(one.id) == asked), None)
    chosen = chosen or next(iter(row.sections), None)
    found = queries.side_by_side(actor, round_id, chosen.id) if chosen else ()
    figures = queries.sent_figures(actor, round_id) if chosen else ()
    context = {
        "row": row,
        "chosen": chosen,
        "sources": [one for one in found if one.part_id is not None],
        "missing": [one.agency_name for one in found if one.part_id is None],
        "figures": [
            (one, shown(one.value, one.unit))
            for one in figures
            if chosen and one.section_id == chosen.id
        ],
        **tabs_of(actor, "rounds"),
    }
    return render(request, "web/returns/beside.html", context)
