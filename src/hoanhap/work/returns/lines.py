"""Lines of the reporting calendar, checked. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.calendar_days import YearlyDays, month_day
from hoanhap.work.returns.models import CalendarLine, Round

MOST_DAYS = 366
ADDRESSEE_LONGEST = 200


def days_of(line: CalendarLine) -> YearlyDays:
    """The days of a line."""
    return YearlyDays(
        line.window_first,
        line.window_last,
        line.due_by,
        line.is_inclusive,
        line.lock_days,
        line.open_days,
    )


def opened_of(province_id: int, code: str, window: Span) -> QuerySet[Round]:
    """Rounds that the lines of this code, also one that was set anew since, opened for that period:
    their data windows share a day.
    """
    return Round.objects.filter(
        province_id=province_id,
        line__code=code,
        window_first__lte=window.last,
        window_last__gte=window.first,
    )


def refuse_odd_line(line: YearlyDays) -> None:
    """Raise BadInput naming the field that is no day of a year, or no number of days."""
    for field in ("window_first", "window_last", "due_by"):
        try:
            month_day(getattr(line, field))
        except ValueError:
            raise unfit(
                field,
                Words(
                    vi="Hãy ghi ngày và tháng có trong lịch, ví dụ 15/6.",
                    en="Give a day and a month of the calendar, such as 15 June.",
                ),
            ) from None
    for field, days in (("lock_days", line.lock_days), ("open_days", line.open_days)):
        if days is not None and not 0 <= days <= MOST_DAYS:
            raise unfit(
                field,
                Words(vi="Số ngày phải từ 0 đến {most}.", en="From 0 to {most} days.").format(
                    most=MOST_DAYS
                ),
            )


def refuse_before_the_last(lines: QuerySet[CalendarLine], starts_on: date) -> None:
    """Raise BadInput where a line of the same code begins on that day or later."""
    if lines.filter(starts_on__gte=starts_on).exists():
        raise unfit(
            "starts_on",
            Words(
                vi="Chế độ báo cáo này đã được đặt từ ngày đó hoặc muộn hơn; hãy chọn ngày sau.",
                en="This periodic return is set from that day or a later one; choose a later day.",
            ),
        )


def tidy_addressees(addressees: Iterable[str]) -> list[str]:
    """Those who get the report, without empty lines. Raises BadInput."""
    tidy = (not_too_long("addressees", one, ADDRESSEE_LONGEST) for one in addressees)
    return [one for one in tidy if one]
