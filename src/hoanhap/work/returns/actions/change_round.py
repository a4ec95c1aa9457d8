"""Change the days, title or addressees of an open round."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.lines import tidy_addressees
from hoanhap.work.returns.models import Return, Round
from hoanhap.work.returns.stepping import (
    REASON_LONGEST,
    ROUND,
    SUBJECT,
    TITLE_LONGEST,
    refuse_odd_days,
    round_for,
)


@action(
    "returns.change_round",
    grants=DESK,
    sentence=Words(
        vi="{who} sửa kỳ báo cáo “{title}”, hạn {due_on}",
        en="{who} changed “{title}”, due {due_on}",
    ),
)
def change_round(
    act: Act,
    *,
    round_id: int,
    version: int,
    title: str,
    due_on: date,
    locks_on: date | None = None,
    addressees: tuple[str, ...] = (),
    note: str = "",
    reason: str = "",
) -> Done:
    """Change an open round; its data window and outline stay, since figures were filled in by them.

    Returns that had the round's own days move with it; those extended by themselves keep theirs,
    and what was sent stays as punctual as it was.
    Raises NotVisible, Stale, WrongState, BadInput.
    """
    row = round_for(act, "returns.change_round", round_id, version)
    refuse_odd_days(due_on, locks_on)
    was = {"title": row.title, "due_on": row.due_on, "locks_on": row.locks_on}
    moved = _move_returns(row, due_on, locks_on)
    row.title = said("title", title, TITLE_LONGEST)
    row.note = not_too_long("note", note, 4000)
    row.due_on, row.locks_on = due_on, locks_on
    row.addressees = tidy_addressees(addressees)
    row.version += 1
    row.save()
    record(
        act,
        deed="returns.change_round",
        subject=(ROUND, row.pk),
        occurred_on=act.today,
        before=was,
        after={"title": row.title, "due_on": due_on, "locks_on": locks_on},
        params={"title": row.title, "due_on": f"{due_on:%d/%m/%Y}"},
        about=[(SUBJECT, pk) for pk in moved],
        reason=not_too_long("reason", reason, REASON_LONGEST),
    )
    return Done(id=row.pk, version=row.version, notes={"moved": len(moved)})


def _move_returns(row: Round, due_on: date, locks_on: date | None) -> list[int]:
    lock = {"locks_on": row.locks_on} if row.locks_on else {"locks_on__isnull": True}
    with_it = Return.objects.filter(
        round=row, due_on=row.due_on, first_sent_on__isnull=True, **lock
    )
    moved = list(with_it.values_list("pk", flat=True))
    Return.objects.filter(pk__in=moved).update(due_on=due_on, locks_on=locks_on)
    return moved
