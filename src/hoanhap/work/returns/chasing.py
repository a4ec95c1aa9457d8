"""Who is told what of the returns it owes: messages grouped by agency. Called in deeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import addresses_of
from hoanhap.work.returns.codes import ASSIGNED
from hoanhap.work.returns.models import ChasedReturn, Return, ReturnChase
from hoanhap.work.returns.states import RETURN_TABLE
from hoanhap.work.returns.stepping import refuse_own

MAIL = "returns.mail"
"""The kind of an outbox message that carries a chase of returns by e-mail."""

MOST_AT_ONCE = 2000


def chaseable(act: Act, return_ids: Sequence[int]) -> list[Return]:
    """These returns, each through the door and still owed.

    Raises NotVisible where one is not the actor's to see; WrongState where one was sent or its
    round was closed; NotAllowed where the actor's own agency owes one.
    """
    wanted = sorted(set(return_ids))
    if not wanted or len(wanted) > MOST_AT_ONCE:
        raise NotVisible
    rows = list(
        access.visible(act.actor, Return)
        .filter(pk__in=wanted)
        .select_related("round", "agency")
        .order_by("due_on", "pk")
    )
    if len(rows) != len(wanted):
        raise NotVisible
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
    grouped: dict[tuple[int, bool], list[Return]] = defaultdict(list)
    for row in rows:
        grouped[row.agency_id, row.bond != ASSIGNED].append(row)
    told: list[tuple[ReturnChase, list[Return]]] = []
    for (agency_id, is_courteous), owed in grouped.items():
        chase = ReturnChase.objects.create(
            province_id=owed[0].province_id,
            agency_id=agency_id,
            led_by_id=owed[0].round.agency_id if channel == "reminder" else act.actor.agency_id,
            channel=channel,
            is_courteous=is_courteous,
            words=words,
            sent_on=act.today,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
        told.append((chase, owed))
    ChasedReturn.objects.bulk_create(
        ChasedReturn(chase=chase, of_return=row) for chase, owed in told for row in owed
    )
    return told


def refuse_without_address(act: Act, rows: Iterable[Return]) -> None:
    """Raise NotReady naming the agencies that have no e-mail address on record."""
    names = {row.agency_id: row.agency.name for row in rows}
    known = addresses_of(names, act.today)
    lacking = [name for agency_id, name in sorted(names.items()) if agency_id not in known]
    if lacking:
        raise NotReady(
            Words(
                vi="Chưa có thư điện tử của cán bộ đầu mối: {names}. Hãy ghi đầu mối hoặc chọn "
                "cách khác.",
                en="No e-mail address of a focal point is on record: {names}. Name one, or choose "
                "another way.",
            ).format(names="; ".join(lacking[:5]) + ("…" if len(lacking) > 5 else ""))
        )
