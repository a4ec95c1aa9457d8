"""Who reads a number, and who may open its rows: by kind of agency.

A province's bodies read every number of their province; rows are for who may see people or
loans. A commune and a bank office read what they see whole, so that no figure is a part of one.
"""

from __future__ import annotations

from typing import Final

from hoanhap.ground.orgs import roles

PROVINCE: Final = frozenset(
    {
        roles.PROVINCE_POLICE,
        roles.PROVINCE_COMMITTEE,
        roles.DEPARTMENT,
        roles.VBSP_BRANCH,
        roles.PARTNER_BODY,
        roles.SYSTEM,
    }
)
"""The bodies that read a whole province."""

LEADING: Final = frozenset(roles.FOLLOWERS)
"""Those of them whose territory opens: the standing agency and the Committee."""

COMMUNES: Final = frozenset(roles.OF_COMMUNE)

NUMBERS_OF_PEOPLE: Final = PROVINCE | COMMUNES
ROWS_OF_PEOPLE: Final = LEADING | COMMUNES
"""Lists and people: the province and the communes themselves."""

ROWS_OF_RECORD: Final = frozenset({roles.PROVINCE_POLICE, roles.SYSTEM}) | COMMUNES
"""How and when a person came home: who sees that part of the record."""

NUMBERS_OF_CREDIT: Final = PROVINCE | {roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE}
ROWS_OF_CREDIT: Final = LEADING | {roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE}
"""Loans: not the commune's police, who see no credit; a bank office sees its own."""

NUMBERS_OF_WORK: Final = PROVINCE | COMMUNES
ROWS_OF_WORK: Final = PROVINCE | COMMUNES
"""What offices did: open among the offices of a province."""
