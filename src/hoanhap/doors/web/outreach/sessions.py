"""Sessions: the list, one with who came and who is missing, recording, changing, taking back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.head import Button, Head, State
from hoanhap.doors.web.outreach.filters import STAGES, SessionsFilter, quarter_span
from hoanhap.doors.web.outreach.outputs import TABS
from hoanhap.doors.web.outreach.session_forms import SessionForm
from hoanhap.doors.web.paging import page_number
from hoanhap.doors.web.registers import (
    WITHDRAWN,
    Cell,
    Column,
    Fact,
    Line,
    Register,
    list_page,
    only_for,
    record_page,
    row_page,
    withdraw_button,
    withdraw_page,
)
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach import actions, queries
from hoanhap.work.outreach.session_queries import PAGE_ROWS
from hoanhap.work.outreach.types import SeatRow, SessionCounts, SessionPage, SessionRow
from hoanhap.work.plans import queries as plans

SESSIONS = Register(
    name="session",
    subject_kind="outreach.TrainingSession",
    title=Words(vi="Tập huấn, quán triệt", en="Training and briefings"),
    kind=Words(vi="Tập huấn, quán triệt", en="Training and briefings"),
    every=Words(vi="Mọi buổi", en="All sessions"),
    record=Words(vi="Ghi buổi tập huấn, quán triệt", en="Record a session"),
    record_deed="outreach.record_session",
    withdraw_deed="outreach.withdraw_session",
    columns=(
        Column(Words(vi="Nội dung", en="On what")),
        Column(Words(vi="Ngày", en="On")),
        Column(Words(vi="Nơi tổ chức", en="Held by")),
        Column(Words(vi="Có mặt", en="Present")),
        Column(Words(vi="Người dự", en="People"), is_number=True),
    ),
    counts_by_itself=Words(
        vi="Khi có đơn vị được ghi là có người dự, buổi này được tự tính cho nhiệm vụ tập huấn, "
        "quán triệt của nơi tổ chức.",
        en="Once somebody is noted as having come, it counts by itself for the organiser's duties "
        "of training.",
    ),
    empty=Words(
        vi="Chưa có buổi tập huấn, quán triệt nào được ghi. Ghi vào đây thì biết đơn vị nào dự, "
        "đơn vị nào vắng, và nhiệm vụ trong kế hoạch được tự tính.",
        en="No session is recorded yet. What is recorded here tells who came and who is missing, "
        "and counts by itself for the plan's duties.",
    ),
    tabs=TABS,
)
FILL = Words(vi="Ghi người dự", en="Note who came")
CHANGE = Words(vi="Sửa", en="Change")
_SHAPES = {"ahead": "proposed", "to_note": "waiting", "held": "done", "withdrawn": "draft"}
_OF = Words(vi="{n} trên {all} đơn vị", en="{n} of {all} units")
_MISSING = Words(vi="vắng {n}", en="{n} missing")
_TALLY = (
    ("sessions", Words(vi="buổi đã tổ chức", en="sessions held")),
    ("present", Words(vi="lượt đơn vị có mặt", en="times a unit came")),
    ("people", Words(vi="lượt người dự", en="people came")),
)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The sessions, newest first, and what was held among them."""
    actor, day = actor_of(request), today()
    form = SessionsFilter(request.GET, offices=queries.guests_to_choose(actor, day))
    chosen = form.chosen()
    whose = chosen.get("cua")
    found = queries.sessions(
        actor,
        day,
        agency_id=actor.agency_id if whose == "toi" else chosen.get("co_quan"),
        invited_id=actor.agency_id if whose == "moi" else None,
        kind=chosen.get("hinh_thuc", ""),
        stage=chosen.get("tinh_trang", ""),
        span=quarter_span(chosen.get("quy", "")),
        page=page_number(request),
    )
    lines = [_line(row) for row in found.rows]
    return list_page(request, SESSIONS, found, lines, form, PAGE_ROWS, tally=_tally(found.counts))


@require_GET
def one(request: HttpRequest, session_id: int) -> HttpResponse:
    """One session: who is invited, who came, who is missing, which duties it counts for."""
    actor = actor_of(request)
    found = queries.session(actor, session_id, today())
    row = found.row
    duties = None
    if row.stage != "withdrawn":
        duties = plans.duties_met_by(
            actor,
            fact_kinds=("session",),
            fact_id=row.id,
            agency_id=row.agency_id,
            on=row.held_on,
        )
    return row_page(
        request,
        SESSIONS,
        row,
        _head(found),
        _facts(row),
        template="web/outreach/session.html",
        seats=[(seat, _state(seat, row)) for seat in found.seats],
        missing=found.missing,
        own_seat=_own_seat(found, actor.agency_id),
        duties=duties,
    )


@require_GET
def file(request: HttpRequest, session_id: int) -> HttpResponse:
    """The signed attendance sheet."""
    return save(queries.session_file(actor_of(request), session_id))


@require_GET
def sheet(request: HttpRequest, session_id: int) -> HttpResponse:
    """The attendance sheet to print: a line a unit, room to write and sign."""
    found = queries.session(actor_of(request), session_id, today())
    context = {
        "row": found.row,
        "seats": found.seats,
        "blank": range(3),
        "back": SESSIONS.url("", session_id),
    }
    return render(request, "web/outreach/sheet.html", context)


def record(request: HttpRequest) -> HttpResponse:
    """Record a session, held or to come."""
    only_for(request, SESSIONS.record_deed)
    offices = queries.guests_to_choose(actor_of(request), today())
    form = SessionForm(request.POST or None, offices=offices, initial={"held_on": today()})
    return record_page(request, SESSIONS, form, actions.record_session, _opened)


def _opened(done: Done) -> str:
    return SESSIONS.url("", done.id)


def change(request: HttpRequest, session_id: int) -> HttpResponse:
    """Change what it is, when and where, who is invited."""
    only_for(request, "outreach.change_session")
    actor = actor_of(request)
    found = queries.session(actor, session_id, today())
    form = SessionForm(
        request.POST or None,
        version=found.row.version,
        offices=queries.guests_to_choose(actor, today()),
        initial=SessionForm.first(found),
    )
    told = DeedPage(
        title=CHANGE,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã sửa.", en="Changed."),
        back=SESSIONS.url("", session_id),
        subject=found.row.title,
    )
    return answer_deed(request, form, actions.change_session, told, session_id=session_id)


def withdraw(request: HttpRequest, session_id: int) -> HttpResponse:
    """Take back a session recorded in error or called off."""
    only_for(request, SESSIONS.withdraw_deed)
    row = queries.session(actor_of(request), session_id, today()).row
    return withdraw_page(request, SESSIONS, row, row.title, actions.withdraw_session)


def _line(row: SessionRow) -> Line:
    is_told = row.stage in ("to_note", "held")
    of = _OF.format(n=row.present, all=row.invited)
    present = Cell(of, _MISSING.format(n=row.missing) if row.missing else "")
    return Line(
        url=SESSIONS.url("", row.id),
        name=row.title,
        small=row.kind_words,
        cells=(
            Cell(f"{row.held_on:%d/%m/%Y}", css="nowrap due-cell"),
            Cell(row.agency_name),
            present if row.stage == "held" else Cell(state=_stage(row), css="state-cell"),
            Cell(str(row.people) if is_told and row.people else "", css="num"),
        ),
        is_gone=row.stage == "withdrawn",
    )


def _stage(row: SessionRow) -> State:
    return State(STAGES[row.stage], _SHAPES[row.stage])


def _tally(counts: SessionCounts) -> list[dict[str, Any]]:
    return [{"figure": getattr(counts, name), "words": words} for name, words in _TALLY]


def _head(found: SessionPage) -> Head:
    row = found.row
    pages = {
        "outreach.fill_attendance": (FILL, "attendance"),
        "outreach.change_session": (CHANGE, "change"),
    }
    buttons = {
        deed: Button(words, SESSIONS.url(name, row.id))
        for deed, (words, name) in pages.items()
        if deed in row.actions
    }
    primary = buttons.pop("outreach.fill_attendance", None)
    return Head(
        kind=row.kind_words,
        name=row.title,
        unit=row.agency_name,
        state=WITHDRAWN if row.stage == "withdrawn" else _stage(row),
        primary=primary,
        others=(*buttons.values(), *withdraw_button(SESSIONS, row)),
    )


def _facts(row: SessionRow) -> tuple[Fact, ...]:
    came = _OF.format(n=row.present, all=row.invited)
    return (
        Fact(Words(vi="Ngày", en="On"), f"{row.held_on:%d/%m/%Y}"),
        Fact(Words(vi="Địa điểm", en="Where"), row.place),
        Fact(Words(vi="Dành cho", en="For"), row.audience_words or ""),
        Fact(Words(vi="Số giấy mời, kế hoạch", en="Invitation no."), row.number),
        Fact(Words(vi="Có mặt", en="Present"), came),
        Fact(Words(vi="Số người dự", en="People who came"), str(row.people)),
    )


def _state(seat: SeatRow, row: SessionRow) -> State | None:
    if row.stage == "ahead" or row.stage == "withdrawn":
        return None
    if seat.came is None:
        return State(Words(vi="chưa ghi", en="not noted"), "waiting")
    if not seat.came:
        return State(Words(vi="vắng", en="nobody came"), "returned")
    return State(Words(vi="có mặt", en="present"), "done")


def _own_seat(found: SessionPage, agency_id: int) -> tuple[SeatRow, str] | None:
    """The invitation of one's own unit, with the page that notes who came of it."""
    for seat in found.seats:
        if seat.agency_id == agency_id and seat.actions:
            return seat, reverse("web:session_seat", args=[found.row.id, seat.id])
    return None
