"""What the offices wrote, one section of the outline at a time, side by side: some to a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import paging_of
from hoanhap.doors.web.report_tabs import follows, tabs_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import queries
from hoanhap.work.returns.codes import KINDS_ASKED
from hoanhap.work.returns.types_filling import BesideText, SentFigure

OFFICES = 20
LONGEST = 1500
"""So many offices stand on a page, each with so many signs of its text; the rest is a click away:
a page stays light over a weak line however many offices there are.
"""


@dataclass(frozen=True, slots=True)
class Source:
    """What one office sent: the beginning of its text, and its figures as written."""

    of: BesideText
    text: str
    is_cut: bool
    figures: tuple[tuple[SentFigure, str], ...]


class OfficesFilter(FilterForm):
    """By kind of office."""

    loai = forms.ChoiceField(
        label=say(Words(vi="Loại cơ quan", en="Kind of office")),
        choices=[
            ("", say(Words(vi="Mọi cơ quan", en="Any office"))),
            *((code, say(AGENCY_KINDS[code])) for code in KINDS_ASKED),
        ],
    )


@require_GET
def page(request: HttpRequest, round_id: int) -> HttpResponse:
    """A section (`?muc=`; the first where none is named) with the offices' texts of it."""
    actor = actor_of(request)
    if not follows(actor):
        raise NotVisible
    row = queries.round_outline(actor, round_id)
    asked = OfficesFilter(request.GET)
    section = request.GET.get("muc", "")
    chosen = next((one for one in row.sections if str(one.id) == section), None)
    chosen = chosen or next(iter(row.sections), None)
    found = queries.side_by_side(actor, round_id, chosen.id) if chosen else ()
    kind = asked.chosen().get("loai", "")
    fitting = [one for one in found if not kind or one.agency_kind == kind]
    sent = [one for one in fitting if one.part_id is not None]
    paging = paging_of(request, len(sent), OFFICES)
    here = sent[paging.offset : paging.offset + paging.size]
    context = {
        "row": row,
        "chosen": chosen,
        "kind": kind,
        "filter_form": asked,
        "chips": chips_of(request, asked),
        "kept_filters": [("muc", str(chosen.id))] if chosen else [],
        "sources": _sources(actor, round_id, chosen.id, here) if chosen else (),
        "missing": [one.agency_name for one in fitting if one.part_id is None],
        "paging": paging,
        **tabs_of(actor, "rounds"),
    }
    return render(request, "web/returns/beside.html", context)


def _sources(
    actor: Actor, round_id: int, section_id: int, here: Sequence[BesideText]
) -> tuple[Source, ...]:
    ids = [one.return_id for one in here]
    figures: dict[int, list[tuple[SentFigure, str]]] = defaultdict(list)
    for one in queries.sent_figures(actor, round_id, section_id=section_id, return_ids=ids):
        figures[one.return_id].append((one, shown(one.value, one.unit)))
    return tuple(
        Source(one, _beginning(one.text), len(one.text) > LONGEST, tuple(figures[one.return_id]))
        for one in here
    )


def _beginning(text: str) -> str:
    """Whole words."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(maxsplit=1)[0]} …"
