"""Who is to be asked: the list with its filters, and the telephone list to print."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import queries
from hoanhap.work.needs.codes import OUTCOMES
from hoanhap.work.needs.lines import LEFT, PAGE_ROWS
from hoanhap.work.needs.types import LineFilter

ANY = Words(vi="Tất cả", en="All")
NOT_ASKED = Words(vi="Chưa được hỏi", en="Not asked yet")


class LinesFilter(FilterForm):
    """By answer, commune and name."""

    q = forms.CharField(label=say(Words(vi="Tên", en="Name")), max_length=100)

    def __init__(self, *args: Any, communes: dict[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        outcomes = [("", say(ANY)), (LEFT, say(NOT_ASKED))]
        outcomes += coded(OUTCOMES)
        self.fields["tra-loi"] = _choice(Words(vi="Trả lời", en="Answer"), outcomes)
        if len(communes) > 1:
            named = [("", say(ANY)), *((str(pk), name) for pk, name in communes.items())]
            self.fields["xa"] = _choice(Words(vi="Xã", en="Commune"), named)


def _choice(label: Words, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    select = forms.Select(attrs={"class": "form-select"})
    return forms.ChoiceField(label=say(label), choices=choices, widget=select, required=False)


@require_GET
def page(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The lines of a survey."""
    actor = actor_of(request)
    row = queries.survey_head(actor, survey_id, today())
    communes = unit_names(actor.territory)
    form = LinesFilter(request.GET, communes=communes)
    chosen = form.chosen()
    wanted = LineFilter(
        outcome=chosen.get("tra-loi", ""),
        commune_id=int(chosen["xa"]) if "xa" in chosen else None,
        search=chosen.get("q", ""),
    )
    lines = queries.lines(actor, survey_id, wanted=wanted, page=page_number(request))
    context = {
        "row": row,
        "lines": lines.rows,
        "count": lines.total,
        "paging": Paging(lines.page, lines.total, PAGE_ROWS),
        "filter_form": form,
        "chips": chips_of(request, form),
        "has_phones": sees(actor, "phone"),
        "asks": row.asks and row.state == "open",
        "many": len(communes) > 1,
    }
    return render(request, "web/needs/lines.html", context)


@require_GET
def telephone(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Names and numbers of who has no answer yet, with room to write, to be printed."""
    actor = actor_of(request)
    rows = queries.telephone_list(actor, survey_id)
    context = {
        "row": queries.survey_head(actor, survey_id, today()),
        "lines": rows,
        "count": len(rows),
        "many": len({one.commune_name for one in rows}) > 1,
        "is_list": True,
    }
    return render(request, "web/needs/telephone.html", context)
