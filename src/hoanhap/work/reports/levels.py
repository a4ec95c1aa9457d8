"""How a section's number is printed and how deep its heading lies. Pure."""

from __future__ import annotations

import re
from typing import Literal

_ROMAN = re.compile(r"[IVX]+")
_LETTER = re.compile(r"[a-zđ]")


def heading_of(number: str) -> tuple[str, Literal[1, 2, 3]]:
    """The number as printed with its level: "II." 1, "3." 2, "b)" 3; of "II.3" the last part
    counts; a section without a number stands on the first level.
    """
    tidy = number.strip().rstrip(".)")
    if not tidy:
        return "", 1
    last = re.split(r"[.\s]+", tidy)[-1]
    if _ROMAN.fullmatch(last):
        return f"{last}.", 1
    if _LETTER.fullmatch(last):
        return f"{last})", 3
    return f"{last}.", 2
