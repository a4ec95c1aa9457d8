"""Take a file back."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import refuse_shut_section
from hoanhap.work.returns.models import ReturnFile
from hoanhap.work.returns.stepping import own_return, save_and_record


@action(
    "returns.withdraw_file",
    grants=WRITERS,
    sentence=Words(
        vi="{who} rút tệp {name} khỏi báo cáo “{round}”", en="{who} took {name} out of “{round}”"
    ),
)
def withdraw_file(act: Act, *, return_id: int, version: int, file_id: int) -> Done:
    """Take a file back before the return is sent; it stays on record, marked.

    Raises NotVisible, Stale, WrongState, NotAllowed, NotReady once locked or where its
    section did not come back.
    """
    row, before = own_return(act, "returns.withdraw_file", return_id, version)
    file = ReturnFile.objects.filter(pk=file_id, of_return=row, withdrawn_at__isnull=True).first()
    if file is None:
        raise NotVisible
    refuse_shut_section(row, file.section_id)
    file.withdrawn_at = act.now
    file.save(update_fields=["withdrawn_at"])
    return save_and_record(
        act,
        "returns.withdraw_file",
        row,
        before={"state": before},
        after={"file_id": file.pk},
        params={"name": file.file_name},
    )
