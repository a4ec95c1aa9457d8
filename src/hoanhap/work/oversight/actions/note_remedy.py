"""Note that what an inspection asked to be mended was mended."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.actions.record_inspection import INSPECTORS
from hoanhap.work.oversight.keeping import own_inspection


@action(
    "oversight.note_remedy",
    grants=INSPECTORS,
    sentence=Words(
        vi="{who} ghi nhận đã khắc phục sau kiểm tra “{subject}”",
        en="{who} noted what was mended after the inspection “{subject}”",
    ),
)
def note_remedy(
    act: Act, *, inspection_id: int, version: int, remedy: str, remedied_on: date
) -> Done:
    """Note what was mended and when, which closes the inspection.

    Raises NotVisible, Stale, NotAllowed, WrongState; BadInput without words, for a day to come or
    before the inspection.
    """
    row = own_inspection(act, inspection_id, version)
    happened(act, "remedied_on", remedied_on, not_before=row.inspected_on)
    before = {"remedy": row.remedy, "remedied_on": row.remedied_on}
    row.remedy = said("remedy", remedy, 2000)
    row.remedied_on = remedied_on
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.note_remedy",
        subject=("oversight.Inspection", row.pk),
        occurred_on=remedied_on,
        before=before,
        after={"remedied_on": remedied_on},
        params={"subject": row.subject},
    )
    return Done(id=row.pk, version=row.version)
