"""What can this person get: one page that asks, answers and keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.desks import LISTS
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.opening import opens
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.simulator.asking import FactsForm
from hoanhap.doors.web.simulator.reckoning import (
    INSTALMENTS_MAX,
    Outcome,
    interval_of,
    outcome,
    reckon,
    schedule,
    terms_of,
)
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.dated import NoValue
from hoanhap.work.lists.listed import ListedPerson, listed_person

_TOO_MANY = Words(
    vi="Nhiều nhất {most} kỳ trả nợ; hãy chọn số tháng lớn hơn.",
    en="At most {most} instalments; choose more months between them.",
)
_CARRIED = ("request_id", "version")


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The questions; with any answer in the address, what the law says to it and the schedule.

    Raises NotVisible for posts that see neither loans nor lists, and for an entry not theirs.
    """
    actor = actor_of(request)
    if not (sees(actor, "loan_state") or actor.agency_kind in LISTS.kinds):
        raise NotVisible
    listed = _listed(actor, request.GET.get("entry", ""))
    form = FactsForm(_answers(request, actor, listed), today=today())
    found = _outcome(form) if form.is_bound and form.is_valid() else None
    context = {
        "form": form,
        "found": found,
        "listed": listed,
        "opens_person": opens(actor, "web:person"),
    }
    return render(request, "web/simulator/simulator.html", context, status=form.status)


def _listed(actor: Actor, entry: str) -> ListedPerson | None:
    if not entry:
        return None
    if not (entry.isascii() and entry.isdecimal() and len(entry) < 18):
        raise NotVisible
    return listed_person(actor, int(entry))


def _answers(
    request: HttpRequest, actor: Actor, listed: ListedPerson | None
) -> Mapping[str, str] | None:
    """The address's own answers over what the list says; None where there is neither."""
    asked = {name: str(value) for name, value in request.GET.items() if name not in _CARRIED}
    if not asked:
        return None
    known = _known_of(actor, listed) if listed else {}
    return {"judged_on": f"{today():%d/%m/%Y}"} | known | asked


def _known_of(actor: Actor, listed: ListedPerson) -> dict[str, str]:
    """What the list says and this post may see, as one would type it."""
    yes_no = {True: "yes", False: "no"}
    known = {
        "release_kind": listed.release_kind,
        "released_on": f"{listed.released_on:%d/%m/%Y}",
        "certificate_number": "yes" if listed.certificate_number else "",
        "obeys_law": yes_no[listed.obeys_law],
        "purpose": listed.purpose,
        "amount_vnd": format_vnd(listed.amount_vnd) if listed.amount_vnd else "",
    }
    seen = {name: value for name, value in known.items() if sees(actor, name)}
    has_certificate = seen.pop("certificate_number", "")
    confirmed = yes_no[listed.is_confirmed]
    return seen | {
        "has_certificate": has_certificate,
        "is_listed": "yes",
        "is_confirmed": confirmed,
    }


def _outcome(form: FactsForm) -> Outcome | None:
    """The answer; None where a day has no law or no rate, which the form then says."""
    given, facts = form.cleaned_data, form.facts()
    on = given["judged_on"]
    paid_out_on, months = given["payout_on"] or on, given["instalment_months"]
    try:
        judgement = reckon(facts, on)
        terms = terms_of(facts, judgement)
        if terms and terms[1] > interval_of(terms[1], months, paid_out_on) * INSTALMENTS_MAX:
            said = _TOO_MANY.format(most=INSTALMENTS_MAX)
            form.add_error("instalment_months", in_page_language(said))
            return None
        return outcome(judgement, schedule(facts, judgement, paid_out_on, months))
    except NoValue as refused:
        form.refuse(refused)
    except Refused as refused:
        form.add_error("payout_on", in_page_language(refused.words))
    return None
