"""Chasing: which agencies about what, by notice, e-mail or letter; the messages sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.chase_forms import ChaseForm, ids_ticked, record_page
from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.plans.due_rows import shown_rows
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.codes_doing import CHANNELS
from hoanhap.work.plans.types_doing import ChaseGroup, ChaseRow
from hoanhap.work.reports.plan_papers import chase_letter


class ChasesFilter(FilterForm):
    """By agency, by which way, and what is still waited for."""

    co_quan = forms.TypedChoiceField(
        label=say(Words(vi="Cơ quan", en="Agency")), coerce=int, empty_value=None
    )
    hinh_thuc = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="How")),
        choices=coded(CHANNELS, Words(vi="Mọi hình thức", en="Any way")),
    )
    cho = forms.ChoiceField(
        label=say(Words(vi="Còn chờ", en="Still waiting")),
        choices=[
            ("", say(Words(vi="Chờ hay không", en="Whether or not"))),
            ("xem", say(Words(vi="chưa xem", en="not seen yet"))),
            ("so", say(Words(vi="công văn chờ ghi số", en="a letter without its number"))),
        ],
    )

    def __init__(self, *args: Any, rows: Iterable[ChaseRow], **options: Any) -> None:
        super().__init__(*args, **options)
        named = sorted({(row.agency_name, row.agency_id) for row in rows})
        field: Any = self.fields["co_quan"]
        anybody = ("", say(Words(vi="Mọi cơ quan", en="Any agency")))
        field.choices = field.widget.choices = [anybody, *((pk, name) for name, pk in named)]

    def fitting(self, rows: Iterable[ChaseRow]) -> list[ChaseRow]:
        """The rows that fit what is chosen."""
        chosen = self.chosen()
        waits: dict[str, Callable[[ChaseRow], bool]] = {
            "xem": lambda row: row.seen_on is None and row.channel != "letter",
            "so": lambda row: row.channel == "letter" and not row.number,
        }
        does_wait = waits.get(chosen.get("cho", ""))
        return [
            row
            for row in rows
            if chosen.get("co_quan") in (None, row.agency_id)
            and chosen.get("hinh_thuc") in (None, row.channel)
            and (does_wait is None or does_wait(row))
        ]


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The messages sent, newest first."""
    actor = actor_of(request)
    every = queries.chases(actor)
    form = ChasesFilter(request.GET, rows=every)
    rows = form.fitting(every)
    context = {
        "rows": rows,
        "count": len(rows),
        "filter_form": form,
        "chips": chips_of(request, form),
        "may_chase": actor.may("plans.chase"),
        "desk_page": "chases",
    }
    return render(request, "web/plans/chases.html", context)


def chase(request: HttpRequest) -> HttpResponse:
    """Choose what to chase (`?viec=` ticks it), and send; one message an agency."""
    actor = actor_of(request)
    if not actor.may("plans.chase"):
        raise NotVisible
    every = queries.chase_candidates(actor, today())
    groups = [one for one in every if one.agency_id != actor.agency_id]
    asked = ids_ticked((request.POST or request.GET).getlist("viec"))
    shown = [one for one in groups if not asked or any(row.id in asked for row in one.rows)]
    if not asked and "ca" not in request.GET:
        shown = _pressing(groups)
    form = ChaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not asked:
            none = Words(vi="Hãy chọn ít nhất một việc.", en="Tick at least one thing due.")
            form.add_error(None, in_page_language(none))
        else:
            went = _send(request, form, asked)
            if went is not None:
                return went
    context = {
        "form": form,
        "groups": [(one, shown_rows(one.rows), len(_late([one]))) for one in shown],
        "is_asked": bool(asked),
        "left_out": 0 if asked else _how_many(groups) - _how_many(shown),
        "chosen": asked or _late(groups),
        "without_email": [one.agency_name for one in shown if not one.has_email],
        "back": reverse("web:chases"),
    }
    return render(request, "web/plans/chase_new.html", context, status=form.status)


def _pressing(groups: Iterable[ChaseGroup]) -> list[ChaseGroup]:
    """What has come due or waits for an answer; what is not due yet is shown when asked for."""
    left = [replace(one, rows=tuple(r for r in one.rows if r.stage != "waiting")) for one in groups]
    return [one for one in left if one.rows]


def _how_many(groups: Iterable[ChaseGroup]) -> int:
    return sum(len(one.rows) for one in groups)


def _send(request: HttpRequest, form: ChaseForm, asked: set[int]) -> HttpResponse | None:
    said = Words(
        vi="Đã gửi {agencies} cơ quan về {occurrences} việc.",
        en="Sent to {agencies} agencies about {occurrences} things due.",
    )
    return run_deed(
        request, form, actions.chase, reverse("web:chases"), said,
        occurrence_ids=tuple(sorted(asked)), **form.inputs(),
    )  # fmt: skip


def _late(groups: Iterable[ChaseGroup]) -> set[int]:
    return {row.id for one in groups for row in one.rows if row.stage == "late"}


@require_GET
def one(request: HttpRequest, chase_id: int) -> HttpResponse:
    """One message: to whom, about what, its letter."""
    found = queries.chase_page(actor_of(request), chase_id, today())
    context = {
        "row": found.row,
        "about": shown_rows(found.about),
        "may_record": "plans.record_letter" in found.row.actions,
        "may_see": "plans.mark_seen" in found.row.actions,
    }
    return render(request, "web/plans/chase.html", context)


def record(request: HttpRequest, chase_id: int) -> HttpResponse:
    """Record what the signed letter carries."""
    actor = actor_of(request)
    if not actor.may("plans.record_letter"):
        raise NotVisible
    row = queries.chase_page(actor, chase_id, today()).row
    back = reverse("web:chase", args=[chase_id])
    return record_page(request, row, back, actions.record_letter)


@require_GET
def letter(request: HttpRequest, chase_id: int) -> HttpResponse:
    """The letter as a Word file."""
    return save(chase_letter(actor_of(request), chase_id))


@require_POST
def seen(request: HttpRequest, chase_id: int) -> HttpResponse:
    """Note that the agency has seen the message."""
    actor = actor_of(request)
    row = queries.chase_page(actor, chase_id, today()).row
    if "plans.mark_seen" not in row.actions:
        raise NotVisible
    done: Any = actions.mark_seen(act_of(request), chase_id=chase_id, version=row.version)
    said = Words(vi="Đã ghi là đã xem.", en="Noted as seen.")
    messages.success(request, in_page_language(said))
    return HttpResponseRedirect(reverse("web:chase", args=[done.id]))
