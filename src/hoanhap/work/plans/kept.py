"""What a trace keeps of duties and of what falls due, so that both roll back to a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from hoanhap.ground.audit.as_known import Columns, rows_before
from hoanhap.work.plans.models import Duty, Occurrence

DUTY: Final = "plans.Duty"
OCCURRENCE: Final = "plans.Occurrence"
DUTY_COLUMNS: Final = ("state", "ends_on", "led_by_id", "handed_to_id")
OCCURRENCE_COLUMNS: Final = ("duty_id", "agency_id", "led_by_id", "state", "due_on", "done_on")
"""Columns that deeds change and figures look at."""


def as_stored(row: Occurrence) -> Columns:
    """What the table still holds of something due whose row is changed but not saved."""
    return dict(Occurrence.objects.filter(pk=row.pk).values(*OCCURRENCE_COLUMNS).get())


@dataclass
class Before:
    """What many rows were before a deed changed them; a row kept twice stays as it was first."""

    rows: dict[str, dict[str, Columns]] = field(default_factory=dict)

    def keep_due(self, ids: Iterable[int]) -> None:
        """Keep what falls due, before it is changed."""
        self._keep(OCCURRENCE, Occurrence, ids, OCCURRENCE_COLUMNS)

    def keep_duties(self, ids: Iterable[int]) -> None:
        """Keep duties, before they are changed."""
        self._keep(DUTY, Duty, ids, DUTY_COLUMNS)

    def _keep(self, kind: str, model: Any, ids: Iterable[int], columns: Iterable[str]) -> None:
        kept = self.rows.setdefault(kind, {})
        for pk, row in rows_before(model.objects.filter(pk__in=list(ids)), columns).items():
            kept.setdefault(pk, row)
