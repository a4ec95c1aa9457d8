"""An inspection through the door, for the agency that made it. Called in deeds."""

from __future__ import annotations

from hoanhap.ground.orgs.own_rows import own_row
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Inspection


def own_inspection(act: Act, inspection_id: int, version: int) -> Inspection:
    """The inspection locked. Raises NotVisible, Stale, NotAllowed for another agency's, WrongState
    for one that was taken back.
    """
    return own_row(
        act,
        Inspection,
        inspection_id,
        version,
        theirs=Words(
            vi="Cuộc kiểm tra này do cơ quan khác thực hiện và cập nhật.",
            en="Another agency made this inspection and keeps it up to date.",
        ),
        taken_back=Words(vi="Cuộc kiểm tra này đã được rút.", en="This inspection was taken back."),
    )
