"""Who may see which plans and duties, said a second time, and every read of plans asked.

Written from the design's words: an adopted plan is public among offices, a draft is the standing
agency's; a duty is seen by who owes it, who leads it and who follows the province's plans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans import queries as plans
from hoanhap.work.plans.models import Duty, Plan, PlanFile, PlanItem
from tests.lists.form_01_books import xlsx
from tests.plans.story import PlanStory, adopted
from tests.sweeps.oracle import Sight
from tests.world import NOON, TODAY, World

Calls = Iterator[tuple[Callable[[], Any], bool]]
IN_FORCE = ("adopted", "replaced", "ended")


def plant_plans(world: World) -> None:
    """In each province a plan in force and a draft that nobody else has been handed."""
    for letter in ("a", "b"):
        adopted(world, letter)
        PlanStory(world, letter, content=f"Du thao {letter}".encode()).receive().read()


def sees_plan(actor: Actor, plan: Plan) -> bool:
    """Whether the plan may come before the actor's eyes."""
    if plan.state in IN_FORCE and plan.kind in ("province", "national"):
        return True
    if actor.agency_kind == roles.PROVINCE_POLICE:
        return plan.province_id == actor.province_id
    if actor.agency_kind == roles.PROVINCE_COMMITTEE:
        return plan.province_id == actor.province_id and plan.state in IN_FORCE
    return plan.agency_id == actor.agency_id


def sees_duty(actor: Actor, duty: Duty) -> bool:
    """Whether the duty may."""
    if actor.agency_kind in (roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE):
        return duty.province_id == actor.province_id
    return actor.agency_id in (duty.agency_id, duty.led_by_id)


def of_plans(query: Callable[..., Any], *more: Any) -> Callable[[Sight], Calls]:
    """The query of one plan, of every plan there is."""

    def ask(sight: Sight) -> Calls:
        for plan in Plan.objects.order_by("id"):
            may = sees_plan(sight.actor, plan)
            yield lambda plan=plan: query(sight.actor, plan.pk, *more), may

    return ask


def of_files(query: Callable[..., Any], *more: Any) -> Callable[[Sight], Calls]:
    """The query of one plan's file."""

    def ask(sight: Sight) -> Calls:
        for file in PlanFile.objects.select_related("plan").order_by("id"):
            may = sees_plan(sight.actor, file.plan)
            yield lambda file=file: query(sight.actor, file.pk, *more), may

    return ask


def of_items(sight: Sight) -> Calls:
    """One point of each plan."""
    for plan in Plan.objects.order_by("id"):
        item = PlanItem.objects.filter(plan=plan).order_by("id").first()
        assert item is not None
        may = sees_plan(sight.actor, plan)
        yield lambda item=item: plans.item_page(sight.actor, item.pk), may


def of_workbooks(sight: Sight) -> Calls:
    """What a workbook would add to each plan: only to those who could add it."""
    heads = ["Nhiệm vụ", "Cơ quan chủ trì"]
    content = xlsx(("NV", [heads, ["Bố trí vốn ủy thác", "Sở Tài chính"]]))
    for plan in Plan.objects.order_by("id"):
        own = plan.province_id == sight.actor.province_id
        may = own and sight.actor.role == roles.PROVINCE_DESK
        yield (
            lambda plan=plan: plans.duties_preview(sight.actor, plan.pk, "nv", content, TODAY),
            may,
        )


def rows_seen(sight: Sight) -> Calls:
    """The list of plans holds exactly those that may be seen."""

    def ask() -> Any:
        found = plans.plans(sight.actor)
        allowed = {plan.pk for plan in Plan.objects.all() if sees_plan(sight.actor, plan)}
        assert {row.id for row in found} == allowed
        return found

    yield ask, True


def duties_seen(sight: Sight) -> Calls:
    """The duties of each plan are exactly those that may be seen."""
    for plan in Plan.objects.order_by("id"):

        def ask(plan: Plan = plan) -> Any:
            found = plans.duties_of(sight.actor, plan.pk)
            theirs = Duty.objects.filter(plan=plan)
            allowed = {duty.pk for duty in theirs if sees_duty(sight.actor, duty)}
            assert {row.id for row in found} == allowed
            return found

        yield ask, sees_plan(sight.actor, plan)


def what_may_be_done(sight: Sight) -> Calls:
    """The deeds on each plan that is seen."""
    for plan in Plan.objects.order_by("id"):
        if sees_plan(sight.actor, plan):
            yield lambda plan=plan: plans.plan_what_now(sight.actor, plan), True


def always(query: Callable[..., Any], *more: Any) -> Callable[[Sight], Calls]:
    """A query that answers everyone."""

    def ask(sight: Sight) -> Calls:
        yield lambda: query(sight.actor, *more), True

    return ask


PLAN_CALLS: dict[str, Callable[[Sight], Calls]] = {
    "work.plans.queries.adoption_preview": of_plans(plans.adoption_preview, TODAY),
    "work.plans.queries.agencies_to_choose": always(plans.agencies_to_choose, TODAY),
    "work.plans.queries.duties_of": duties_seen,
    "work.plans.queries.duties_preview": of_workbooks,
    "work.plans.queries.fan_out_table": always(plans.fan_out_table, TODAY),
    "work.plans.queries.item_page": of_items,
    "work.plans.queries.plan_days": always(plans.plan_days, TODAY),
    "work.plans.queries.plan_file": of_files(plans.plan_file),
    "work.plans.queries.plan_heading": of_plans(plans.plan_heading),
    "work.plans.queries.plan_page": of_plans(plans.plan_page, NOON),
    "work.plans.queries.plan_text": of_files(plans.plan_text),
    "work.plans.queries.plan_what_now": what_may_be_done,
    "work.plans.queries.plans": rows_seen,
    "work.plans.queries.plans_in_force": always(plans.plans_in_force),
    "work.plans.queries.read_progress": of_files(plans.read_progress, NOON),
    "work.plans.queries.review_page": of_plans(plans.review_page),
    "work.plans.queries.side_by_side": always(plans.side_by_side),
    "work.plans.queries.successors_of": of_plans(plans.successors_of),
}
