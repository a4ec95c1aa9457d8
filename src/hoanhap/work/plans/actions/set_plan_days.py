"""Set the province's own days of periodic returns, and whether days off move what falls due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.calendar.parameters import parameters
from hoanhap.ground.calendar.setting import set_parameters
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.last_days import month_and_day
from hoanhap.work.plans.stepping import FOLLOW

LEAP_YEAR: Final = 2000
"""A year that has every day there is."""


@action(
    "plans.set_plan_days",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đặt ngày báo cáo định kỳ của kế hoạch từ năm {year}: {days}",
        en="{who} set the days of the plans' periodic returns from {year}: {days}",
    ),
)
def set_plan_days(
    act: Act,
    *,
    from_year: int,
    return_days: Sequence[str],
    is_inclusive: bool,
    moves_for_holidays: bool,
    citation: str,
) -> Done:
    """Let continuous duties be accounted for by these days ("06-15") from a year on, whether the
    day itself is in time, and whether a Saturday, Sunday or day off moves what falls due to the
    next working day. Years already opened stay as they are.

    Done.id is the province. Raises NotVisible for a post of no province, BadInput for a day there
    is not, no day, a year past or no paper named.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    days = _sound(return_days)
    if from_year < act.today.year:
        why = Words(vi="Năm này đã qua.", en="That year is past.")
        raise BadInput(why, details=(("from_year", why),))
    values = {
        "plans.return_days": days,
        "plans.return_days_inclusive": is_inclusive,
        "plans.moves_for_holidays": moves_for_holidays,
    }
    starts_on = date(from_year, 1, 1)
    known = parameters(province_id, starts_on)
    basis = said("citation", citation, 200)
    set_parameters(province_id, values, starts_on=starts_on, citation=basis)
    record(
        act,
        deed="plans.set_plan_days",
        subject=("orgs.AdminUnit", province_id),
        occurred_on=act.today,
        before={key: known[key] for key in values},
        after={**values, "starts_on": starts_on},
        reason=basis,
        params={"year": str(from_year), "days": ", ".join(map(_shown, days))},
    )
    return Done(id=province_id)


def _sound(return_days: Sequence[str]) -> list[str]:
    try:
        days = sorted({date(LEAP_YEAR, *month_and_day(one)) for one in return_days})
    except ValueError:
        days = []
    if not days:
        why = Words(
            vi="Hãy ghi ít nhất một ngày trong năm, dạng tháng-ngày như 06-15.",
            en="Give at least one day of the year, as month-day such as 06-15.",
        )
        raise BadInput(why, details=(("return_days", why),))
    return [f"{day:%m-%d}" for day in days]


def _shown(day_by: str) -> str:
    month, day = month_and_day(day_by)
    return f"{day}/{month}"
