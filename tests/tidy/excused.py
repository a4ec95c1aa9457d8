"""What may break a ceiling, and why: (rule, "path" or "path:function") -> reason.

An excuse that nothing needs any more fails its test, so this list only says what is true today.
"""

from __future__ import annotations

EXCUSED: dict[tuple[str, str], str] = {}


def judge(rule: str, offenders: dict[str, str]) -> list[str]:
    """What to mend: offenders without an excuse, and excuses without an offender."""
    excused = {key for (of_rule, key) in EXCUSED if of_rule == rule}
    missing = [f"{key}: {what}" for key, what in offenders.items() if key not in excused]
    needless = [f"{key}: excused from {rule}, needlessly" for key in excused - offenders.keys()]
    return sorted(missing) + sorted(needless)
