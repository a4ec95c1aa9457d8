"""Small turns of phrase that several conditions share."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.pure.kernel.words import Words


def joined(parts: Iterable[Words], by: str = ", ") -> Words:
    """Phrases in a row, in both languages."""
    listed = tuple(parts)
    return Words(vi=by.join(part.vi for part in listed), en=by.join(part.en for part in listed))
