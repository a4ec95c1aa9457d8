"""From a programme's row to the rules that judge it."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.ground.programmes.models import Programme
from hoanhap.pure.law.qd_22_2023 import RULES as QD_22_2023
from hoanhap.pure.law.qd_22_2023 import RuleSet

RULE_SETS = MappingProxyType({"qd_22_2023": QD_22_2023})
"""Each rule set by the name that programmes carry."""


def rules_of(programme_id: int) -> RuleSet:
    """The rule set of a programme. Raises KeyError for a rule set this version does not have."""
    rule_set = Programme.objects.values_list("rule_set", flat=True).get(pk=programme_id)
    return RULE_SETS[rule_set]


def programme_id(code: str) -> int:
    """The programme of a code such as "qd-22-2023". Raises Programme.DoesNotExist."""
    return Programme.objects.values_list("pk", flat=True).get(code=code)
