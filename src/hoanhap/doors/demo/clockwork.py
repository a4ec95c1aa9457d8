"""The demo's months: things to do, each at its moment, done in the order of time up to today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from random import Random
from uuid import UUID, uuid5

from hoanhap.ground.orgs.queries import actor_at
from hoanhap.pure.kernel.act import VIETNAM, Act, Actor

_SPACE = UUID("6f0d3f52-6a0e-4a70-9a55-2b8a3d1f0c22")

Doing = Callable[[datetime], None]


class Clockwork:
    """A heap of moments. What is planned for after `until` is left undone, as life has not got
    there.
    """

    def __init__(self, until: datetime, seed: int) -> None:
        self.until = until
        self.draw = Random(seed)  # noqa: S311 - invented data, not a secret
        self._heap: list[tuple[datetime, int, Doing]] = []
        self._planned = 0
        self._acts = 0
        self._actors: dict[int, Actor] = {}

    def plan(self, day: date, doing: Doing) -> None:
        """Do this on that day, at an hour of work."""
        self._planned += 1
        hour = 8 + self._planned % 9
        moment = datetime.combine(day, time(hour, self._planned % 60), VIETNAM)
        heappush(self._heap, (moment, self._planned, doing))

    def run(self, tell: Callable[[date], None]) -> None:
        """Do everything in order until the heap is empty or the moment is past. `tell` hears the
        day before each thing done on it.
        """
        while self._heap and self._heap[0][0] <= self.until:
            moment, _, doing = heappop(self._heap)
            tell(moment.date())
            doing(moment)

    def act(self, posting_id: int, moment: datetime) -> Act:
        """An act of a post at that moment; ids follow from the count, so two demos are alike."""
        self._acts += 1
        if posting_id not in self._actors:
            self._actors[posting_id] = actor_at(posting_id, moment.date())
        return Act(
            actor=self._actors[posting_id],
            request_id=uuid5(_SPACE, str(self._acts)),
            now=moment,
            purpose="demo",
        )

    def later(self, moment: datetime, low: int, high: int) -> date:
        """A day so many days after this moment, drawn between the two."""
        return moment.date() + timedelta(days=self.draw.randint(low, high))
