"""Set a line of the reporting calendar."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.asking import stored_asked
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.lines import refuse_before_the_last, refuse_odd_line, tidy_addressees
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
    refuse_odd_line(window_first, window_last, due_by, lock_days, open_days)
    refuse_odd_asked(outline.province_id, asked)
    code = said("code", code, CODE_LONGEST)
    earlier = CalendarLine.objects.filter(province_id=outline.province_id, code=code)
    refuse_before_the_last(earlier, starts_on)
    ended = list(earlier.filter(in_force_on(starts_on)).values_list("pk", flat=True))
    earlier.filter(pk__in=ended).update(ends_on=starts_on)
    row = CalendarLine.objects.create(
        province_id=outline.province_id,
        code=code,
        title=said("title", title, TITLE_LONGEST),
        window_first=window_first,
        window_last=window_last,
        due_by=due_by,
        is_inclusive=is_inclusive,
        lock_days=lock_days,
        open_days=open_days,
        addressees=tidy_addressees(addressees),
        outline=outline,
        asked=stored_asked(asked),
        citation=not_too_long("citation", citation, 300),
        starts_on=starts_on,
        recorded_at=act.now,
    )
    record(
        act,
        deed="returns.set_calendar_line",
        subject=(LINE, row.pk),
        occurred_on=act.today,
        before={"ended": ended},
        after={"code": code, "window": [window_first, window_last], "due_by": due_by},
        params={"title": row.title, "starts_on": f"{starts_on:%d/%m/%Y}"},
        about=[(LINE, pk) for pk in ended],
    )
    return Done(id=row.pk, version=row.version)
