"""Registers: what offices recorded of their own work (outputs, sessions, inspections). One shape of
pages for all: the list with its filters, one row with its file and history, recording, taking back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.deeds import DeedPage, Then, answer_deed
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.head import Button, Head, State
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words

Said = str | Words
WITHDRAW = Words(vi="Rút", en="Take back")
RECORD = Words(vi="Ghi", en="Record")
WITHDRAWN = State(Words(vi="đã rút, không còn được tính", en="taken back, counts no more"), "draft")
_DONE = Words(vi="Đã ghi.", en="Recorded.")
_TAKEN_BACK = Words(vi="Đã rút.", en="Taken back.")
_CONSEQUENCE = Words(
    vi="Không còn được tính cho nhiệm vụ nào; vẫn còn trên trang.",
    en="It counts for no duty any more; it stays on the page.",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head. `is_number`: figures, set right."""

    words: Words
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell after the first: a text or a state, with a smaller line under it."""

    text: Said = ""
    small: Said = ""
    state: State | None = None
    css: str = "due-cell"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list. `is_gone`: taken back."""

    url: str
    name: str
    cells: tuple[Cell, ...]
    small: Said = ""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a row says about itself; `url` where it opens."""

    words: Words
    value: Said
    url: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A register: its words, its columns, and the names from which its addresses are made."""

    name: str
    subject_kind: str
    title: Words
    kind: Words
    every: Words
    record: Words
    record_deed: str
    withdraw_deed: str
    columns: tuple[Column, ...]
    counts_by_itself: Words
    empty: Words
    tabs: str = ""

    def url(self, page: str = "", *args: Any) -> str:
        """The address of one of its pages: "s" is the list, "" one row."""
        joint = "_" if page not in ("", "s") else ""
        return reverse(f"web:{self.name}{joint}{page}", args=args)

    @property
    def row_argument(self) -> str:
        """What its deeds and addresses call a row."""
        return f"{self.name}_id"


class Found(Protocol):
    """A page of rows as the queries give it."""

    @property
    def count(self) -> int:
        """How many there are."""

    @property
    def page(self) -> int:
        """Which page this is."""


class Kept(Protocol):
    """A row as the queries give it."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def version(self) -> int:
        """Its version."""

    @property
    def file_name(self) -> str:
        """The name of its file, "" where there is none."""

    @property
    def actions(self) -> tuple[str, ...]:
        """The deeds open to the actor."""


class MineFilter(FilterForm):
    """Of every office, or of one's own."""

    cua = forms.ChoiceField(
        label=say(Words(vi="Của", en="Of")),
        choices=(
            ("", say(Words(vi="Mọi cơ quan trong tỉnh", en="Every office of the province"))),
            ("toi", say(Words(vi="Cơ quan tôi", en="My office"))),
        ),
    )


def list_page(
    request: HttpRequest,
    register: Register,
    found: Found,
    lines: Sequence[Line],
    form: FilterForm,
    page_rows: int,
    **more: Any,
) -> HttpResponse:
    """The list, newest first."""
    context = {
        "register": register,
        "lines": lines,
        "count": found.count,
        "paging": Paging(found.page, found.count, page_rows),
        "filter_form": form,
        "chips": chips_of(request, form),
        "record_url": register.url("record") if actor_of(request).may(register.record_deed) else "",
        "desk_page": register.name,
        **more,
    }
    return render(request, "web/register/list.html", context)


def row_page(
    request: HttpRequest,
    register: Register,
    row: Kept,
    head: Head,
    facts: Sequence[Fact],
    *,
    template: str = "web/register/row.html",
    **more: Any,
) -> HttpResponse:
    """One row: what it says, its file, its history."""
    told = [fact for fact in facts if fact.value]
    if row.file_name:
        told.append(Fact(Words(vi="Tệp", en="File"), row.file_name, register.url("file", row.id)))
    context = {
        "register": register,
        "row": row,
        "head": head,
        "facts": told,
        "list_url": register.url("s"),
        "history": history_of([(register.subject_kind, row.id)]),
        **more,
    }
    return render(request, template, context)


def withdraw_button(register: Register, row: Kept) -> tuple[Button, ...]:
    """The button of taking a row back, for who may."""
    if register.withdraw_deed not in row.actions:
        return ()
    return (Button(WITHDRAW, register.url("withdraw", row.id)),)


def record_page(
    request: HttpRequest,
    register: Register,
    form: HouseForm,
    deed: Callable[..., Done],
    then: Then | None = None,
) -> HttpResponse:
    """Record a new row."""
    told = DeedPage(
        title=register.record,
        button=RECORD,
        said=_DONE,
        back=register.url("s"),
        intro=register.counts_by_itself,
    )
    return answer_deed(request, form, deed, told, then, version=None)


def withdraw_page(
    request: HttpRequest,
    register: Register,
    row: Kept,
    subject: str,
    deed: Callable[..., Done],
) -> HttpResponse:
    """Take back what was recorded in error, with the reason."""
    told = DeedPage(
        title=WITHDRAW,
        button=WITHDRAW,
        said=_TAKEN_BACK,
        back=register.url("", row.id),
        subject=subject,
        consequences=(_CONSEQUENCE,),
    )
    form = ReasonForm(request.POST or None, version=row.version)
    named: dict[str, Any] = {register.row_argument: row.id}
    return answer_deed(request, form, deed, told, **named)


def only_for(request: HttpRequest, deed: str) -> None:
    """Raise NotVisible for a post that is not given this deed."""
    if not actor_of(request).may(deed):
        raise NotVisible
