"""What the books hand out: kinds of account, sources of money, and frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hoanhap.pure.kernel.words import Words


class AccountKind(StrEnum):
    """What an account holds; the words are `ACCOUNT_KINDS`."""

    FUND = "fund"
    LOAN = "loan"
    INTEREST_HELD = "interest_held"
    WRITTEN_OFF = "written_off"
    SOURCE = "source"
    INTEREST_INCOME = "interest_income"


class FundSource(StrEnum):
    """Whose money a fund is; the words are `FUND_SOURCES`."""

    CENTRAL = "central"
    PROVINCIAL = "provincial"
    COMMUNAL = "communal"
    OTHER = "other"


ACCOUNT_KINDS = {
    AccountKind.FUND: Words(vi="Vốn còn để cho vay", en="Capital left to lend"),
    AccountKind.LOAN: Words(vi="Dư nợ gốc", en="Outstanding principal"),
    AccountKind.INTEREST_HELD: Words(vi="Tiền lãi đã thu của nguồn vốn", en="Interest of a fund"),
    AccountKind.WRITTEN_OFF: Words(vi="Nợ gốc đã xóa", en="Principal written off"),
    AccountKind.SOURCE: Words(vi="Vốn đã cấp vào nguồn", en="Capital put into a fund"),
    AccountKind.INTEREST_INCOME: Words(vi="Lãi khoản vay đã trả", en="Interest paid by a loan"),
}
FUND_SOURCES = {
    FundSource.CENTRAL: Words(vi="Vốn trung ương", en="Central capital"),
    FundSource.PROVINCIAL: Words(
        vi="Vốn ủy thác ngân sách tỉnh", en="Capital entrusted by the provincial budget"
    ),
    FundSource.COMMUNAL: Words(
        vi="Vốn ủy thác ngân sách cấp xã", en="Capital entrusted by the commune budget"
    ),
    FundSource.OTHER: Words(vi="Nguồn vốn hợp pháp khác", en="Other lawful capital"),
}

GROWS_BY_CREDIT = frozenset({AccountKind.SOURCE, AccountKind.INTEREST_INCOME})
"""Accounts whose balance is credits less debits; for all others it is debits less credits."""


@dataclass(frozen=True, slots=True)
class Fund:
    """A fund: its code, name and source, the bank's office that holds it (None: any), its floor."""

    code: str
    name: str
    source: FundSource
    bank_id: int | None
    floor_vnd: int | None


@dataclass(frozen=True, slots=True)
class Movement:
    """One transfer as one account sees it: above zero where the balance grew, in đồng."""

    entry_id: int
    occurred_on: date
    recorded_at: datetime
    deed: str
    memo: str
    amount_vnd: int


@dataclass(frozen=True, slots=True)
class Posted:
    """The entry that was written, and what is worth saying about it."""

    entry_id: int
    warnings: tuple[Words, ...] = ()
