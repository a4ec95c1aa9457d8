"""Receive the file of a plan: the plan is there to be read, nothing of it holds yet."""

from __future__ import annotations

import hashlib
from typing import Final

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.documents.limits import PLAN_LIMITS
from hoanhap.ground.documents.text_kind import kind_of
from hoanhap.ground.orgs import access
from hoanhap.ground.vault.sealing import seal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Plan, PlanFile
from hoanhap.work.plans.states import PLAN_TABLE
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT

CONTENT: Final = "plans.file"
KINDS_READ: Final = ("province", "national")
"""A plan under another is sent in by its maker, not read here (`plans.send_sub_plan`)."""


@action(
    "plans.receive_file",
    grants=FOLLOW,
    sentence=Words(vi="{who} gửi tệp kế hoạch {name}", en="{who} sent the plan's file {name}"),
)
def receive_file(
    act: Act,
    *,
    name: str,
    content: bytes,
    kind: str = "province",
    title: str = "",
    parent_id: int | None = None,
    plan_id: int | None = None,
) -> Done:
    """Keep the file, sealed, of a new plan, or of the plan `plan_id` that is still being read.

    `parent_id` is the national plan above it. Bytes that are on record already for a plan of the
    province make nothing new: notes `is_same_file`, and Done.id is the plan they already are.
    Notes: `file_id`. Raises BadInput for a kind that is not read here, TextRefused for what is
    empty, too large or no document, NotVisible for a plan that is not the province's, WrongState
    for one past its reading.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    _refuse_odd(content, kind)
    sha256 = hashlib.sha256(content).hexdigest()
    known = _known(province_id, sha256)
    if known is not None:
        plan, file, is_same = known.plan, known, True
    else:
        plan = _plan(act, province_id, kind, title or name, parent_id, plan_id)
        file, is_same = _keep(act, plan, name, content, sha256), False
    notes = {"file_id": file.pk, "is_same_file": is_same}
    record(
        act,
        deed="plans.receive_file",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        after={"sha256": sha256, "kind": plan.kind, **notes},
        params={"name": file.file_name},
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _refuse_odd(content: bytes, kind: str) -> None:
    if kind not in KINDS_READ:
        why = Words(
            vi="Chỉ đọc kế hoạch của tỉnh hoặc của trung ương ở đây; cơ quan và xã gửi kế hoạch "
            "của mình dưới kế hoạch của tỉnh.",
            en="Only a province's or a national plan is read here; agencies and communes send "
            "theirs in under the province's.",
        )
        raise BadInput(why, details=(("kind", why),))
    kind_of(content, PLAN_LIMITS)


def _known(province_id: int, sha256: str) -> PlanFile | None:
    files = PlanFile.objects.filter(plan__province_id=province_id, sha256=sha256)
    standing = files.exclude(plan__state="dropped").select_related("plan")
    return standing.defer("content_sealed", "text", "reading").order_by("id").first()


def _plan(
    act: Act,
    province_id: int,
    kind: str,
    title: str,
    parent_id: int | None,
    plan_id: int | None,
) -> Plan:
    if parent_id is not None:
        access.get(act.actor, Plan, parent_id)
    if plan_id is not None:
        plan = access.get(act.actor, Plan, plan_id)
        if plan.province_id != province_id:
            raise NotVisible
        PLAN_TABLE.next("plans.record_reading", plan.state)
        return plan
    return Plan.objects.create(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        kind=kind,
        parent_id=parent_id,
        title=title.strip()[:600],
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )


def _keep(act: Act, plan: Plan, name: str, content: bytes, sha256: str) -> PlanFile:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return PlanFile.objects.create(
        plan=plan,
        file_name="".join(c for c in last if c.isprintable())[-200:] or "ke-hoach",
        size_bytes=len(content),
        sha256=sha256,
        content_sealed=seal(content, column=CONTENT),
        recorded_at=act.now,
    )
