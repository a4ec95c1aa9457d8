"""Send in the plan an agency or a commune made under the province's."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import NotReady, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.actions.receive_file import CONTENT
from hoanhap.work.plans.models import Plan, PlanFile
from hoanhap.work.plans.models.sight import PUBLIC_KINDS
from hoanhap.work.plans.registering import plan_here
from hoanhap.work.plans.stepping_doing import OWNERS

PLAN = "plans.Plan"


@action(
    "plans.send_sub_plan",
    grants=OWNERS,
    sentence=Words(
        vi="{who} gửi kế hoạch của đơn vị: {title}, số {number}",
        en="{who} sent in the agency's own plan: {title}, no. {number}",
    ),
)
def send_sub_plan(
    act: Act,
    *,
    plan_id: int,
    title: str,
    number: str,
    issued_on: date,
    name: str,
    content: bytes,
) -> Done:
    """Send in the signed plan that the actor's agency made under `plan_id`; it counts by itself for
    the duty to make one, on the day it is sent.

    Number and day are those of the signed paper. Notes: `file_id`. Raises NotVisible for another
    province's plan, WrongState for one that is not in force, NotReady for a file that was sent in
    already, BadInput for what is lacking or a file that can't be taken.
    """
    parent = _in_force(act, plan_id)
    happened(act, "issued_on", issued_on)
    kept = office_file(name, content, column=CONTENT)
    _refuse_sent(act, parent, str(kept["sha256"]))
    plan = Plan.objects.create(
        province_id=parent.province_id,
        agency_id=act.actor.agency_id,
        kind="commune" if act.actor.agency_kind in roles.OF_COMMUNE else "agency",
        parent=parent,
        title=said("title", title, 600),
        number=said("number", number, 60),
        issued_on=issued_on,
        issuer_name=act.actor.agency_name,
        starts_on=issued_on,
        ends_on=parent.ends_on,
        is_demo=parent.is_demo,
        state="adopted",
        adopted_at=act.now,
        adopted_by=act.actor.posting_id,
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    file = PlanFile.objects.create(plan=plan, state="waiting", recorded_at=act.now, **kept)
    record(
        act,
        deed="plans.send_sub_plan",
        subject=(PLAN, plan.pk),
        occurred_on=act.today,
        after={"number": plan.number, "issued_on": issued_on, "file": file.file_name},
        params={"title": plan.title, "number": plan.number},
        about=[(PLAN, parent.pk)],
    )
    return Done(id=plan.pk, version=plan.version, notes={"file_id": file.pk})


def _in_force(act: Act, plan_id: int) -> Plan:
    parent = plan_here(act, plan_id)
    if parent.state != "adopted" or parent.kind not in PUBLIC_KINDS:
        raise WrongState(
            Words(
                vi="Chỉ gửi kế hoạch của đơn vị dưới một kế hoạch đang thực hiện.",
                en="An agency's plan is sent in under a plan that is in force.",
            )
        )
    return parent


def _refuse_sent(act: Act, parent: Plan, sha256: str) -> None:
    sent = PlanFile.objects.filter(
        plan__parent=parent, plan__agency_id=act.actor.agency_id, sha256=sha256
    ).exclude(plan__state="dropped")
    if sent.exists():
        raise NotReady(
            Words(vi="Tệp này đã được gửi trước đó.", en="This very file was sent in before.")
        )
