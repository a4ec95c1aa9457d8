"""What the standing agency does with a round, a page each: opens, changes, asks more, closes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.returns.round_forms import ChangeForm, MoreForm, OpenForm
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import CalendarRow, RoundRow

OPEN = Words(vi="Mở kỳ báo cáo", en="Open a round")
CHANGE = Words(vi="Sửa kỳ báo cáo", en="Change the round")
MORE = Words(vi="Yêu cầu thêm cơ quan", en="Ask more offices")
CLOSE = Words(vi="Khép kỳ báo cáo", en="Close the round")


def opened(request: HttpRequest) -> HttpResponse:
    """Open a round: by hand, or as a line of the calendar gives it (`?lich=`)."""
    actor = actor_of(request)
    if not actor.may("returns.open_round"):
        raise NotVisible
    form = OpenForm(request.POST or None, initial=_first(request, actor))
    form.offer_outlines(queries.outlines(actor))
    form.offer_agencies(queries.agency_choices(actor, today()))
    told = DeedPage(
        title=OPEN,
        button=OPEN,
        said=Words(vi="Đã mở kỳ báo cáo cho {returns} đơn vị.", en="Opened for {returns} offices."),
        back=reverse("web:rounds"),
        consequences=(
            Words(
                vi="Từng đơn vị được yêu cầu thấy ngay báo cáo phải làm; hệ thống nhắc trước hạn "
                "21, 14, 7 và 1 ngày.",
                en="Each office sees at once what it owes; reminders go out 21, 14, 7 and 1 days "
                "before.",
            ),
        ),
    )
    return answer_deed(request, form, _open, told, _to_round)


def _open(act: Act, *, version: int, **inputs: Any) -> Done:
    del version  # there is no row yet
    return actions.open_round(act, **inputs)


def _to_round(done: Done) -> str:
    return reverse("web:round", args=[done.id])


def _first(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """What stands in the form at first: the line's next window and days, or an outline chosen."""
    line_id = id_of(request.GET.get("lich", ""))
    if line_id is not None:
        rows = queries.calendar(actor, today())
        found = next((row for row in rows if row.id == line_id), None)
        if found is not None and found.next_window is not None:
            return _of_line(found)
    outline_id = id_of(request.GET.get("de_cuong", ""))
    kind = request.GET.get("loai", "adhoc")
    return {"kind": kind, **({"outline_id": outline_id} if outline_id is not None else {})}


def _of_line(line: CalendarRow) -> dict[str, Any]:
    window = line.next_window
    return {
        "line_id": line.id,
        "kind": "periodic",
        "outline_id": line.outline_id,
        "title": line.title,
        "first": window.first if window else None,
        "last": window.last if window else None,
        "due_on": line.next_due_on,
        "locks_on": line.next_locks_on,
        "kinds": line.asked.kinds,
        "agency_ids": line.asked.agency_ids,
        "addressees": "\n".join(line.addressees),
    }


def changed(request: HttpRequest, round_id: int) -> HttpResponse:
    """Change title, days or addressees; who has not sent gets the new day."""
    row = _row(request, round_id, "returns.change_round")
    first = {
        "title": row.title,
        "due_on": row.due_on,
        "locks_on": row.locks_on,
        "addressees": "\n".join(row.addressees),
        "note": row.note,
    }
    form = ChangeForm(request.POST or None, version=row.version, initial=first)
    said = Words(vi="Đã sửa kỳ báo cáo.", en="The round is changed.")
    return answer_deed(
        request, form, actions.change_round, _told(row, CHANGE, said), round_id=round_id
    )


def asked_more(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask offices that were left out."""
    actor = actor_of(request)
    row = _row(request, round_id, "returns.ask_more")
    have = {one.agency_id for one in queries.round_page(actor, round_id, today()).returns}
    form = MoreForm(request.POST or None, version=row.version)
    choices = queries.agency_choices(actor, today())
    form.offer_agencies([(one.id, one.name) for one in choices if one.id not in have])
    said = Words(vi="Đã yêu cầu thêm.", en="They are asked as well.")
    return answer_deed(request, form, actions.ask_more, _told(row, MORE, said), round_id=round_id)


def closed(request: HttpRequest, round_id: int) -> HttpResponse:
    """Close the round."""
    row = _row(request, round_id, "returns.close_round")
    form = HouseForm(request.POST or None, version=row.version)
    said = Words(vi="Đã khép kỳ báo cáo.", en="The round is closed.")
    what = Words(
        vi="Đơn vị chưa gửi không gửi được nữa; báo cáo đã gửi giữ nguyên.",
        en="Who has not sent can't any more; what was sent stays.",
    )
    told = _told(row, CLOSE, said, what)
    return answer_deed(request, form, actions.close_round, told, round_id=round_id)


def _row(request: HttpRequest, round_id: int, deed: str) -> RoundRow:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.round_page(actor, round_id, today()).row


def _told(row: RoundRow, title: Words, said: Words, what: Words | None = None) -> DeedPage:
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:round", args=[row.id]),
        subject=row.title,
        consequences=(what,) if what else (),
    )
