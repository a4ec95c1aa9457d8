"""The rule sets that a loan programme can name, by their codes."""

from __future__ import annotations

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023 import RULES, RuleSet

_RULE_SETS = {RULES.code: RULES}

CODES = tuple(_RULE_SETS)


def rule_set(code: str) -> RuleSet:
    """The rule set of that code. Raises BadInput, naming those there are, where there is none."""
    found = _RULE_SETS.get(code)
    if found is None:
        raise BadInput(
            Words(
                vi="Không có chương trình “{code}”; hiện có: {codes}.",
                en="There is no programme “{code}”; there are: {codes}.",
            ).format(code=code, codes=", ".join(CODES))
        )
    return found
