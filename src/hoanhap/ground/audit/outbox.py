"""What deeds sent out of the house and nobody has carried away yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hoanhap.ground.audit.models import OutboxMessage


@dataclass(frozen=True, slots=True)
class WaitingMessage:
    """A message in the outbox: its number, what it is, for whom, and what it refers to."""

    id: int
    kind: str
    to_agency_id: int
    payload: Mapping[str, Any]
    recorded_at: datetime


def waiting_messages(
    kinds: Collection[str], *, since: datetime, limit: int = 200
) -> tuple[WaitingMessage, ...]:
    """Messages of these kinds written since a moment and not delivered yet, oldest first."""
    rows = OutboxMessage.objects.filter(
        kind__in=kinds, delivered_at__isnull=True, recorded_at__gte=since
    ).order_by("pk")[:limit]
    return tuple(
        WaitingMessage(row.pk, row.kind, row.to_agency_id, row.payload, row.recorded_at)
        for row in rows
    )


def mark_delivered(message_id: int, at: datetime) -> bool:
    """Note that a message was carried away; False where that was noted before."""
    rows = OutboxMessage.objects.filter(pk=message_id, delivered_at__isnull=True)
    return rows.update(delivered_at=at) == 1
