"""Findings: what one condition of the law says about one set of facts on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition: met, not met, or not known (None), in one sentence with what to do.

    `ask` names what to bring or ask for where the condition isn't met or not known.
    """

    code: str
    clause: Citation
    met: bool | None
    why: Words
    certainty: Certainty
    ask: Words | None = None


def all_of(findings: Iterable[Finding]) -> bool | None:
    """False when any is not met, else None when any is unknown, else True.

    Raises ValueError on none at all: no conditions looked at is not a yes.
    """
    is_looked_at = False
    is_unknown = False
    for finding in findings:
        is_looked_at = True
        if finding.met is False:
            return False
        if finding.met is None:
            is_unknown = True
    if not is_looked_at:
        raise ValueError("no condition was looked at")
    return None if is_unknown else True


def all_known_true(*answers: bool | None) -> bool | None:
    """Three-valued "and": one False decides, else one unknown leaves it open."""
    if False in answers:
        return False
    return None if None in answers else True


@dataclass(frozen=True, slots=True)
class Ruling:
    """One condition's code, clause and certainty; builds its findings."""

    code: str
    clause: Citation
    certainty: Certainty

    def met(self, why: Words, certainty: Certainty | None = None) -> Finding:
        """The condition is met."""
        return Finding(self.code, self.clause, True, why, certainty or self.certainty)

    def not_met(
        self, why: Words, ask: Words | None = None, certainty: Certainty | None = None
    ) -> Finding:
        """The condition is not met; `ask` says what would change that, if anything would."""
        return Finding(self.code, self.clause, False, why, certainty or self.certainty, ask)

    def unknown(self, why: Words, ask: Words, certainty: Certainty | None = None) -> Finding:
        """Not known; `ask` says what to bring or ask for."""
        return Finding(self.code, self.clause, None, why, certainty or self.certainty, ask)
