"""A new application from a name on a list, in two steps: the way and the purpose, then the wish."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.head import StepMark
from hoanhap.doors.web.opening import opens
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import ListedPerson, listed_person
from hoanhap.work.loans import queries
from hoanhap.work.loans.actions import apply

from .application_forms import FORMS, WayForm

STEPS = (
    Words(vi="Cách vay và mục đích", en="Way and purpose"),
    Words(vi="Nội dung đề nghị", en="What is asked for"),
)
NOT_READY = Words(
    vi="Chưa lập được hồ sơ vay: danh sách có tên anh/chị này chưa được xác nhận và chuyển đến "
    "ngân hàng.",
    en="No application yet: the list with this name is not confirmed and at the bank.",
)
SAID = Words(vi="Đã tiếp nhận đề nghị vay.", en="The application was taken in.")


def page(request: HttpRequest, entry_id: int) -> HttpResponse:
    """The first step until the address names way and purpose; then the second, which applies."""
    actor = actor_of(request)
    if not actor.may("loans.apply"):
        raise NotVisible
    listed = listed_person(actor, entry_id)
    if not (listed.is_confirmed and listed.is_at_bank):
        raise WrongState(NOT_READY)
    context = {
        "listed": listed,
        "commune": unit_names([listed.commune_id]).get(listed.commune_id, ""),
        "opens_person": opens(actor, "web:person"),
    }
    is_asked = bool(request.GET)
    way = WayForm(request.GET if is_asked else None, initial={"purpose": listed.purpose})
    if not (is_asked and way.is_valid()):
        context |= {"form": way, "steps": _steps(0)}
        return render(request, "web/loans/application_way.html", context)
    return _wish(request, actor, listed, way.cleaned_data, context)


def _wish(
    request: HttpRequest,
    actor: Actor,
    listed: ListedPerson,
    way: dict[str, str],
    context: dict[str, object],
) -> HttpResponse:
    is_direct = way["path"] == "direct"
    groups = () if is_direct else queries.groups(actor, commune_id=listed.commune_id)
    form = FORMS[way["path"], way["purpose"]](
        request.POST or None, listed=listed, way=way, groups=groups, today=today()
    )
    if request.method == "POST" and form.is_valid():
        inputs = {"wish": form.wish(), "applied_on": form.cleaned_data["applied_on"]}
        went = run_deed(request, form, apply, _then, SAID, entry_id=listed.entry_id, **inputs)
        if went is not None:
            return went
    context |= {
        "form": form,
        "steps": _steps(1),
        "is_direct": is_direct,
        "lacks_groups": not is_direct and not groups,
    }
    return render(request, "web/loans/application_wish.html", context, status=form.status)


def _then(done: Done) -> str:
    return reverse("web:loan", args=[done.id])


def _steps(here: int) -> tuple[StepMark, ...]:
    return tuple(
        StepMark(words, "done" if place < here else "here" if place == here else "ahead")
        for place, words in enumerate(STEPS)
    )
