"""Obstacles and proposals: the list with what is open by age, one of them, the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.filters import chips_of
from hoanhap.doors.web.head import Button, Head, State, steps_bar
from hoanhap.doors.web.obstacles.forms import ObstacleFilterForm
from hoanhap.doors.web.obstacles.places import place_words
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight import queries
from hoanhap.work.oversight.codes import AGES
from hoanhap.work.oversight.states import OBSTACLE_STATES, OPEN
from hoanhap.work.oversight.types_obstacles import ObstacleFilter, ObstacleRow, OpenByAge

SHAPES: Mapping[str, str] = MappingProxyType(
    {"raised": "waiting", "taken_up": "proposed", "answered": "done", "closed": "draft"}
)
DEEDS: Mapping[str, tuple[Words, str]] = MappingProxyType(
    {
        "oversight.answer_obstacle": (Words(vi="Trả lời", en="Answer"), "obstacle_answer"),
        "oversight.record_outcome": (
            Words(vi="Ghi kết quả kiến nghị", en="Record what came of it"),
            "obstacle_outcome",
        ),
        "oversight.mark_answer": (
            Words(vi="Đánh giá câu trả lời", en="Say whether it helped"),
            "obstacle_mark",
        ),
        "oversight.take_up": (Words(vi="Kiến nghị cấp trên", en="Take up"), "obstacle_take_up"),
        "oversight.group_obstacles": (
            Words(vi="Gộp ý kiến giống nhau", en="Group those alike"),
            "obstacle_group",
        ),
        "oversight.assign_owner": (
            Words(vi="Giao cơ quan trả lời", en="Give to an agency"),
            "obstacle_assign",
        ),
        "oversight.ungroup": (Words(vi="Tách khỏi nhóm", en="Take out"), "obstacle_ungroup"),
        "oversight.close_obstacle": (Words(vi="Khép lại", en="Close"), "obstacle_close"),
        "oversight.reopen": (Words(vi="Mở lại", en="Open again"), "obstacle_reopen"),
    }
)
"""The deeds in the order in which one of them becomes the button, with their pages."""

FIRST = tuple(DEEDS)[:3]
_KIND = Words(vi="{kind} · {topic}", en="{kind} · {topic}")
_TURN = Words(vi="chờ {owner} trả lời, đã {n} ngày", en="{owner} is to answer; {n} days so far")
_NOBODY = Words(vi="chưa giao cơ quan nào trả lời", en="given to nobody yet")
_TAKEN = Words(vi="chờ kết quả kiến nghị, đã {n} ngày", en="waits for an outcome; {n} days so far")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that opens into the rows it counts."""

    n: int
    url: str
    words: Words | None = None


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The list, the longest waiting first, under what is open by age and topic."""
    actor, day = actor_of(request), today()
    form = ObstacleFilterForm(request.GET)
    wanted = _wanted(form)
    found = queries.obstacles(actor, day, wanted=wanted, page=page_number(request))
    still = queries.open_obstacles(actor, day)
    query = request.GET.urlencode()
    context = {
        "found": found,
        "lines": [(row, State(row.stage_words, SHAPES[row.stage])) for row in found.rows],
        "count": found.count,
        "paging": Paging(found.page, found.count, queries.PAGE_ROWS),
        "filter_form": form,
        "chips": chips_of(request, form),
        "still": still,
        "ages": [words for _, _, words in AGES.values()],
        "by_age": _figures(still.by_age),
        "topics": _topics(still),
        "excel_url": reverse("web:obstacles_excel") + (f"?{query}" if query else ""),
        "may_raise": actor.may("oversight.raise_obstacle"),
    }
    return render(request, "web/obstacles/index.html", context)


@require_GET
def excel(request: HttpRequest) -> HttpResponse:
    """The list as it stands, with the filters of the page."""
    wanted = _wanted(ObstacleFilterForm(request.GET))
    return save(queries.obstacles_workbook(actor_of(request), today(), wanted=wanted))


@require_GET
def one(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """One, with its answer, what came of it, who else asked, and its history."""
    actor = actor_of(request)
    found = queries.obstacle(actor, obstacle_id, today())
    row = found.row
    context = {
        "row": row,
        "members": found.members,
        "head": _head(row),
        "is_open": row.stage in OPEN,
        "place": place_words(row.place_path) if row.place_path else None,
        "history": queries.obstacle_history(actor, obstacle_id),
    }
    return render(request, "web/obstacles/obstacle.html", context)


def _wanted(form: ObstacleFilterForm) -> ObstacleFilter:
    chosen = form.chosen()
    return ObstacleFilter(
        stage=chosen.get("tinh_trang", ""),
        age=chosen.get("tuoi", ""),
        topic=chosen.get("linh_vuc", ""),
        kind=chosen.get("loai", ""),
        whose=chosen.get("cua", ""),
        is_each=bool(chosen.get("gop")),
    )


def _figures(by_age: tuple[int, ...], **more: str) -> list[Figure]:
    return [
        Figure(n, f"{reverse('web:obstacles')}?{urlencode({**more, 'tuoi': code})}", age[2])
        for (code, age), n in zip(AGES.items(), by_age, strict=True)
    ]


def _topics(still: OpenByAge) -> list[tuple[Words, Figure, list[Figure]]]:
    every = {"tinh_trang": "open"}
    return [
        (
            one.words,
            Figure(
                one.count,
                f"{reverse('web:obstacles')}?{urlencode({**every, 'linh_vuc': one.topic})}",
            ),
            _figures(one.by_age, linh_vuc=one.topic),
        )
        for one in still.topics
    ]


def _head(row: ObstacleRow) -> Head:
    buttons = {
        deed: Button(words, reverse(f"web:{name}", args=[row.id]))
        for deed, (words, name) in DEEDS.items()
        if deed in row.actions
    }
    # Whoever has said what the answer was worth may say it anew, and need not.
    said = {"oversight.mark_answer"} if row.mark else set()
    first = next((deed for deed in FIRST if deed in buttons and deed not in said), "")
    primary: Any = buttons.pop(first, None)
    order = ["raised", *(["taken_up"] if row.taken else []), "answered", "closed"]
    return Head(
        kind=_KIND.format(kind=row.kind_words, topic=row.topic_words),
        name=row.title,
        unit=row.agency_name,
        state=State(row.stage_words, SHAPES[row.stage]),
        steps=steps_bar(OBSTACLE_STATES, order, row.stage),
        turn=_turn(row),
        primary=primary,
        others=tuple(buttons.values()),
    )


def _turn(row: ObstacleRow) -> Words | None:
    if row.waited_days is None:
        return None
    if row.stage == "taken_up":
        return _TAKEN.format(n=row.waited_days)
    if not row.owner_name:
        return _NOBODY
    return _TURN.format(owner=row.owner_name, n=row.waited_days)
