"""Who acts, and one act: what every deed is told about its caller. Nothing below the doors asks
the clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in a posting on a day, with what the posting may do (grants) and where (territory).

    `territory` holds the ids of the communes the agency covers on that day, `former` those of old
    all of which became part of it; `everywhere` is for the ministry and the system's own posts,
    which cover all.
    """

    user_id: int
    posting_id: int
    name: str
    role: str
    agency_id: int
    agency_kind: str
    agency_name: str
    unit_id: int
    province_id: int | None = None
    title: str = ""
    grants: frozenset[str] = frozenset()
    territory: frozenset[int] = frozenset()
    former: frozenset[int] = frozenset()
    everywhere: bool = False

    def may(self, deed: str) -> bool:
        """Whether the posting holds the grant for this deed."""
        return deed in self.grants

    def covers(self, unit_id: int) -> bool:
        """Whether this unit lies in the agency's territory."""
        return self.everywhere or unit_id in self.territory

    def answers_for(self, unit_id: int) -> bool:
        """Whether what was recorded at this unit is the agency's: one of its territory, or one of
        old whose place it took.
        """
        return self.covers(unit_id) or unit_id in self.former


@dataclass(frozen=True, slots=True)
class Act:
    """One request by one actor: the id the client made for it, and the moment it came in."""

    actor: Actor
    request_id: UUID
    now: datetime
    purpose: str = field(default="")

    @property
    def today(self) -> date:
        """The day in Vietnam on which the request came in."""
        return self.now.astimezone(VIETNAM).date()
