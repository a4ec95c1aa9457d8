"""What the reader was not sure of. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

SURE: Final = 80
"""Hundredths below which a field is shown as a question."""

_FIELD_OF: Final = {"with": "together_with", "timing": "timings", "span": "text"}


def doubts_of(
    sureness: Mapping[str, int], timing_details: Sequence[Mapping[str, Any]]
) -> dict[str, int]:
    """The fields below `SURE`, with how sure each is in hundredths; a timing counts with the field
    it fills.
    """
    found = {
        _FIELD_OF.get(field, field): value for field, value in sureness.items() if value < SURE
    }
    for detail in timing_details:
        value = detail.get("sureness", 100)
        if value < SURE:
            found["timings"] = min(value, found.get("timings", value))
    return found


def asks(
    state: str,
    is_checked: bool,
    sureness: Mapping[str, int],
    timing_details: Sequence[Mapping[str, Any]],
) -> bool:
    """Whether a point still waits for a person's look before the plan can be adopted."""
    return state == "open" and not is_checked and bool(doubts_of(sureness, timing_details))
