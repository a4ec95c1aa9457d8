"""The document on one side, what was read on the other, and what still has to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import uuid5

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.plans.letterhead import citation_line, header_lines
from hoanhap.doors.web.plans.questions import questions
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.actions import check_item
from hoanhap.work.plans.proposals import Proposal
from hoanhap.work.plans.types_reading import FieldRead, ItemRow, ReviewPage, Segment

MOST = 300
VIEWS = {
    "": Words(vi="Tất cả", en="All"),
    "hoi": Words(vi="Chỉ mục còn hỏi", en="Only what is asked"),
    "chua": Words(vi="Chưa soát", en="Not checked yet"),
    "sua": Words(vi="Đã sửa", en="Corrected"),
    "bo": Words(vi="Đã bỏ, tách, gộp", en="Dropped, split, merged"),
}
"""What of the points is shown, by the `xem` of the address."""


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A point with what was corrected by field, and what is proposed for it."""

    row: ItemRow
    corrected: Mapping[str, FieldRead]
    questions: tuple[Words, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class ShownSegment:
    """A stretch of the text; `item` is the point shown that it belongs to, `starts` the points
    whose sentence begins here.
    """

    text: str
    item: ItemRow | None
    starts: tuple[ItemRow, ...]


@require_GET
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The text and the points read in it, each leading to the other."""
    actor = actor_of(request)
    found = queries.review_page(actor, plan_id)
    view = request.GET.get("xem", "")
    view = view if view in VIEWS else ""
    items = [one for one in found.items if _belongs(one, view)]
    is_open = found.row.state == "read" and found.row.province_id == actor.province_id
    context = {
        "found": found,
        "row": found.row,
        "name": name_of(found.row),
        "items": _shown(items, found.proposals),
        "segments": _segments(found),
        "views": _views(found.items),
        "view": view,
        "total": sum(one.state == "open" for one in found.items),
        "checked": sum(one.state == "open" and one.is_checked for one in found.items),
        "may_correct": is_open and actor.may("plans.correct_item"),
        "may_merge": is_open and actor.may("plans.merge_items"),
        "may_header": "plans.correct_header" in found.row.actions,
        "may_adopt": "plans.adopt" in found.row.actions,
        "header_lines": header_lines(found.header),
        "citation_lines": [citation_line(one) for one in found.citations],
    }
    return render(request, "web/plans/review.html", context)


def _belongs(item: ItemRow, view: str) -> bool:
    is_open = item.state == "open"
    if view == "bo":
        return not is_open
    if not is_open:
        # A dropped point stays in its place, so that nobody wonders where it went.
        return view == "" and item.state == "dropped"
    by_view = {
        "hoi": item.asks,
        "chua": not item.is_checked,
        "sua": bool(item.corrected) or item.origin != "read",
    }
    return by_view.get(view, True)


def _views(items: Iterable[ItemRow]) -> list[tuple[str, Words, int]]:
    every = list(items)
    return [
        (code, words, sum(_belongs(one, code) and (code == "bo" or one.state == "open")
                          for one in every))
        for code, words in VIEWS.items()
    ]  # fmt: skip


def _shown(items: Iterable[ItemRow], proposals: Iterable[Proposal]) -> list[ShownItem]:
    offered: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        for item_id in proposal.item_ids[:1]:
            offered.setdefault(item_id, []).append(proposal)
    return [
        ShownItem(
            row=one,
            corrected={change.field: change for change in one.corrected},
            questions=questions(one) if one.asks else (),
            proposals=tuple(offered.get(one.id, ())) if one.state == "open" else (),
        )
        for one in items
    ]


def _segments(found: ReviewPage) -> list[ShownSegment]:
    """The text's stretches; a sentence of several points belongs to the last begun, which is the
    innermost.
    """
    items = {one.id: one for one in found.items if one.state in ("open", "dropped")}
    begun: set[int] = set()
    shown = []
    for segment in found.segments:
        here = [items[pk] for pk in segment.item_ids if pk in items]
        starts = tuple(one for one in here if one.id not in begun)
        begun |= {one.id for one in starts}
        shown.append(ShownSegment(_trimmed(segment), here[-1] if here else None, starts))
    return shown


def _trimmed(segment: Segment) -> str:
    """The text with at most one empty line in a row: files are full of them."""
    lines = segment.text.split("\n")
    kept = [
        line for number, line in enumerate(lines)
        if line.strip() or number in (0, len(lines) - 1) or lines[number - 1].strip()
    ]  # fmt: skip
    return "\n".join(kept)


@require_POST
def check(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The points ticked, or the one whose button was pressed, are right: each a deed of its own."""
    actor = actor_of(request)
    if not actor.may("plans.check_item"):
        raise NotVisible
    queries.plan_page(actor, plan_id)
    one = request.POST.get("one", "")
    act, refusals = act_of(request), []
    chosen = ticked([one] if one else request.POST.getlist("item")[:MOST])
    for item_id, version in chosen:
        why = _check(act, item_id, version)
        if why is not None:
            refusals.append(why)
    _tell(request, len(chosen) - len(refusals), refusals)
    back = reverse("web:plan_review", args=[plan_id])
    view = request.POST.get("xem", "")
    query = f"?xem={view}" if view in VIEWS and view else ""
    anchor = f"#i{chosen[0][0]}" if one and chosen and not query else "#read"
    return HttpResponseRedirect(f"{back}{query}{anchor}")


def ticked(texts: Iterable[str]) -> list[tuple[int, int]]:
    """(point, version as shown) of each tick; anything else is passed over."""
    pairs = [text.partition(":") for text in texts]
    return [
        (int(pk), int(version))
        for pk, _, version in pairs
        if pk.isdecimal() and version.isdecimal() and len(pk) < 16 and len(version) < 9
    ]


def _check(act: Act, item_id: int, version: int) -> Words | None:
    """Note that the point is right; None, or the sentence that says why not."""
    single = Act(
        actor=act.actor,
        request_id=uuid5(act.request_id, f"plans.check_item/{item_id}"),
        now=act.now,
        purpose=act.purpose,
    )
    try:
        check_item(single, item_id=item_id, version=version)
    except NotVisible:
        raise
    except Refused as refused:
        return refused.words
    return None


def _tell(request: HttpRequest, done: int, refusals: list[Words]) -> None:
    if done:
        said = Words(vi="Đã ghi {n} mục là đúng.", en="{n} points are noted as right.")
        messages.success(request, in_page_language(said.format(n=done)))
    for words in dict.fromkeys(refusals):
        messages.error(request, in_page_language(words))
    if not done and not refusals:
        none = Words(vi="Chưa chọn mục nào.", en="No point was ticked.")
        messages.warning(request, in_page_language(none))
