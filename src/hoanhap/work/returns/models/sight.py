"""Who sees which rows of returns: what a province asks is open to its offices; a return is seen by
who owes it and by who follows the province, its texts and figures by these once it was sent.
"""

from __future__ import annotations

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, ByProvince, Scope, Way


def of_province(path: str = "") -> Scope:
    """Rows that every office of the province sees and none outside it."""
    return Scope({kind: (ByProvince(f"{path}province_id"),) for kind in roles.AGENCY_KINDS})


def of_return(path: str = "") -> Scope:
    """How a return stands; `path` leads to it ("of_return__")."""
    ways: dict[str, tuple[Way, ...]] = {
        kind: (ByAgency(f"{path}agency_id"),) for kind in roles.AGENCY_KINDS
    }
    for kind in roles.FOLLOWERS:
        ways[kind] = (ByProvince(f"{path}province_id"),)
    return Scope(ways)


def of_content(path: str = "of_return__") -> Scope:
    """What a return says: its agency's always; the followers' once it was sent."""
    own = ByAgency(f"{path}agency_id")
    ways: dict[str, tuple[Way, ...]] = {kind: (own,) for kind in roles.AGENCY_KINDS}
    for kind in roles.FOLLOWERS:
        sent = ByProvince(f"{path}province_id", {f"{path}sent_at__isnull": False})
        ways[kind] = (own, sent)
    return Scope(ways)
