"""Put an establishment on record."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry.employing import COLUMNS, EmployerFields, put
from hoanhap.ground.registry.models import Employer
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words

EMPLOYER_KEEPERS = (roles.COMMITTEE_CLERK, roles.POLICE_DRAFTER, roles.BANK_CREDIT_OFFICER)
"""Who keeps the register of establishments of their communes."""


@action(
    "registry.record_employer",
    grants=EMPLOYER_KEEPERS,
    sentence=Words(
        vi="{who} ghi cơ sở {name} ({commune}) vào sổ",
        en="{who} put the establishment {name} ({commune}) on record",
    ),
)
def record_employer(act: Act, *, commune_id: int, fields: EmployerFields) -> Done:
    """Put an establishment of one of the actor's communes on record (điểm b khoản 1 Điều 3).

    Raises NotVisible for a commune outside the territory, BadInput for wrong fields or a tax code
    that another has.
    """
    names = unit_names([commune_id])
    if commune_id not in names or not act.actor.covers(commune_id):
        raise NotVisible
    row = Employer(commune_id=commune_id, recorded_at=act.now)
    put(row, fields, act.today)
    row.save()
    record(
        act,
        deed="registry.record_employer",
        subject=("registry.Employer", row.pk),
        occurred_on=act.today,
        after={name: getattr(row, name) for name in COLUMNS},
        params={"name": row.name, "commune": names[commune_id]},
    )
    return Done(id=row.pk, version=row.version)
