"""Set a line of the reporting calendar."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.asking import stored_asked
from hoanhap.work.returns.calendar_days import YearlyDays
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.lines import (
    days_of,
    refuse_before_the_last,
    refuse_odd_line,
    tidy_addressees,
)
from hoanhap.work.returns.models import CalendarLine
from hoanhap.work.returns.outlining import outline_to_use, refuse_odd_asked
from hoanhap.work.returns.stepping import LINE, TITLE_LONGEST
from hoanhap.work.returns.types import Asked

CODE_LONGEST = 30


@action(
    "returns.set_calendar_line",
    grants=DESK,
    sentence=Words(
        vi="{who} đặt chế độ báo cáo “{title}” từ {starts_on}",
        en="{who} set the periodic return “{title}” from {starts_on}",
    ),
)
def set_calendar_line(
    act: Act,
    *,
    outline_id: int,
    code: str,
    title: str,
    window_first: str,
    window_last: str,
    due_by: str,
    starts_on: date,
    is_inclusive: bool = False,
    lock_days: int | None = None,
    open_days: int = 45,
    addressees: tuple[str, ...] = (),
    asked: Asked = Asked(),  # noqa: B008  # frozen
    citation: str = "",
) -> Done:
    """Set a periodic return of every year (*chế độ báo cáo*) from a day; a line of the same code in
    force ends there.

    Days are "MM-DD"; `due_by` itself is in time only where `is_inclusive` ("trước ngày 15/6" is met
    on 14/6). `lock_days` after the last day on time it can't be sent any more (None: never locked).
    Raises NotVisible, BadInput.
    """
    outline = outline_to_use(act, outline_id)
    days = YearlyDays(window_first, window_last, due_by, is_inclusive, lock_days, open_days)
    refuse_odd_line(days)
    refuse_odd_asked(outline.province_id, asked)
    code = said("code", code, CODE_LONGEST)
    ended = _end_earlier(outline.province_id, code, starts_on)
    row = CalendarLine.objects.create(
        province_id=outline.province_id,
        code=code,
        title=said("title", title, TITLE_LONGEST),
        **asdict(days),
        addressees=tidy_addressees(addressees),
        outline=outline,
        asked=stored_asked(asked),
        citation=not_too_long("citation", citation, 300),
        starts_on=starts_on,
        recorded_at=act.now,
    )
    _record(act, row, ended)
    return Done(id=row.pk, version=row.version)


def _record(act: Act, row: CalendarLine, ended: list[int]) -> None:
    record(
        act,
        deed="returns.set_calendar_line",
        subject=(LINE, row.pk),
        occurred_on=act.today,
        before={"ended": ended},
        after={"code": row.code, **asdict(days_of(row))},
        params={"title": row.title, "starts_on": f"{row.starts_on:%d/%m/%Y}"},
        about=[(LINE, pk) for pk in ended],
    )


def _end_earlier(province_id: int, code: str, starts_on: date) -> list[int]:
    """Let the line of this code that is in force end on that day."""
    earlier = CalendarLine.objects.filter(province_id=province_id, code=code)
    refuse_before_the_last(earlier, starts_on)
    ended = list(earlier.filter(in_force_on(starts_on)).values_list("pk", flat=True))
    earlier.filter(pk__in=ended).update(ends_on=starts_on)
    return ended
