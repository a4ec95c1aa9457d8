"""Rows of a list being drafted: searched before made, changed, taken off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.lists.entry_form import EntryForm, shown_facts
from hoanhap.doors.web.lists.wording import DEED_WORDS, month_name
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.registry import queries as registry
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions, queries
from hoanhap.work.lists.codes import LEFT_REASONS
from hoanhap.work.lists.types import EntryRow, ListRow

CHANGE = Words(vi="Sửa dòng", en="Change the row")
DROP = Words(vi="Đưa ra khỏi danh sách", en="Take off the list")
_NOBODY = Words(vi="Người khác, chưa có hồ sơ", en="Someone else, not on record")
_CHOSEN_AT_DRAFTING = frozenset(
    {"moved_away", "no_need", "has_loan", "entered_in_error", "deceased", "other"}
)


class DropForm(HouseForm):
    """Why the name leaves."""

    reason = forms.ChoiceField(
        label=say(Words(vi="Lý do", en="Reason")),
        choices=[(k, say(w)) for k, w in LEFT_REASONS.items() if k in _CHOSEN_AT_DRAFTING],
        widget=forms.RadioSelect,
    )


@require_GET
def search(request: HttpRequest, list_id: int) -> HttpResponse:
    """Look for the person before a row is made, so that nobody is on record twice."""
    actor, row = _drafting(request, list_id, "lists.add_entry")
    asked = request.GET.get("q", "").strip()
    context = {
        "row": row,
        "name": month_name(row.month, row.addition_no),
        "asked": asked,
        "found": registry.people(actor, asked, commune_id=row.commune_id) if asked else None,
        "is_number": asked.replace(" ", "").isdecimal(),
    }
    return render(request, "web/lists/person_search.html", context)


def add(request: HttpRequest, list_id: int) -> HttpResponse:
    """Put a person on the list: `?person=` chosen in the search, or a new one with `?name=`."""
    actor, row = _drafting(request, list_id, "lists.add_entry")
    form = EntryForm(request.POST or None, version=row.version, initial=_first(request, actor))
    told = DeedPage(
        title=DEED_WORDS["lists.add_entry"],
        button=DEED_WORDS["lists.add_entry"],
        said=Words(vi="Đã thêm vào danh sách.", en="Put on the list."),
        back=reverse("web:list", args=[list_id]),
        subject=_subject(row),
    )

    def deed(act: Act, **inputs: Any) -> Done:
        try:
            return actions.add_entry(act, **inputs)
        except Refused as refused:
            _offer(form, actor, refused)
            raise

    return answer_deed(request, form, deed, told, list_id=list_id)


def change(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Change a row, or take up again one that had left."""
    actor = actor_of(request)
    entry = _entry(actor, entry_id, "lists.change_entry")
    row = queries.one_list(actor, entry.list_id, today())
    form = EntryForm(request.POST or None, version=entry.version, initial=shown_facts(entry))
    told = DeedPage(
        title=CHANGE,
        button=Words(vi="Ghi thay đổi", en="Record the change"),
        said=Words(vi="Đã ghi thay đổi.", en="The change is recorded."),
        back=reverse("web:list", args=[entry.list_id]),
        subject=f"{entry.full_name} · {_subject(row)}",
        intro=Words(
            vi="Người này đã ra khỏi danh sách; ghi thay đổi sẽ đưa trở lại.",
            en="This person has left the list; recording a change takes them back on.",
        )
        if entry.change == "left"
        else None,
    )

    def deed(act: Act, **inputs: Any) -> Done:
        del inputs["person_id"]  # the row says who it is
        return actions.change_entry(act, **inputs)

    return answer_deed(request, form, deed, told, entry_id=entry_id)


def drop(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Take a name off the list, with the reason."""
    actor = actor_of(request)
    entry = _entry(actor, entry_id, "lists.drop_entry")
    form = DropForm(request.POST or None, version=entry.version)
    told = DeedPage(
        title=DROP,
        button=DROP,
        said=Words(vi="Đã đưa ra khỏi danh sách.", en="Taken off the list."),
        back=reverse("web:list", args=[entry.list_id]),
        subject=entry.full_name or "",
        consequences=(
            Words(
                vi="Dòng vẫn hiện trên trang, không in và không xem xét; có thể đưa trở lại trước "
                "khi trình.",
                en="The row stays visible, is not printed or decided, and can be taken up again "
                "before submission.",
            ),
        ),
    )
    return answer_deed(request, form, actions.drop_entry, told, entry_id=entry_id)


def _drafting(request: HttpRequest, list_id: int, deed: str) -> tuple[Actor, ListRow]:
    """The actor and the list; a post without the deed has no such page."""
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return actor, queries.one_list(actor, list_id, today())


def _entry(actor: Actor, entry_id: int, deed: str) -> EntryRow:
    if not actor.may(deed):
        raise NotVisible
    return queries.entry(actor, entry_id)


def _first(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """What is known already of the person chosen."""
    chosen = id_of(request.GET.get("person", ""))
    if chosen is None:
        return {"full_name": request.GET.get("name", "")[:100]}
    known = registry.person(actor, chosen)
    shown = shown_facts(known.person)
    for release in known.releases[:1]:
        names = ("release_kind", "released_on", "certificate_number", "certificate_on")
        shown |= {name: getattr(release, name) for name in names}
    return {**shown, "person_id": known.person.id}


def _offer(form: EntryForm, actor: Actor, refused: Refused) -> None:
    """Where several people on record fit, name them to choose from."""
    ids = next((d[1] for d in refused.details if isinstance(d, tuple) and d[0] == "candidates"), ())
    if not isinstance(ids, tuple) or not ids:
        return
    rows = [registry.person_row(actor, pk) for pk in ids]
    people = [(r.id, f"{r.full_name}, {r.birth_year}, {r.residence}") for r in rows]
    form.ask_who([*people, ("", in_page_language(_NOBODY))])  # type: ignore[list-item]  # "" is nobody


def _subject(row: ListRow) -> str:
    return f"{in_page_language(month_name(row.month, row.addition_no))} · {row.commune_name}"
