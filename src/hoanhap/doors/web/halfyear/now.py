"""What stands where today: returns, lists of the month, duties; each line leads to its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.plans.wording import plan_name
from hoanhap.doors.web.report_tabs import follows
from hoanhap.ground.orgs.light_rows import rows_by_room
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.month_tally import MONTH_TALLY, MonthTally
from hoanhap.work.measures.types import ComparedFigure
from hoanhap.work.plans.duties_now import PlanNow, duties_now
from hoanhap.work.returns.rounds_now import OPEN_ROUNDS
from hoanhap.work.returns.types import RoundNow

DUE, DONE, LATE = "V.2", "V.3", "V.7"
"""The measures of duties that are told first: due in the span, done of them, late today."""

_COUNT = Words(vi="lượt", en="times")

_LISTS = Words(vi="Danh sách tháng {month}", en="Lists of {month}")
_SENT = Words(vi="{n} trong {all} đơn vị đã gửi", en="{n} of {all} offices have sent")
_SENT_OWN = Words(vi="đơn vị đã gửi", en="sent")
_NOT_SENT = Words(vi="đơn vị chưa gửi", en="not sent yet")
_DUE_ON = Words(vi="hạn {day}", en="due {day}")
_DUTIES = Words(vi="Nhiệm vụ theo các kế hoạch", en="Duties of the plans")
_DONE_OF = Words(
    vi="{n} trong {all} lượt đến hạn trong kỳ đã hoàn thành",
    en="{n} of {all} that fell due in the span are done",
)
_OWN = Words(vi="Việc của đơn vị tôi: {plan}", en="What my office owes of {plan}")
_AT_BANK = Words(
    vi="{n} trong {all} xã, phường đã có ở ngân hàng", en="{n} of {all} communes' are at the bank"
)
_SIGNED = Words(vi="{n} đã ký", en="{n} signed")
_MISSING = Words(vi="{n} nơi chưa lập", en="{n} not begun")
_LATE = Words(vi="{n} quá hạn", en="{n} late")
_SENT_LATE = Words(vi="{n} gửi muộn", en="{n} sent late")
_DONE = Words(vi="{n} trong {all} việc đã xong", en="{n} of {all} done")
_REPORTED = Words(vi="{n} chờ xác nhận", en="{n} wait to be accepted")


@dataclass(frozen=True, slots=True)
class Standing:
    """One line: what it is about, its page, what is well, and what is not (None: nothing)."""

    words: Words
    url: str
    said: tuple[Words, ...]
    late: Words | None = None


def what_stands(actor: Actor, day: date, figures: Sequence[ComparedFigure]) -> tuple[Standing, ...]:
    """The lines, in the order in which a half-year is looked at. Duties come from the figures of
    the span where the post reads them, else they are its own office's. Lists and returns are read
    in one query.
    """
    parts = (MONTH_TALLY, OPEN_ROUNDS)
    found = rows_by_room(query for part in parts for query in part.queries(actor, day))
    lists = MONTH_TALLY.said(actor, day, found[MONTH_TALLY.room])
    rounds = OPEN_ROUNDS.said(actor, day, found[OPEN_ROUNDS.room])
    is_whole = follows(actor)
    by_code = {one.column.code: one for one in figures}
    return (
        *(round_line(row, is_whole=is_whole) for row in rounds),
        *([_lists(lists)] if lists is not None else ()),
        *([_duties(by_code)] if DUE in by_code else (_own(row) for row in duties_now(actor, day))),
    )


def round_line(row: RoundNow, *, is_whole: bool) -> Standing:
    """A round for who follows all returns of it, or the own office's return in it."""
    tally = row.tally
    own = _SENT_OWN if tally.sent else _NOT_SENT
    said = _SENT.format(n=tally.sent, all=tally.total) if is_whole else own
    sent_late = tally.sent - tally.on_time
    owed_late = tally.late - sent_late
    return Standing(
        Words(vi=row.title, en=row.title),
        reverse("web:round", args=[row.round_id]) if is_whole else reverse("web:returns"),
        (
            said,
            *([_SENT_LATE.format(n=sent_late)] if sent_late else ()),
            _DUE_ON.format(day=f"{row.due_on:%d/%m/%Y}"),
        ),
        _LATE.format(n=owed_late) if owed_late else None,
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


def _duties(figures: Mapping[str, ComparedFigure]) -> Standing:
    """All plans together, by the measures of the span: the same numbers as in the table below."""
    due, done, late = (figures[code].now if code in figures else None for code in (DUE, DONE, LATE))
    return Standing(
        _DUTIES,
        reverse("web:plans"),
        (_DONE_OF.format(n=shown(done, _COUNT), all=shown(due, _COUNT)),),
        _LATE.format(n=shown(late, _COUNT)) if late else None,
    )


def _own(row: PlanNow) -> Standing:
    tally = row.tally
    said = [_DONE.format(n=tally.done + tally.done_late, all=tally.assigned)]
    if tally.reported:
        said.append(_REPORTED.format(n=tally.reported))
    return Standing(
        _OWN.format(plan=plan_name(row.plan.number, row.plan.title, row.plan.issued_on)),
        reverse("web:owed"),
        tuple(said),
        _LATE.format(n=tally.late) if tally.late else None,
    )
