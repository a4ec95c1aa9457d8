"""Close a round: nothing more is taken in."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.states import NOT_SENT
from hoanhap.work.returns.stepping import ROUND, round_for


@action(
    "returns.close_round",
    grants=DESK,
    sentence=Words(
        vi="{who} khép kỳ báo cáo “{title}” ({missing} báo cáo chưa gửi)",
        en="{who} closed “{title}” ({missing} returns not sent)",
    ),
)
def close_round(act: Act, *, round_id: int, version: int) -> Done:
    """Close a round (*khép kỳ*): returns that were not sent stay as they are and are counted.

    Notes: `missing`. Raises NotVisible, Stale, WrongState.
    """
    row = round_for(act, "returns.close_round", round_id, version)
    missing = Return.objects.filter(round=row, state__in=NOT_SENT).count()
    row.closed_on = act.today
    row.version += 1
    row.save()
    record(
        act,
        deed="returns.close_round",
        subject=(ROUND, row.pk),
        occurred_on=act.today,
        before={"state": "open"},
        after={"state": row.state, "missing": missing},
        params={"title": row.title, "missing": missing},
    )
    return Done(id=row.pk, version=row.version, notes={"missing": missing})
