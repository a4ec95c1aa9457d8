"""An agency's year by month: on the page, to print, and as a calendar file."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.plans.due_rows import shown
from hoanhap.doors.web.signed_in import actor_of, open_to_all
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans import queries
from hoanhap.work.plans.calendar_of import feed_token, ics_of_token
from hoanhap.work.plans.types_beside import CalendarMonth

FIRST_YEAR, LAST_YEAR = 2000, 2100


@require_GET
def page(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """The year month by month; days off are shown and move nothing."""
    _known(year)
    actor, day = actor_of(request), today()
    found = queries.calendar_of(actor, agency_id, year, day)
    token = feed_token(actor, agency_id)
    context = {
        "found": found,
        "months": [(one.month, _days_off(one), [shown(row) for row in one.rows])
                   for one in found.months],
        "no_day": [shown(row) for row in found.no_day],
        "total": sum(len(one.rows) for one in found.months),
        "before": year - 1 if year > FIRST_YEAR else None,
        "after": year + 1 if year < LAST_YEAR else None,
        "feed": request.build_absolute_uri(reverse("web:calendar_feed", args=[token])),
        "is_own": agency_id == actor.agency_id,
    }  # fmt: skip
    return render(request, "web/plans/calendar.html", context)


def _days_off(month: CalendarMonth) -> list[tuple[str, date, date]]:
    """The named days off of a month, one line for a run of days of one name."""
    runs: list[tuple[str, date, date]] = []
    for one in month.days_off:
        if runs and runs[-1][0] == one.name:
            runs[-1] = (one.name, runs[-1][1], one.day)
        else:
            runs.append((one.name, one.day, one.day))
    return runs


@require_GET
def ics(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """The year as a calendar file to save."""
    _known(year)
    text = queries.calendar_ics(actor_of(request), agency_id, year, today())
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    header = content_disposition_header(as_attachment=True, filename=f"lich-{year}.ics")
    answer["Content-Disposition"] = str(header)
    return answer


@open_to_all
@require_GET
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed for a calendar program, which can't sign in: the address itself is the key."""
    del request
    answer = HttpResponse(ics_of_token(token, today()), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer


def _known(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotVisible
