"""A loan's events, one after the other: which count on a day, and the stretches between them. Pure.

Decided here where the events' description leaves it open (each has its test):

- "Later" for a reversal means later in the order in which events apply: by day, then by place in
  the list. So a reversal can't undo itself, nor an event of its own day that stands below it.
- What a statement's day leaves out (events after it) must still be well formed, but need not make
  sense together: only events up to that day are played.
- Two reversals of one event, both in force, can't be; one is enough, and the second is a slip.
- Events of one day are checked in their order: a payment placed above the payout of the same day
  is a payment before any payout.
- A payment must pay something; either part alone may be zero or missing.
- Payouts above the contract's sum, before its signing or after maturity are counted as they are:
  the bank's books say what happened, and the arithmetic is the same.
- An extension or a freeze before the first payout is kept and works once there is principal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from hoanhap.pure.kernel.days import ONE_DAY, add_months
from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.schedule_types import (
    EVENT_NAMES,
    Contract,
    Event,
    Extension,
    Freeze,
    HistoryRefused,
    Misuse,
    Payment,
    Payout,
    Reversal,
    WriteOff,
)

LAST_YEAR = 9998


@dataclass(slots=True)
class Standing:
    """A loan after some of its events: sums in đồng, and the days that follow from them."""

    first_payout_on: date | None = None
    matures_on: date | None = None
    thaws_on: date | None = None
    extended_months: int = 0
    paid_out_vnd: int = 0
    principal_vnd: int = 0
    misused_vnd: int = 0
    interest_paid_vnd: int = 0

    def overdue_vnd(self, day: date) -> int:
        """All principal after final maturity; until then what was misused."""
        if self.matures_on is not None and day > self.matures_on:
            return self.principal_vnd
        return self.misused_vnd


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`, both counted, on which nothing changes."""

    first: date
    last: date
    principal_vnd: int
    overdue_vnd: int
    is_frozen: bool

    @property
    def days(self) -> int:
        """How many days it counts."""
        return (self.last - self.first).days + 1


def replay(
    contract: Contract, events: Sequence[Event], on: date
) -> tuple[Standing, tuple[Stretch, ...]]:
    """The loan as it stands when `on` closes, and all stretches from the first payout to then.

    Raises HistoryRefused when an event is not well formed or can't have happened.
    """
    standing = Standing()
    stretches: list[Stretch] = []
    ordered = effective_events(events, on)
    days = [(day, list(group)) for day, group in groupby(ordered, key=lambda pair: pair[1].on)]
    for number, (day, group) in enumerate(days):
        for place, event in group:
            _apply(contract, standing, place, event)
        last = days[number + 1][0] - ONE_DAY if number + 1 < len(days) else on
        stretches += _stretches(standing, day, last)
    return standing, tuple(stretches)


def _stretches(standing: Standing, first: date, last: date) -> Iterator[Stretch]:
    if standing.first_payout_on is None or standing.matures_on is None:
        return
    cuts = {standing.matures_on + ONE_DAY, standing.thaws_on}
    starts = [first, *sorted(cut for cut in cuts if cut is not None and first < cut <= last)]
    ends = [start - ONE_DAY for start in starts[1:]] + [last]
    for start, end in zip(starts, ends, strict=True):
        frozen = standing.thaws_on is not None and start < standing.thaws_on
        yield Stretch(start, end, standing.principal_vnd, standing.overdue_vnd(start), frozen)


def effective_events(events: Sequence[Event], on: date) -> list[tuple[int, Event]]:
    """The (place, event) pairs that count on a day, in the order they apply; no reversals left.

    Raises HistoryRefused when an event is not well formed, or is reversed twice.
    """
    for place, event in enumerate(events):
        _check_form(events, place, event)
    order = sorted(
        (place for place, event in enumerate(events) if event.on <= on),
        key=lambda place: (events[place].on, place),
    )
    _check_undone_come_before(events, order)
    undone_by: dict[int, int] = {}
    # From the last to the first: whether a reversal counts is settled before what it undoes.
    for place in reversed(order):
        event = events[place]
        if place in undone_by or not isinstance(event, Reversal):
            continue
        if event.of in undone_by:
            raise HistoryRefused(
                undone_by[event.of],
                events[undone_by[event.of]],
                _ALREADY_UNDONE.format(of=event.of, by=place),
            )
        undone_by[event.of] = place
    return [
        (place, events[place])
        for place in order
        if place not in undone_by and not isinstance(events[place], Reversal)
    ]


def _check_form(events: Sequence[Event], place: int, event: Event) -> None:
    if isinstance(event, Reversal):
        if not 0 <= event.of < len(events):
            raise HistoryRefused(place, event, _UNDOES_NOTHING.format(of=event.of))
        return
    fault = _fault(event)
    if fault is not None:
        raise HistoryRefused(place, event, fault)


def _fault(event: Payout | Payment | Extension | Misuse | Freeze | WriteOff) -> Words | None:
    if isinstance(event, Extension | Freeze):
        return _NO_MONTHS if event.months < 1 else None
    if isinstance(event, Payment):
        amounts = (event.principal_vnd, event.interest_vnd)
        if min(amounts) < 0 or sum(amounts) == 0:
            return _PAYS_NOTHING
    else:
        amounts = (event.amount_vnd, 0)
        if event.amount_vnd < 1:
            return _NO_AMOUNT
    return _TOO_LARGE if max(amounts) > MAX_VND else None


def _check_undone_come_before(events: Sequence[Event], order: Sequence[int]) -> None:
    for place in order:
        event = events[place]
        if not isinstance(event, Reversal):
            continue
        undone = events[event.of]
        if (undone.on, event.of) >= (event.on, place):
            words = _UNDOES_LATER.format(of=event.of, name=EVENT_NAMES[type(undone)], on=undone.on)
            raise HistoryRefused(place, event, words)


def _apply(contract: Contract, standing: Standing, place: int, event: Event) -> None:
    match event:
        case Payout():
            _pay_out(contract, standing, place, event)
        case Payment():
            _collect(standing, place, event)
        case WriteOff():
            _lower(standing, place, event, event.amount_vnd)
        case Misuse():
            _misuse(standing, place, event)
        case Extension():
            standing.extended_months += event.months
            _set_maturity(contract, standing, place, event)
        case Freeze():
            ends = _months_later(event.on, event.months, place, event)
            # Of two freezes the later end holds.
            standing.thaws_on = max(ends, standing.thaws_on or ends)


def _pay_out(contract: Contract, standing: Standing, place: int, event: Payout) -> None:
    if standing.first_payout_on is None:
        standing.first_payout_on = event.on
        _set_maturity(contract, standing, place, event)
    standing.paid_out_vnd += event.amount_vnd
    standing.principal_vnd += event.amount_vnd


def _collect(standing: Standing, place: int, event: Payment) -> None:
    if standing.first_payout_on is None:
        raise HistoryRefused(place, event, _BEFORE_PAYOUT)
    _lower(standing, place, event, event.principal_vnd)
    standing.interest_paid_vnd += event.interest_vnd


def _misuse(standing: Standing, place: int, event: Misuse) -> None:
    left_vnd = standing.principal_vnd - standing.overdue_vnd(event.on)
    if event.amount_vnd > left_vnd:
        raise HistoryRefused(place, event, _sums(_ABOVE_NOT_OVERDUE, event.amount_vnd, left_vnd))
    standing.misused_vnd += event.amount_vnd


def _lower(standing: Standing, place: int, event: Event, amount_vnd: int) -> None:
    if amount_vnd > standing.principal_vnd:
        raise HistoryRefused(
            place, event, _sums(_ABOVE_PRINCIPAL, amount_vnd, standing.principal_vnd)
        )
    standing.principal_vnd -= amount_vnd
    # A payment lowers misused principal first.
    standing.misused_vnd = max(0, standing.misused_vnd - amount_vnd)


def _set_maturity(contract: Contract, standing: Standing, place: int, event: Event) -> None:
    if standing.first_payout_on is not None:
        # Always counted from the first payout, never from an earlier maturity: nothing drifts.
        months = contract.term_months + standing.extended_months
        standing.matures_on = _months_later(standing.first_payout_on, months, place, event)


def _months_later(day: date, months: int, place: int, event: Event) -> date:
    if day.year + months // 12 >= LAST_YEAR:
        raise HistoryRefused(place, event, _TOO_FAR)
    return add_months(day, months)


def _sums(words: Words, amount_vnd: int, left_vnd: int) -> Words:
    return words.format(amount=format_vnd(amount_vnd), left=format_vnd(left_vnd))


_ALREADY_UNDONE = Words(
    vi="sự kiện events[{of}] đã bị hủy ở events[{by}].",
    en="event events[{of}] is already undone by events[{by}].",
)
_NO_MONTHS = Words(vi="số tháng phải từ 1 trở lên.", en="the number of months must be at least 1.")
_PAYS_NOTHING = Words(
    vi="số gốc và số lãi thu không được âm, và phải có ít nhất một khoản lớn hơn 0.",
    en="principal and interest must not be below zero, and one of them must be above it.",
)
_NO_AMOUNT = Words(vi="số tiền phải lớn hơn 0.", en="the amount must be above zero.")
_TOO_LARGE = Words(
    vi="số tiền quá lớn, hãy kiểm tra lại số chữ số 0.",
    en="the amount is too large; check the number of zeros.",
)
_UNDOES_NOTHING = Words(
    vi="không có sự kiện events[{of}] để hủy.", en="there is no event events[{of}] to undo."
)
_UNDOES_LATER = Words(
    vi="không hủy được events[{of}] ({name} ngày {on:%d/%m/%Y}) vì sự kiện đó không xảy ra trước.",
    en="events[{of}] ({name} of {on:%Y-%m-%d}) can't be undone as it does not come before.",
)
_BEFORE_PAYOUT = Words(
    vi="không thể thu nợ khi chưa giải ngân lần nào.", en="nothing was paid out before it."
)
_ABOVE_NOT_OVERDUE = Words(
    vi="số tiền {amount} đồng lớn hơn phần gốc chưa quá hạn {left} đồng.",
    en="{amount} đồng is more than the principal that is not overdue, {left} đồng.",
)
_ABOVE_PRINCIPAL = Words(
    vi="số gốc {amount} đồng lớn hơn dư nợ gốc {left} đồng.",
    en="{amount} đồng is more than the principal, {left} đồng.",
)
_TOO_FAR = Words(
    vi="thời hạn quá dài, hãy kiểm tra lại số tháng.",
    en="the term is too long; check the number of months.",
)
