"""Put on record that a person moved."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry.models import Person, Residence
from hoanhap.ground.registry.residing import settle_residences
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.vietnamese import normalise
from hoanhap.pure.kernel.words import Words


@action(
    "registry.move_residence",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} ghi nhận {name} chuyển đến {to}", en="{who} noted: {name} moved to {to}"
    ),
)
def move_residence(
    act: Act, *, person_id: int, version: int, commune_id: int, residence: str, moved_on: date
) -> Done:
    """Close the residence a person has and open the new one on `moved_on`. Where that lies in
    another commune, the new commune sees the person from then on and this one no longer.

    Raises NotVisible, Stale, and BadInput for an unknown commune, no address, a day after today or
    before the residence that is being closed began.
    """
    row = access.get_for(act, Person, person_id, version)
    text = normalise(residence)
    names = unit_names([commune_id])
    if not text or len(text) > 200 or commune_id not in names:
        why = Words(
            vi="Hãy chọn xã và ghi nơi ở mới.", en="Choose the commune and the new address."
        )
        raise BadInput(why, details=(("residence", why),))
    began = (
        Residence.objects.filter(person=row, ends_on__isnull=True)
        .order_by("-starts_on")
        .values_list("starts_on", flat=True)
        .first()
    )
    happened(act, "moved_on", moved_on, not_before=began)
    before = {"commune": row.commune_id, "residence": row.residence}
    settle_residences(act, [(row.pk, text, None)], commune_id, on=moved_on)
    row.commune_id = commune_id
    row.residence = text
    row.version += 1
    row.save()
    record(
        act,
        deed="registry.move_residence",
        subject=("registry.Person", row.pk),
        occurred_on=moved_on,
        before=before,
        after={"commune": commune_id, "residence": text},
        params={"name": row.full_name, "to": names[commune_id]},
    )
    return Done(id=row.pk, version=row.version)
