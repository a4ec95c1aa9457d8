"""Which columns a kind of agency may see: each field about a person or a loan has a class, each
kind its classes.

The printed table of docs/ref/fields-by-role.md is made from this, and the oracle test holds every
query against it.
"""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words

NAME: Final = "name"
IDENTITY: Final = "identity"
CONTACT: Final = "contact"
FORM: Final = "form"
RECORD: Final = "record"
NEED: Final = "need"
CREDIT: Final = "credit"

CLASSES = MappingProxyType(
    {
        NAME: Words(vi="Họ tên, năm sinh, xã", en="Name, year of birth, commune"),
        IDENTITY: Words(vi="Ngày sinh, số định danh", en="Day of birth, identity number"),
        CONTACT: Words(vi="Nơi ở, điện thoại", en="Residence, telephone"),
        FORM: Words(vi="Phần hồ sơ có trên Mẫu số 01", en="The part of the record Form 01 carries"),
        RECORD: Words(vi="Hồ sơ khác (xác nhận, hỗ trợ)", en="Other record (attestations, help)"),
        NEED: Words(vi="Nhu cầu vay", en="Need for a loan"),
        CREDIT: Words(vi="Khoản vay", en="Loan"),
    }
)

FIELDS = MappingProxyType(
    {
        "full_name": NAME,
        "birth_year": NAME,
        "sex": NAME,
        "commune_id": NAME,
        "born_on": IDENTITY,
        "identity_number": IDENTITY,
        "identity_kind": IDENTITY,
        "residence": CONTACT,
        "phone": CONTACT,
        "contact_name": CONTACT,
        "address": CONTACT,
        "release_kind": FORM,
        "certificate_number": FORM,
        "certificate_on": FORM,
        "released_on": FORM,
        "window_last_on": FORM,
        "obeys_law": FORM,
        "form_note": FORM,
        "refusal_code": FORM,
        "refusal_note": FORM,
        "attestations": RECORD,
        "help_tasks": RECORD,
        "purpose": NEED,
        "amount_vnd": NEED,
        "need_outcome": NEED,
        "need_reason": NEED,
        "need_note": NEED,
        "workers_returned": NEED,
        "has_loan": CREDIT,
        "loan_amount_vnd": CREDIT,
        "balance_vnd": CREDIT,
        "borrower_name": CREDIT,
        "loan_state": CREDIT,
    }
)
"""Every masked field and its class; a field not named here is not about a person and is not
masked.
"""

SEES = MappingProxyType(
    {
        roles.COMMUNE_POLICE: frozenset({NAME, IDENTITY, CONTACT, FORM, RECORD, NEED}),
        roles.COMMUNE_COMMITTEE: frozenset({NAME, IDENTITY, CONTACT, FORM, RECORD, NEED, CREDIT}),
        roles.MASS_ORGANISATION: frozenset({NAME, CONTACT, NEED, CREDIT}),
        roles.VBSP_OFFICE: frozenset({NAME, IDENTITY, CONTACT, FORM, NEED, CREDIT}),
        roles.PROVINCE_POLICE: frozenset({NAME, IDENTITY, CONTACT, FORM, RECORD, NEED, CREDIT}),
        roles.PROVINCE_COMMITTEE: frozenset({NAME, NEED, CREDIT}),
        roles.DEPARTMENT: frozenset(),
        roles.VBSP_BRANCH: frozenset(),
        roles.PARTNER_BODY: frozenset(),
        roles.SYSTEM: frozenset(CLASSES),
    }
)
"""What each kind of agency sees of a row that it sees at all."""

Row = TypeVar("Row")


def sees(actor: Actor, field: str) -> bool:
    """Whether the actor's kind of agency may see this field; fields without a class are open."""
    return _sees(actor.agency_kind, field)


def _sees(agency_kind: str, field: str) -> bool:
    column = FIELDS.get(field)
    return column is None or column in SEES.get(agency_kind, frozenset())


def masked(actor: Actor, row: Row) -> Row:
    """The frozen row with every field the actor may not see set to None. Queries call it on the
    way out.
    """
    hidden: dict[str, Any] = dict.fromkeys(
        _hidden(actor.agency_kind, type(row))  # type: ignore[arg-type]  # a class hashes
    )
    return replace(row, **hidden) if hidden else row  # type: ignore[type-var]  # rows are frozen dataclasses


@cache
def _hidden(agency_kind: str, kind_of_row: type) -> tuple[str, ...]:
    """The fields of a kind of row that an agency kind does not see; asked of each row."""
    return tuple(f.name for f in dataclass_fields(kind_of_row) if not _sees(agency_kind, f.name))
