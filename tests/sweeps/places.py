"""Who does a deed, who holds the same post elsewhere, and what all tables hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.founding import system_actor
from hoanhap.ground.orgs.models import Agency, AgencyTerritory, Posting, User
from hoanhap.pure.kernel.act import Actor
from tests.world import START, TODAY, World, build_world

SECOND_OFFICES = (("a.bank", "bank"), ("a.org", "org"))
POSTS_OF_SECOND = {
    "bank": ("officer", "officer2", "accountant", "director"),
    "org": ("org",),
}


def wide_world() -> World:
    """The world of two provinces, a second bank office and a second organisation in province a
    (posts "a.officer@2" ...), and the system's own post "system".
    """
    world = build_world()
    for first, short in SECOND_OFFICES:
        office = world.agencies[first]
        second = Agency.objects.create(
            name=f"{office.name} 2", kind=office.kind, unit=office.unit,
            province=office.province, starts_on=START,
        )  # fmt: skip
        AgencyTerritory.objects.create(agency=second, unit=office.unit, starts_on=START)
        world.agencies[f"{first}@2"] = second
        for post in POSTS_OF_SECOND[short]:
            role = world.postings[f"a.{post}"].role
            user = User.objects.create(username=f"a.{post}@2", full_name=f"Người a.{post}@2")
            world.postings[f"a.{post}@2"] = Posting.objects.create(
                user=user, agency=second, role=role, starts_on=START
            )
    system = system_actor(world.units["a"].pk, TODAY)
    world.postings["system"] = Posting.objects.get(pk=system.posting_id)
    return world


def same_post_elsewhere(post: str) -> tuple[str, ...]:
    """The same post in the next commune, the other province, the second office of its kind."""
    if post == "system":
        return ()
    place, _, name = post.partition(".")
    if place == "a1":
        return f"a2.{name}", f"b1.{name}"
    second = any(name in names for names in POSTS_OF_SECOND.values())
    return (f"b.{name}", f"a.{name}@2") if second else (f"b.{name}",)


def at_home(world: World, role: str, commune: str = "a1") -> str:
    """The post of a role that is responsible for this commune."""
    kind = roles.ROLES[role][0]
    for name, posting in world.postings.items():
        is_near = name.startswith((f"{commune}.", f"{commune[0]}.")) or name == "system"
        if posting.role == role and posting.agency.kind == kind and is_near and "@" not in name:
            return name
    raise LookupError(f"no post of {role} near {commune}")


def of_role(world: World, wanted: Iterable[str], *, inside: bool) -> list[str]:
    """The posts whose role is one of these, or is none of them."""
    names = set(wanted)
    return [name for name, row in world.postings.items() if (row.role in names) is inside]


def actor_of(world: World, post: str, now: datetime) -> Actor:
    """The actor of a post on a day."""
    return world.act(post, now=now).actor


def digest_of_all_tables() -> str:
    """SHA-256 over every row of every table of the database, whatever it holds."""
    running = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows = sorted(repr([_plain(value) for value in row]) for row in cursor.fetchall())
            running.update(f"{table}\n{len(rows)}\n".encode())
            for row in rows:
                running.update(row.encode())
    return running.hexdigest()


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value
