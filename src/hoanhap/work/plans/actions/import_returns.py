"""Take returns from a workbook: the file is the deed."""

from __future__ import annotations

import hashlib

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.evidence import NewEvidence, keep_evidence
from hoanhap.work.plans.kept import Before
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.returns_in import Sorted, deed_of, read_returns, sorted_returns
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for
from hoanhap.work.plans.stepping_doing import SUBJECT as OCCURRENCE


@action(
    "plans.import_returns",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} nhập báo cáo từ tệp {name} vào kế hoạch số {number}: {new} việc, {same} đã có, "
        "{refused} dòng không nhận",
        en="{who} took returns from the file {name} into plan no. {number}: {new}, {same} there "
        "already, {refused} rows refused",
    ),
)
def import_returns(act: Act, *, plan_id: int, version: int, name: str, content: bytes) -> Done:
    """Record what a workbook says was done, exactly as the preview says: assigned duties as
    reported, waiting to be accepted by other hands; what bodies were asked as answered. A row that
    stands on record with that day is passed over, so the same file twice records nothing.

    Notes: `new`, `same`, `refused`. Raises NotVisible, Stale, WrongState, FileRefused for what is
    no workbook, BadInput where no row of heads is found.
    """
    plan = plan_for(act, "plans.import_returns", plan_id, version)
    found = sorted_returns(act.actor, plan, read_returns(name, content), act.today)
    new = [one for one in found if one.status == "new"]
    before = Before()
    before.keep_due(one.line.occurrence_id for one in new)
    for one in new:
        _take(act, one)
    counts = {
        status: sum(one.status == status for one in found) for status in ("new", "same", "refused")
    }
    plan.version += 1
    plan.save(update_fields=["version"])
    record(
        act,
        deed="plans.import_returns",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        before={"rows": before.rows},
        after={"sha256": hashlib.sha256(content).hexdigest(), **counts},
        params={"name": name[-120:], "number": plan.number, **counts},
        about=[(OCCURRENCE, one.line.occurrence_id) for one in new],
    )
    return Done(id=plan.pk, version=plan.version, notes=counts)


def _take(act: Act, one: Sorted) -> None:
    row = Occurrence.objects.select_for_update(of=("self",)).get(pk=one.line.occurrence_id)
    row.state = OCCURRENCE_TABLE.next(deed_of(row), row.state)
    if one.line.url:
        keep_evidence(act, row, (NewEvidence("link", url=one.line.url),))
    row.report = one.line.report
    row.done_on = one.line.done_on
    row.reported_on = act.today
    row.reported_by = act.actor.posting_id
    row.acknowledged_on = row.acknowledged_on or act.today
    row.asked_due_on, row.asked_reason = None, ""
    row.version += 1
    row.save()
