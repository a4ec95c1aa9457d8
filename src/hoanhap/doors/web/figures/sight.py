"""Which figures a post has: those whose rows it sees whole, so that no figure is a part of one."""

from __future__ import annotations

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.catalogue import MEASURES

_OF_LISTS, _OF_LOANS = "I.", "II."


def codes_for(actor: Actor) -> tuple[str, ...]:
    """The measures this post has: of lists, who covers a territory; of loans, who sees credit.

    The bank sees a list only once it is there, and an organisation only its own groups: theirs
    would be parts. Raises NotVisible where there is none.
    """
    prefixes: list[str] = []
    if actor.agency_kind in roles.TERRITORIAL_KINDS:
        prefixes.append(_OF_LISTS)
    if sees(actor, "loan_amount_vnd") and actor.agency_kind != roles.MASS_ORGANISATION:
        prefixes.append(_OF_LOANS)
    codes = tuple(code for code in MEASURES if code.startswith(tuple(prefixes)) and prefixes)
    if not codes:
        raise NotVisible
    return codes
