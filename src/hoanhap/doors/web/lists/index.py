"""The lists of a month by commune, and the months of one commune."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.head import Button, Head, State
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.wording import DESKS, SHAPES, lateness
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import LATENESS_CAUSES
from hoanhap.work.lists.index import MISSING
from hoanhap.work.lists.months import lists_of_commune
from hoanhap.work.lists.queries import lists_index
from hoanhap.work.lists.states import STATES
from hoanhap.work.lists.types import IndexRow

MONTHS_BACK = 23
LISTS = Words(vi="Danh sách hằng tháng (Mẫu số 01)", en="Monthly lists (Form 01)")
_ALL_STATES = Words(vi="Mọi trạng thái", en="Any state")
_ALL_COMMUNES = Words(vi="Mọi xã, phường", en="Any commune")


class ListsFilter(FilterForm):
    """By month, state and commune."""

    thang = forms.ChoiceField(label=say(Words(vi="Tháng", en="Month")))
    state = forms.ChoiceField(label=say(Words(vi="Trạng thái", en="State")))
    commune = forms.TypedChoiceField(label=say(Words(vi="Xã, phường", en="Commune")), coerce=int)

    def __init__(self, data: Any, communes: Sequence[tuple[int, str]], this: Month) -> None:
        super().__init__(data)
        months = [this.plus(1 - back) for back in range(MONTHS_BACK + 2)]
        choices = {
            "thang": [(str(m), f"{m.month:02d}/{m.year}") for m in months],
            "state": [
                ("", say(_ALL_STATES)),
                ("missing", say(MISSING)),
                *((code, say(words)) for code, words in STATES.items()),
            ],
            "commune": [("", say(_ALL_COMMUNES)), *communes],
        }
        for name, given in choices.items():
            self.fields[name].choices = given  # type: ignore[attr-defined]  # ChoiceFields
        self.initial["thang"] = str(this)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The month's lists of the territory; a post of one commune gets its months instead."""
    actor, day = actor_of(request), today()
    if len(actor.territory) == 1 and not actor.everywhere:
        return _months(request, actor, next(iter(actor.territory)), day)
    names = unit_names(actor.territory)
    data = (
        request.GET
        if "thang" in request.GET
        else {**request.GET.dict(), "thang": str(Month.of(day))}
    )
    form = ListsFilter(data, tuple(names.items()), Month.of(day))
    chosen = form.chosen()
    month = Month.parse(chosen["thang"]) if "thang" in chosen else Month.of(day)
    found = lists_index(
        actor, month.first, day, commune_id=chosen.get("commune"), state=chosen.get("state", "")
    )
    chips = [chip for chip in chips_of(request, form) if "thang" in request.GET or len(chosen) > 1]
    context = {
        "found": found,
        "rows": shown(found.rows),
        "month": month,
        "before": month.previous(),
        "after": month.next() if month <= Month.of(day) else None,
        "filter_form": form,
        "chips": [c for c in chips if f": {month.month:02d}/{month.year}" not in str(c.label)],
        "may_exempt": actor.may("lists.exempt_month"),
    }
    return render(request, "web/lists/index.html", context)


@require_GET
def commune(request: HttpRequest, commune_id: int) -> HttpResponse:
    """The months of one commune. Raises NotVisible for one outside the territory."""
    return _months(request, actor_of(request), commune_id, today())


def _months(request: HttpRequest, actor: Actor, commune_id: int, day: date) -> HttpResponse:
    rows = lists_of_commune(actor, commune_id, day)
    this, following = Month.of(day), Month.of(day).next()
    have = {row.month for row in rows if row.list_id and not row.addition_no}
    primary = None
    is_of_today = actor.covers(commune_id)
    if is_of_today and actor.may("lists.start"):
        wanted = next((m for m in (this, following) if m.first not in have), None)
        primary = _start(commune_id, wanted) if wanted else None
    others: tuple[Button, ...] = ()
    if is_of_today and actor.may("lists.exempt_month"):
        words = Words(vi="Không tính chậm một tháng", en="Exempt a month")
        others = (Button(words, reverse("web:list_exempt", args=[commune_id])),)
    unit = rows[0].commune_name if rows else unit_names([commune_id]).get(commune_id, "")
    context = {
        "head": Head(kind=LISTS, name=unit, primary=primary, others=others),
        "rows": shown(rows),
        "may_start": is_of_today and actor.may("lists.start"),
        "causes": LATENESS_CAUSES,
    }
    return render(request, "web/lists/months.html", context)


def _start(commune_id: int, month: Month) -> Button:
    words = Words(vi="Lập danh sách tháng {m:02d}/{y}", en="Start the list of {m:02d}/{y}").format(
        m=month.month, y=month.year
    )
    return Button(words, f"{reverse('web:list_start', args=[commune_id])}?thang={month}")


def shown(rows: Iterable[IndexRow]) -> list[tuple[IndexRow, State, Words, Words | None]]:
    """Each row with its state's shape, the desk that holds it, and since when it is late."""
    return [
        (
            row,
            State(row.state_words, SHAPES.get(row.state, "waiting")),
            DESKS[row.standing.desk],
            lateness(row.standing),
        )
        for row in rows
    ]
