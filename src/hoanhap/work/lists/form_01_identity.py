"""Cells that hold an identity number, and whether it agrees with sex and birth beside it."""

from __future__ import annotations

import re

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.identity import (
    IdentityFacts,
    is_old_card_number,
    read_identity_number,
    restore_leading_zeros,
)
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say

_NOT_YET = frozenset(
    {
        "",
        "-",
        "chua co",
        "khong co",
        "chua",
        "khong",
        "chua cap",
        "chua duoc cap",
        "chua lam",
        "chua co cccd",
        "khong co cccd",
    }
)
_SIGNS = str.maketrans("", "", " .-'\u2019`\u00a0\u200b\ufeff\t\r\n")
_SCIENTIFIC = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]+")

IdentityRead = tuple[str, IdentityFacts | None]
"""The number, and what a 12-digit one says."""


def read_identity(cell: Cell) -> IdentityRead | Words | None:
    """The number, None where the cell says there is none yet, or what is wrong with its form."""
    if not isinstance(cell, str):
        return _from_number(cell)
    digits = cell if len(cell) == 12 else cell.translate(_SIGNS)
    if digits.isdigit() and digits.isascii():
        return _from_digits(digits)
    digits = digits.translate(_SIGNS)
    return _from_digits(digits) if digits.isdigit() and digits.isascii() else _from_words(cell)


def _from_number(cell: Cell) -> IdentityRead | Words | None:
    if cell is None:
        return None
    if not isinstance(cell, int | float) or isinstance(cell, bool) or not 0 < cell < 1e13:
        return say.IDENTITY_SIGNS
    return _from_digits(str(int(cell))) if cell == int(cell) else say.IDENTITY_SIGNS


def _from_words(cell: str) -> Words | None:
    text = skeleton(cell).strip(" .")
    if text in _NOT_YET:
        return None
    if text.startswith("#"):
        return say.ERROR_CELL.format(shown=cell.strip()[:20])
    if _SCIENTIFIC.fullmatch(text):
        return say.IDENTITY_ROUNDED.format(shown=cell.strip()[:20])
    return say.IDENTITY_SIGNS


def _from_digits(digits: str) -> IdentityRead | Words:
    if len(digits) == 12:
        facts = read_identity_number(digits)
        return (digits, facts) if facts else say.IDENTITY_PLACE.format(code=digits[:3])
    if len(digits) == 9:
        return (digits, None) if is_old_card_number(digits) else say.IDENTITY_OLD_FORM
    whole = restore_leading_zeros(digits)
    if whole is None:
        return say.IDENTITY_LENGTH.format(count=len(digits))
    return _from_digits(whole)


def disagreement_with_birth(facts: IdentityFacts, year: int, column: str) -> Words | None:
    """What to say on the identity cell when its year is not the year of birth written."""
    if facts.born_year == year:
        return None
    return say.IDENTITY_YEAR.format(by_number=facts.born_year, column=column, written=year)


def disagreement_with_sex(facts: IdentityFacts, sex: str) -> Words | None:
    """What to say on the sex cell when the number says otherwise."""
    if not sex or facts.sex == sex:
        return None
    return say.SEX_DISAGREES.format(written=say.SEX_NAMES[sex], by_number=say.SEX_NAMES[facts.sex])
