"""Which pages of the reports' desk a post has, for the tabs over them."""

from __future__ import annotations

from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.reports.codes import READERS
from hoanhap.work.returns.codes import DESK


def follows(actor: Actor) -> bool:
    """Whether this post sees how every return of its province stands."""
    return actor.agency_kind in roles.FOLLOWERS


def tabs_of(actor: Actor, here: str) -> dict[str, Any]:
    """What parts/desk_links.html needs; `here` names the page that is open."""
    return {
        "desk_page": here,
        "has_figures": bool(codes_for(actor)),
        "has_rounds": follows(actor),
        "has_calendar": actor.role in DESK,
        "has_reports": actor.agency_kind in READERS,
    }
