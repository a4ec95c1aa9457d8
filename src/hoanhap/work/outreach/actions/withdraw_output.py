"""Take back a communication output recorded in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import Output


@action(
    "outreach.withdraw_output",
    grants=tuple(role for role in roles.ROLES if role not in (roles.SYSTEM_LOADER,)),
    sentence=Words(
        vi="{who} rút sản phẩm tuyên truyền “{title}”",
        en="{who} took back the communication output “{title}”",
    ),
)
def withdraw_output(act: Act, *, output_id: int, version: int, reason: str) -> Done:
    """Take an output of the actor's own agency back, with the reason; it counts no more.

    Raises NotVisible, Stale, NotAllowed for another agency's, WrongState for one taken back
    already, BadInput without a reason.
    """
    row = access.get_for(act, Output, output_id, version)
    if row.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Sản phẩm này do cơ quan khác ghi; cơ quan đó tự rút.",
                en="Another agency recorded this output; that agency takes it back.",
            )
        )
    if row.withdrawn_at is not None:
        raise WrongState(
            Words(vi="Sản phẩm này đã được rút.", en="This output was taken back already.")
        )
    why = said("reason", reason, 300)
    row.withdrawn_at = act.now
    row.version += 1
    row.save()
    record(
        act,
        deed="outreach.withdraw_output",
        subject=("outreach.Output", row.pk),
        occurred_on=act.today,
        before={"is_counted": True},
        after={"is_counted": False},
        reason=why,
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
