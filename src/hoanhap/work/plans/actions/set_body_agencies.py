"""Set which agencies a body named in plans means in the province, from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.work.plans.models import BodyAgency
from hoanhap.work.plans.stepping import FOLLOW


@action(
    "plans.set_body_agencies",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đặt “{body}” là {agencies} cơ quan từ ngày {day}",
        en="{who} set “{body}” to mean {agencies} agencies from {day}",
    ),
)
def set_body_agencies(act: Act, *, code: str, agency_ids: Sequence[int], starts_on: date) -> Done:
    """Let a body mean these agencies of the province from a day on; with none, the default holds
    again (all of its kind, or the agency of that name). Duties already adopted stay as they are.

    Done.id is the province. Raises NotVisible for a post of no province or an agency that is not
    the province's, BadInput for a code the catalogue does not have.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    if code not in BODIES:
        why = Words(
            vi="Danh mục không có cơ quan này.", en="The catalogue does not have this body."
        )
        raise BadInput(why, details=(("code", why),))
    chosen = list(dict.fromkeys(agency_ids))
    if not set(chosen) <= {office.id for office in offices_of(province_id)}:
        raise NotVisible
    before = _replace(province_id, code, chosen, starts_on)
    record(
        act,
        deed="plans.set_body_agencies",
        subject=("orgs.AdminUnit", province_id),
        occurred_on=act.today,
        before={"code": code, "agencies": before},
        after={"code": code, "agencies": chosen, "starts_on": starts_on},
        params={
            "body": BODIES[code].words,
            "agencies": len(chosen),
            "day": f"{starts_on:%d/%m/%Y}",
        },
    )
    return Done(id=province_id)


def _replace(province_id: int, code: str, chosen: list[int], starts_on: date) -> list[int]:
    """End what holds on that day, drop what was set for later, and set anew; what it was before."""
    rows = BodyAgency.objects.filter(province_id=province_id, code=code)
    rows.filter(starts_on__gte=starts_on).delete()
    held = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on))
    before = list(held.order_by("id").values_list("agency_id", flat=True))
    held.update(ends_on=starts_on)
    BodyAgency.objects.bulk_create(
        BodyAgency(province_id=province_id, code=code, agency_id=pk, starts_on=starts_on)
        for pk in chosen
    )
    return before
