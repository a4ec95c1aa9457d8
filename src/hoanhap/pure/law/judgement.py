"""A judgement: every condition that applies with its finding, and the answer they give together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from hoanhap.pure.law.finding import Finding


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule set says of one set of facts on one day.

    `eligible` is False when any finding is not met, None when none is unmet and one is unknown.
    A ceiling (đồng) or longest term (months) that can't be computed is None. `rate_year` is the
    exact yearly rate of that day. `rule_set` and `fingerprint` name the rules it was judged by.
    """

    rule_set: str
    fingerprint: str
    on: date
    eligible: bool | None
    ceiling_vnd: int | None
    term_months_max: int | None
    rate_year: Fraction
    findings: tuple[Finding, ...]

    def finding(self, code: str) -> Finding:
        """The finding of that code. Raises KeyError where the condition doesn't apply."""
        for finding in self.findings:
            if finding.code == code:
                return finding
        raise KeyError(code)

    @property
    def not_met(self) -> tuple[Finding, ...]:
        """The conditions that aren't met."""
        return tuple(f for f in self.findings if f.met is False)

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """The conditions on which something isn't known yet."""
        return tuple(f for f in self.findings if f.met is None)


def as_json(judgement: Judgement) -> dict[str, Any]:
    """The answer in the shape that other systems rely on; sentences in Vietnamese."""
    return {
        "eligible": judgement.eligible,
        "ceiling_vnd": judgement.ceiling_vnd,
        "term_months_max": judgement.term_months_max,
        "rate_year": decimal_text(judgement.rate_year),
        "findings": [finding_as_json(finding) for finding in judgement.findings],
    }


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """One finding as it is shown to other systems and kept with a deed."""
    return {
        "code": finding.code,
        "clause": str(finding.clause),
        "met": finding.met,
        "why": finding.why.vi,
        "certainty": finding.certainty.value,
    }


def decimal_text(value: Fraction) -> str:
    """An exact fraction as a plain decimal: 66/1000 as "0.066".

    Raises ValueError where it has no end (1/3).
    """
    scaled, places = value, 0
    while scaled.denominator != 1:
        if places == 18:
            raise ValueError(f"{value} has no finite decimal")
        scaled, places = scaled * 10, places + 1
    digits = f"{abs(scaled.numerator):0{places + 1}d}"
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
