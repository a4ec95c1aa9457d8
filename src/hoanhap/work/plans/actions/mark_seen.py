"""Note that a message about what is due was seen."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import SUBJECT
from hoanhap.work.plans.models import Chase
from hoanhap.work.plans.stepping_doing import OWNERS


@action(
    "plans.mark_seen",
    grants=(*OWNERS, roles.PARTNER_OFFICER),
    sentence=Words(
        vi="{who} đã xem thông báo về việc đến hạn", en="{who} saw the message about what is due"
    ),
)
def mark_seen(act: Act, *, chase_id: int, version: int) -> Done:
    """Note that the actor's agency saw a message sent to it.

    Raises NotVisible, Stale, NotAllowed for another agency's, WrongState where it was seen before.
    """
    row = access.get_for(act, Chase, chase_id, version)
    if row.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Thông báo này gửi cho cơ quan khác.",
                en="This message is for another agency.",
            )
        )
    if row.seen_on is not None:
        raise WrongState(Words(vi="Thông báo này đã được xem.", en="This message was seen."))
    row.seen_on = act.today
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.mark_seen",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"seen_on": row.seen_on},
    )
    return Done(id=row.pk, version=row.version)
