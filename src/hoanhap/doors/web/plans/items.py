"""The pages of one point of a plan: correct it, split it, drop it, take it back; add and merge."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.plans.item_forms import (
    AddForm,
    CorrectForm,
    MergeForm,
    SplitForm,
)
from hoanhap.doors.web.plans.questions import questions
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.types_reading import ItemPage, ReviewPage


def correct(request: HttpRequest, item_id: int) -> HttpResponse:
    """Put a point right; what was read stays beside it. Nothing new notes that it is right."""
    found = _item(request, item_id, "plans.correct_item")
    item = found.row
    form = CorrectForm(request.POST or None, version=item.version)
    form.offer(found.bodies, item, found.plan.issued_on)
    form.offer_reviews(item, found.reviews)
    if request.method == "POST" and form.is_valid():
        changes = form.changes(item)
        deed = actions.correct_item if changes else actions.check_item
        inputs: dict[str, Any] = {"changes": changes} if changes else {}
        said = Words(vi="Đã sửa mục {p}.", en="Point {p} is put right.").format(p=item.path)
        went = run_deed(
            request, form, deed, _back(found), said,
            item_id=item_id, version=form.seen_version, **inputs,
        )  # fmt: skip
        if went is not None:
            return went
    context = {
        "form": form,
        "item": item,
        "plan": found.plan,
        "name": name_of(found.plan),
        "corrected": {change.field: change for change in item.corrected},
        "questions": questions(item) if item.asks else (),
        "back": _back(found),
        "button": Words(vi="Ghi", en="Record"),
    }
    return render(request, "web/plans/item.html", context, status=form.status)


def split(request: HttpRequest, item_id: int) -> HttpResponse:
    """Make several points of one."""
    found = _item(request, item_id, "plans.split_item")
    offered = next((p.texts for p in found.proposals if p.kind == "split"), ())
    first = {"texts": "\n\n".join(offered) or found.row.text}
    form = SplitForm(request.POST or None, version=found.row.version, initial=first)
    told = DeedPage(
        title=Words(vi="Tách mục {p}", en="Split point {p}").format(p=found.row.path),
        button=DEED_WORDS["plans.split_item"],
        said=Words(vi="Đã tách.", en="Split."),
        back=_back(found),
        subject=in_page_language(name_of(found.plan)),
    )
    then = f"{reverse('web:plan_review', args=[found.plan.id])}#read"
    return answer_deed(request, form, actions.split_item, told, then, item_id=item_id)


def drop(request: HttpRequest, item_id: int) -> HttpResponse:
    """Drop a point that orders nothing."""
    found = _item(request, item_id, "plans.drop_item")
    form = ReasonForm(request.POST or None, version=found.row.version)
    told = DeedPage(
        title=Words(vi="Bỏ mục {p}", en="Drop point {p}").format(p=found.row.path),
        button=Words(vi="Bỏ mục này", en="Drop the point"),
        said=Words(vi="Đã bỏ mục {p}.", en="Point {p} is dropped.").format(p=found.row.path),
        back=_back(found),
        subject=found.row.text[:200],
        consequences=(
            Words(
                vi="Mục không thành việc của cơ quan nào; vẫn còn trên trang và lấy lại được trước "
                "khi đưa vào thực hiện.",
                en="It becomes nobody's duty; it stays on the page and can be taken back before "
                "adoption.",
            ),
        ),
    )
    return answer_deed(request, form, actions.drop_item, told, item_id=item_id)


def restore(request: HttpRequest, item_id: int) -> HttpResponse:
    """Take a dropped point back."""
    found = _item(request, item_id, "plans.restore_item")
    form = HouseForm(request.POST or None, version=found.row.version)
    told = DeedPage(
        title=Words(vi="Lấy lại mục {p}", en="Take point {p} back").format(p=found.row.path),
        button=DEED_WORDS["plans.restore_item"],
        said=Words(vi="Đã lấy lại.", en="Taken back."),
        back=_back(found),
        subject=found.row.text[:200],
    )
    return answer_deed(request, form, actions.restore_item, told, item_id=item_id)


def add(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Add a point that was not read."""
    found = _review(request, plan_id, "plans.add_item")
    form = AddForm(request.POST or None, version=found.row.version)
    form.offer(found.bodies, None, found.row.issued_on)
    form.offer_places([one for one in found.items if one.state == "open"])
    back = reverse("web:plan_review", args=[plan_id])
    told = DeedPage(
        title=DEED_WORDS["plans.add_item"],
        button=DEED_WORDS["plans.add_item"],
        said=Words(vi="Đã thêm mục.", en="The point is added."),
        back=back,
        subject=in_page_language(name_of(found.row)),
    )

    def deed(act: Act, *, version: int, **_given: Any) -> Done:
        changes = form.changes(None)
        text, kind = changes.pop("text"), changes.pop("kind")
        return actions.add_item(
            act, plan_id=plan_id, version=version, text=text, kind=kind,
            after_id=form.cleaned_data["after_id"], changes=changes,
        )  # fmt: skip

    return answer_deed(request, form, deed, told, lambda done: f"{back}#i{done.id}")


def merge(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Make one point of several; `?muc=` names those that were proposed."""
    found = _review(request, plan_id, "plans.merge_items")
    asked = [int(text) for text in request.GET.getlist("muc") if text.isdecimal()]
    form = MergeForm(request.POST or None, version=found.row.version)
    form.offer([one for one in found.items if one.state == "open"], asked)
    back = reverse("web:plan_review", args=[plan_id])
    told = DeedPage(
        title=Words(vi="Gộp các mục", en="Merge points"),
        button=DEED_WORDS["plans.merge_items"],
        said=Words(vi="Đã gộp thành một mục.", en="Merged into one point."),
        back=back,
        subject=in_page_language(name_of(found.row)),
    )
    return answer_deed(
        request, form, actions.merge_items, told, lambda done: f"{back}#i{done.id}",
        plan_id=plan_id,
    )  # fmt: skip


def _item(request: HttpRequest, item_id: int, deed: str) -> ItemPage:
    """The point; a post without the deed has no such page."""
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.item_page(actor, item_id)


def _review(request: HttpRequest, plan_id: int, deed: str) -> ReviewPage:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.review_page(actor, plan_id)


def _back(found: ItemPage) -> str:
    return f"{reverse('web:plan_review', args=[found.plan.id])}#i{found.row.id}"
