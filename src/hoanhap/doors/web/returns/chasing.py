"""Messages about returns that are owed: the list, one of them, the number of its letter."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.chase_forms import record_page
from hoanhap.doors.web.clock import today
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.returns.rows import shown_returns
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns import actions, queries


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The messages, newest first: those sent, or those the own office was sent."""
    actor = actor_of(request)
    context = {"rows": queries.chases(actor), **tabs_of(actor, "chases")}
    return render(request, "web/returns/chases.html", context)


@require_GET
def one(request: HttpRequest, return_chase_id: int) -> HttpResponse:
    """One message: to whom, about which returns, its letter."""
    found = queries.chase_page(actor_of(request), return_chase_id, today())
    context = {
        "row": found.row,
        "rows": shown_returns(found.returns),
        "may_record": "returns.record_letter" in found.row.actions,
        "is_demo": settings.IS_DEMO,
    }
    return render(request, "web/returns/chase.html", context)


def record(request: HttpRequest, return_chase_id: int) -> HttpResponse:
    """Record what the signed letter carries."""
    actor = actor_of(request)
    if not actor.may("returns.record_letter"):
        raise NotVisible
    row = queries.chase_page(actor, return_chase_id, today()).row
    back = reverse("web:return_chase", args=[return_chase_id])
    return record_page(request, row, back, actions.record_letter)
