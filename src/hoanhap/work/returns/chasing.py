"""Who is told what of the returns it owes: which may be chased, the messages. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.telling import Kinds, one_an_agency, owed_rows
from hoanhap.work.returns.codes import ASSIGNED
from hoanhap.work.returns.models import ChasedReturn, Return, ReturnChase
from hoanhap.work.returns.states import RETURN_TABLE
from hoanhap.work.returns.stepping import CHASE, SUBJECT, refuse_own

MAIL = "returns.mail"
"""The kind of an outbox message that carries a chase of returns by e-mail."""

KINDS = Kinds(message=CHASE, owed=SUBJECT, mail=MAIL, count="returns")


def chaseable(act: Act, return_ids: Sequence[int]) -> list[Return]:
    """These returns, each through the door and still owed.

    Raises NotVisible where one is not the actor's to see; WrongState where one was sent or its
    round was closed; NotAllowed where the actor's own agency owes one.
    """
    rows = owed_rows(act, Return, return_ids, "round", "agency")
    for row in rows:
        RETURN_TABLE.next("returns.chase", row.state)
        refuse_own(act, row)
    if any(row.round.state == "closed" for row in rows):
        raise WrongState(
            Words(
                vi="Có báo cáo thuộc kỳ đã khép; hãy tải lại trang và chọn lại.",
                en="One of these rounds is closed by now; reload the page and choose again.",
            )
        )
    return rows


def tell(
    act: Act, rows: Iterable[Return], *, channel: str, words: str = ""
) -> list[tuple[ReturnChase, list[Return]]]:
    """One message an agency, apart for what it has to send and what it is only asked; kept."""
    told = [
        (ReturnChase.objects.create(led_by_id=_leader(act, channel, owed), **columns), owed)
        for columns, owed in one_an_agency(
            act, rows, channel=channel, words=words, is_only_asked=_is_only_asked
        )
    ]
    ChasedReturn.objects.bulk_create(
        ChasedReturn(chase=chase, of_return=row) for chase, owed in told for row in owed
    )
    return told


def _leader(act: Act, channel: str, owed: Sequence[Return]) -> int:
    """The calendar reminds in the name of who gathers the returns."""
    return owed[0].round.agency_id if channel == "reminder" else act.actor.agency_id


def _is_only_asked(row: Return) -> bool:
    return row.bond != ASSIGNED
