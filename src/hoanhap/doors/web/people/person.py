"""One person: what the post may see, the law's window in words, lists, loans and history."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.opening import opens
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.ground.audit.queries import note_view
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.registry import queries
from hoanhap.ground.registry.history import person_history
from hoanhap.ground.registry.types import PersonPage, ReleaseRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.finding import Finding
from hoanhap.pure.law.qd_22_2023 import PersonFacts, Release, ReleaseKind
from hoanhap.pure.law.qd_22_2023.article_03_person import within_years
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.lists.codes import RELEASE_KINDS
from hoanhap.work.lists.queries import lists_of_person
from hoanhap.work.loans.of_person import loans_of_person

KIND = Words(vi="Người đã chấp hành xong án phạt tù", en="Person who completed a prison sentence")
DEEDS = {
    "registry.record_identity": (
        Words(vi="Ghi số định danh", en="Record the identity number"),
        "web:person_identity",
    ),
    "registry.correct_person": (
        Words(vi="Sửa thông tin", en="Correct the record"),
        "web:person_correct",
    ),
    "registry.move_residence": (
        Words(vi="Ghi nhận chuyển nơi ở", en="Record a move"),
        "web:person_move",
    ),
    "registry.attest_conduct": (
        Words(vi="Xác nhận chấp hành pháp luật", en="Attest conduct"),
        "web:person_attest",
    ),
}
SEXES = {"male": Words(vi="Nam", en="Male"), "female": Words(vi="Nữ", en="Female")}
KINDS = {
    **RELEASE_KINDS,
    "conditional": Words(vi="Tha tù trước thời hạn có điều kiện", en="Conditional early release"),
}


@require_GET
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """One person. Opening the record columns is kept as a look. Raises NotVisible."""
    actor = actor_of(request)
    page = queries.person(actor, person_id)
    if page.has_record_columns:
        note_view(act_of(request), subject=("registry.Person", person_id), page="web:person")
    context = {
        "person": page.person,
        "page": page,
        "head": _head(page),
        "sex": SEXES.get(page.person.sex or ""),
        "releases": [(KINDS.get(r.release_kind or ""), r) for r in page.releases],
        "window": _window(page.releases, today()),
        "sees": _columns(actor),
        "open_tasks": [t for t in page.help_tasks or () if t.closed_on is None],
        "closed_tasks": [t for t in page.help_tasks or () if t.closed_on is not None],
        "may_close": actor.may("registry.close_help_task")
        and actor.answers_for(page.person.commune_id or 0),
        "listed": lists_of_person(actor, person_id),
        "opens_lists": opens(actor, "web:list"),
        "loans": loans_of_person(actor, person_id),
        "history": person_history(actor, page.person),
    }
    return render(request, "web/people/person.html", context)


def _head(page: PersonPage) -> Head:
    row = page.person
    buttons = {
        deed: Button(words, reverse(url, args=[row.id]))
        for deed, (words, url) in DEEDS.items()
        if deed in page.actions
    }
    primary = None
    if row.identity_kind == "not_yet":
        primary = buttons.pop("registry.record_identity", None)
    return Head(
        kind=KIND,
        name=row.full_name or "",
        unit=row.commune_name,
        primary=primary,
        others=tuple(buttons.values()),
    )


def _window(releases: tuple[ReleaseRow, ...], on: date) -> tuple[Finding, ...]:
    """The five years of the newest release, as of today; none where the post may not see it."""
    known = [r for r in releases if r.released_on is not None and r.release_kind is not None]
    if not known:
        return ()
    newest = known[0]
    kind = ReleaseKind(newest.release_kind or "")
    facts = PersonFacts(release=Release(kind=kind, released_on=newest.released_on))
    return (within_years(facts, law_of_day(on)),)


def _columns(actor: Actor) -> dict[str, bool]:
    names = ("born_on", "identity_number", "residence", "phone", "released_on")
    return {name: sees(actor, name) for name in names}
