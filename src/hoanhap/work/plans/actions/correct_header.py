"""Correct the letterhead: the person's answer stands, the reader's is kept with the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.correcting import header_changes
from hoanhap.work.plans.models import Plan
from hoanhap.work.plans.reading_rows import day_of_header
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for

BESIDE: Final = ("citations", "recipients", "parent_id")
"""What is corrected with the letterhead although it stands elsewhere."""


@action(
    "plans.correct_header",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} sửa phần đầu của kế hoạch “{title}”",
        en="{who} corrected the letterhead of the plan “{title}”",
    ),
)
def correct_header(act: Act, *, plan_id: int, version: int, changes: Mapping[str, Any]) -> Done:
    """Correct fields of the letterhead (`codes.HEADER_FIELDS`), the documents cited (`citations`,
    a list of mappings), those it goes to (`recipients`, a list of lines), the national plan above
    it (`parent_id`). Number and day are given once more, from the signed paper, at adoption.

    Raises NotVisible, Stale, WrongState, BadInput for a field nobody knows.
    """
    plan = plan_for(act, "plans.correct_header", plan_id, version)
    values = header_changes({k: v for k, v in changes.items() if k not in BESIDE})
    before = {field: plan.header.get(field) for field in values}
    before |= {field: getattr(plan, field) for field in BESIDE if field in changes}
    plan.header = {**plan.header, **values}
    _set_columns(plan, values)
    _set_beside(act, plan, changes)
    plan.version += 1
    plan.save()
    record(
        act,
        deed="plans.correct_header",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        before=before,
        after={**values, **{field: changes[field] for field in BESIDE if field in changes}},
        params={"title": plan.title},
    )
    return Done(id=plan.pk, version=plan.version)


def _set_columns(plan: Plan, values: Mapping[str, Any]) -> None:
    if values.get("title"):
        plan.title = values["title"][:600]
    if "number" in values:
        plan.number = values["number"][:60]
    if "issuer" in values:
        plan.issuer_name = values["issuer"][:200]
    if "date" in values:
        plan.issued_on = day_of_header(values["date"])


def _set_beside(act: Act, plan: Plan, changes: Mapping[str, Any]) -> None:
    if "citations" in changes:
        plan.citations = [dict(one) for one in changes["citations"]]
    if "recipients" in changes:
        plan.recipients = [str(line).strip() for line in changes["recipients"] if str(line).strip()]
    if "parent_id" in changes:
        parent_id = changes["parent_id"]
        plan.parent = access.get(act.actor, Plan, int(parent_id)) if parent_id else None
