"""Which posts have the loans desk: those that may see loans at all."""

from __future__ import annotations

from django.http import HttpRequest

from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible


def lender(request: HttpRequest) -> Actor:
    """The actor, where their post sees loans. Raises NotVisible: for others there is no page."""
    actor = actor_of(request)
    if not sees(actor, "loan_state"):
        raise NotVisible
    return actor
