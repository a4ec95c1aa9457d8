"""What all deeds on something due share: the row through the door, the step, the way it goes
(assigned or requested), whose it is, and the save with its trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done, record
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import NotAllowed, NotReady, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.kept import as_stored
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.states import OCCURRENCE_TABLE

SUBJECT = "plans.Occurrence"
OWNERS = (
    roles.POLICE_DRAFTER,
    roles.POLICE_SUBMITTER,
    roles.POLICE_SIGNER,
    roles.COMMITTEE_CLERK,
    roles.COMMITTEE_SIGNER,
    roles.ORGANISATION_OFFICER,
    roles.BANK_CREDIT_OFFICER,
    roles.BANK_DIRECTOR,
    roles.DEPARTMENT_OFFICER,
    roles.BRANCH_OFFICER,
    roles.PROVINCE_DESK,
    roles.PROVINCE_OFFICE,
)
"""Posts of every office that can owe a duty."""

JUDGES = (roles.PROVINCE_DESK, roles.PROVINCE_OFFICE)
"""Posts that accept what was reported or send it back, and chase: each not of its own agency."""

FOLLOW = (roles.PROVINCE_DESK,)

ASSIGNED_ONLY = frozenset(
    {
        "plans.acknowledge",
        "plans.report_done",
        "plans.take_back_report",
        "plans.accept",
        "plans.return_report",
        "plans.ask_extension",
        "plans.decide_extension",
        "plans.escalate",
    }
)
REQUESTED_ONLY = frozenset({"plans.ask", "plans.record_answer", "plans.thank"})

TITLE_SHOWN = 120
REPORT_LONGEST = 4000
REMARKS_LONGEST = 1000
REASON_LONGEST = 300


def occurrence_for(act: Act, deed: str, occurrence_id: int, version: int) -> tuple[Occurrence, str]:
    """What falls due, locked and stepped to its next state, and the state it was in.

    Raises NotVisible, Stale, WrongState (also where the duty is handed over or closed), and
    NotReady where the deed belongs to the other way: assigned or requested.
    """
    row = access.get_for(act, Occurrence, occurrence_id, version)
    before = row.state
    row.state = OCCURRENCE_TABLE.next(deed, before)
    if row.duty.state != "open":
        raise WrongState(
            Words(
                vi="Nhiệm vụ này đã chuyển giao hoặc kết thúc nên không cập nhật nữa.",
                en="This duty was handed over or closed and is not changed any more.",
            )
        )
    _refuse_other_way(deed, row.duty.bond)
    return row, before


def goes_with(deed: str, bond: str) -> bool:
    """Whether a deed belongs to the way of this bond: assigned or requested."""
    return deed not in (REQUESTED_ONLY if bond == "assigned" else ASSIGNED_ONLY)


def _refuse_other_way(deed: str, bond: str) -> None:
    if goes_with(deed, bond):
        return
    if bond == "assigned":
        raise NotReady(
            Words(
                vi="Cơ quan này được giao việc: theo dõi bằng báo cáo và xác nhận hoàn thành.",
                en="This agency is assigned: it reports, and the report is accepted.",
            )
        )
    raise NotReady(
        Words(
            vi="Cơ quan này được đề nghị phối hợp: chỉ đề nghị, ghi nhận trả lời và cảm ơn.",
            en="This body is only requested: it is asked, answers and is thanked.",
        )
    )


def refuse_others_duty(act: Act, row: Occurrence) -> None:
    """Raise NotAllowed where another agency owes it."""
    if row.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Nhiệm vụ này do cơ quan khác thực hiện; cơ quan đó tự cập nhật.",
                en="Another agency owes this; that agency keeps it up to date itself.",
            )
        )


def refuse_own_duty(act: Act, row: Occurrence) -> None:
    """Raise NotAllowed where the actor's own agency owes it: others judge it."""
    if row.agency_id == act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Nhiệm vụ của chính cơ quan mình do cơ quan khác xác nhận.",
                en="What your own agency owes is judged by another one.",
            )
        )


def refuse_no_later_day(act: Act, row: Occurrence, due_on: date) -> None:
    """Raise BadInput for a day that is past or no later than the one that stands."""
    if due_on < act.today or (row.due_on is not None and due_on <= row.due_on):
        raise unfit(
            "due_on",
            Words(
                vi="Hạn mới phải sau hạn đang có và không trước hôm nay.",
                en="The new day must be later than the one that stands, and not past.",
            ),
        )


def save_and_record(
    act: Act,
    deed: str,
    row: Occurrence,
    *,
    before: Mapping[str, Any],
    after: Mapping[str, Any] | None = None,
    occurred_on: date | None = None,
    params: Mapping[str, Any] | None = None,
    reason: str = "",
    notes: Mapping[str, Any] | None = None,
) -> Done:
    """Save under the next version and write the deed's one trace, with all that figures look at
    as it stood before.
    """
    stored = as_stored(row)
    row.version += 1
    row.save()
    record(
        act,
        deed=deed,
        subject=(SUBJECT, row.pk),
        occurred_on=occurred_on or act.today,
        before={**stored, **before},
        after={"state": row.state, **(after or {})},
        params={**told(row), **(params or {})},
        about=[("plans.Duty", row.duty_id), ("plans.Plan", row.duty.plan_id)],
        reason=reason,
    )
    return Done(id=row.pk, version=row.version, notes=notes or {})


def told(row: Occurrence) -> dict[str, Any]:
    """The title and period of something due, for a sentence."""
    words = period_words(row.period)
    return {"title": shortened(row.duty.title), "period": {"vi": words.vi, "en": words.en}}


def shortened(text: str, longest: int = TITLE_SHOWN) -> str:
    """The first words of a long title, whole words, with an ellipsis."""
    tidy = " ".join(text.split())
    if len(tidy) <= longest:
        return tidy
    return tidy[:longest].rsplit(" ", 1)[0] + "…"
