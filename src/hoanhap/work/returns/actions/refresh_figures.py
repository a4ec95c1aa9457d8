"""Fill the figures in anew."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import begin, fill, open_sections, sections_asked
from hoanhap.work.returns.stepping import own_return, save_and_record


@action(
    "returns.refresh_figures",
    grants=WRITERS,
    sentence=Words(
        vi="{who} cập nhật số liệu báo cáo “{round}”", en="{who} refreshed the figures of “{round}”"
    ),
)
def refresh_figures(act: Act, *, return_id: int, version: int) -> Done:
    """Fill in the figures of the open sections anew, as known now.

    Notes: `changed`. Raises NotVisible, Stale, WrongState, NotAllowed, NotReady once locked.
    """
    row, before = own_return(act, "returns.refresh_figures", return_id, version)
    was = row.known_at
    begin(act, row)
    changed = fill(act, row, open_sections(row, sections_asked(row)))
    return save_and_record(
        act,
        "returns.refresh_figures",
        row,
        before={"state": before, "known_at": was},
        after={"known_at": act.now, "changed": changed},
        notes={"changed": changed},
    )
