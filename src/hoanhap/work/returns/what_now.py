"""Which deeds an actor may do to a return, a round or an outline now."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.steps import StepTable
from hoanhap.work.returns.models import Outline, Return, Round
from hoanhap.work.returns.stages import Standing, standing
from hoanhap.work.returns.states import OUTLINE_TABLE, RETURN_TABLE, ROUND_TABLE
from hoanhap.work.returns.stepping import goes_with

OWN: Final = frozenset(
    {
        "returns.start",
        "returns.save_part",
        "returns.save_figure",
        "returns.explain",
        "returns.attach_file",
        "returns.withdraw_file",
        "returns.refresh_figures",
        "returns.import_workbook",
        "returns.submit",
        "returns.send_back",
        "returns.sign",
    }
)
"""Deeds that an agency does to its own return."""

NEEDS_TIME: Final = OWN - {"returns.send_back"}
"""Deeds that are refused once the return is locked."""

NEEDS_ROUND: Final = frozenset(
    {"returns.return_with_remarks", "returns.extend", "returns.escalate"}
)
"""Deeds that are refused once the round is closed: nobody could send again."""

EITHER: Final = frozenset({"returns.record_answer"})
"""A body records its own answer, and the standing agency one on paper."""


def standing_of(row: Return, today: date) -> Standing:
    """Where a return stands on a day."""
    return standing(
        row.state,
        row.bond,
        today,
        due_on=row.due_on,
        locks_on=row.locks_on,
        mend_by=row.mend_by,
        first_sent_on=row.first_sent_on,
    )


def return_actions(actor: Actor, row: Return, today: date) -> tuple[str, ...]:
    """The deeds that the actor may do to a return now, in the table's order."""
    is_own = row.agency_id == actor.agency_id
    is_closed = row.round.state == "closed"
    is_shut = is_closed or (row.locks_on is not None and row.locks_on < today)
    return tuple(
        deed
        for deed in _allowed(actor, RETURN_TABLE, row.state)
        if goes_with(deed, row.bond)
        and (deed in EITHER or (deed in OWN) is is_own)
        and not (is_shut and deed in NEEDS_TIME)
        and not (is_closed and deed in NEEDS_ROUND)
        and (deed != "returns.escalate" or _is_time(row, today))
        and _is_theirs(actor, deed, is_own=is_own)
    )


def round_actions(actor: Actor, row: Round) -> tuple[str, ...]:
    """The deeds that the actor may do to a round now."""
    if row.province_id != actor.province_id:
        return ()
    return _allowed(actor, ROUND_TABLE, row.state)


def outline_actions(actor: Actor, row: Outline) -> tuple[str, ...]:
    """The deeds that the actor may do to an outline now."""
    if row.province_id != actor.province_id:
        return ()
    return _allowed(actor, OUTLINE_TABLE, row.state)


def _is_theirs(actor: Actor, deed: str, *, is_own: bool) -> bool:
    if deed == "returns.record_answer":
        return is_own or actor.role != roles.PARTNER_OFFICER
    return True


def _is_time(row: Return, today: date) -> bool:
    """Late, and chased in vain; `chased_times` comes with rows that are shown."""
    return standing_of(row, today).is_owed_late and getattr(row, "chased_times", 0) > 0


def _allowed(actor: Actor, table: StepTable, state: str) -> tuple[str, ...]:
    grants: Collection[str] = actor.grants
    return tuple(deed for deed in table.deeds_from(state) if deed in grants)
