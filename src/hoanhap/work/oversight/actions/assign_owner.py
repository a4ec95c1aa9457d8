"""Give an obstacle to the agency that answers it."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import Office, offices_by_id
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.obstacles import ANSWERERS, SUBJECT, asked_with, kept, to_handle
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.assign_owner",
    grants=ANSWERERS,
    sentence=Words(
        vi="{who} giao {owner} trả lời “{title}”", en="{who} gave “{title}” to {owner} to answer"
    ),
)
def assign_owner(
    act: Act, *, obstacle_id: int, version: int, owner_id: int, reason: str = ""
) -> Done:
    """Give one, with those grouped into it, to the agency of the province that is to answer.

    By who gathers them, or by the present owner to whom it does not belong. Raises NotVisible (also
    for an agency of another province or one that stands no more), Stale, NotAllowed, WrongState.
    """
    row = to_handle(act, obstacle_id, version)
    row.state = OBSTACLE_TABLE.next("oversight.assign_owner", row.state)
    offices = offices_by_id([owner_id, row.owner_id])
    owner = _of_province(act, offices.get(owner_id), row.province_id)
    owned = offices.get(row.owner_id or 0)
    before = {"owner": owned.name if owned else "", **kept(row)}
    row.owner_id = owner.id
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.assign_owner",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"owner": owner.name},
        reason=not_too_long("reason", reason, 300),
        params={"title": row.title, "owner": owner.name},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)


def _of_province(act: Act, office: Office | None, province_id: int) -> Office:
    if office is None or office.province_id != province_id:
        raise NotVisible
    if office.kind == roles.SYSTEM or not office.stands_on(act.today):
        raise NotVisible
    return office
