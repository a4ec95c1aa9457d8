"""Reports ticked are accepted in one go: each a deed of its own, answered row by row."""

from __future__ import annotations

from uuid import uuid5

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.plans.review import ticked
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.actions import accept
from hoanhap.work.plans.types_doing import OccurrenceRow

MOST = 200


@require_POST
def many(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Accept what is ticked. A post without the deed has no such page."""
    actor = actor_of(request)
    if not actor.may("plans.accept"):
        raise NotVisible
    found = queries.standing(actor, plan_id, today())
    rows = {row.id: row for row in found.reported}
    act = act_of(request)
    answers = [_accept(act, *pair) for pair in ticked(request.POST.getlist("nhan")[:MOST])]
    shown: list[tuple[OccurrenceRow, Words | None]] = [
        (rows[pk], why) for pk, why in answers if pk in rows
    ]
    context = {
        "name": name_of(found.plan),
        "answers": shown,
        "done": sum(why is None for _, why in shown),
        "left": sum(why is not None for _, why in shown),
        "back": reverse("web:plan_standing", args=[plan_id]),
    }
    return render(request, "web/plans/accepted.html", context)


def _accept(act: Act, occurrence_id: int, version: int) -> tuple[int, Words | None]:
    """Accept one report; None, or the sentence that says why not."""
    single = Act(
        actor=act.actor,
        request_id=uuid5(act.request_id, f"plans.accept/{occurrence_id}"),
        now=act.now,
        purpose=act.purpose,
    )
    try:
        accept(single, occurrence_id=occurrence_id, version=version)
    except Refused as refused:
        return occurrence_id, refused.words
    return occurrence_id, None
