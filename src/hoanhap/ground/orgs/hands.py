"""Other hands: who made a step may not be who checks it, under whichever post they act."""

from __future__ import annotations

from hoanhap.ground.orgs.models import Posting
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotAllowed
from hoanhap.pure.kernel.words import Words


def other_hands(act: Act, *posting_ids: int | None) -> None:
    """Raise NotAllowed when the actor, as a person, holds one of these postings."""
    if held_by(act.actor, *posting_ids):
        raise NotAllowed(
            Words(
                vi="Anh/chị đã làm bước trước của hồ sơ này; bước này phải do người khác làm.",
                en="You did an earlier step of this file; another person must do this one.",
            )
        )


def held_by(actor: Actor, *posting_ids: int | None) -> bool:
    """Whether the actor, as a person, holds one of these postings."""
    known = [pk for pk in posting_ids if pk is not None]
    return Posting.objects.filter(pk__in=known, user_id=actor.user_id).exists()


def own_postings(actor: Actor) -> frozenset[int]:
    """All postings the actor holds or held, as a person: for rows that ask `held_by` of many."""
    held = Posting.objects.filter(user_id=actor.user_id).values_list("pk", flat=True)
    return frozenset(held)
