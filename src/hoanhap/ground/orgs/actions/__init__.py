"""The deeds about offices and posts; importing this registers them."""

from hoanhap.ground.orgs.actions.found_agency import found_agency
from hoanhap.ground.orgs.actions.post_user import post_user

__all__ = ["found_agency", "post_user"]
