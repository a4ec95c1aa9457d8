"""Outlines: the list, one with its sections, written, changed, taken from a plan or ready-made."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.returns.outline_forms import OutlineForm
from hoanhap.doors.web.returns.tabs import tabs_of
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import OutlinePage, SectionRow

NEW = Words(vi="Soạn đề cương", en="Write an outline")
CHANGE = Words(vi="Sửa đề cương", en="Change the outline")
SAVED = Words(vi="Đã ghi đề cương.", en="The outline is saved.")


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The province's outlines, and plans one can be taken from."""
    actor = actor_of(request)
    if not actor.may("returns.write_outline"):
        raise NotVisible
    context = {
        "rows": queries.outlines(actor),
        "plans": queries.plan_outlines(actor, today()),
        **tabs_of(actor, "outlines"),
    }
    return render(request, "web/returns/outlines.html", context)


@require_GET
def one(request: HttpRequest, outline_id: int) -> HttpResponse:
    """One outline with its sections."""
    actor = actor_of(request)
    found = queries.outline(actor, outline_id)
    context = {
        "found": found,
        "row": found.row,
        "may_change": "returns.change_outline" in found.row.actions,
        "may_open": actor.may("returns.open_round") and found.row.state == "open",
        **tabs_of(actor, "outlines"),
    }
    return render(request, "web/returns/outline.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Write an outline."""
    if not actor_of(request).may("returns.write_outline"):
        raise NotVisible
    form = OutlineForm(request.POST or None)
    return _written(request, form, NEW, (), reverse("web:outlines"))


def change(request: HttpRequest, outline_id: int) -> HttpResponse:
    """Change an outline; one that was used gets a new edition."""
    actor = actor_of(request)
    if not actor.may("returns.change_outline"):
        raise NotVisible
    found = queries.outline(actor, outline_id)
    first = {"title": found.row.title, "kind": found.row.kind}
    form = OutlineForm(request.POST or None, version=found.row.version, initial=first)
    back = reverse("web:outline", args=[outline_id])
    return _written(request, form, CHANGE, found.sections, back, found)


def _written(
    request: HttpRequest,
    form: OutlineForm,
    title: Words,
    sections: tuple[SectionRow, ...],
    back: str,
    found: OutlinePage | None = None,
) -> HttpResponse:
    form.have(sections)
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = form.inputs()
        if found is not None:
            del given["kind"]
            given |= {"outline_id": found.row.id, "version": form.seen_version}
        deed = actions.write_outline if found is None else actions.change_outline
        went = run_deed(request, form, deed, _to_outline, SAVED, **given)
        if went is not None:
            return went
    context = {
        "form": form,
        "title": title,
        "back": back,
        "is_used": found is not None and found.row.rounds > 0,
    }
    return render(request, "web/returns/outline_form.html", context, status=form.status)


@require_POST
def usual(request: HttpRequest) -> HttpResponse:
    """Take the half-year outline that the house ships."""
    return _take(request, actions.take_usual_outline)


@require_POST
def from_plan(request: HttpRequest) -> HttpResponse:
    """Take a review's outline from an adopted plan."""
    plan, item = request.POST.get("plan", ""), request.POST.get("item", "")
    if not plan.isdecimal():
        raise NotVisible
    review = int(item) if item.isdecimal() else None
    return _take(request, actions.take_outline_from_plan, plan_id=int(plan), item_id=review)


def _take(request: HttpRequest, deed: Any, **inputs: Any) -> HttpResponse:
    act: Act = act_of(request)
    done: Done = deed(act, **inputs)
    messages.success(request, in_page_language(SAVED))
    return HttpResponseRedirect(_to_outline(done))


def _to_outline(done: Done) -> str:
    return reverse("web:outline", args=[done.id])
