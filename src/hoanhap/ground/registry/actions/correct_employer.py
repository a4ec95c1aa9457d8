"""Correct what is on record of an establishment."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.ground.registry.actions.record_employer import EMPLOYER_KEEPERS
from hoanhap.ground.registry.employing import COLUMNS, EmployerFields, put
from hoanhap.ground.registry.models import Employer
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words


@action(
    "registry.correct_employer",
    grants=EMPLOYER_KEEPERS,
    sentence=Words(
        vi="{who} sửa thông tin của cơ sở {name}", en="{who} corrected the establishment {name}"
    ),
)
def correct_employer(
    act: Act, *, employer_id: int, version: int, fields: EmployerFields, reason: str
) -> Done:
    """Put new fields on record, with the reason; `ceased_on` says that it works no more.

    Raises NotVisible, Stale, BadInput for wrong fields, a tax code on record for another, or
    without a reason.
    """
    row = access.get_for(act, Employer, employer_id, version)
    why = said("reason", reason, 300)
    before = {name: getattr(row, name) for name in COLUMNS}
    put(row, fields, act.today)
    row.version += 1
    row.save()
    changed = [name for name in COLUMNS if before[name] != getattr(row, name)]
    record(
        act,
        deed="registry.correct_employer",
        subject=("registry.Employer", row.pk),
        occurred_on=act.today,
        before={name: before[name] for name in changed},
        after={name: getattr(row, name) for name in changed},
        reason=why,
        params={"name": row.name},
    )
    return Done(id=row.pk, version=row.version, notes={"changed": changed})
