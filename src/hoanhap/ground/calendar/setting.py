"""Writing what a province set. Called in deeds, which record it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.ground.calendar.models import ProvincialParameter
from hoanhap.ground.calendar.parameters import DEFAULTS


def set_parameters(
    province_id: int, values: Mapping[str, Any], *, starts_on: date, citation: str
) -> None:
    """Let these values hold for a province from a day on; what was set for that day is replaced.

    Raises KeyError for a key nobody knows.
    """
    for key, value in values.items():
        if key not in DEFAULTS:
            raise KeyError(key)
        ProvincialParameter.objects.update_or_create(
            province_id=province_id,
            key=key,
            starts_on=starts_on,
            defaults={"value": value, "citation": citation},
        )
