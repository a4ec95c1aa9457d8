"""What a Form 01 says: the monthly list of people who have completed a prison sentence.

Finished data only, as the list holds it on the day it is printed (Decision 22/2023/QĐ-TTg,
Article 3(2)a: drawn up by the commune police, confirmed by the commune People's Committee).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.documents.word import Signature
from hoanhap.pure.kernel.days import Month


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the committee decided about one name; a refusal has its reason in words."""

    is_confirmed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Form01Row:
    """One person on the list, in the fields of Form 01.

    `born_on` may be a bare year; an `identity_number` of None is printed as "chưa có"; `verdict`
    is None until the committee has decided.
    """

    full_name: str
    born_on: date | int
    residence: str
    release_kind: str
    released_on: date
    is_obeying_law: bool
    purpose: str
    sex: str = ""
    identity_number: str | None = None
    certificate_number: str = ""
    certificate_on: date | None = None
    amount_vnd: int | None = None
    phone: str = ""
    note: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Form01Paper:
    """One month's list of one commune as it goes on paper.

    `commune` and `province` with their kind ("xã Bình Lư", "tỉnh Lai Châu"); `place` is the name
    alone ("Bình Lư"). `number` and `day` are what the signed paper bears and may be blank; the
    month of the list is not taken for the month it is signed in. An `addendum` of 0 is the list
    itself, 1 and above its numbered additions. No row is a nil return.
    """

    commune: str
    province: str
    place: str
    police: str
    police_parent: str
    committee: str
    month: Month
    rows: tuple[Form01Row, ...]
    police_signature: Signature
    committee_signature: Signature
    number: str = ""
    symbol: str = ""
    day: date | None = None
    addendum: int = 0
    recipients: tuple[str, ...] = ()
    is_draft: bool = False
    is_demo: bool = False

    @property
    def amount_vnd(self) -> int:
        """The sum asked for, đồng, over the rows that name one."""
        return sum(row.amount_vnd or 0 for row in self.rows)

    @property
    def confirmed(self) -> int:
        """How many names the committee has confirmed."""
        return sum(1 for row in self.rows if row.verdict and row.verdict.is_confirmed)

    @property
    def refused(self) -> int:
        """How many names the committee has refused."""
        return sum(1 for row in self.rows if row.verdict and not row.verdict.is_confirmed)

    @property
    def is_decided(self) -> bool:
        """Whether the committee has decided on every name."""
        return all(row.verdict for row in self.rows)


def day_short(day: date | int | None) -> str:
    """ "05/03/1990", a bare year as "1990", nothing for a day not known."""
    if day is None:
        return ""
    return str(day) if isinstance(day, int) else f"{day:%d/%m/%Y}"


def verdict_words(row: Form01Row) -> str:
    """The committee's word on a name, as it stands in the last columns of the paper."""
    if row.verdict is None:
        return ""
    if row.verdict.is_confirmed:
        return "Xác nhận"
    return f"Không xác nhận: {row.verdict.reason}" if row.verdict.reason else "Không xác nhận"
