"""Rounds: the list of them, and who stands where in one; late ones are chased from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.chase_forms import ChaseForm, ids_ticked
from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.head import State
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.paging import paging_of
from hoanhap.doors.web.report_tabs import follows, tabs_of
from hoanhap.doors.web.returns.rows import shown_returns
from hoanhap.doors.web.returns.wording import stage_state
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.codes import KINDS_ASKED
from hoanhap.work.returns.stages import STAGES
from hoanhap.work.returns.types import ReturnFilter, RoundPage


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many returns stand at a stage, and the address that shows only them."""

    state: State
    n: int
    url: str


class ReturnsFilter(FilterForm):
    """By stage, by kind of office, or only the late ones."""

    tinh_trang = forms.ChoiceField(
        label=say(Words(vi="Tình trạng", en="Stage")),
        choices=coded(STAGES, Words(vi="Mọi tình trạng", en="Any stage")),
    )
    loai = forms.ChoiceField(
        label=say(Words(vi="Loại cơ quan", en="Kind of office")),
        choices=[
            ("", say(Words(vi="Mọi cơ quan", en="Any office"))),
            *((code, say(AGENCY_KINDS[code])) for code in KINDS_ASKED),
        ],
    )
    cham = forms.ChoiceField(
        label=say(Words(vi="Đúng hạn", en="On time")),
        choices=[
            ("", say(Words(vi="Tất cả", en="All"))),
            ("1", say(Words(vi="Chậm, đã gửi hoặc chưa", en="Late, sent or not"))),
            ("no", say(Words(vi="Quá hạn chưa gửi", en="Late and still owed"))),
        ],
    )


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The province's rounds, newest first."""
    actor = actor_of(request)
    if not follows(actor):
        raise NotVisible
    context = {
        "rows": queries.rounds(actor, today()),
        "may_open": actor.may("returns.open_round"),
        **tabs_of(actor, "rounds"),
    }
    return render(request, "web/returns/rounds.html", context)


def one(request: HttpRequest, round_id: int) -> HttpResponse:
    """Who stands where; the ticked ones are chased with one message each."""
    actor = actor_of(request)
    if not follows(actor):
        raise NotVisible
    form = ChaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        went = _chase(request, form, round_id)
        if went is not None:
            return went
    asked = ReturnsFilter(request.GET)
    chosen = asked.chosen()
    wanted = ReturnFilter(
        stage=chosen.get("tinh_trang", ""),
        kind=chosen.get("loai", ""),
        is_late_only=chosen.get("cham") == "1",
        is_owed_late_only=chosen.get("cham") == "no",
    )
    found = queries.round_page(actor, round_id, today(), wanted)
    paging = paging_of(request, len(found.returns))
    rows = found.returns[paging.offset : paging.offset + paging.size]
    context = {
        "row": found.row,
        "rows": shown_returns(rows),
        "paging": paging,
        "stages": _stages(found),
        "filter_form": asked,
        "chips": chips_of(request, asked),
        "form": form,
        "may_chase": any("returns.chase" in one.actions for one in rows),
        "ticked": _ticked(request),
        **tabs_of(actor, "rounds"),
    }
    return render(request, "web/returns/round.html", context, status=form.status)


def _stages(found: RoundPage) -> list[StageCount]:
    here = reverse("web:round", args=[found.row.id])
    return [
        StageCount(stage_state(code, words), n, f"{here}?{urlencode({'tinh_trang': code})}")
        for code, words in STAGES.items()
        if (n := found.row.tally.by_stage.get(code, 0))
    ]


def _chase(request: HttpRequest, form: ChaseForm, round_id: int) -> HttpResponse | None:
    ids = _ticked(request)
    if not ids:
        none = Words(vi="Hãy chọn ít nhất một đơn vị.", en="Tick at least one office.")
        form.add_error(None, in_page_language(none))
        return None
    given: dict[str, Any] = form.inputs()
    is_letter = given["channel"] == "letter"
    then = reverse("web:return_chases") if is_letter else reverse("web:round", args=[round_id])
    said = Words(vi="Đã đôn đốc các đơn vị được chọn.", en="The offices ticked are chased.")
    return run_deed(request, form, actions.chase, then, said, return_ids=ids, **given)


def _ticked(request: HttpRequest) -> tuple[int, ...]:
    return tuple(sorted(ids_ticked(request.POST.getlist("bao_cao"))))
