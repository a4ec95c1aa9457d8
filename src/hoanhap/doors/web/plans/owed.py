"""What an agency owes: late, sent back, due, asked; and what it did."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.plans.due_rows import Due, any_to_chase, shown_rows
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.types_doing import OwedPage

BLOCKS = (
    ("late", Words(vi="Quá hạn", en="Late")),
    ("returned", Words(vi="Bị trả lại", en="Sent back")),
    ("due", Words(vi="Đến hạn trong 60 ngày tới", en="Due within 60 days")),
    ("asked", Words(vi="Được đề nghị phối hợp", en="What you are asked")),
    ("reported", Words(vi="Đã báo cáo, chờ xác nhận", en="Reported, waiting to be accepted")),
    ("no_day", Words(vi="Chưa có ngày", en="Without a day yet")),
    ("done", Words(vi="Đã làm xong gần đây", en="Done lately")),
)


@require_GET
def own(request: HttpRequest) -> HttpResponse:
    """What the actor's own office owes."""
    return _page(request, None)


@require_GET
def of(request: HttpRequest, agency_id: int) -> HttpResponse:
    """What another office owes, for who follows the plan. Raises NotVisible."""
    return _page(request, agency_id)


def _page(request: HttpRequest, agency_id: int | None) -> HttpResponse:
    actor, day = actor_of(request), today()
    found = queries.owed_by(actor, agency_id, day)
    context = {
        "found": found,
        "blocks": _blocks(found, actor),
        "is_own": found.agency_id == actor.agency_id,
        "year": day.year,
        "desk_page": "owed" if found.agency_id == actor.agency_id else "",
    }
    return render(request, "web/plans/owed.html", context)


def _blocks(found: OwedPage, actor: Actor) -> list[tuple[str, Words, list[Due], bool]]:
    """The blocks that hold anything, and whether something in them can be chased."""
    shown = [(name, words, shown_rows(getattr(found, name), actor)) for name, words in BLOCKS]
    return [(name, words, rows, any_to_chase(rows)) for name, words, rows in shown if rows]
