"""Papers of the returns desk as Word files: the letter of a message, an office's own report."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.work.reports.return_paper import return_paper
from hoanhap.work.reports.return_papers import return_chase_letter


@require_GET
def letter(request: HttpRequest, return_chase_id: int) -> HttpResponse:
    """The letter, to print and sign. Raises NotVisible."""
    return save(return_chase_letter(actor_of(request), return_chase_id))


@require_GET
def paper(request: HttpRequest, return_id: int) -> HttpResponse:
    """The office's report in the layout of Decree 30; a draft until it is signed."""
    return save(return_paper(actor_of(request), return_id, now()))
