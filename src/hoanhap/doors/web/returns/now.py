"""Figures of a return that stand, beside what they are today: read by itself, since counting anew
takes longer than the return; the return's page puts it beside its figures with a script.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.returns.showing import rows_url
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.work.returns import queries
from hoanhap.work.returns.types_filling import FigureNow, ReturnNow


@dataclass(frozen=True, slots=True)
class ShownNow:
    """A figure that is another one today, both as written with the pages of their rows."""

    of: FigureNow
    stood: str
    stood_url: str
    now: str
    now_url: str


@require_GET
def page(request: HttpRequest, return_id: int) -> HttpResponse:
    """Those of the figures that are others today."""
    actor = actor_of(request)
    found = queries.figures_now(actor, return_id, now())
    is_own = found.agency_id == actor.agency_id
    changed = [_shown(found, one, is_own=is_own) for one in found.figures if one.differs]
    context = {"found": found, "changed": changed, "same": len(found.figures) - len(changed)}
    return render(request, "web/returns/now.html", context)


def _shown(found: ReturnNow, one: FigureNow, *, is_own: bool) -> ShownNow:
    then, today = (
        rows_url(found, one.code, one.window, value, as_known=moment, is_own=is_own)
        for value, moment in ((one.stood, one.stood_at), (one.now, None))
    )
    return ShownNow(one, shown(one.stood, one.unit), then, shown(one.now, one.unit), today)
