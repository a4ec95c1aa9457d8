"""Take an obstacle out of its group."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import (
    ANSWERERS,
    SUBJECT,
    kept,
    to_handle,
)
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.ungroup",
    grants=ANSWERERS,
    sentence=Words(vi="{who} tách “{title}” khỏi nhóm", en="{who} took “{title}” out of its group"),
)
def ungroup(act: Act, *, obstacle_id: int, version: int, reason: str) -> Done:
    """Take one out of its group; it waits for an answer of its own again, from the group's owner.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a reason.
    """
    row = to_handle(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.ungroup", row.state)
    why = said("reason", reason, 300)
    head = row.grouped_into
    before = {"state": "grouped", **kept(row, *([head] if head is not None else []))}
    about: list[tuple[str, int]] = []
    row.grouped_into, row.state = None, state
    row.mark, row.mark_note = "", ""
    if head is not None:
        row.owner_id = head.owner_id
        about = [(SUBJECT, head.pk)]
    row.version += 1
    row.save()
    if head is not None:
        _wait_anew(head)
    record(
        act,
        deed="oversight.ungroup",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"state": state},
        reason=why,
        params={"title": row.title},
        about=about,
    )
    return Done(id=row.pk, version=row.version)


def _wait_anew(head: Obstacle) -> None:
    """The earliest day among those that are still in the group."""
    days = Obstacle.objects.filter(grouped_into=head).values_list("raised_on", flat=True)
    head.waiting_since = min([head.raised_on, *days])
    head.save(update_fields=["waiting_since"])
