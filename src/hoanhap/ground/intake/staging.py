"""What becomes of a staged file, told by the desk whose deed takes it in. Called inside deeds."""

from __future__ import annotations

from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.intake.queries import STAGED, file_row
from hoanhap.ground.intake.types import StagedFile
from hoanhap.ground.orgs import access
from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.act import Act


def file_to_apply(act: Act, file_id: int) -> StagedFile:
    """The file locked for this transaction, with its reading. Raises NotVisible."""
    version = access.get(act.actor, ReceivedFile, file_id).version
    row = access.get_for(act, ReceivedFile, file_id, version)
    return StagedFile(file_row(row), unseal(bytes(row.staged_sealed), column=STAGED))


def mark_applied(file_id: int) -> None:
    """The file's rows are on the list now."""
    row = ReceivedFile.objects.defer("content_sealed", "staged_sealed").get(pk=file_id)
    row.state = "applied"
    row.version += 1
    row.save(update_fields=["state", "version"])
