"""Which deeds a post may do now on something due: the grants, the steps, the way it goes, and
whose it is.
"""

from __future__ import annotations

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.stages import Stage
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.stepping_doing import goes_with

OF_THE_OWNER = frozenset(
    {
        "plans.acknowledge",
        "plans.report_done",
        "plans.take_back_report",
        "plans.add_evidence",
        "plans.withdraw_evidence",
        "plans.ask_extension",
    }
)
OF_A_PIECE = "plans.withdraw_evidence"
"""Shown beside each piece of evidence, not with what is due."""

OF_ANOTHER = frozenset(
    {
        "plans.accept",
        "plans.return_report",
        "plans.decide_extension",
        "plans.excuse",
        "plans.chase",
        "plans.escalate",
    }
)


def what_now(
    actor: Actor, row: Occurrence, stage: Stage, *, chased_times: int = 0
) -> tuple[str, ...]:
    """The deeds this post may do on a row fetched with its duty, in the table's order."""
    if row.duty.state != "open":
        return ()
    return tuple(
        deed
        for deed in OCCURRENCE_TABLE.deeds_from(row.state)
        if deed != OF_A_PIECE
        and actor.may(deed)
        and goes_with(deed, row.duty.bond)
        and _is_whose(actor, row, deed)
        and _is_time(row, stage, deed, chased_times)
    )


def _is_whose(actor: Actor, row: Occurrence, deed: str) -> bool:
    is_own = row.agency_id == actor.agency_id
    if deed in OF_THE_OWNER:
        return is_own
    if deed in ("plans.accept", "plans.return_report") and row.reported_by == actor.posting_id:
        return False
    if deed in OF_ANOTHER:
        return not is_own
    if deed == "plans.record_answer":
        return is_own or actor.agency_kind == roles.PROVINCE_POLICE
    return True


def _is_time(row: Occurrence, stage: Stage, deed: str, chased_times: int) -> bool:
    if deed == "plans.decide_extension":
        return row.asked_due_on is not None
    if deed == "plans.escalate":
        return stage.code == "late" and chased_times > 0
    if deed == "plans.chase":
        return stage.code in ("late", "waiting", "no_day", "to_ask", "asked")
    return True
