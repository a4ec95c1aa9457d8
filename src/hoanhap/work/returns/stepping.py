"""What all deeds on returns share: the row through the door, the step, whose it is, the lock, and
the save with its trace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import NotAllowed, NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import REQUESTED
from hoanhap.work.returns.models import OutlineSection, Return, Round
from hoanhap.work.returns.states import RETURN_TABLE, ROUND_TABLE

OUTLINE = "returns.Outline"
LINE = "returns.CalendarLine"
ROUND = "returns.Round"
SUBJECT = "returns.Return"
CHASE = "returns.ReturnChase"

TEXT_LONGEST = 40_000
REMARKS_LONGEST = 2000
REASON_LONGEST = 500
TITLE_LONGEST = 300

ASSIGNED_ONLY = frozenset(
    {
        "returns.start",
        "returns.submit",
        "returns.send_back",
        "returns.sign",
        "returns.return_with_remarks",
        "returns.accept",
        "returns.escalate",
    }
)
REQUESTED_ONLY = frozenset({"returns.record_answer", "returns.thank"})


def round_for(act: Act, deed: str, round_id: int, version: int) -> Round:
    """A round, locked and stepped. Raises NotVisible, Stale, WrongState."""
    row = access.get_for(act, Round, round_id, version)
    row.state = ROUND_TABLE.next(deed, row.state)
    return row


def return_for(act: Act, deed: str, return_id: int, version: int | None) -> tuple[Return, str]:
    """A return, locked and stepped, and the state it was in; `version` None: whichever.

    Raises NotVisible, Stale, WrongState; NotReady where the deed belongs to the other way
    (assigned or requested).
    """
    if version is None:
        row = Return.objects.select_for_update().filter(pk=return_id).first()
        if row is None or not access.visible(act.actor, Return).filter(pk=return_id).exists():
            raise NotVisible
    else:
        row = access.get_for(act, Return, return_id, version)
    before = row.state
    row.state = RETURN_TABLE.next(deed, before)
    _refuse_other_way(deed, row.bond)
    return row, before


def own_return(act: Act, deed: str, return_id: int, version: int | None) -> tuple[Return, str]:
    """A return of the actor's own agency that is still being taken in.

    Raises what `return_for` does; NotAllowed for another agency's; NotReady where its round was
    closed or its last day for sending is past.
    """
    row, before = return_for(act, deed, return_id, version)
    refuse_others(act, row)
    refuse_locked(act, row)
    return row, before


def goes_with(deed: str, bond: str) -> bool:
    """Whether a deed belongs to the way of this bond."""
    return deed not in (ASSIGNED_ONLY if bond == REQUESTED else REQUESTED_ONLY)


def _refuse_other_way(deed: str, bond: str) -> None:
    if goes_with(deed, bond):
        return
    if bond == REQUESTED:
        raise NotReady(
            Words(
                vi="Cơ quan này được đề nghị phối hợp: chỉ đề nghị, ghi nhận trả lời và cảm ơn.",
                en="This body is only requested: it is asked, answers and is thanked.",
            )
        )
    raise NotReady(
        Words(
            vi="Cơ quan này phải báo cáo: báo cáo được trình, ký, tiếp nhận hoặc trả lại.",
            en="This agency has to report: its return is submitted, signed, accepted or sent back.",
        )
    )


def refuse_others(act: Act, row: Return) -> None:
    """Raise NotAllowed where it is another agency's."""
    if row.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Báo cáo này của cơ quan khác; cơ quan đó tự soạn và gửi.",
                en="This is another agency's return; that agency writes and sends it.",
            )
        )


def refuse_own(act: Act, row: Return) -> None:
    """Raise NotAllowed where it is the actor's own agency's: others judge it."""
    if row.agency_id == act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Báo cáo của chính cơ quan mình do cơ quan khác tiếp nhận, nhận xét.",
                en="Your own agency's return is judged by another one.",
            )
        )


def refuse_closed(row: Return) -> None:
    """Raise NotReady for what would have the agency send again in a round that was closed."""
    if row.round.state == "closed":
        raise NotReady(
            Words(
                vi="Kỳ báo cáo này đã khép: đơn vị không gửi lại được nữa.",
                en="This round was closed: nothing can be sent again.",
            )
        )


def refuse_locked(act: Act, row: Return) -> None:
    """Raise NotReady after the last day for sending, or once the round was closed."""
    if row.round.state == "closed":
        raise NotReady(
            Words(
                vi="Kỳ báo cáo này đã khép ngày {on:%d/%m/%Y}. Nội dung anh/chị vừa nhập chưa được "
                "lưu; hãy liên hệ cơ quan tổng hợp nếu cần bổ sung.",
                en="This round was closed on {on:%d/%m/%Y}. What you just typed was not saved; ask "
                "the agency that gathers the returns if something must be added.",
            ).format(on=row.round.closed_on or act.today)
        )
    if row.locks_on is not None and row.locks_on < act.today:
        raise NotReady(
            Words(
                vi="Báo cáo này đã khóa sau ngày {on:%d/%m/%Y}. Nội dung anh/chị vừa nhập chưa "
                "được lưu; hãy đề nghị cơ quan tổng hợp gia hạn rồi gửi lại.",
                en="This return was locked after {on:%d/%m/%Y}. What you just typed was not saved; "
                "ask the agency that gathers the returns for a later day and send it again.",
            ).format(on=row.locks_on)
        )


def section_of(row: Return, section_id: int) -> OutlineSection:
    """A section of the return's own outline. Raises NotVisible for another's."""
    found = OutlineSection.objects.filter(pk=section_id, outline_id=row.round.outline_id).first()
    if found is None:
        raise NotVisible
    return found


def refuse_odd_days(due_on: date, locks_on: date | None) -> None:
    """Raise BadInput for a lock before the last day on time."""
    if locks_on is not None and locks_on < due_on:
        raise unfit(
            "locks_on",
            Words(
                vi="Ngày khóa không được trước ngày cuối đúng hạn.",
                en="It can't lock before the last day on time.",
            ),
        )


def named(row: Return) -> dict[str, Any]:
    """The round and agency of a return, for a sentence."""
    return {"round": row.round.title, "agency": row.agency.name}


def save_and_record(
    act: Act,
    deed: str,
    row: Return,
    *,
    before: Mapping[str, Any],
    after: Mapping[str, Any] | None = None,
    occurred_on: date | None = None,
    params: Mapping[str, Any] | None = None,
    about: Sequence[tuple[str, int]] = (),
    reason: str = "",
    notes: Mapping[str, Any] | None = None,
) -> Done:
    """Save under the next version and write the deed's one trace."""
    row.version += 1
    row.save()
    record(
        act,
        deed=deed,
        subject=(SUBJECT, row.pk),
        occurred_on=occurred_on or act.today,
        before=before,
        after={"state": row.state, **(after or {})},
        params={**named(row), **(params or {})},
        about=[(ROUND, row.round_id), *about],
        reason=reason,
    )
    return Done(id=row.pk, version=row.version, notes=notes or {})
