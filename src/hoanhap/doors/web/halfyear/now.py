"""What stands where today: lists of the month, duties of each plan; each line leads to its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from hoanhap.doors.web.plans.wording import plan_name
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.month_tally import MonthTally, month_tally
from hoanhap.work.plans.duties_now import PlanNow, duties_now

_LISTS = Words(vi="Danh sách tháng {month}", en="Lists of {month}")
_DUTIES = Words(vi="Việc được giao: {plan}", en="Duties of {plan}")
_OWN = Words(vi="Việc của đơn vị tôi: {plan}", en="What my office owes of {plan}")
_AT_BANK = Words(
    vi="{n} trong {all} xã, phường đã có ở ngân hàng", en="{n} of {all} communes' are at the bank"
)
_SIGNED = Words(vi="{n} đã ký", en="{n} signed")
_MISSING = Words(vi="{n} nơi chưa lập", en="{n} not begun")
_LATE = Words(vi="{n} quá hạn", en="{n} late")
_DONE = Words(vi="{n} trong {all} việc đã xong", en="{n} of {all} done")
_REPORTED = Words(vi="{n} chờ xác nhận", en="{n} wait to be accepted")


@dataclass(frozen=True, slots=True)
class Standing:
    """One line: what it is about, its page, what is well, and what is not (None: nothing)."""

    words: Words
    url: str
    said: tuple[Words, ...]
    late: Words | None = None


def what_stands(actor: Actor, day: date) -> tuple[Standing, ...]:
    """The lines, in the order in which a half-year is looked at."""
    lists = month_tally(actor, day)
    return (
        *([_lists(lists)] if lists is not None else ()),
        *(_duties(row) for row in duties_now(actor, day)),
    )


def _lists(tally: MonthTally) -> Standing:
    month = Month.of(tally.month)
    return Standing(
        _LISTS.format(month=f"{month.month:02d}/{month.year}"),
        f"{reverse('web:lists')}?thang={month}",
        (
            _AT_BANK.format(n=tally.at_bank, all=tally.communes),
            _SIGNED.format(n=tally.signed),
            *([_MISSING.format(n=tally.missing)] if tally.missing else ()),
        ),
    )


def _duties(row: PlanNow) -> Standing:
    tally = row.tally
    name = plan_name(row.plan.number, row.plan.title, row.plan.issued_on)
    said = [_DONE.format(n=tally.done + tally.done_late, all=tally.assigned)]
    if tally.reported:
        said.append(_REPORTED.format(n=tally.reported))
    url = reverse("web:plan_standing", args=[row.plan.id]) if row.is_whole else reverse("web:owed")
    return Standing(
        (_DUTIES if row.is_whole else _OWN).format(plan=name),
        url,
        tuple(said),
        _LATE.format(n=tally.late) if tally.late else None,
    )
