"""An obstacle through the door, and who may do what with it. Called in deeds."""

from __future__ import annotations

from typing import Any

from hoanhap.ground.audit.as_known import ROWS
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotAllowed
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle

SUBJECT = "oversight.Obstacle"
RAISERS = tuple(role for role in roles.ROLES if role != roles.SYSTEM_LOADER)
"""Anyone in any office raises what stands in the way (Lai Châu IV.3, Lạng Sơn IV.3)."""

ANSWERERS = tuple(role for role in RAISERS if role != roles.PROVINCE_READER)
"""Any office can be the owner of one; a reader reads."""

KEPT = (
    "state", "owner_id", "grouped_into_id", "waiting_since", "answer", "answered_on", "taken_to",
    "taken_to_name", "taken_number", "taken_on", "outcome", "outcome_text", "outcome_on",
    "closed_on", "mark", "mark_note",
)  # fmt: skip
"""The columns that deeds change: each trace keeps what they were, so that one rolls back."""

FOLLOWERS = (roles.PROVINCE_DESK, roles.PROVINCE_OFFICE)
"""The standing agency and the Committee's office gather, group and hand out."""


def kept(*rows: Obstacle) -> dict[str, Any]:
    """What rows are before a deed changes them, for the trace: so they roll back to a moment."""
    were = {str(row.pk): {name: getattr(row, name) for name in KEPT} for row in rows}
    return {ROWS: {SUBJECT: were}}


def is_owner(actor: Actor, row: Obstacle) -> bool:
    """Whether the actor's agency answers this one, or the one it was grouped into."""
    head = row.grouped_into or row
    return head.owner_id == actor.agency_id


def follows(actor: Actor, row: Obstacle) -> bool:
    """Whether the actor gathers the obstacles of this province."""
    return actor.role in FOLLOWERS and row.province_id == actor.province_id


def has_raised(actor: Actor, row: Obstacle) -> bool:
    """Whether the actor's agency raised this one."""
    return row.agency_id == actor.agency_id


def to_answer(act: Act, obstacle_id: int, version: int) -> Obstacle:
    """The one locked, for its owner. Raises NotVisible, Stale, NotAllowed."""
    row = access.get_for(act, Obstacle, obstacle_id, version)
    if not is_owner(act.actor, row):
        raise NotAllowed(
            Words(
                vi="Việc này do cơ quan được giao giải đáp thực hiện.",
                en="Only the agency that was given this one answers it.",
            )
        )
    return row


def to_handle(act: Act, obstacle_id: int, version: int) -> Obstacle:
    """The one locked, for its owner or who gathers. Raises NotVisible, Stale, NotAllowed."""
    row = access.get_for(act, Obstacle, obstacle_id, version)
    if not (is_owner(act.actor, row) or follows(act.actor, row)):
        raise _not_yours()
    return row


def to_end(act: Act, obstacle_id: int, version: int) -> Obstacle:
    """The one locked, for its owner, who gathers, or who raised it. Raises NotVisible, Stale,
    NotAllowed.
    """
    row = access.get_for(act, Obstacle, obstacle_id, version)
    if not any(part(act.actor, row) for part in (is_owner, follows, has_raised)):
        raise _not_yours()
    return row


def ends_for_others(actor: Actor, row: Obstacle) -> None:
    """Raises NotAllowed for who only raised this one where others wait in it for the answer."""
    if not (is_owner(actor, row) or follows(actor, row)) and row.grouped.exists():
        raise NotAllowed(
            Words(
                vi="Nơi khác cũng chờ câu trả lời này; cơ quan được giao giải đáp hoặc cơ quan "
                "theo dõi của tỉnh mới khép lại.",
                en="Others wait for this answer too; the agency that answers closes it, or who "
                "follows the province's work.",
            )
        )


def asked_with(row: Obstacle) -> list[tuple[str, int]]:
    """Those grouped into this one, for the trace: what is done to it is in their history too."""
    found = Obstacle.objects.filter(grouped_into_id=row.pk).order_by("pk")
    return [(SUBJECT, pk) for pk in found.values_list("pk", flat=True)]


def _not_yours() -> NotAllowed:
    return NotAllowed(
        Words(
            vi="Việc này do cơ quan được giao giải đáp hoặc cơ quan theo dõi của tỉnh thực hiện.",
            en="This is for the agency that answers, or for who follows the province's work.",
        )
    )
