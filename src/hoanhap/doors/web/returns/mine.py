"""My office's returns: what is due, soonest first; what came back; what was sent, latest first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.returns.rows import ShownReturn, shown_returns
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import queries
from hoanhap.work.returns.states import NOT_SENT

BLOCKS = (
    ("returned", Words(vi="Bị trả lại", en="Sent back")),
    ("owed", Words(vi="Phải làm", en="To be written")),
    ("asked", Words(vi="Được đề nghị", en="What you are asked")),
    ("sent", Words(vi="Đã gửi", en="Sent")),
)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The office's returns in blocks, the one to mend first."""
    actor = actor_of(request)
    rows = shown_returns(queries.my_returns(actor, today()))
    blocks = [(words, _ordered(name, rows)) for name, words in BLOCKS]
    context = {
        "blocks": [(words, found) for words, found in blocks if found],
        "count": len(rows),
        **tabs_of(actor, "returns"),
    }
    return render(request, "web/returns/mine.html", context)


def _ordered(name: str, rows: list[ShownReturn]) -> list[ShownReturn]:
    """The rows of a block: `rows` come latest first, what is owed is read soonest first."""
    found = [one for one in rows if _block(one) == name]
    return found if name == "sent" else found[::-1]


def _block(one: ShownReturn) -> str:
    row = one.row
    if row.bond == "requested":
        return "asked" if row.state == "asked" else "sent"
    if row.state == "returned":
        return "returned"
    return "owed" if row.state in NOT_SENT else "sent"
