"""Rows that an agency recorded about its own work and may take back. Called in deeds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Model

from hoanhap.ground.audit.spine import Done, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words

M = TypeVar("M", bound=Model)


def own_row(
    act: Act, model: type[M], pk: int, version: int, *, theirs: Words, taken_back: Words
) -> M:
    """The row locked, for the agency that recorded it. Raises NotVisible, Stale; NotAllowed saying
    `theirs` for another agency's, WrongState saying `taken_back` for one that was taken back.
    """
    row = access.get_for(act, model, pk, version)
    kept: Any = row
    if kept.agency_id != act.actor.agency_id:
        raise NotAllowed(theirs)
    if kept.withdrawn_at is not None:
        raise WrongState(taken_back)
    return row


def take_back(act: Act, row: Any, *, deed: str, reason: str, params: Mapping[str, Any]) -> Done:
    """Take the row back, with the reason: it stays, and counts no more. Raises BadInput without a
    reason.
    """
    why = said("reason", reason, 300)
    row.withdrawn_at = act.now
    row.version += 1
    row.save()
    record(
        act,
        deed=deed,
        subject=(row._meta.label, row.pk),
        occurred_on=act.today,
        before={"is_counted": True},
        after={"is_counted": False},
        reason=why,
        params=params,
    )
    return Done(id=row.pk, version=row.version)
