"""A timing as plain data, for the JSON of a reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hoanhap.pure.planreader.types import Timing


def _dates(timing: Timing) -> dict[str, Any]:
    written = {
        "from": timing.from_on.isoformat() if timing.from_on else None,
        "to": timing.to_on.isoformat() if timing.to_on else None,
    }
    return {name: day for name, day in written.items() if day}


def _year(timing: Timing) -> dict[str, Any]:
    if timing.days_by:
        return {"by": list(timing.days_by)}
    return {"quarter": timing.quarter} if timing.quarter else {}


_PARTS: dict[str, Callable[[Timing], dict[str, Any]]] = {
    "by": lambda timing: {"date": timing.by_date},
    "within": _dates,
    "monthly": lambda timing: {"day": timing.day} if timing.day else {},
    "yearly": _year,
    "times-per-year": lambda timing: {"times": timing.times},
    "after": lambda timing: {"days": timing.days, "anchor": timing.anchor},
}


def timing_json(timing: Timing) -> dict[str, Any]:
    """The timing as the plans' JSON writes it ({"kind": "by", "date": ...}), nothing beside."""
    parts = _PARTS.get(timing.kind)
    return {"kind": timing.kind} | (parts(timing) if parts else {})


def timing_details(timing: Timing) -> dict[str, Any]:
    """What stands beside a timing: its place, whether the day itself is in time, its sureness.

    A quarterly timing's day of the quarter's last month is here too.
    """
    details: dict[str, Any] = {
        "span": [timing.place.begin, timing.place.end],
        "sureness": timing.sureness / 100,
    }
    if timing.is_inclusive is not None:
        details["inclusive"] = timing.is_inclusive
    if timing.kind == "quarterly" and timing.day:
        details["day"] = timing.day
    if timing.is_in_working_days:
        details["working_days"] = True
    return details
