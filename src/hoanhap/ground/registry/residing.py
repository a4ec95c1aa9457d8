"""Residences by day: a new one closes the one before, so that each day has one at most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import DateField, F, Value
from django.db.models.functions import Greatest

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.registry.matching import CHUNK, chunks
from hoanhap.ground.registry.models import Residence
from hoanhap.pure.kernel.act import Act


def settle_residences(
    act: Act,
    moves: Sequence[tuple[int, str, date | None]],
    commune_id: int,
    *,
    on: date | None = None,
) -> None:
    """Write where people live: (person, residence in words, first day or None for `on`).

    The open residence ends on the new one's first day; one that began on that very day is replaced.
    `on` is act.today where not given.
    """
    moved_on = on or act.today
    day = Value(moved_on, output_field=DateField())
    ids = [person_id for person_id, _, first in moves if first is None]
    for chunk in chunks(ids, CHUNK):
        still_open = Residence.objects.filter(person_id__in=chunk, ends_on__isnull=True)
        # A residence that began on that day or later has no day left; it stays for what was known.
        still_open.update(ends_on=Greatest(F("starts_on"), day), ended_at=act.now)
    insert_many(
        Residence,
        ("person_id", "commune_id", "text", "starts_on", "recorded_at"),
        [(pk, commune_id, text, first or moved_on, act.now) for pk, text, first in moves],
    )
