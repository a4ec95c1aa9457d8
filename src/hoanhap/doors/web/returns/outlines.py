"""Outlines: the list, one with its sections, written, changed, taken from a plan or ready-made."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.returns.measure_picker import titles_of
from hoanhap.doors.web.returns.outline_forms import (
    NewOutlineForm,
    OutlineForm,
    SectionForm,
    standing_section,
)
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import NewSection, OutlinePage, SectionRow

NEW = Words(vi="Soạn đề cương", en="Write an outline")
CHANGE = Words(vi="Sửa tên đề cương", en="Change the title")
NEW_SECTION = Words(vi="Thêm mục", en="Add a section")
CHANGE_SECTION = Words(vi="Sửa mục", en="Change the section")
DROPPED = Words(vi="Đã bỏ mục “{title}”.", en="Section “{title}” is taken out.")
EDITION = Words(
    vi="Đề cương này đã dùng: sửa là thành bản mới, kỳ cũ giữ bản cũ.",
    en="It was used: a change makes a new edition; rounds of old keep theirs.",
)
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
        "sections": [(one, titles_of(one.codes)) for one in found.sections],
        "row": found.row,
        "may_change": "returns.change_outline" in found.row.actions,
        "may_open": actor.may("returns.open_round") and found.row.state == "open",
        **tabs_of(actor, "outlines"),
    }
    return render(request, "web/returns/outline.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Write an outline, its first section with it; the others are added on its page."""
    if not actor_of(request).may("returns.write_outline"):
        raise NotVisible
    form = NewOutlineForm(request.POST or None)
    form.know(None)
    back = reverse("web:outlines")
    if _is_sent(request) and form.is_valid():
        given = {"title": form.cleaned_data["outline_title"], "kind": form.cleaned_data["kind"]}
        given["sections"] = (form.section(),)
        went = run_deed(request, form, actions.write_outline, _to_outline, SAVED, **given)
        if went is not None:
            return went
    return _section_page(request, form, NEW, back)


def change(request: HttpRequest, outline_id: int) -> HttpResponse:
    """Change what an outline is called; one that was used gets a new edition."""
    found = _to_change(request, outline_id)
    first = {"title": found.row.title}
    form = OutlineForm(request.POST or None, version=found.row.version, initial=first)
    told = DeedPage(
        title=CHANGE,
        button=CHANGE,
        said=SAVED,
        back=reverse("web:outline", args=[outline_id]),
        subject=found.row.title,
        consequences=(EDITION,) if found.row.rounds else (),
    )
    sections = tuple(map(standing_section, found.sections))
    return answer_deed(
        request, form, actions.change_outline, told, _to_outline,
        outline_id=outline_id, sections=sections,
    )  # fmt: skip


def section_new(request: HttpRequest, outline_id: int) -> HttpResponse:
    """Add a section."""
    return _section(request, _to_change(request, outline_id), None)


def section(request: HttpRequest, outline_id: int, section_place: int) -> HttpResponse:
    """Change one section, the others stay as they are. Raises NotVisible where there is none."""
    found = _to_change(request, outline_id)
    return _section(request, found, _at(found, section_place))


@require_POST
def section_drop(request: HttpRequest, outline_id: int, section_place: int) -> HttpResponse:
    """Take a section out."""
    found = _to_change(request, outline_id)
    dropped = _at(found, section_place)
    version = request.POST.get("version", "")
    done = actions.change_outline(
        act_of(request),
        outline_id=outline_id,
        version=int(version) if version.isdecimal() and len(version) < 10 else 0,
        title=found.row.title,
        sections=tuple(standing_section(one) for one in found.sections if one is not dropped),
    )
    messages.success(request, in_page_language(DROPPED.format(title=dropped.title)))
    return HttpResponseRedirect(_to_outline(done))


def _section(request: HttpRequest, found: OutlinePage, row: SectionRow | None) -> HttpResponse:
    form = SectionForm(request.POST or None, version=found.row.version)
    form.know(row)
    back = reverse("web:outline", args=[found.row.id])
    if _is_sent(request) and form.is_valid():
        went = run_deed(
            request, form, actions.change_outline, _to_outline, SAVED,
            outline_id=found.row.id, version=form.seen_version, title=found.row.title,
            sections=_with(found.sections, row, form),
        )  # fmt: skip
        if went is not None:
            return went
    return _section_page(request, form, CHANGE_SECTION if row else NEW_SECTION, back, found)


def _with(
    sections: tuple[SectionRow, ...], row: SectionRow | None, form: SectionForm
) -> tuple[NewSection, ...]:
    """The sections with this one at its place."""
    others = [standing_section(one) for one in sections if one is not row]
    place = form.cleaned_data["place"] or len(others) + 1
    others.insert(place - 1, form.section())
    return tuple(others)


def _section_page(
    request: HttpRequest,
    form: SectionForm,
    title: Words,
    back: str,
    found: OutlinePage | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "back": back,
        "row": found.row if found else None,
        "place": form.row.position if form.row else None,
        "is_used": found is not None and found.row.rounds > 0,
    }
    status = form.status if _is_sent(request) else 200
    return render(request, "web/returns/outline_form.html", context, status=status)


def _is_sent(request: HttpRequest) -> bool:
    """Whether it is to be saved; the button beside the search only finds measures."""
    return request.method == "POST" and "find" not in request.POST


def _to_change(request: HttpRequest, outline_id: int) -> OutlinePage:
    actor = actor_of(request)
    if not actor.may("returns.change_outline"):
        raise NotVisible
    return queries.outline(actor, outline_id)


def _at(found: OutlinePage, place: int) -> SectionRow:
    row = next((one for one in found.sections if one.position == place), None)
    if row is None:
        raise NotVisible
    return row


@require_POST
def usual(request: HttpRequest) -> HttpResponse:
    """Take the half-year outline that the house ships."""
    return _take(request, actions.take_usual_outline)


@require_POST
def from_plan(request: HttpRequest) -> HttpResponse:
    """Take a review's outline from an adopted plan."""
    plan_id, item_id = (id_of(request.POST.get(name, "")) for name in ("plan", "item"))
    if plan_id is None:
        raise NotVisible
    return _take(request, actions.take_outline_from_plan, plan_id=plan_id, item_id=item_id)


def _take(request: HttpRequest, deed: Any, **inputs: Any) -> HttpResponse:
    act: Act = act_of(request)
    done: Done = deed(act, **inputs)
    messages.success(request, in_page_language(SAVED))
    return HttpResponseRedirect(_to_outline(done))


def _to_outline(done: Done) -> str:
    return reverse("web:outline", args=[done.id])
