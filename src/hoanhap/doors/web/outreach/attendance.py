"""Who came to a session: noted for all units at once, by one unit, or from a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.outreach.session_forms import BookForm, RollForm, SeatForm
from hoanhap.doors.web.outreach.sessions import FILL, SESSIONS
from hoanhap.doors.web.registers import only_for
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach import actions, queries
from hoanhap.work.outreach.types import ReadSeat, SessionPage

FILL_DEED = "outreach.fill_attendance"
MOST_BYTES = 8 * 1024 * 1024
_SAID = Words(
    vi="Đã ghi: {present} trên {invited} đơn vị có mặt, {people} người dự.",
    en="Recorded: {present} of {invited} units came, {people} people.",
)


def fill(request: HttpRequest, session_id: int) -> HttpResponse:
    """The roll of all who are invited, to fill in."""
    found = _own(request, session_id)
    form = RollForm(
        request.POST or None,
        request.FILES or None,
        version=found.row.version,
        seats=found.seats,
        initial=RollForm.first(found.seats),
    )
    if request.method == "POST" and form.is_valid():
        went = run_deed(
            request, form, actions.fill_attendance, SESSIONS.url("", session_id), _SAID,
            session_id=session_id, version=form.seen_version, **form.inputs(),
        )  # fmt: skip
        if went is not None:
            return went
    return _roll(request, found, form, BookForm())


@require_POST
def take_in(request: HttpRequest, session_id: int) -> HttpResponse:
    """Read a filled-in workbook into the roll; nothing is recorded before it is looked at."""
    found = _own(request, session_id)
    book = BookForm(request.POST, request.FILES)
    read: Sequence[ReadSeat] = ()
    if book.is_valid():
        file = book.cleaned_data["content"]
        try:
            read = queries.read_attendance(
                actor_of(request), session_id, file.name, file.read(MOST_BYTES + 1), today()
            )
        except NotVisible:
            raise
        except Refused as refused:
            book.refused = refused
            book.add_error("content", in_page_language(refused.words))
    roll = RollForm(
        version=found.row.version,
        seats=found.seats,
        initial=RollForm.first(found.seats, read),
    )
    return _roll(request, found, roll, book, read)


@require_GET
def excel(request: HttpRequest, session_id: int) -> HttpResponse:
    """Who is invited and who came, as a workbook to fill in."""
    return save(queries.attendance_workbook(actor_of(request), session_id, today()))


def seat(request: HttpRequest, session_id: int, seat_id: int) -> HttpResponse:
    """Note how many of one's own unit came."""
    found = queries.session(actor_of(request), session_id, today())
    own = next((one for one in found.seats if one.id == seat_id), None)
    if own is None or "outreach.note_attendance" not in own.actions:
        raise NotVisible
    form = SeatForm(
        request.POST or None,
        version=own.version,
        initial={"came": own.came, "note": own.note},
    )
    told = DeedPage(
        title=Words(vi="Ghi số người dự của đơn vị", en="Note how many of yours came"),
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=SESSIONS.url("", session_id),
        subject=f"{found.row.title} · {own.name}",
    )
    return answer_deed(request, form, actions.note_attendance, told, seat_id=seat_id)


def _own(request: HttpRequest, session_id: int) -> SessionPage:
    """The session, for whoever holds it once its day has come."""
    only_for(request, FILL_DEED)
    found = queries.session(actor_of(request), session_id, today())
    if FILL_DEED not in found.row.actions:
        raise NotVisible
    return found


def _roll(
    request: HttpRequest,
    found: SessionPage,
    form: RollForm,
    book: BookForm,
    read: Sequence[ReadSeat] = (),
) -> HttpResponse:
    context = {
        "row": found.row,
        "form": form,
        "book": book,
        "title": FILL,
        "back": SESSIONS.url("", found.row.id),
        "read": sum(one.why is None for one in read),
        "odd": [one for one in read if one.why is not None],
    }
    status = book.status if book.is_bound else form.status
    return render(request, "web/outreach/attendance.html", context, status=status)
