"""Confirm all undecided names of a list: a loop over the single deed, outside the spine."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid5

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.work.lists.actions.decide_entry import decide_entry
from hoanhap.work.lists.models import ListEntry, MonthlyList


@dataclass(frozen=True, slots=True)
class DecidedAll:
    """What the loop did: names confirmed, and names that must be looked at one by one."""

    confirmed: int
    left_open: int


def decide_all(act: Act, *, list_id: int) -> DecidedAll:
    """Confirm every name that has no verdict and whose row says they obey the law well.

    Each name is a deed of its own (lists.decide_entry) with an id derived from the act's, so a
    second click repeats nothing. Rows that don't say so stay open. Raises what the deed raises.
    """
    row = access.get(act.actor, MonthlyList, list_id)
    undecided = list(
        ListEntry.objects.filter(list=row, verdict="").exclude(change="left").order_by("position")
    )
    ready = [entry for entry in undecided if entry.obeys_law]
    for entry in ready:
        single = Act(
            actor=act.actor,
            request_id=uuid5(act.request_id, f"lists.decide_entry/{entry.pk}"),
            now=act.now,
            purpose=act.purpose,
        )
        decide_entry(single, entry_id=entry.pk, version=entry.version, verdict="confirmed")
    return DecidedAll(confirmed=len(ready), left_open=len(undecided) - len(ready))
