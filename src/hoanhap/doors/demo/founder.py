"""Who enters the demo's offices and posts."""

from __future__ import annotations

from datetime import date, datetime
from random import Random
from uuid import uuid4

from hoanhap.doors.demo.people import invented_name
from hoanhap.ground.orgs.actions import found_agency, post_user
from hoanhap.ground.orgs.actions.post_user import NewUser
from hoanhap.ground.orgs.founding import system_actor
from hoanhap.pure.kernel.act import Act

START = date(2025, 7, 1)
"""The first day of the two-level government."""


class Founder:
    """Enters offices and posts one after the other, all with one password hash."""

    def __init__(self, province_id: int, now: datetime, password_hash: str, draw: Random) -> None:
        self.actor = system_actor(province_id, START)
        self.province_id = province_id
        self.now = now
        self.password_hash = password_hash
        self.draw = draw
        self.posts: dict[str, int] = {}

    def agency(self, name: str, kind: str, unit_id: int, covers: tuple[int, ...]) -> int:
        """An office from the first day of the two-level government."""
        return found_agency(
            self._act(),
            name=name,
            kind=kind,
            unit_id=unit_id,
            province_id=self.province_id,
            covers=covers,
            starts_on=START,
            symbol="".join(word[0] for word in name.split()).upper()[:12],
        ).id

    def post(self, username: str, agency_id: int, role: str, title: str) -> int:
        """A post with a user of that name."""
        is_man = len(self.posts) % 3 != 0
        user = NewUser(username, invented_name(self.draw, is_man), self.password_hash)
        self.posts[username] = post_user(
            self._act(),
            agency_id=agency_id,
            role=role,
            title=title,
            starts_on=START,
            user=user,
        ).id
        return self.posts[username]

    def _act(self) -> Act:
        return Act(actor=self.actor, request_id=uuid4(), now=self.now, purpose="demo")
