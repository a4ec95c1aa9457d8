"""When an agency was last reminded of a thing that it owes, under a plan or as a return."""

from __future__ import annotations

from django.db.models import F, Max, Q


def last_reminded() -> Max:
    """For a query of things owed: the day on which who owes each now was last reminded of it."""
    sent = Q(chases__chase__channel="reminder", chases__chase__agency_id=F("agency_id"))
    return Max("chases__chase__sent_on", filter=sent)
