"""Where a plan stands, for the standing agency: what is late and since when, by section, by agency,
by month. Each number opens into what it counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import Chip, FilterForm, chips_of
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging, page_number, paging_of
from hoanhap.doors.web.plans.due_rows import any_to_chase, by_duty, shown_rows
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.names import agency_names
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import queries
from hoanhap.work.plans.codes_doing import ASSIGNED_STAGES, REQUESTED_STAGES, STAGES
from hoanhap.work.plans.types_doing import AgencyLine, Standing, Tally

AGENCIES_SHOWN = 40
ROWS_SHOWN = 20
PAGE_ROWS = 50
OF_SECTIONS = ("late", "waiting", "no_day", "reported", "done", "done_late")
_HEAT = {
    "late": ("heat-late", Words(vi="chậm {n}", en="{n} late")),
    "due": ("heat-due", Words(vi="chờ {n}", en="{n} open")),
    "done": ("heat-done", Words(vi="xong {n}", en="{n} done")),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its words, that opens into what it counts."""

    n: int
    url: str
    words: Words | None = None
    css: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of figures: a section, a month or an agency."""

    name: str | Words
    total: Figure
    figures: tuple[Figure, ...]
    url: str = ""
    since: date | None = None
    summary: Words | None = None


class DueFilter(FilterForm):
    """By stage and month; agency and section come by the numbers that were opened."""

    giai_doan = forms.ChoiceField(
        label=say(Words(vi="Tình trạng", en="Stage")),
        choices=coded(STAGES, Words(vi="Mọi tình trạng", en="Any stage")),
    )
    thang = forms.RegexField(
        label=say(Words(vi="Tháng", en="Month")), regex=r"^\d{4}-\d{2}$",
        widget=forms.Select,
    )  # fmt: skip

    def __init__(self, data: object, year: int) -> None:
        super().__init__(data)
        every = say(Words(vi="Cả năm {y}", en="All of {y}").format(y=year))
        months = [(f"{year}-{m:02d}", f"{m:02d}/{year}") for m in range(1, 13)]
        self.fields["thang"].widget.choices = [("", every), *months]


@require_GET
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan today: late first, then by section, by agency and month."""
    actor = actor_of(request)
    day = today()
    found = queries.standing(actor, plan_id, day, year=_year(request))
    links = _Links(plan_id, found.year)
    paging = paging_of(request, len(found.agencies), AGENCIES_SHOWN)
    late = shown_rows(by_duty(found.late[:ROWS_SHOWN]), actor)
    agencies = found.agencies[paging.offset : paging.offset + AGENCIES_SHOWN]
    context = {
        "found": found,
        "row": found.plan,
        "name": _name(found),
        "is_this_year": found.year == day.year,
        "assigned": [links.stage(code, found.totals) for code in ASSIGNED_STAGES],
        "requested": [links.stage(code, found.totals) for code in REQUESTED_STAGES],
        "late": late,
        "reported": shown_rows(found.reported[:ROWS_SHOWN]),
        "may_chase": any_to_chase(late),
        "may_accept": actor.may("plans.accept"),
        "stages": [STAGES[code] for code in OF_SECTIONS],
        "sections": [
            links.line(one.section or _NO_SECTION, one.tally, {"phan": one.section})
            for one in found.sections
        ],
        "months": [
            links.line(f"{one.month:%m/%Y}", one.tally, {"thang": f"{one.month:%Y-%m}"})
            for one in found.months
        ],
        "columns": [f"{found.year}-{m:02d}" for m in range(1, 13)],
        "heat": [links.heat(one) for one in agencies],
        "asked": [links.asked(one) for one in found.requested],
        "paging": paging,
        "plan_page": "standing",
    }
    return render(request, "web/plans/standing.html", context)


_NO_SECTION = Words(vi="Ngoài các phần", en="Outside the sections")


def _year(request: HttpRequest) -> int | None:
    given = request.GET.get("nam", "")
    return int(given) if given.isdecimal() and len(given) == 4 else None


def _name(found: Standing) -> Words:
    return name_of(found.plan)


@dataclass(frozen=True, slots=True)
class _Links:
    """Makes figures that open into the rows of one plan and year."""

    plan_id: int
    year: int

    def url(self, **conditions: str) -> str:
        given = {"nam": str(self.year)} | {k: v for k, v in conditions.items() if v}
        return f"{reverse('web:plan_occurrences', args=[self.plan_id])}?{urlencode(given)}"

    def stage(self, code: str, tally: Tally, **conditions: str) -> Figure:
        return Figure(
            getattr(tally, code), self.url(giai_doan=code, **conditions), STAGES[code], stage=code
        )

    def line(self, name: str | Words, tally: Tally, conditions: dict[str, str]) -> Line:
        figures = tuple(self.stage(code, tally, **conditions) for code in OF_SECTIONS)
        return Line(name, Figure(tally.total, self.url(**conditions)), figures)

    def heat(self, one: AgencyLine) -> Line:
        """An agency by month, the worst of each month in words."""
        agency = str(one.agency_id)
        months = (f"{self.year}-{m:02d}" for m in range(1, 13))
        return Line(
            one.agency_name,
            Figure(one.tally.assigned, self.url(co_quan=agency)),
            tuple(self._cell(one.by_month.get(m), agency, m) for m in months),
            reverse("web:owed_by", args=[one.agency_id]),
            one.since,
            _summary(one.tally),
        )

    def _cell(self, tally: Tally | None, agency: str, month: str) -> Figure:
        if tally is None or not tally.assigned:
            return Figure(0, "")
        counts = {
            "late": tally.late,
            "due": tally.waiting + tally.reported,
            "done": tally.done + tally.done_late + tally.excused,
        }
        kind = next((name for name, n in counts.items() if n), "due")
        css, words = _HEAT[kind]
        url = self.url(co_quan=agency, thang=month)
        return Figure(counts[kind], url, words.format(n=counts[kind]), css)

    def asked(self, one: AgencyLine) -> Line:
        """A body that is only asked: how many were asked, answered, thanked; no rank."""
        agency = str(one.agency_id)
        return Line(
            one.agency_name,
            Figure(one.tally.requested, self.url(co_quan=agency)),
            tuple(self.stage(code, one.tally, co_quan=agency) for code in REQUESTED_STAGES),
            reverse("web:owed_by", args=[one.agency_id]),
        )


def _summary(tally: Tally) -> Words:
    """ "2 quá hạn · 5 chưa đến hạn", for where there is no room for months."""
    parts = [(getattr(tally, code), STAGES[code]) for code in OF_SECTIONS]
    said = [(n, words) for n, words in parts if n]
    return Words(
        vi=" · ".join(f"{n} {words.vi}" for n, words in said),
        en=" · ".join(f"{n} {words.en}" for n, words in said),
    )


@require_GET
def due(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What a number counts, row by row."""
    actor, day = actor_of(request), today()
    year = _year(request) or day.year
    plan = queries.plan_heading(actor, plan_id)
    form = DueFilter(request.GET, year)
    chosen = form.chosen()
    agency_id = id_of(request.GET.get("co_quan", ""))
    section = request.GET.get("phan")
    found = queries.occurrences(
        actor, day, plan_id=plan_id, agency_id=agency_id, section=section, year=year,
        month=chosen.get("thang", ""), stage=chosen.get("giai_doan", ""),
        page=page_number(request),
    )  # fmt: skip
    rows = shown_rows(found.rows, actor)
    context = {
        "found": found,
        "row": plan,
        "name": name_of(plan),
        "rows": rows,
        "count": found.count,
        "year": year,
        "filter_form": form,
        "kept_filters": [
            (k, request.GET[k]) for k in ("nam", "co_quan", "phan") if request.GET.get(k)
        ],
        "chips": (*chips_of(request, form), *_chips(request, agency_id, section)),
        "paging": Paging(found.page, found.count, PAGE_ROWS),
        "may_chase": any_to_chase(rows),
        "plan_page": "occurrences",
    }
    return render(request, "web/plans/due.html", context)


def _chips(request: HttpRequest, agency_id: int | None, section: str | None) -> list[Chip]:
    chips = []
    named = {
        "co_quan": agency_names([agency_id]).get(agency_id, "") if agency_id else "",
        "phan": section or "",
    }
    for name, shown in named.items():
        if not shown:
            continue
        rest = request.GET.copy()
        rest.pop(name, None)
        rest.pop("page", None)
        chips.append(Chip(shown[:80], f"{request.path}?{rest.urlencode()}"))
    return chips
