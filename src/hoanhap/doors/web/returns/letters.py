"""The letter of a message about returns, as a Word file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.plans.files import save
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.work.reports.return_papers import return_chase_letter


@require_GET
def letter(request: HttpRequest, return_chase_id: int) -> HttpResponse:
    """The letter, to print and sign. Raises NotVisible."""
    return save(return_chase_letter(actor_of(request), return_chase_id))
