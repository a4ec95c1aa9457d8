"""What a loan's arithmetic is told and what it answers: contract, events, rates, statement. Pure.

A loan's history is the list of what happened, as the bank or an officer wrote it down. Amounts are
whole đồng (`*_vnd`), days are calendar days in Vietnam, periods are months.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Contract:
    """What was agreed: the sum, the term, and how many months lie between two instalments.

    `amount_vnd` and `signed_on` are what the paper says; the arithmetic follows the payouts made.
    """

    signed_on: date
    amount_vnd: int
    term_months: int
    instalment_months: int | None = None


@dataclass(frozen=True, slots=True)
class Payout:
    """Giải ngân: principal grows by `amount_vnd`; the day itself bears interest."""

    on: date
    amount_vnd: int


@dataclass(frozen=True, slots=True)
class Payment:
    """Thu nợ: principal falls by `principal_vnd`; the day itself bears no interest on that part."""

    on: date
    principal_vnd: int = 0
    interest_vnd: int = 0


@dataclass(frozen=True, slots=True)
class Extension:
    """Gia hạn nợ: final maturity lies `months` later, from this day on. Not judged here."""

    on: date
    months: int


@dataclass(frozen=True, slots=True)
class Misuse:
    """Vốn sử dụng sai mục đích: that much principal is overdue from the day of the finding."""

    on: date
    amount_vnd: int


@dataclass(frozen=True, slots=True)
class Freeze:
    """Khoanh nợ: no interest from this day to the day before it ends, `months` later."""

    on: date
    months: int


@dataclass(frozen=True, slots=True)
class Reversal:
    """Undoes the event at place `of` of the list (from 0) as if it had never been."""

    on: date
    of: int


@dataclass(frozen=True, slots=True)
class WriteOff:
    """Xóa nợ: lowers principal like a payment, and is nobody's income."""

    on: date
    amount_vnd: int


Event = Payout | Payment | Extension | Misuse | Freeze | Reversal | WriteOff

EVENT_NAMES: dict[type, Words] = {
    Payout: Words(vi="giải ngân", en="payout"),
    Payment: Words(vi="thu nợ", en="payment"),
    Extension: Words(vi="gia hạn nợ", en="extension"),
    Misuse: Words(vi="vốn sử dụng sai mục đích", en="misuse finding"),
    Freeze: Words(vi="khoanh nợ", en="freeze"),
    Reversal: Words(vi="hủy bút toán", en="reversal"),
    WriteOff: Words(vi="xóa nợ", en="write-off"),
}


class HistoryRefused(BadInput):
    """The history can't be: the sentence names the event by its place in the list, from 0."""

    code = "loan_history"

    def __init__(self, place: int, event: Event, why: Words) -> None:
        super().__init__(
            Words(
                vi="Sự kiện thứ {n} (events[{place}], {name} ngày {on:%d/%m/%Y}): {why}",
                en="Event no. {n} (events[{place}], {name} of {on:%Y-%m-%d}): {why}",
            ).format(n=place + 1, place=place, name=EVENT_NAMES[type(event)], on=event.on, why=why)
        )
        self.place = place


class NoRate(BadInput):
    """There is no rate for a day that bears interest."""

    code = "no_rate"

    def __init__(self, day: date) -> None:
        super().__init__(
            Words(
                vi="Chương trình chưa có lãi suất cho ngày {day:%d/%m/%Y}.",
                en="The programme has no interest rate for {day:%Y-%m-%d}.",
            ).format(day=day)
        )
        self.day = day


@dataclass(frozen=True, slots=True)
class RateSteps:
    """A value with its history: ordered (from-day, value) rows, each holding until the next.

    `until`, where given, is the first day that has no value any more. Raises ValueError when the
    rows are empty or not in order.
    """

    rows: tuple[tuple[date, Fraction], ...]
    until: date | None = None

    def __post_init__(self) -> None:
        days = [day for day, _ in self.rows]
        if not days or any(a >= b for a, b in pairwise(days)):
            raise ValueError("rate steps must be some, and ordered by day")

    def on(self, day: date) -> Fraction:
        """The value of a day. Raises NoRate before the first step and after the last day."""
        place = bisect_right(self.rows, day, key=lambda row: row[0])
        if place == 0 or (self.until is not None and day >= self.until):
            raise NoRate(day)
        return self.rows[place - 1][1]

    def changes(self) -> set[date]:
        """The days on which the value may differ from the day before."""
        return {day for day, _ in self.rows} | ({self.until} if self.until else set())


@dataclass(frozen=True, slots=True)
class LoanRates:
    """A programme's rates: interest a year (0.066 is 6,6 %/năm) and the factor when overdue."""

    yearly: RateSteps
    overdue_factor: RateSteps

    def changes(self) -> set[date]:
        """The days on which either may differ from the day before."""
        return self.yearly.changes() | self.overdue_factor.changes()


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part of the principal and the day it falls due."""

    due_on: date
    principal_vnd: int


@dataclass(frozen=True, slots=True)
class LoanStatement:
    """A loan as it stands when the day `on` closes. `interest_accrued` is exact; the rest is đồng.

    `interest_unpaid_vnd` is below zero where more was paid than has accrued. `frozen_until` is the
    first day that bears interest again.
    """

    on: date
    paid_out_vnd: int
    principal_vnd: int
    overdue_principal_vnd: int
    interest_accrued: Fraction
    interest_accrued_vnd: int
    interest_paid_vnd: int
    interest_unpaid_vnd: int
    matures_on: date | None
    instalments: tuple[Instalment, ...]
    frozen_until: date | None
