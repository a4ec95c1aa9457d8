"""Sessions for tests: announced, held, with who came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.work.outreach import actions
from hoanhap.work.outreach.models import SessionUnit, TrainingSession
from hoanhap.work.outreach.sessions import Came
from tests.world import TODAY, World

GIVEN: dict[str, Any] = {
    "title": "Tập huấn lập danh sách hằng tháng",
    "held_on": TODAY,
    "kind": "training",
    "place": "Hội trường Công an tỉnh",
    "audience": "officers",
    "number": "45/GM-CAT",
}


@dataclass
class Held:
    """Sessions in a world, by the deeds anybody would use."""

    world: World

    def session(self, post: str, invited: tuple[str, ...], /, **given: Any) -> int:
        """One that the post's agency holds for these agencies."""
        ids = tuple(self.world.agencies[short].pk for short in invited)
        act = self.world.act(post)
        return actions.record_session(act, **{**GIVEN, "agency_ids": ids, **given}).id

    def row(self, pk: int) -> TrainingSession:
        """As it stands."""
        return TrainingSession.objects.get(pk=pk)

    def seat(self, pk: int, short: str) -> SessionUnit:
        """The standing invitation of an agency."""
        agency_id = self.world.agencies[short].pk
        return SessionUnit.objects.get(session=pk, agency_id=agency_id, removed_at__isnull=True)

    def came(self, pk: int, short: str, came: int, note: str = "") -> Came:
        """A line of the roll."""
        seat = self.seat(pk, short)
        return Came(seat.pk, seat.version, came, note)

    def do(self, deed: str, post: str, pk: int, /, **given: Any) -> Done:
        """Do something to one as it stands."""
        act = self.world.act(post)
        row = self.row(pk)
        done: Done = getattr(actions, deed)(act, session_id=pk, **{"version": row.version, **given})
        return done

    def note(self, post: str, pk: int, short: str, came: int, /, **given: Any) -> Done:
        """Note how many of one unit came."""
        seat = self.seat(pk, short)
        inputs = {"version": seat.version, **given}
        return actions.note_attendance(self.world.act(post), seat_id=seat.pk, came=came, **inputs)
