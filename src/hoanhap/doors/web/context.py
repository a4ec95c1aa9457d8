"""What every page needs: the actor, the rail, the language, whether this is the demo."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest

from hoanhap.doors.web.desks import has_page, rail_for

PEOPLE = "web:people"


def page(request: HttpRequest) -> dict[str, Any]:
    """Names for templates; `new_request_id` gives each form an id of its own."""
    actor = getattr(request, "actor", None)
    postings = getattr(request, "postings", ())
    mine = (p.role for p in postings if actor is not None and p.posting_id == actor.posting_id)
    return {
        "actor": actor,
        "role_words": next(mine, ""),
        "here": request.get_full_path(),
        "postings": postings,
        "rail": rail_for(actor, request.path) if actor is not None else (),
        "search_page": PEOPLE if actor is not None and has_page(actor, PEOPLE) else "",
        "language": getattr(request, "LANGUAGE_CODE", "vi"),
        "is_demo": settings.IS_DEMO,
        "new_request_id": uuid4,
    }
