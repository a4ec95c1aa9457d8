"""Before a plan is in force: what its points become, what still has no agency, and the adopting."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.types_adoption import AdoptionPreview, PreviewItem

VIEWS = {
    "": Words(vi="Tất cả", en="All"),
    "thieu": Words(vi="Chưa có cơ quan", en="Without an agency"),
    "hoi": Words(vi="Còn hỏi", en="Still asked"),
}
NAMED = 4
"""How many agencies of a point are named before the rest is counted."""


class AdoptForm(HouseForm):
    """What the signed paper carries, and from when to when the plan is carried out."""

    number = forms.CharField(
        label=say(Words(vi="Số kế hoạch", en="Number of the plan")),
        max_length=60,
        help_text=say(
            Words(
                vi="Số ghi trên văn bản đã ký, ví dụ 199/KH-UBND.",
                en="The number on the signed paper, e.g. 199/KH-UBND.",
            )
        ),
    )
    issued_on = DayField(label=say(Words(vi="Ngày ban hành", en="Issued on")))
    starts_on = DayField(
        label=say(Words(vi="Thực hiện từ ngày", en="Carried out from")),
        required=False,
        help_text=say(
            Words(vi="Bỏ trống: từ ngày ban hành.", en="Left empty: from the day of issue.")
        ),
    )
    ends_on = DayField(
        label=say(Words(vi="Đến hết ngày", en="Until")),
        required=False,
        help_text=say(
            Words(
                vi="Bỏ trống nếu kế hoạch không nêu ngày kết thúc.",
                en="Left empty where the plan names no end.",
            )
        ),
    )
    follows_from = DayField(
        label=say(Words(vi="Theo dõi từ ngày", en="Followed from")),
        required=False,
        help_text=say(
            Words(
                vi="Việc đến hạn trước ngày này không mở.",
                en="What was due before this day is not opened.",
            )
        ),
    )


def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What adopting would make, point by point; a POST adopts."""
    actor = actor_of(request)
    if not actor.may("plans.adopt"):
        raise NotVisible
    found = queries.adoption_preview(actor, plan_id, today())
    row = found.row
    first = {
        "number": row.number,
        "issued_on": row.issued_on,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on or found.proposed_ends_on,
        "follows_from": found.proposed_follows_from,
    }
    form = AdoptForm(request.POST or None, version=row.version, initial=first)
    if request.method == "POST" and form.is_valid():
        said = Words(
            vi="Kế hoạch đã được đưa vào thực hiện: {duties} việc, {occurrences} kỳ phải làm.",
            en="The plan is in force: {duties} duties, {occurrences} times to do them.",
        )
        went = run_deed(
            request, form, actions.adopt, reverse("web:plan", args=[plan_id]), said,
            plan_id=plan_id, version=form.seen_version, **form.inputs(),
        )  # fmt: skip
        if went is not None:
            return went
    view = request.GET.get("xem", "")
    view = view if view in VIEWS else ""
    context = {
        "found": found,
        "row": row,
        "name": name_of(row),
        "form": form,
        "items": [(one, one.agencies[:NAMED], max(0, len(one.agencies) - NAMED))
                  for one in found.items if _belongs(one, view)],
        "views": [(code, words, sum(_belongs(one, code) for one in found.items))
                  for code, words in VIEWS.items()],
        "view": view,
        "bodies_without": _without(found),
        "back": reverse("web:plan_review", args=[plan_id]),
        "button": Words(vi="Đưa vào thực hiện", en="Put into force"),
    }  # fmt: skip
    return render(request, "web/plans/adopt.html", context, status=form.status)


def _belongs(item: PreviewItem, view: str) -> bool:
    return {"thieu": bool(item.without_agency), "hoi": item.asks}.get(view, True)


def _without(found: AdoptionPreview) -> list[tuple[str, Words, int]]:
    """The bodies that no agency stands for, and how many points name each."""
    counts: dict[str, int] = {}
    names: dict[str, Words] = {}
    for item in found.items:
        for body in item.without_agency:
            counts[body.code] = counts.get(body.code, 0) + 1
            names[body.code] = body.words
    ordered = sorted(counts, key=lambda code: -counts[code])
    return [(code, names[code], counts[code]) for code in ordered]
