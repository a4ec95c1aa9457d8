"""End a membership or the part of a focal point."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import SteeringMember
from hoanhap.work.plans.registering import MEMBER, WRITERS, refuse_others


@action(
    "plans.end_member",
    grants=WRITERS,
    sentence=Words(
        vi="{who} ghi {name} thôi nhiệm vụ từ ngày {ends_on}",
        en="{who} noted that {name} steps down from {ends_on}",
    ),
)
def end_member(act: Act, *, member_id: int, version: int, ends_on: date) -> Done:
    """Note from which day a member or focal point no longer is one.

    Raises NotVisible, Stale, NotAllowed for another agency's, WrongState where it has ended, and
    BadInput for a day before it began.
    """
    row = access.get_for(act, SteeringMember, member_id, version)
    refuse_others(act.actor, row.agency_id)
    if row.ends_on is not None:
        raise WrongState(Words(vi="Đã ghi ngày thôi nhiệm vụ.", en="The end is on record."))
    if ends_on <= row.starts_on:
        raise unfit(
            "ends_on",
            Words(
                vi="Ngày thôi nhiệm vụ phải sau ngày bắt đầu.",
                en="The end must come after the beginning.",
            ),
        )
    row.ends_on = ends_on
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.end_member",
        subject=(MEMBER, row.pk),
        occurred_on=min(ends_on, act.today),
        before={"ends_on": None},
        after={"ends_on": ends_on},
        params={"name": row.full_name, "ends_on": f"{ends_on:%d/%m/%Y}"},
    )
    return Done(id=row.pk, version=row.version)
