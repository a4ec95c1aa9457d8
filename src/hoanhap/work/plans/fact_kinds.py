"""Which fact in the system counts by itself as doing a duty, by the duty's topic. Pure."""

from __future__ import annotations

from typing import Final

from hoanhap.ground.orgs import roles

_BY_TOPIC: Final = {
    "publicity": "output",
    "training-session": "session",
    "inspection": "inspection",
    "own-plan": "own_plan",
    "need-survey": "need_survey",
    "coordination-document": "document",
    "legal-review": "document",
}
_WHO_GATHERS: Final = frozenset({roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE})
_OF_REPORTS: Final = frozenset({"periodic-report", "review"})


def fact_kind_of(topic: str, agency_kind: str, item_kind: str = "") -> str:
    """The kind of fact, "" where none counts: a list counts for the commune that transmits it,
    not for the office that directs it; a return for who has to report, not for who gathers the
    reports and reports on them to a higher place.
    """
    if item_kind == "reporting" and topic in _OF_REPORTS:
        return "" if agency_kind in _WHO_GATHERS else "return"
    if topic == "monthly-list":
        return "list_transmitted" if agency_kind in roles.OF_COMMUNE else ""
    return _BY_TOPIC.get(topic, "")
