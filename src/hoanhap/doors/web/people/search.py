"""Finding a person, and the help that is still owed to people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import page_number, paging_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry import queries
from hoanhap.pure.kernel.words import Words

_ANY_COMMUNE = Words(vi="Mọi xã, phường", en="Any commune")


class PeopleFilter(FilterForm):
    """By name or whole number, and by commune."""

    q = forms.CharField(label=say(Words(vi="Họ tên hoặc số định danh", en="Name or number")))
    commune = forms.TypedChoiceField(label=say(Words(vi="Xã, phường", en="Commune")), coerce=int)

    def __init__(self, data: Any, communes: Sequence[tuple[int, str]]) -> None:
        super().__init__(data)
        self.fields["q"].widget.attrs["type"] = "search"
        if len(communes) < 2:
            del self.fields["commune"]
            return
        self.fields["commune"].choices = [("", say(_ANY_COMMUNE)), *communes]  # type: ignore[attr-defined]  # a ChoiceField


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """People the post may see, found by name with or without marks, or by their whole number."""
    actor = actor_of(request)
    form = PeopleFilter(request.GET, tuple(unit_names(actor.territory).items()))
    chosen = form.chosen()
    found = queries.people(
        actor,
        str(chosen.get("q", "")),
        commune_id=chosen.get("commune"),
        page=page_number(request),
    )
    context = {
        "found": found,
        "filter_form": form,
        "chips": chips_of(request, form),
        "paging": paging_of(request, found.total),
        "q": chosen.get("q", ""),
        "shows_number": sees(actor, "identity_number"),
        "shows_residence": sees(actor, "residence"),
        "shows_commune": len(actor.territory) != 1,
        "may_help": sees(actor, "help_tasks"),
    }
    return render(request, "web/people/people.html", context)


@require_GET
def help_tasks(request: HttpRequest) -> HttpResponse:
    """What people still lack and the commune helps them to get, oldest first."""
    actor = actor_of(request)
    context = {
        "tasks": queries.open_help(actor),
        "may_close": actor.may("registry.close_help_task"),
        "is_open_to_post": sees(actor, "help_tasks"),
    }
    return render(request, "web/people/help_tasks.html", context)
