"""What every page needs: the actor, the rail, the language, whether this is the demo."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """Names for templates; `new_request_id` gives each form an id of its own."""
    return {
        "actor": getattr(request, "actor", None),
        "postings": getattr(request, "postings", ()),
        "language": getattr(request, "LANGUAGE_CODE", "vi"),
        "is_demo": settings.IS_DEMO,
        "new_request_id": uuid4,
    }
