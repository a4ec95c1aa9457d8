"""The place somebody stood in: from the address of a page to what is kept, and back to words."""

from __future__ import annotations

from types import MappingProxyType

from django.urls import Resolver404, resolve

from hoanhap.doors.web.desks import DESKS
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.actions.raise_obstacle import Place

SUBJECTS = MappingProxyType(
    {
        "entry_id": "lists.ListEntry",
        "list_id": "lists.MonthlyList",
        "person_id": "registry.Person",
        "loan_id": "loans.Loan",
        "occurrence_id": "plans.Occurrence",
        "item_id": "plans.PlanItem",
        "document_id": "plans.PolicyDocument",
        "plan_id": "plans.Plan",
        "output_id": "outreach.Output",
        "session_id": "outreach.TrainingSession",
        "inspection_id": "oversight.Inspection",
        "obstacle_id": "oversight.Obstacle",
        "return_id": "returns.Return",
        "round_id": "returns.Round",
        "report_id": "reports.Report",
        "survey_id": "needs.Survey",
        "commune_id": "orgs.AdminUnit",
        "agency_id": "orgs.Agency",
    }
)
"""What the argument of an address names, the nearest first."""

LONGEST = 200
_ELSEWHERE = Words(vi="Trang khác", en="Another page")


def place_of(address: str) -> Place:
    """The page of an address with its row, without what was searched for; nothing where it is no
    page of this house.
    """
    path = address.partition("?")[0].partition("#")[0]
    if not path.startswith("/") or len(path) > LONGEST:
        return Place()
    try:
        found = resolve(path)
    except Resolver404:
        return Place()
    name = next((name for name in SUBJECTS if name in found.kwargs), "")
    subject_id = found.kwargs.get(name)
    if not isinstance(subject_id, int):
        return Place(path, found.url_name or "")
    return Place(path, found.url_name or "", SUBJECTS[name], subject_id)


def place_words(path: str) -> Words:
    """The desk of the page, in words."""
    if path == "/":
        return DESKS[0].words
    fits = (desk for desk in DESKS[1:] if path.startswith((desk.path, *desk.further)))
    return next((desk.words for desk in fits), _ELSEWHERE)
