"""Agencies' and communes' own plans under a plan: who has sent one in, and who has not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.plans.codes_doing import STAGES
from hoanhap.work.plans.facts import OWN_PLAN
from hoanhap.work.plans.models import Occurrence, Plan, PlanFile
from hoanhap.work.plans.models.sight import PUBLIC_STATES
from hoanhap.work.plans.rows_doing import plan_head, stage_at
from hoanhap.work.plans.scanning import facts_of, still_counts
from hoanhap.work.plans.types_beside import SubPlanRow, SubPlans

_ORDER = {"late": 0, "waiting": 1, "no_day": 2, "reported": 3}


def sub_plans(actor: Actor, plan_id: int, today: date) -> SubPlans:
    """Who is to send its own plan in under this one, by which day, and who did; for an agency only
    its own line. Raises NotVisible. At most eight queries.
    """
    plan = access.get(actor, Plan, plan_id)
    asked = list(
        access.visible(actor, Occurrence)
        .filter(still_counts(), duty__plan_id=plan.pk, duty__fact_kind=OWN_PLAN)
        .exclude(state="excused")
        .select_related("duty", "agency")
    )
    met = facts_of(asked)
    sent = {
        row.pk: row
        for row in access.visible(actor, Plan)
        .filter(Q(parent_id=plan.pk, state__in=PUBLIC_STATES, kind__in=("agency", "commune")))
        .select_related("agency")
    }
    files = dict(PlanFile.objects.filter(plan_id__in=sent).values_list("plan_id", "pk"))
    rows: list[SubPlanRow] = []
    for one in asked:
        fact = met.get(one.pk)
        own = sent.get(fact.id) if fact else None
        stage = stage_at(one, today, fact)
        rows.append(
            SubPlanRow(
                agency_id=one.agency_id,
                agency_name=one.agency.name,
                occurrence_id=one.pk,
                due_on=one.due_on,
                stage=stage.code,
                stage_words=STAGES[stage.code],
                late_days=stage.late_days,
                sent_on=stage.done_on,
                **_sent(own, files),
            )
        )
    counted = {fact.id for fact in met.values()}
    rows += [_unasked(row, files) for pk, row in sent.items() if pk not in counted]
    has_sent = sum(row.stage in ("done", "done_late") for row in rows)
    return SubPlans(
        plan=plan_head(plan),
        rows=tuple(sorted(rows, key=_who_is_late_first)),
        sent=has_sent,
        missing=sum(row.stage in ("late", "waiting", "no_day") for row in rows),
        may_send=actor.may("plans.send_sub_plan")
        and plan.province_id == actor.province_id
        and plan.state == "adopted",
    )


def _sent(own: Plan | None, files: Mapping[int, int]) -> dict[str, Any]:
    return {
        "plan_id": own.pk if own else None,
        "file_id": files.get(own.pk) if own else None,
        "title": own.title if own else "",
        "number": own.number if own else "",
        "issued_on": own.issued_on if own else None,
    }


def _unasked(own: Plan, files: Mapping[int, int]) -> SubPlanRow:
    at = own.adopted_at
    return SubPlanRow(
        agency_id=own.agency_id,
        agency_name=own.agency.name,
        occurrence_id=None,
        due_on=None,
        stage="done",
        stage_words=STAGES["done"],
        late_days=0,
        sent_on=at.astimezone(VIETNAM).date() if at else None,
        **_sent(own, files),
    )


def _who_is_late_first(row: SubPlanRow) -> tuple[int, int, str]:
    return _ORDER.get(row.stage, 9), -row.late_days, sort_key(row.agency_name)
