"""orgs.end_agency: an office ends on a day, and another comes after it."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency, AgencyTerritory, Posting
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotReady, NotVisible
from hoanhap.pure.kernel.words import Words


@action(
    "orgs.end_agency",
    grants=(roles.SYSTEM_LOADER, roles.PROVINCE_DESK),
    sentence=Words(
        vi="{who} ghi nhận {name} kết thúc hoạt động từ ngày {day}",
        en="{who} recorded that {name} ends on {day}",
    ),
)
def end_agency(
    act: Act, *, agency_id: int, ended_on: date, successor_id: int | None = None
) -> Done:
    """Let an office end: `ended_on` is the first day on which it is no more, and may lie ahead,
    since such decisions are taken before. Its posts and its communes end with it; `successor_id` is
    the office that takes its duties over on that day.

    Raises NotVisible for an office of another province, NotReady for one that has ended, BadInput
    for a day before it began or a successor that is itself, of another province or not there then.
    """
    agency = _own(act, agency_id)
    if agency.ends_on is not None:
        raise NotReady(
            Words(vi="{name} đã kết thúc hoạt động.", en="{name} has ended already.").format(
                name=agency.name
            )
        )
    _refuse_odd(agency, ended_on, successor_id)
    still = Q(ends_on__isnull=True) | Q(ends_on__gt=ended_on)
    posts = Posting.objects.filter(still, agency=agency).update(ends_on=ended_on)
    AgencyTerritory.objects.filter(still, agency=agency).update(ends_on=ended_on)
    agency.ends_on, agency.successor_id = ended_on, successor_id
    agency.save(update_fields=["ends_on", "successor"])
    record(
        act,
        deed="orgs.end_agency",
        subject=("orgs.Agency", agency.pk),
        occurred_on=act.today,
        before={"ends_on": None, "successor": None},
        after={"ends_on": ended_on, "successor": successor_id, "posts": posts},
        params={"name": agency.name, "day": f"{ended_on:%d/%m/%Y}"},
        about=[("orgs.Agency", successor_id)] if successor_id else [],
    )
    return Done(id=agency.pk)


def _own(act: Act, agency_id: int) -> Agency:
    agency = Agency.objects.select_for_update().filter(pk=agency_id).first()
    own = act.actor.everywhere or (
        agency is not None and agency.province_id == act.actor.province_id
    )
    if agency is None or not own:
        raise NotVisible
    return agency


def _refuse_odd(agency: Agency, ended_on: date, successor_id: int | None) -> None:
    if ended_on <= agency.starts_on:
        why = Words(
            vi="Ngày kết thúc phải sau ngày bắt đầu hoạt động.",
            en="An office ends after it began.",
        )
        raise BadInput(why, details=(("ended_on", why),))
    if successor_id is None:
        return
    fits = Agency.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=ended_on),
        pk=successor_id,
        province_id=agency.province_id,
        starts_on__lte=ended_on,
    )
    if not fits.exclude(pk=agency.pk).exists():
        why = Words(
            vi="Cơ quan kế thừa phải là một cơ quan khác của tỉnh, đang hoạt động vào ngày đó.",
            en="The successor is another office of the province that stands on that day.",
        )
        raise BadInput(why, details=(("successor_id", why),))
