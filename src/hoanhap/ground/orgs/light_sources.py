"""What figures of several rooms reckon from, read in one query: each source says its light rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hoanhap.ground.orgs.light_rows import LightRow, Query, rows_by_room
from hoanhap.ground.orgs.row_sets import Asked

Held = dict[str, tuple[LightRow, ...]]


@dataclass(frozen=True, slots=True)
class LightSource:
    """Rows of a room that several figures of a page reckon from; `queries` are made of `light`
    rows and cover all spans of the page.
    """

    room: str
    queries: Callable[[Asked], Sequence[Query]]

    def rows(self, asked: Asked) -> tuple[LightRow, ...]:
        """The rows by id, read once for all spans of the page. One query where they are not there
        yet.
        """
        read_together(asked, [self])
        return _held(asked)[self.room]


def read_together(asked: Asked, sources: Iterable[LightSource]) -> None:
    """Read these sources for all figures of a page. One query for those that are not there yet."""
    held = _held(asked)
    missing = {one.room: one for one in sources if one.room not in held}
    found = rows_by_room(query for one in missing.values() for query in one.queries(asked))
    held.update({room: tuple(sorted(found[room], key=_by_id)) for room in missing})


def _by_id(row: LightRow) -> int:
    return row.id


def _held(asked: Asked) -> Held:
    nothing: Held = {}
    return asked.once_around("light rows", lambda: nothing)
