"""The one condition by which a dated row holds on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def in_force_on(day: date) -> Q:
    """Rows that hold on a day: from `starts_on` until the day before `ends_on`."""
    return Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gt=day))
