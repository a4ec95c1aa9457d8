"""orgs.found_agency: an office is entered with the units it covers."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import AdminUnit, Agency, AgencyTerritory
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


@action(
    "orgs.found_agency",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(vi="{who} thêm cơ quan {name}", en="{who} entered the office {name}"),
)
def found_agency(
    act: Act,
    *,
    name: str,
    kind: str,
    unit_id: int,
    province_id: int,
    covers: tuple[int, ...],
    starts_on: date,
    symbol: str = "",
) -> Done:
    """Enter an office of a kind, seated in a unit, covering units (a province covers its communes).

    Raises BadInput for an unknown kind or unit, and for an office that covers nothing.
    """
    known = set(
        AdminUnit.objects.filter(pk__in={unit_id, province_id, *covers}).values_list(
            "pk", flat=True
        )
    )
    if kind not in roles.AGENCY_KINDS or not covers or {unit_id, province_id, *covers} - known:
        why = Words(
            vi="Loại cơ quan hoặc đơn vị hành chính không có trong danh mục.",
            en="The kind of office or a unit is not on record.",
        )
        raise BadInput(why, details=(("covers", why),))
    agency = Agency.objects.create(
        name=name,
        kind=kind,
        unit_id=unit_id,
        province_id=province_id,
        starts_on=starts_on,
        symbol=symbol,
    )
    AgencyTerritory.objects.bulk_create(
        AgencyTerritory(agency=agency, unit_id=pk, starts_on=starts_on) for pk in covers
    )
    record(
        act,
        deed="orgs.found_agency",
        subject=("orgs.Agency", agency.pk),
        occurred_on=act.today,
        after={"name": name, "kind": kind, "covers": covers, "starts_on": starts_on},
        params={"name": name},
    )
    return Done(id=agency.pk)
