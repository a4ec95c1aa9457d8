"""Reads about posts and units that doors need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.acting import actor_for, postings_of
from hoanhap.ground.orgs.models import Posting
from hoanhap.ground.orgs.roles import ROLES
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words


def actor_at(posting_id: int, day: date) -> Actor:
    """The actor of a post on a day. Raises NotVisible for a post that is not there."""
    posting = Posting.objects.select_related("agency", "user").filter(pk=posting_id).first()
    if posting is None:
        raise NotVisible
    return actor_for(posting, day)


@dataclass(frozen=True, slots=True)
class PostingChoice:
    """One post a user may act for."""

    posting_id: int
    role: Words
    agency_name: str


@dataclass(frozen=True, slots=True)
class PostingsToday:
    """The actor a request has, and the posts the user could act for instead."""

    actor: Actor | None
    choices: tuple[PostingChoice, ...]


def postings_with_actor(user_id: int, day: date, chosen_id: int | None) -> PostingsToday:
    """The posts a user holds on a day and the actor of the chosen one (the first where none is
    chosen).
    """
    postings = list(postings_of(user_id, day))
    chosen = next((p for p in postings if p.pk == chosen_id), postings[0] if postings else None)
    return PostingsToday(
        actor=actor_for(chosen, day) if chosen is not None else None,
        choices=tuple(PostingChoice(p.pk, ROLES[p.role][1], p.agency.name) for p in postings),
    )


def is_founded() -> bool:
    """Whether any office with people in it is on record."""
    return Posting.objects.exists()
