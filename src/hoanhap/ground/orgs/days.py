"""The one check that a deed's day can have happened."""

from __future__ import annotations

from datetime import date

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


def happened(act: Act, field: str, day: date, *, not_before: date | None = None) -> None:
    """Raise BadInput naming `field` for a day after today, or before the step it must follow."""
    if day > act.today:
        why = Words(
            vi="Ngày {day:%d/%m/%Y} chưa đến; hãy ghi ngày việc đã xảy ra.",
            en="{day:%d/%m/%Y} has not come yet; give the day on which it happened.",
        ).format(day=day)
        raise BadInput(why, details=((field, why),))
    if not_before is not None and day < not_before:
        why = Words(
            vi="Ngày {day:%d/%m/%Y} trước bước liền trước ({before:%d/%m/%Y}); hãy xem lại ngày.",
            en="{day:%d/%m/%Y} is before the step it follows ({before:%d/%m/%Y}); check the day.",
        ).format(day=day, before=not_before)
        raise BadInput(why, details=((field, why),))
