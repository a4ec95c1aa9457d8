"""What a printed list says: frozen rows that the paper's layout takes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One row of the printed list; `is_confirmed` None while undecided."""

    position: int
    full_name: str
    birth_year: int
    born_on: date | None
    sex: str
    identity_number: str = field(repr=False)
    residence: str
    phone: str = field(repr=False)
    release_kind: str
    released_on: date
    certificate_number: str
    certificate_on: date | None
    obeys_law: bool
    purpose: str
    amount_vnd: int | None
    form_note: str
    is_confirmed: bool | None
    refusal: Words | None


@dataclass(frozen=True, slots=True)
class PaperData:
    """All that a printed Form 01 says; what the paper carries as number and day may be blank."""

    commune_id: int
    commune_name: str
    province_id: int
    province_name: str
    police_name: str
    committee_name: str
    bank_name: str
    symbol: str
    month: date
    addition_no: int
    state: str
    number: str
    signed_on: date | None
    signer_name: str
    confirmation_number: str
    confirmed_on: date | None
    confirmer_name: str
    lines: tuple[PaperLine, ...]
