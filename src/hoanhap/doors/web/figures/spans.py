"""Which days a report is about, and as known when; the named spans, and any two days.

Half-year and year follow the windows of regular reports: 15/12 to 14/6, 15/12 to 14/12
(Nghị định 09/2019/NĐ-CP, Điều 12; not yet compared with the gazette).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from hoanhap.doors.web.clock import now, today
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.filters import FilterForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.ground.orgs.data.read import KNOWN_SINCE
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.words import Words

NO_UNITS = Words(
    vi="Chưa có danh mục xã, phường của ngày này.", en="The communes of this day are not on record."
)
EARLIEST = date(1990, 1, 1)
"""No page asks for days before it: none has figures, and the calendar of windows ends somewhere."""

TOO_EARLY = Words(
    vi="Không có số liệu trước ngày 01/01/1990.", en="There are no figures before 01/01/1990."
)
NOT_YET = Words(vi="Ngày này chưa đến.", en="This day has not come yet.")
BACKWARDS = Words(vi="Ngày cuối phải sau ngày đầu.", en="The last day is before the first.")
BOTH_DAYS = Words(vi="Hãy ghi cả ngày đầu và ngày cuối.", en="Give both days, first and last.")


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A span one can choose by its name; its last day is today where it still runs."""

    code: str
    words: Words
    span: Span


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a page is about: the days, the moment of knowledge, and its name where it has one.

    `is_exact`: the moment itself was asked for, as a report's figures are, not the end of a day.
    `bounds`: the day on whose bounds communes stand, None where each row stays where it was.
    """

    span: Span
    known_at: datetime
    known_on: date | None
    code: str
    is_exact: bool = False
    bounds: date | None = None

    @property
    def query(self) -> str:
        """The same choice as an address carries it."""
        return urlencode(self.parameters)

    @property
    def parameters(self) -> dict[str, str]:
        """The same choice by name, days in ISO."""
        given = {"first": self.span.first.isoformat(), "last": self.span.last.isoformat()}
        if self.bounds:
            given["bounds"] = self.bounds.isoformat()
        if self.is_exact:
            return given | {"at": self.known_at.isoformat()}
        return given | ({"known": self.known_on.isoformat()} if self.known_on else {})


class SpanForm(FilterForm):
    """Any two days, and the day up to which what was recorded counts."""

    first = DayField(label=say(Words(vi="Từ ngày", en="From")), help_text="")
    last = DayField(label=say(Words(vi="Đến hết ngày", en="To, included")), help_text="")
    known = DayField(
        label=say(Words(vi="Số liệu ghi nhận đến hết ngày", en="As known on")), help_text=""
    )

    def clean(self) -> dict[str, Any]:
        """Both days or none, in order, none to come and none too long ago."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        for name in ("first", "last", "known"):
            if given.get(name) and given[name] < EARLIEST:
                self.add_error(name, in_page_language(TOO_EARLY))
        for name in ("last", "known", "bounds"):
            if given.get(name) and given[name] > today():
                self.add_error(name, in_page_language(NOT_YET))
        if first and last and last < first:
            self.add_error("last", in_page_language(BACKWARDS))
        elif bool(first) != bool(last) and not {"first", "last"} & set(self.errors):
            self.add_error("last" if first else "first", in_page_language(BOTH_DAYS))
        return given


class BoundsForm(SpanForm):
    """The same with the day on whose bounds communes stand; silent: as they were."""

    bounds = DayField(
        label=say(Words(vi="Theo địa giới ngày", en="On the bounds of")), help_text=""
    )

    def clean(self) -> dict[str, Any]:
        """The days, and one of which the communes are on record."""
        given = super().clean()
        if given.get("bounds") and given["bounds"] < KNOWN_SINCE:
            self.add_error("bounds", in_page_language(NO_UNITS))
        return given


def named_spans(day: date) -> tuple[NamedSpan, ...]:
    """The spans of reports around a day, those that have begun."""
    year = day.year + (day > date(day.year, 12, 14))
    whole = Span(date(year - 1, 12, 15), date(year, 12, 14))
    spans = (
        ("month", Words(vi="Tháng này", en="This month"), Month.of(day).first, day),
        (
            "half",
            Words(vi="6 tháng đầu năm {year}", en="First half of {year}"),
            whole.first,
            date(year, 6, 14),
        ),
        (
            "half_2",
            Words(vi="6 tháng cuối năm {year}", en="Second half of {year}"),
            date(year, 6, 15),
            whole.last,
        ),
        ("year", Words(vi="Cả năm {year}", en="Year {year}"), whole.first, whole.last),
    )
    return tuple(
        NamedSpan(code, words.format(year=year), Span(first, min(last, day)))
        for code, words, first, last in spans
        if first <= day
    )


def chosen_of(
    request: HttpRequest, silent: str = "year", asks: type[SpanForm] = SpanForm
) -> tuple[Chosen, SpanForm]:
    """What the address asks for: a name in `span`, or two days; `silent` where it says neither.

    The form (`asks`: with or without bounds) carries what is wrong with the days typed.
    """
    spans = {named.code: named.span for named in named_spans(today())}
    code = request.GET.get("span", "")
    asked = asks(request.GET)
    typed = asked.chosen()
    if typed.get("first") and typed.get("last") and asked.is_valid():
        span, code = Span(typed["first"], typed["last"]), ""
        code = next((name for name, named in spans.items() if named == span), "")
    else:
        code = code if code in spans else silent
        span = spans[code]
    known_on = typed.get("known")
    exact = None if known_on else exact_moment(request.GET.get("at", ""))
    moment, bounds = exact or _moment(known_on), typed.get("bounds")
    chosen = Chosen(span, moment, known_on, code, exact is not None, bounds)
    if asked.errors:
        return chosen, asked
    as_of = exact.astimezone(VIETNAM).date() if exact else today()
    shown = {"first": span.first, "last": span.last, "known": known_on or as_of, "bounds": bounds}
    return chosen, asks({name: f"{day:%d/%m/%Y}" for name, day in shown.items() if day})


def _moment(known_on: date | None) -> datetime:
    """The end of that day in Vietnam, never later than now."""
    present = now().astimezone(VIETNAM)
    if known_on is None or known_on >= present.date():
        return present
    return datetime.combine(known_on, time.max, tzinfo=VIETNAM)


def exact_moment(asked: str) -> datetime | None:
    """The very moment an address names, where it is one that has come."""
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError:
        return None
    earliest = datetime.combine(EARLIEST, time.min, tzinfo=VIETNAM)
    return moment if moment.tzinfo and earliest <= moment <= now() else None
