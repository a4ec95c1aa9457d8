"""Take back a communication output recorded in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.own_rows import own_row, take_back
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import Output


@action(
    "outreach.withdraw_output",
    grants=tuple(role for role in roles.ROLES if role not in (roles.SYSTEM_LOADER,)),
    sentence=Words(
        vi="{who} rút sản phẩm tuyên truyền “{title}”",
        en="{who} took back the communication output “{title}”",
    ),
)
def withdraw_output(act: Act, *, output_id: int, version: int, reason: str) -> Done:
    """Take an output of the actor's own agency back, with the reason; it counts no more.

    Raises NotVisible, Stale, NotAllowed for another agency's, WrongState for one taken back
    already, BadInput without a reason.
    """
    row = own_row(
        act,
        Output,
        output_id,
        version,
        theirs=Words(
            vi="Sản phẩm này do cơ quan khác ghi; cơ quan đó tự rút.",
            en="Another agency recorded this output; that agency takes it back.",
        ),
        taken_back=Words(vi="Sản phẩm này đã được rút.", en="This output was taken back already."),
    )
    return take_back(
        act, row, deed="outreach.withdraw_output", reason=reason, params={"title": row.title}
    )
