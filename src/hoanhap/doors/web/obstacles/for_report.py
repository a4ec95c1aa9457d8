"""The list of obstacles and proposals for the report: of some days, by topic, on a page, as Word
and as a workbook; the days and the filters are kept in the address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download, save
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.figures.spans import Chosen, SpanForm, chosen_of, named_spans
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.head import State
from hoanhap.doors.web.language import say
from hoanhap.doors.web.obstacles.pages import SHAPES
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.names import bare_province, unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight import queries
from hoanhap.work.oversight.codes import OBSTACLE_KINDS, TOPICS
from hoanhap.work.oversight.types_obstacles import ObstacleInReport, ObstacleReport
from hoanhap.work.reports.forms.obstacle_list import ObstacleList, obstacle_list_word

COUNTS = (
    ("raised", Words(vi="ý kiến được nêu trong kỳ", en="raised in these days")),
    ("answered", Words(vi="vấn đề được trả lời", en="answered")),
    ("taken_up", Words(vi="vấn đề kiến nghị cấp trên", en="taken up")),
    ("still_open", Words(vi="vấn đề còn chờ", en="still open")),
)
_WAITED = Words(vi="chờ {n} ngày", en="waited {n} days")
_WAITS = Words(vi="đã chờ {n} ngày", en="{n} days so far")
_OPEN_THEN = Words(vi="còn chờ đến hết kỳ", en="open at the end of these days")


class ReportFilter(FilterForm):
    """Of which topic and kind, and whether only what is open."""

    linh_vuc = forms.ChoiceField(
        label=say(Words(vi="Lĩnh vực", en="Topic")),
        choices=coded(TOPICS, Words(vi="Mọi lĩnh vực", en="Any topic")),
    )
    loai = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(OBSTACLE_KINDS, Words(vi="Cả hai loại", en="Both kinds")),
    )
    con = forms.ChoiceField(
        label=say(Words(vi="Tình trạng", en="State")),
        choices=[
            ("", say(Words(vi="Mọi tình trạng", en="Any state"))),
            ("mo", say(Words(vi="Còn chờ", en="Still open"))),
        ],
    )

    def wanted(self) -> dict[str, Any]:
        """The filters as the queries take them."""
        chosen = self.chosen()
        return {
            "topic": chosen.get("linh_vuc", ""),
            "kind": chosen.get("loai", ""),
            "is_open_only": bool(chosen.get("con")),
        }


@dataclass(frozen=True, slots=True)
class Told:
    """A row with its state and how long it waited, in words."""

    row: ObstacleInReport
    state: State
    waited: Words


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for."""

    chosen: Chosen
    days: SpanForm
    form: ReportFilter

    @property
    def span_and_moment(self) -> dict[str, Any]:
        """The days and the moment as the queries take them."""
        return {"span": self.chosen.span, "known_at": self.chosen.known_at}


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The list by topic, what is open first."""
    actor, asked = actor_of(request), _asked(request)
    report = _report(actor, asked)
    query = request.GET.urlencode()
    more = f"?{query}" if query else ""
    context = {
        "report": report,
        "topics": [
            (topic, [_told(row, report.day) for row in topic.rows]) for topic in report.topics
        ],
        "tally": [(getattr(report, name), words) for name, words in COUNTS],
        "count": len(report.rows),
        "chosen": asked.chosen,
        "spans": named_spans(today()),
        "span_form": asked.days,
        "filter_form": asked.form,
        "chips": chips_of(request, asked.form),
        "word_url": reverse("web:obstacles_report_word") + more,
        "excel_url": reverse("web:obstacles_report_excel") + more,
        "desk_page": "report",
    }
    return render(request, "web/obstacles/for_report.html", context)


@require_GET
def word(request: HttpRequest) -> HttpResponse:
    """The list as a draft in the layout of Decree 30/2020."""
    actor, asked = actor_of(request), _asked(request)
    province = unit_names([actor.province_id]).get(actor.province_id or 0, "")
    paper = ObstacleList(
        report=_report(actor, asked),
        issuer=actor.agency_name,
        place=bare_province(province),
        is_demo=settings.IS_DEMO,
    )
    span = asked.chosen.span
    name = f"vuong-mac-{span.first:%Y%m%d}-{span.last:%Y%m%d}"
    return download(obstacle_list_word(paper), name, "docx")


@require_GET
def excel(request: HttpRequest) -> HttpResponse:
    """The list as a workbook."""
    asked = _asked(request)
    return save(
        queries.report_workbook(actor_of(request), **asked.span_and_moment, **asked.form.wanted())
    )


def _asked(request: HttpRequest) -> Asked:
    codes = [named.code for named in named_spans(today())]
    chosen, days = chosen_of(request, silent="half_2" if "half_2" in codes else "half")
    return Asked(chosen, days, ReportFilter(request.GET))


def _report(actor: Actor, asked: Asked) -> ObstacleReport:
    return queries.obstacles_for_report(actor, **asked.span_and_moment, **asked.form.wanted())


def _told(row: ObstacleInReport, day: date) -> Told:
    state = State(row.stage_words, SHAPES[row.stage])
    if row.is_open and row.answered_on is not None and row.answered_on > day:
        state = State(_OPEN_THEN, "waiting")
    waited = (_WAITS if row.is_open else _WAITED).format(n=row.waited_days)
    return Told(row, state, waited)
