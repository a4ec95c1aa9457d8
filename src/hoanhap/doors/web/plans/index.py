"""The register of plans, and one plan: what it is, where it came from, what it leads to."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, Protocol

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.head import Button, Head, State, steps_bar
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.wording import (
    DEED_WORDS,
    plan_name,
    plan_state,
)
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.codes import PLAN_KINDS
from hoanhap.work.plans.states import PLAN_STATES
from hoanhap.work.plans.types_reading import PlanPage, PlanRow

UPLOAD = Words(vi="Gửi kế hoạch lên", en="Send in a plan")
REVIEW = Words(vi="Soát bản đọc", en="Check what was read")
STANDING = Words(vi="Tiến độ", en="Where it stands")
STEPS = ("read", "adopted", "ended")
STEP_WORDS = {
    "read": Words(vi="soát bản đọc", en="being checked"),
    "adopted": Words(vi="đang thực hiện", en="in force"),
    "ended": Words(vi="đã kết thúc", en="ended"),
}
NEWEST, WHOLE = 15, 300
"""How many deeds of a plan's history are shown at first, and at most with all about it."""

ON_REGISTER = ("province", "national")
"""Kinds of plan on the register by themselves; others stand under the plan above them."""

PAGES = {
    "plans.drop_plan": "web:plan_drop",
    "plans.end_plan": "web:plan_end",
    "plans.replace_plan": "web:plan_replace",
    "plans.open_year": "web:plan_open_year",
}
"""Deeds on a whole plan with a page of their own, in the menu's order."""


class PlansFilter(FilterForm):
    """By kind and state."""

    loai = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(PLAN_KINDS, Words(vi="Của tỉnh và trung ương", en="Provinces' and national")),
    )
    trang_thai = forms.ChoiceField(
        label=say(Words(vi="Trạng thái", en="State")),
        choices=coded(PLAN_STATES, Words(vi="Mọi trạng thái", en="Any state")),
    )


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """All plans the post sees, those of its own province first."""
    actor = actor_of(request)
    form = PlansFilter(request.GET)
    chosen = form.chosen()
    rows = queries.plans(actor, kind=chosen.get("loai", ""), state=chosen.get("trang_thai", ""))
    if "loai" not in chosen:
        under = Counter(row.parent_id for row in rows if row.parent_id)
        rows = tuple(row for row in rows if row.kind in ON_REGISTER or row.parent_id is None)
    else:
        under = Counter()
    own = [(*shown(r), under[r.id]) for r in rows if r.province_id == actor.province_id]
    others = [(*shown(r), under[r.id]) for r in rows if r.province_id != actor.province_id]
    context = {
        "own": own,
        "others": others,
        "count": len(rows),
        "filter_form": form,
        "chips": chips_of(request, form),
        "may_send": actor.may("plans.receive_file"),
        "may_set": actor.may("plans.set_body_agencies"),
        "may_set_days": actor.may("plans.set_plan_days"),
    }
    return render(request, "web/plans/index.html", context)


def shown(row: PlanRow) -> tuple[PlanRow, State, Words]:
    """A plan with its state's shape and its name."""
    return row, plan_state(row.state, row.state_words), name_of(row)


class Named(Protocol):
    """A plan's row or heading, as far as its name goes."""

    @property
    def number(self) -> str:
        """Its number."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def issued_on(self) -> date | None:
        """Its day."""


def name_of(row: Named) -> Words:
    """The plan by its number and day, or its title."""
    return plan_name(row.number, row.title, row.issued_on)


@require_GET
def one(request: HttpRequest, plan_id: int) -> HttpResponse:
    """One plan: what it is, its files, the plans above and under it, its history."""
    actor = actor_of(request)
    found = queries.plan_page(actor, plan_id)
    is_whole = request.GET.get("lich_su") == "het"
    context = {
        "found": found,
        "row": found.row,
        "head": head_of(found),
        "facts": _facts(found),
        "children": len(found.children),
        "history": history_of(
            [("plans.Plan", plan_id)], limit=WHOLE if is_whole else NEWEST, is_own_only=not is_whole
        ),
        "is_whole": is_whole,
        "may_read_again": actor.may("plans.record_reading"),
    }
    return render(request, "web/plans/plan.html", context)


def head_of(found: PlanPage) -> Head:
    """What the plan is, where it stands, and what the post can do with it."""
    row = found.row
    return Head(
        kind=row.kind_words,
        name=name_of(row),
        unit=row.agency_name,
        state=plan_state(row.state, row.state_words),
        steps=steps_bar(STEP_WORDS, STEPS, row.state) if row.state in STEPS else (),
        turn=_turn(row),
        primary=_primary(row),
        others=tuple(
            Button(DEED_WORDS[deed], reverse(page, args=[row.id]))
            for deed, page in PAGES.items()
            if deed in row.actions
        ),
    )


def _primary(row: PlanRow) -> Button | None:
    if row.state == "read" and row.items:
        return Button(REVIEW, reverse("web:plan_review", args=[row.id]))
    if row.state == "adopted":
        return Button(STANDING, reverse("web:plan_standing", args=[row.id]))
    return None


def _turn(row: PlanRow) -> Words | None:
    if row.state == "read" and row.doubtful:
        return Words(
            vi="Còn {n} mục máy đọc chưa chắc, chờ người soát.",
            en="{n} points were not read for sure and wait for a person.",
        ).format(n=row.doubtful)
    return None


def _facts(found: PlanPage) -> list[tuple[Words, Any]]:
    row = found.row
    facts: list[tuple[Words, Any]] = [
        (Words(vi="Trích yếu", en="Title"), row.title if row.number else ""),
        (Words(vi="Cơ quan ban hành", en="Issued by"), row.issuer_name),
        (Words(vi="Cơ quan theo dõi", en="Followed by"), row.agency_name),
        (Words(vi="Số mục đã đọc", en="Points read"), row.items or ""),
        (Words(vi="Số việc đã giao", en="Duties"), row.duties or ""),
    ]
    if row.starts_on:
        facts.append((Words(vi="Thực hiện từ", en="In force from"), row.starts_on))
    if row.ends_on:
        facts.append((Words(vi="Đến hết", en="Until"), row.ends_on))
    return [(words, value) for words, value in facts if value]
