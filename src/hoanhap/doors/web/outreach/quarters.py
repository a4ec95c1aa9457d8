""" "Mỗi quý một lần": which office has done what in which quarter, and which has not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import State
from hoanhap.doors.web.outreach.filters import YEARS_BACK, quarter_words
from hoanhap.doors.web.outreach.outputs import TABS
from hoanhap.doors.web.plans.due_rows import SHAPES
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.offices import Office
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach import queries
from hoanhap.work.outreach.types import QuarterCell
from hoanhap.work.plans import queries as plans
from hoanhap.work.plans.types_met import QuarterDuty

QUARTERS = (1, 2, 3, 4)
DONE = frozenset({"done", "done_late", "reported", "answered", "thanked"})
_DUTIES = {
    "output": Words(vi="tuyên truyền", en="communication"),
    "session": Words(vi="tập huấn", en="training"),
}
_DUTY = Words(vi="{duty}: {stage}", en="{duty}: {stage}")
_OUTPUTS = Words(vi="{n} sản phẩm", en="{n} outputs")
_SESSIONS = Words(vi="{n} buổi", en="{n} sessions")


@dataclass(frozen=True, slots=True)
class Done:
    """How many of something, and where they are listed."""

    words: Words
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One office in one quarter: what it did, and where its duties of the quarter stand."""

    done: tuple[Done, ...]
    duties: tuple[tuple[State, str], ...]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office's four quarters."""

    name: str
    cells: tuple[Shown, ...]


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Who has and who has not, by quarter: offices with a duty of the quarter first."""
    actor, day = actor_of(request), today()
    years = range(day.year - YEARS_BACK, day.year + 1)
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and int(asked) in years else day.year
    done = queries.done_by_quarter(actor, year)
    duties = plans.duties_by_quarter(actor, day, year)
    offices = [
        office
        for office in queries.guests_to_choose(actor, day)
        if office.id in done or office.id in duties
    ]
    offices.sort(key=lambda office: office.id not in duties)
    context = {
        "lines": [
            _line(office, year, done.get(office.id, {}), duties.get(office.id, {}))
            for office in offices
        ],
        "quarters": [(quarter_words(year, n), _standing(duties, n)) for n in QUARTERS],
        "count": len(offices),
        "year": year,
        "years": years,
        "tabs": TABS,
        "desk_page": "quarters",
    }
    return render(request, "web/outreach/quarters.html", context)


def _line(
    office: Office,
    year: int,
    done: Mapping[int, QuarterCell],
    duties: Mapping[int, tuple[QuarterDuty, ...]],
) -> OfficeLine:
    return OfficeLine(
        office.name,
        tuple(
            Shown(
                _done(office.id, f"{year}-Q{n}", done.get(n, QuarterCell())),
                tuple(_duty(one) for one in duties.get(n, ())),
            )
            for n in QUARTERS
        ),
    )


def _done(agency_id: int, quarter: str, cell: QuarterCell) -> tuple[Done, ...]:
    query = urlencode({"co_quan": agency_id, "quy": quarter})
    return tuple(
        Done(words.format(n=n), f"{reverse(name)}?{query}{more}")
        for n, words, name, more in (
            (cell.outputs, _OUTPUTS, "web:outputs", ""),
            (cell.sessions, _SESSIONS, "web:sessions", "&tinh_trang=held"),
        )
        if n
    )


def _duty(duty: QuarterDuty) -> tuple[State, str]:
    words = _DUTY.format(duty=_DUTIES[duty.kind], stage=duty.stage_words)
    return State(words, SHAPES[duty.stage]), reverse("web:occurrence", args=[duty.occurrence_id])


def _standing(
    duties: Mapping[int, Mapping[int, tuple[QuarterDuty, ...]]], quarter: int
) -> tuple[int, int]:
    """Of how many offices with a duty in the quarter how many have done all of theirs."""
    asked = [cells[quarter] for cells in duties.values() if quarter in cells]
    return sum(all(one.stage in DONE for one in cells) for cells in asked), len(asked)
