"""The deeds about offices and posts; importing this registers them."""

from hoanhap.ground.orgs.actions.end_agency import end_agency
from hoanhap.ground.orgs.actions.found_agency import found_agency
from hoanhap.ground.orgs.actions.post_user import post_user

__all__ = ["end_agency", "found_agency", "post_user"]
