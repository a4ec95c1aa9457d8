"""An inspection through the door, for the agency that made it. Called in deeds."""

from __future__ import annotations

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Inspection


def own_inspection(act: Act, inspection_id: int, version: int) -> Inspection:
    """The inspection locked. Raises NotVisible, Stale, NotAllowed for another agency's, WrongState
    for one that was taken back.
    """
    row = access.get_for(act, Inspection, inspection_id, version)
    if row.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Cuộc kiểm tra này do cơ quan khác thực hiện và cập nhật.",
                en="Another agency made this inspection and keeps it up to date.",
            )
        )
    if row.withdrawn_at is not None:
        raise WrongState(
            Words(vi="Cuộc kiểm tra này đã được rút.", en="This inspection was taken back.")
        )
    return row
