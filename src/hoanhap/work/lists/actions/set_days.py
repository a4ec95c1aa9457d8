"""Set the province's own days for the steps of a month's list."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.calendar.parameters import parameters
from hoanhap.ground.calendar.setting import set_parameters
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said

LAST_DAY_OF_EVERY_MONTH = 28
STEPS = ("submitted", "signed", "confirmed", "at_bank")


@action(
    "lists.set_days",
    grants=(roles.PROVINCE_DESK,),
    sentence=Words(
        vi="{who} đặt ngày các bước của danh sách từ tháng {month}: trình {submitted}, ký "
        "{signed}, xác nhận {confirmed}, đến ngân hàng {at_bank}",
        en="{who} set the days of a list's steps from {month}: submitted {submitted}, signed "
        "{signed}, confirmed {confirmed}, at the bank {at_bank}",
    ),
)
def set_days(
    act: Act,
    *,
    starts_on: date,
    day_submitted: int,
    day_signed: int,
    day_confirmed: int,
    day_at_bank: int,
    moves_for_holidays: bool,
    citation: str,
) -> Done:
    """Set the last day of each step (1 to 28) from a month on, with the paper that says so.

    Lists already started keep the day at the bank they were started with. Raises NotVisible for a
    post of no province; BadInput for days out of order, a month already begun (`starts_on` is a
    month's first day to come), or no paper named.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    days = (day_submitted, day_signed, day_confirmed, day_at_bank)
    _refuse_odd(act, starts_on, days)
    steps = dict(zip(STEPS, days, strict=True))
    values = {f"lists.day_{step}": day for step, day in steps.items()}
    values["lists.moves_for_holidays"] = moves_for_holidays
    known = parameters(province_id, starts_on)
    basis = said("citation", citation, 200)
    set_parameters(province_id, values, starts_on=starts_on, citation=basis)
    record(
        act,
        deed="lists.set_days",
        subject=("orgs.AdminUnit", province_id),
        occurred_on=act.today,
        before={key: known[key] for key in values},
        after={**values, "starts_on": starts_on},
        reason=basis,
        params={"month": f"{starts_on:%m/%Y}", **steps},
    )
    return Done(id=province_id)


def _refuse_odd(act: Act, starts_on: date, days: tuple[int, int, int, int]) -> None:
    if starts_on.day != 1 or starts_on <= act.today:
        why = Words(
            vi="Ngày mới dùng từ ngày đầu của một tháng chưa đến.",
            en="New days hold from the first day of a month to come.",
        )
        raise BadInput(why, details=(("starts_on", why),))
    if list(days) != sorted(days) or not days[0] >= 1 or days[-1] > LAST_DAY_OF_EVERY_MONTH:
        why = Words(
            vi="Các ngày phải từ 1 đến 28 và theo thứ tự trình, ký, xác nhận, đến ngân hàng.",
            en="Days are 1 to 28, in the order submitted, signed, confirmed, at the bank.",
        )
        raise BadInput(why, details=(("day_at_bank", why),))
