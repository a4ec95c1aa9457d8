"""An agency's year of what falls due: to look at, to print, and as a calendar file that programs
read (RFC 5545). The file's address carries a signed token of the agency and the file no personal
data: titles of duties and their days only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from icalendar import Calendar, Event, vDuration

from hoanhap.ground.calendar.named_days import NamedDay, named_days
from hoanhap.ground.orgs.offices import Office, offices_by_id
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import ONE_DAY, Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.owed import followed_office
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.rows_doing import occurrence_rows, plan_name
from hoanhap.work.plans.scanning import scan, still_counts
from hoanhap.work.plans.stepping_doing import shortened
from hoanhap.work.plans.types_beside import CalendarMonth, YearCalendar
from hoanhap.work.plans.types_doing import OccurrenceRow

_SIGNER = Signer(salt="plans.feed", sep="~")
_NAME_IN_UIDS = "hoanhap"
_REFRESH = timedelta(hours=12)


def calendar_of(actor: Actor, agency_id: int | None, year: int, today: date) -> YearCalendar:
    """An agency's year, the actor's own where none is named. Raises NotVisible for an agency that
    is neither the actor's own nor one it follows. At most twelve queries.
    """
    office = followed_office(actor, agency_id or actor.agency_id)
    first, last = date(year, 1, 1), date(year, 12, 31)
    in_force = ~Q(duty__plan__state__in=("read", "dropped"))
    due = Q(due_on__range=(first, last)) | Q(due_on__isnull=True)
    found = scan(actor, today, Q(agency_id=office.id) & due & in_force)
    by_month: dict[int, list[OccurrenceRow]] = defaultdict(list)
    no_day: list[OccurrenceRow] = []
    for row in occurrence_rows(actor, today, [one.id for one in found.seen], found.met):
        (by_month[row.due_on.month] if row.due_on else no_day).append(row)
    off = named_days(first, last)
    return YearCalendar(
        agency_id=office.id,
        agency_name=office.name,
        year=year,
        months=tuple(
            CalendarMonth(
                Month(year, number).first, _of_month(off, number), tuple(by_month[number])
            )
            for number in range(1, 13)
        ),
        no_day=tuple(no_day),
    )


def _of_month(days: Iterable[NamedDay], number: int) -> tuple[NamedDay, ...]:
    return tuple(one for one in days if one.day.month == number)


def calendar_ics(actor: Actor, agency_id: int | None, year: int, today: date) -> str:
    """An agency's year as a calendar file. Raises NotVisible."""
    office = followed_office(actor, agency_id or actor.agency_id)
    return _ics(office, Q(due_on__range=(date(year, 1, 1), date(year, 12, 31))), today)


def feed_token(actor: Actor, agency_id: int | None) -> str:
    """The token for the address of an agency's feed. Raises NotVisible."""
    return _SIGNER.sign(str(followed_office(actor, agency_id or actor.agency_id).id))


def ics_of_token(token: str, today: date) -> str:
    """The feed of the agency a token was signed for: from this year on. Raises NotVisible for a
    token that nobody here signed.
    """
    try:
        agency_id = int(_SIGNER.unsign(token))
    except (BadSignature, ValueError) as forged:
        raise NotVisible from forged
    office = offices_by_id([agency_id]).get(agency_id)
    if office is None:
        raise NotVisible
    return _ics(office, Q(due_on__gte=date(today.year, 1, 1)), today)


def _ics(office: Office, due: Q, today: date) -> str:
    calendar = Calendar()
    calendar.add("prodid", "-//Hoa Nhap//Ke hoach//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Nhiệm vụ đến hạn: {office.name}")
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"value": "DURATION"})
    rows = (
        Occurrence.objects.filter(due, still_counts(), agency_id=office.id)
        .exclude(duty__plan__state__in=("read", "dropped"))
        .exclude(state="excused")
        .select_related("duty", "duty__plan")
        .order_by("due_on", "pk")
    )
    for row in rows:
        calendar.add_component(_event(row, today))
    return bytes(calendar.to_ical()).decode()


def _event(row: Occurrence, today: date) -> Event:
    event = Event()
    due_on = row.due_on or row.starts_on
    event.add("uid", f"due-{row.pk}@{_NAME_IN_UIDS}")
    event.add("sequence", row.version)
    event.add("dtstamp", datetime.combine(today, time.min, tzinfo=UTC))
    event.add("dtstart", due_on)
    event.add("dtend", due_on + ONE_DAY)
    event.add("summary", f"Hạn: {shortened(row.duty.title)}")
    event.add(
        "description",
        f"{row.duty.path}. {row.duty.title}\n{plan_name(row.duty.plan)}, "
        f"{period_words(row.period).vi}",
    )
    event.add("transp", "TRANSPARENT")
    return event
