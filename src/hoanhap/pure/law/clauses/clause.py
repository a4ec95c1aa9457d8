"""A clause as a reader meets it: where it stands, what it says in our own words."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation


@dataclass(frozen=True, slots=True)
class Clause:
    """One place of an instrument in our own words; never its text."""

    place: Citation
    says: Words
    certainty: Certainty

    @property
    def anchor(self) -> str:
        """Where it stands on the instrument's page."""
        return self.place.anchor
