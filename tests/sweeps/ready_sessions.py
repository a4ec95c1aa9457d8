"""Valid calls for the deeds about training sessions and briefings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hoanhap.work.outreach.sessions import WORKERS
from tests.outreach.held import GIVEN, Held
from tests.sweeps.call import Make, Ready
from tests.sweeps.places import at_home
from tests.world import World

INVITED = ("a1.police", "a2.police")
Inputs = Callable[[Held, int], dict[str, Any]]


def _record(world: World) -> Ready:
    ids = tuple(world.agencies[short].pk for short in INVITED)
    return Ready("a.desk", {**GIVEN, "agency_ids": ids, "names": ("Tổ 3",)})


def _by_holder(inputs: Inputs) -> Make:
    """A deed of whoever holds the session: one for each post."""

    def make(world: World) -> Ready:
        held = Held(world)
        calls: dict[str, dict[str, Any]] = {}
        for post in dict.fromkeys(["a.desk", *(at_home(world, role) for role in WORKERS)]):
            pk = held.session(post, INVITED)
            calls[post] = {"session_id": pk, "version": 1, **inputs(held, pk)}
        return Ready("a.desk", calls["a.desk"], also=calls)

    return make


def _changed(held: Held, pk: int) -> dict[str, Any]:
    del pk
    ids = (held.world.agencies["a1.police"].pk,)
    return {**GIVEN, "title": "Tập huấn quý IV", "agency_ids": ids, "names": ()}


def _roll(held: Held, pk: int) -> dict[str, Any]:
    return {"rows": (held.came(pk, "a1.police", 3), held.came(pk, "a2.police", 0, "trực"))}


def _reason(held: Held, pk: int) -> dict[str, Any]:
    del held, pk
    return {"reason": "Hoãn"}


def _seat(world: World) -> Ready:
    """Each post notes for its own agency, invited to one session."""
    held = Held(world)
    calls: dict[str, dict[str, Any]] = {}
    for post in dict.fromkeys(["a.desk", *(at_home(world, role) for role in WORKERS)]):
        agency_id = world.postings[post].agency_id
        short = next(name for name, row in world.agencies.items() if row.pk == agency_id)
        pk = held.session("a.finance", (short,))
        seat = held.seat(pk, short)
        calls[post] = {"seat_id": seat.pk, "version": 1, "came": 2, "note": ""}
    return Ready("a.desk", calls["a.desk"], also=calls)


SESSIONS: dict[str, Make] = {
    "outreach.record_session": _record,
    "outreach.change_session": _by_holder(_changed),
    "outreach.fill_attendance": _by_holder(_roll),
    "outreach.note_attendance": _seat,
    "outreach.withdraw_session": _by_holder(_reason),
}

NEW_SESSIONS = frozenset({"outreach.record_session"})
"""Deeds here that make a row where there was none."""
