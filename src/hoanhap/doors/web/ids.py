"""Ids as addresses and posts carry them."""

from __future__ import annotations

_LONGEST = 15
"""Digits; a longer id is nobody's, and more than a database takes."""


def id_of(text: str) -> int | None:
    """The id that was sent; None for anything that is none."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST else None
