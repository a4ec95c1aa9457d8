"""The first page: what is due from my post, what waits for it, what came back to it."""

from __future__ import annotations

from functools import reduce

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.desks import DESKS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.today_line import line_of
from hoanhap.ground.orgs.light_rows import today_of_all
from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.pure.kernel.words import Words

EMPTY = {
    "due": Words(
        vi="Không có việc đến hạn trong 7 ngày tới.", en="Nothing is due in the next 7 days."
    ),
    "waiting": Words(vi="Không có hồ sơ nào đang chờ anh/chị.", en="No record is waiting for you."),
    "back": Words(vi="Không có hồ sơ nào bị trả lại.", en="Nothing was sent back."),
}


def page(request: HttpRequest) -> HttpResponse:
    """Three blocks and no more, an empty one is a sentence; one line of figures under them."""
    actor, day = actor_of(request), today()
    light = [part for desk in DESKS for part in desk.light]
    blocks = reduce(
        TodayBlocks.joined,
        (desk.today(actor, day) for desk in DESKS if desk.today is not None),
        today_of_all(light, actor, day),
    )
    context = {"blocks": blocks, "today": day, "empty": EMPTY, "line": line_of(actor, day)}
    return render(request, "web/today.html", context)
