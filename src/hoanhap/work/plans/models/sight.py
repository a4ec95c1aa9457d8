"""Who sees which rows of plans: an adopted plan of a province is public among offices, a draft is
its maker's, a duty is seen by who owes it, who leads it and who follows the plan.
"""

from __future__ import annotations

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, ByProvince, Openly, Scope, Way

PUBLIC_STATES = ("adopted", "replaced", "ended")
PUBLIC_KINDS = ("province", "national")


def of_plan(path: str = "") -> Scope:
    """Rows of a plan; `path` leads to the plan ("plan__")."""
    public = Openly({f"{path}state__in": PUBLIC_STATES, f"{path}kind__in": PUBLIC_KINDS})
    own = ByAgency(f"{path}agency_id")
    ways: dict[str, tuple[Way, ...]] = {kind: (own, public) for kind in roles.AGENCY_KINDS}
    for kind in roles.FOLLOWERS:
        ways[kind] = (ByProvince(f"{path}province_id"), public)
    # What a committee of the province has not been handed yet is the standing agency's draft.
    ways[roles.PROVINCE_COMMITTEE] = (
        ByProvince(f"{path}province_id", {f"{path}state__in": PUBLIC_STATES}),
        public,
    )
    return Scope(ways)


def of_duty(path: str = "") -> Scope:
    """Rows of a duty; `path` leads to the duty ("duty__"), which carries its agency itself."""
    ways: dict[str, tuple[Way, ...]] = {
        kind: (ByAgency(f"{path}agency_id"), ByAgency(f"{path}led_by_id"))
        for kind in roles.AGENCY_KINDS
    }
    for kind in roles.FOLLOWERS:
        ways[kind] = (ByProvince(f"{path}province_id"),)
    return Scope(ways)


def of_province(path: str = "province_id") -> Scope:
    """Rows that every office of the province may see and none outside it."""
    return Scope({kind: (ByProvince(path),) for kind in roles.AGENCY_KINDS})


def of_followers(path: str = "province_id") -> Scope:
    """Rows only of those who follow the province's plans."""
    return Scope({kind: (ByProvince(path),) for kind in roles.FOLLOWERS})
