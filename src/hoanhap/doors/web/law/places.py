"""From what cites a clause to the address of our wording of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hoanhap.pure.law.cite import Citation, WrongCitation
from hoanhap.pure.law.clauses.clause import Clause
from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES
from hoanhap.pure.law.instruments import QD_22_2023

_BY_TEXT = {
    text: clause.anchor
    for clause in CLAUSES
    for text in (clause.place.text.vi, clause.place.full.vi)
}

_PLACE = re.compile(r"(?:điểm ([a-zđ]) )?(?:khoản (\d+) )?Điều (\d+)")


def anchor_of(citation: Any) -> str:
    """Where our wording stands; "" for a place of which we have none.

    Takes a Citation, the plain values the trace keeps of one, or its Vietnamese text.
    """
    if isinstance(citation, Citation):
        code, anchor = citation.instrument.code, citation.anchor
    elif isinstance(citation, Mapping) and "instrument" in citation:
        code, anchor = citation["instrument"].get("code"), _kept_anchor(citation)
    else:
        text = str(citation).strip()
        place = place_of(text)
        if place is None:
            return _BY_TEXT.get(text, "")
        code, anchor = place.instrument.code, place.anchor
    return anchor if code == QD_22_2023.code and clauses_at(anchor) else ""


def place_of(text: str) -> Citation | None:
    """The place in Decision 22 that a Vietnamese text such as "điểm a khoản 1 Điều 3" names."""
    named = _PLACE.fullmatch(text.strip())
    if named is None:
        return None
    point, clause, article = named.groups()
    try:
        return Citation(QD_22_2023, int(article), int(clause) if clause else None, point)
    except WrongCitation:
        return None


def clauses_at(anchor: str) -> tuple[Clause, ...]:
    """The clause at an anchor, or all those within it: "d3" holds "d3-k1-a"."""
    return tuple(
        clause
        for clause in CLAUSES
        if clause.anchor == anchor or clause.anchor.startswith(f"{anchor}-")
    )


def _kept_anchor(kept: Mapping[str, Any]) -> str:
    if kept.get("form"):
        return f"mau-{int(kept['form']):02d}"
    parts = [f"d{kept.get('article')}"]
    parts += [f"k{kept['clause']}"] if kept.get("clause") else []
    parts += [str(kept["point"])] if kept.get("point") else []
    return "-".join(parts)
