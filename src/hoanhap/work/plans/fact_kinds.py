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
_WHO_MAKES_LISTS: Final = frozenset({roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE})


def fact_kind_of(topic: str, agency_kind: str) -> str:
    """The kind of fact, "" where none counts: a list counts for the commune that transmits it,
    not for the office that directs it.
    """
    if topic == "monthly-list":
        return "list_transmitted" if agency_kind in _WHO_MAKES_LISTS else ""
    return _BY_TOPIC.get(topic, "")
