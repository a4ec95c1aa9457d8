"""Which figures a post reads, and whose rows it may open.

A figure is never a part of one: a body of the province reads the whole province, also where it
sees none of its rows (a department reads how many, not who); a commune reads its own, a bank
office its own loans.
"""

from __future__ import annotations

from dataclasses import replace

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.catalogue.readers import PROVINCE


def codes_for(actor: Actor) -> tuple[str, ...]:
    """The measures this post reads, in the order of the report; none for other posts."""
    return tuple(code for code, measure in MEASURES.items() if actor.agency_kind in measure.open_to)


def may_open(actor: Actor, code: str) -> bool:
    """Whether this post may open the rows behind a figure; who may not is told the count."""
    measure = MEASURES[code]
    return actor.agency_kind in measure.open_to and actor.agency_kind in measure.rows_to


def counter(actor: Actor) -> Actor:
    """Who counts for this post: for each body of a province one that sees all rows of its
    territory, so that all of them read the same number. Rows are shown as the post itself sees
    them.
    """
    if actor.agency_kind in PROVINCE and actor.agency_kind != roles.SYSTEM:
        return replace(actor, agency_kind=roles.PROVINCE_POLICE)
    return actor
