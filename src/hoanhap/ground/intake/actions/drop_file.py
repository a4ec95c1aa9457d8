"""Drop a received workbook without taking it in."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words


@action(
    "intake.drop_file",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(vi="{who} bỏ tệp {name}, không nhập", en="{who} dropped the file {name}"),
)
def drop_file(act: Act, *, file_id: int, version: int) -> Done:
    """Drop a staged file; the file and its reading stay sealed on record, the list is untouched.

    Raises NotVisible, Stale, or WrongState for a file that was applied or dropped already.
    """
    row = access.get_for(act, ReceivedFile, file_id, version)
    if row.state != "staged":
        raise WrongState(
            Words(
                vi="Tệp này đã được nhập hoặc đã bỏ.",
                en="This file has been applied or dropped already.",
            )
        )
    row.state = "dropped"
    row.version += 1
    row.save(update_fields=["state", "version"])
    record(
        act,
        deed="intake.drop_file",
        subject=("intake.ReceivedFile", row.pk),
        occurred_on=act.today,
        before={"state": "staged"},
        after={"state": "dropped"},
        params={"name": row.name},
    )
    return Done(id=row.pk, version=row.version)
