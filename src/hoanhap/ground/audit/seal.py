"""The daily seal: a digest over a day's entries and the seal before, so that tampering shows."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime, time, timedelta

from hoanhap.ground.audit.models import AuditEntry, DailySeal
from hoanhap.pure.kernel.act import VIETNAM

_FIELDS = (
    "id", "deed", "request_id", "posting_id", "who", "agency_id", "subject_kind", "subject_id",
    "occurred_on", "recorded_at", "reason", "before", "after", "params", "findings",
)  # fmt: skip


def seal_day(day: date) -> DailySeal:
    """Seal one finished day; sealing it again gives the seal that stands."""
    standing = DailySeal.objects.filter(day=day).first()
    if standing is not None:
        return standing
    before = DailySeal.objects.filter(day__lt=day).order_by("-day").first()
    digest, ids = _digest(day, before.digest if before else "")
    return DailySeal.objects.create(
        day=day,
        first_id=ids[0] if ids else None,
        last_id=ids[-1] if ids else None,
        entries=len(ids),
        digest=digest,
    )


def broken_seals() -> tuple[date, ...]:
    """The sealed days whose entries no longer give their seal."""
    broken: list[date] = []
    before = ""
    for seal in DailySeal.objects.order_by("day"):
        digest, _ = _digest(seal.day, before)
        if digest != seal.digest:
            broken.append(seal.day)
        before = seal.digest
    return tuple(broken)


def _digest(day: date, before: str) -> tuple[str, list[int]]:
    start = datetime.combine(day, time.min, VIETNAM)
    running = hashlib.sha256(before.encode())
    ids: list[int] = []
    entries = AuditEntry.objects.filter(
        recorded_at__gte=start, recorded_at__lt=start + timedelta(days=1)
    ).order_by("id")
    for row in entries.values_list(*_FIELDS):
        running.update(json.dumps(row, default=str, ensure_ascii=False).encode())
        ids.append(row[0])
    return running.hexdigest(), ids
