"""loans.found_group: a savings and credit group is registered."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.covering import agencies_covering
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.vietnamese import normalise
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.lending import (
    GROUP_MEMBERS_MAX,
    GROUP_MEMBERS_MIN,
    is_group_size_allowed,
)
from hoanhap.work.loans.models import SavingsCreditGroup


@action(
    "loans.found_group",
    grants=(roles.ORGANISATION_OFFICER,),
    sentence=Words(vi="{who} ghi nhận {name} ({hamlet})", en="{who} registered {name} ({hamlet})"),
)
def found_group(
    act: Act,
    *,
    commune_id: int,
    name: str,
    hamlet: str,
    leader_name: str,
    members: int,
    accepted_number: str,
    accepted_on: date,
) -> Done:
    """Register a group (Tổ TK&VV) that the committee accepted in writing.

    Raises NotVisible for a commune the organisation doesn't cover, BadInput for a number of members
    outside the bank's bounds (5 to 60) or a day to come.
    """
    if not act.actor.covers(commune_id):
        raise NotVisible
    happened(act, "accepted_on", accepted_on)
    if not is_group_size_allowed(members, accepted_on):
        why = Words(
            vi="Tổ có từ {low} đến {high} tổ viên; hãy xem lại số {members}.",
            en="A group has {low} to {high} members; check {members}.",
        ).format(
            low=GROUP_MEMBERS_MIN.on(accepted_on).value,
            high=GROUP_MEMBERS_MAX.on(accepted_on).value,
            members=members,
        )
        raise BadInput(why, details=(("members", why),))
    group = SavingsCreditGroup.objects.create(
        name=normalise(name),
        commune_id=commune_id,
        hamlet=normalise(hamlet),
        organisation_id=act.actor.agency_id,
        bank_id=_bank_office(act, commune_id),
        leader_name=normalise(leader_name),
        members=members,
        accepted_number=accepted_number,
        accepted_on=accepted_on,
    )
    record(
        act,
        deed="loans.found_group",
        subject=("loans.SavingsCreditGroup", group.pk),
        occurred_on=accepted_on,
        after={"name": group.name, "members": members, "accepted_number": accepted_number},
        params={"name": group.name, "hamlet": group.hamlet},
    )
    return Done(id=group.pk)


def _bank_office(act: Act, commune_id: int) -> int:
    banks = agencies_covering(commune_id, [roles.VBSP_OFFICE], act.today)
    if roles.VBSP_OFFICE not in banks:
        raise BadInput(
            Words(
                vi="Chưa có phòng giao dịch nào phụ trách xã này. Hãy báo Công an tỉnh bổ sung.",
                en="No transaction office covers this commune. Ask the province to add it.",
            )
        )
    return banks[roles.VBSP_OFFICE][0]
