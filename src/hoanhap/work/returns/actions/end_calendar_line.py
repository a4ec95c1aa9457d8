"""End a line of the reporting calendar."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import CalendarLine
from hoanhap.work.returns.stepping import LINE


@action(
    "returns.end_calendar_line",
    grants=DESK,
    sentence=Words(
        vi="{who} thôi chế độ báo cáo “{title}” từ {ends_on}",
        en="{who} ended the periodic return “{title}” from {ends_on}",
    ),
)
def end_calendar_line(act: Act, *, line_id: int, version: int, ends_on: date) -> Done:
    """End a periodic return: from `ends_on` no new round of it is opened; rounds there are stay.

    Raises NotVisible, Stale, BadInput for a day before it began or one that has ended before.
    """
    row = access.get_for(act, CalendarLine, line_id, version)
    if ends_on <= row.starts_on or (row.ends_on is not None and row.ends_on <= ends_on):
        raise unfit(
            "ends_on",
            Words(
                vi="Ngày thôi phải sau ngày bắt đầu và trước ngày kết thúc đã có.",
                en="It must end after it began, and before any end it has.",
            ),
        )
    was = row.ends_on
    row.ends_on = ends_on
    row.version += 1
    row.save()
    record(
        act,
        deed="returns.end_calendar_line",
        subject=(LINE, row.pk),
        occurred_on=act.today,
        before={"ends_on": was},
        after={"ends_on": ends_on},
        params={"title": row.title, "ends_on": f"{ends_on:%d/%m/%Y}"},
    )
    return Done(id=row.pk, version=row.version)
