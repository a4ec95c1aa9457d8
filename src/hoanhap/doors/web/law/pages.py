"""The clauses we have words for, and one of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.law.places import clauses_at
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES
from hoanhap.pure.law.coverage import QD_22_2023_COVERAGE
from hoanhap.pure.law.instruments import QD_22_2023

_LINES = {line.place.anchor: line for line in QD_22_2023_COVERAGE}


@require_GET
def clauses(request: HttpRequest) -> HttpResponse:
    """Every clause of the Decision in our own words."""
    return render(request, "web/law/clauses.html", {"law": QD_22_2023, "clauses": CLAUSES})


@require_GET
def clause(request: HttpRequest, anchor: str) -> HttpResponse:
    """One place: what it says, how sure we are, what the system does with it. Raises NotVisible."""
    found = clauses_at(anchor)
    if not found:
        raise NotVisible
    first, last = CLAUSES.index(found[0]), CLAUSES.index(found[-1])
    context = {
        "law": QD_22_2023,
        "clauses": [(one, _LINES.get(one.anchor)) for one in found],
        "place": found[0].place if len(found) == 1 else None,
        "article": found[0].place.article,
        "before": CLAUSES[first - 1] if first else None,
        "after": CLAUSES[last + 1] if last + 1 < len(CLAUSES) else None,
    }
    return render(request, "web/law/clause.html", context)
