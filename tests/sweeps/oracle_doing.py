"""Who may see what is due, its evidence and messages, and the registers beside the plan, said a
second time; every read of them asked.

Written from the design's words: what is due is seen by who owes it, who leads it and who follows
the province's plans; registers by every office of the province; an inspection by who made it, who
was inspected and who follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Model

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.outreach import queries as outreach
from hoanhap.work.outreach.actions import record_output
from hoanhap.work.outreach.models import Output
from hoanhap.work.oversight import queries as oversight
from hoanhap.work.oversight.actions import record_inspection
from hoanhap.work.oversight.models import Inspection
from hoanhap.work.plans import actions
from hoanhap.work.plans import queries as plans
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.models import (
    Chase,
    Evidence,
    Occurrence,
    Plan,
    PlanCost,
    PolicyDocument,
    SteeringMember,
)
from tests.plans.duties import PDF, Doing
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_plans import sees_plan
from tests.sweeps.ready_doing import returned
from tests.world import TODAY, World

Calls = Iterator[tuple[Callable[[], Any], bool]]
Ask = Callable[[Sight], Calls]
FOLLOWERS = (roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE)
SCAN = NewEvidence("file", name="bao-cao.pdf", content=PDF)


def plant_doing(world: World) -> None:
    """In each province things due, reported and chased, and a row in every register."""
    for letter in ("a", "b"):
        doing = Doing(world, letter)
        police = world.agencies[f"{letter}.police"]
        finance = doing.due(doing.duty(f"{letter}.finance"))
        commune = doing.due(doing.duty(f"{letter}1.police", led_by=police))
        front = doing.due(doing.duty(f"{letter}.front", bond="requested"))
        doing.do("add_evidence", f"{letter}.finance", finance, evidence=SCAN)
        for row in (finance, commune, front):
            desk = world.act(f"{letter}.desk")
            actions.chase(desk, occurrence_ids=(row.pk,), channel="letter")
        _registers(world, letter, doing.plan.pk)


def _registers(world: World, letter: str, plan_id: int) -> None:
    finance = world.agencies[f"{letter}.finance"].pk
    commune = world.agencies[f"{letter}1.committee"].pk

    def act() -> Any:
        return world.act(f"{letter}.finance")

    actions.register_document(
        act(), category="guidance", title="Hướng dẫn", name="hd.pdf", content=PDF
    )
    actions.name_member(
        act(), agency_id=finance, part="focal", full_name="Nguyễn Đầu Mối", starts_on=TODAY,
        phone="0213999888", email="dau.moi@so.example",
    )  # fmt: skip
    actions.record_cost(
        act(), plan_id=plan_id, year=2026, what="Tập huấn", source="own", agency_id=finance
    )
    record_output(act(), channel="meeting", title="Họp", held_on=TODAY, name="anh.pdf", content=PDF)
    record_inspection(
        act(), subject="Vốn vay", inspected_on=TODAY, inspected_agency_id=commune,
        name="kl.pdf", content=PDF,
    )  # fmt: skip


def sees_due(actor: Actor, row: Occurrence | Chase) -> bool:
    """Whether what is due, or a message about it, may come before the actor's eyes."""
    if actor.agency_kind in FOLLOWERS:
        return row.province_id == actor.province_id
    return actor.agency_id in (row.agency_id, row.led_by_id)


def in_province(actor: Actor, row: Any) -> bool:
    """Whether a row of a register may."""
    return bool(row.province_id == actor.province_id)


def sees_inspection(actor: Actor, row: Inspection) -> bool:
    """Whether an inspection may."""
    if actor.agency_kind in FOLLOWERS:
        return in_province(actor, row)
    return actor.agency_id in (row.agency_id, row.inspected_agency_id)


def each(
    query: Callable[..., Any], model: type[Model], may: Callable[[Actor, Any], bool], *more: Any
) -> Ask:
    """The query of one row, of every row there is."""

    def ask(sight: Sight) -> Calls:
        for row in model._default_manager.order_by("pk"):
            allowed = may(sight.actor, row)
            yield lambda row=row: query(sight.actor, row.pk, *more), allowed

    return ask


def all_of(
    query: Callable[[Actor], Any],
    ids: Callable[[Any], set[int]],
    model: type[Model],
    may: Callable[[Actor, Any], bool],
) -> Ask:
    """A query of many rows holds exactly those that may be seen."""

    def ask(sight: Sight) -> Calls:
        def look() -> Any:
            found = query(sight.actor)
            rows = model._default_manager.all()
            assert ids(found) == {row.pk for row in rows if may(sight.actor, row)}
            return found

        yield look, True

    return ask


def of_agencies(query: Callable[..., Any], *more: Any) -> Ask:
    """The query of one agency, of every agency there is."""

    def ask(sight: Sight) -> Calls:
        actor = sight.actor
        for office in Agency.objects.exclude(kind=roles.SYSTEM).order_by("pk"):
            follows = actor.agency_kind in FOLLOWERS and in_province(actor, office)
            may = office.pk == actor.agency_id or follows
            yield lambda office=office: query(actor, office.pk, *more), may

    return ask


def of_plans(query: Callable[..., Any], *more: Any, is_own: bool = False) -> Ask:
    """The query of one plan; `is_own`: of the own province only."""

    def ask(sight: Sight) -> Calls:
        for plan in Plan.objects.order_by("pk"):
            may = sees_plan(sight.actor, plan) and not (
                is_own and not in_province(sight.actor, plan)
            )
            yield lambda plan=plan: query(sight.actor, plan.pk, *more), may

    return ask


def of_desk(query: Callable[..., Any], *more: Any) -> Ask:
    """The query of one plan that only the desk of its own province may ask."""

    def ask(sight: Sight) -> Calls:
        is_desk = sight.actor.role == roles.PROVINCE_DESK
        for plan in Plan.objects.order_by("pk"):
            may = is_desk and in_province(sight.actor, plan)
            yield lambda plan=plan: query(sight.actor, plan.pk, *more), may

    return ask


def once(query: Callable[..., Any], *more: Any) -> Ask:
    """A query that answers everyone."""

    def ask(sight: Sight) -> Calls:
        yield lambda: query(sight.actor, *more), True

    return ask


def _ids(found: Any) -> set[int]:
    return {row.id for row in getattr(found, "rows", found)}


def _every_page(actor: Actor) -> list[Any]:
    first = plans.occurrences(actor, TODAY)
    more = [plans.occurrences(actor, TODAY, page=n) for n in range(2, first.pages + 1)]
    return [row for page in (first, *more) for row in page.rows]


def _due_this_year(actor: Actor, row: Occurrence) -> bool:
    return sees_due(actor, row) and (row.due_on is None or row.due_on.year == TODAY.year)


def _is_evidence_seen(actor: Actor, row: Evidence) -> bool:
    return sees_due(actor, row.occurrence)


def _is_cost_seen(actor: Actor, row: PlanCost) -> bool:
    return in_province(actor, row.plan)


DOING_CALLS: dict[str, Ask] = {
    "work.plans.queries.calendar_ics": of_agencies(plans.calendar_ics, 2026, TODAY),
    "work.plans.queries.calendar_of": of_agencies(plans.calendar_of, 2026, TODAY),
    "work.plans.queries.chase_candidates": once(plans.chase_candidates, TODAY),
    "work.plans.queries.chase_page": each(plans.chase_page, Chase, sees_due, TODAY),
    "work.plans.queries.chases": all_of(plans.chases, _ids, Chase, sees_due),
    "work.plans.queries.cost_row": each(plans.cost_row, PlanCost, _is_cost_seen),
    "work.plans.queries.costs": of_plans(plans.costs, is_own=True),
    "work.plans.queries.document_file": each(plans.document_file, PolicyDocument, in_province),
    "work.plans.queries.document_page": each(
        plans.document_page, PolicyDocument, in_province, TODAY
    ),
    "work.plans.queries.documents": all_of(
        lambda actor: plans.documents(actor, TODAY), _ids, PolicyDocument, in_province
    ),
    "work.plans.queries.evidence_file": each(plans.evidence_file, Evidence, _is_evidence_seen),
    "work.plans.queries.letter_data": each(plans.letter_data, Chase, sees_due),
    "work.plans.queries.member_row": each(plans.member_row, SteeringMember, in_province, TODAY),
    "work.plans.queries.members": all_of(
        lambda actor: plans.members(actor, TODAY), _ids, SteeringMember, in_province
    ),
    "work.plans.queries.occurrence_history": each(plans.occurrence_history, Occurrence, sees_due),
    "work.plans.queries.occurrence_page": each(plans.occurrence_page, Occurrence, sees_due, TODAY),
    "work.plans.queries.occurrence_row_of": each(
        plans.occurrence_row_of, Occurrence, sees_due, TODAY
    ),
    "work.plans.queries.occurrences": all_of(_every_page, _ids, Occurrence, _due_this_year),
    "work.plans.queries.owed_by": of_agencies(plans.owed_by, TODAY),
    "work.plans.queries.duties_workbook": of_plans(plans.duties_workbook, TODAY),
    "work.plans.queries.returns_workbook": of_plans(plans.returns_workbook, TODAY),
    "work.plans.queries.returns_preview": of_desk(
        plans.returns_preview, "bao-cao.xlsx", returned(1), TODAY
    ),
    "work.plans.queries.standing": of_plans(plans.standing, TODAY),
    "work.plans.queries.sub_plans": of_plans(plans.sub_plans, TODAY),
    "work.plans.queries.today_of": once(plans.today_of, TODAY),
    "work.outreach.queries.output": each(outreach.output, Output, in_province),
    "work.outreach.queries.output_file": each(outreach.output_file, Output, in_province),
    "work.outreach.queries.outputs": all_of(outreach.outputs, _ids, Output, in_province),
    "work.oversight.queries.inspection": each(oversight.inspection, Inspection, sees_inspection),
    "work.oversight.queries.inspection_file": each(
        oversight.inspection_file, Inspection, sees_inspection
    ),
    "work.oversight.queries.inspections": all_of(
        oversight.inspections, _ids, Inspection, sees_inspection
    ),
}
