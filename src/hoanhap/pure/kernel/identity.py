"""Personal identity numbers: the form of the 12-digit number and of the old 9-digit card.

A 12-digit number is three digits for where the birth was registered, one for century and sex,
two for the year of birth, six without meaning (Nghị định 137/2015/NĐ-CP, Điều 13; Thông tư
59/2021/TT-BCA, Phụ lục). The codes are those in use before the mergers of 1 July 2025: numbers
given then stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

Sex = Literal["male", "female"]

_CODES = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 "
    "036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 "
    "074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
)
PROVINCE_CODES = frozenset(_CODES.split(" "))
"""Where the birth was registered: the 63 provinces and cities as they were."""

CENTURY_AND_SEX: dict[str, tuple[int, Sex]] = {
    str(2 * index + place): (1900 + 100 * index, "female" if place else "male")
    for index in range(5)
    for place in (0, 1)
}
"""Fourth digit: 0 man and 1 woman of 1900 to 1999, 2 and 3 of 2000 to 2099, and so on."""


@dataclass(frozen=True, slots=True)
class IdentityFacts:
    """What a 12-digit number says about its bearer; nothing of it replaces what the papers say."""

    province_code: str
    sex: Sex
    born_year: int


def is_registration_code(code: str) -> bool:
    """Whether births are registered under this code. A number that begins with 1, 2 or 3 names a
    country (born abroad); that list is not held here, so those are let through."""
    return code in PROVINCE_CODES or "101" <= code <= "399"


def read_identity_number(number: str) -> IdentityFacts | None:
    """What a 12-digit number says, or None if it can't be one (length, signs, place)."""
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        return None
    return _facts(number[:6])


@cache  # at most a hundred thousand beginnings, each shared by many
def _facts(beginning: str) -> IdentityFacts | None:
    if not is_registration_code(beginning[:3]):
        return None
    century, sex = CENTURY_AND_SEX[beginning[3]]
    return IdentityFacts(beginning[:3], sex, century + int(beginning[4:6]))


def is_old_card_number(number: str) -> bool:
    """Whether it has the form of the old identity card: nine digits, not all the same."""
    return len(number) == 9 and number.isascii() and number.isdigit() and len(set(number)) > 1


def restore_leading_zeros(digits: str) -> str | None:
    """What a number cell held before it lost its leading zeros, or None if that can't be told.

    Ten or eleven digits were twelve (every code of a province begins with 0), eight were nine.
    """
    if digits[:1] == "0":
        return None
    if len(digits) in (10, 11):
        whole = digits.zfill(12)
        return whole if whole[:3] in PROVINCE_CODES else None
    return digits.zfill(9) if len(digits) == 8 else None
