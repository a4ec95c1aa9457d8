"""Messages about returns as they are read: the register of them, and what a letter says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.chase_papers import late_days, letter_of
from hoanhap.work.plans.codes_doing import CHANNELS
from hoanhap.work.plans.types_letters import LetterData, LetterLine
from hoanhap.work.returns.models import Return, ReturnChase
from hoanhap.work.returns.rows import return_rows
from hoanhap.work.returns.types_chasing import ReturnChasePage, ReturnChaseRow

CHASES_SHOWN = 200


def chases(actor: Actor, *, round_id: int | None = None) -> tuple[ReturnChaseRow, ...]:
    """The messages about returns that the actor sees, newest first. One query."""
    where = Q() if round_id is None else Q(chased__of_return__round_id=round_id)
    return _chase_rows(actor, where)


def chase_page(actor: Actor, chase_id: int, today: date) -> ReturnChasePage:
    """One message with the returns it is about. Raises NotVisible. Three queries."""
    access.get(actor, ReturnChase, chase_id)
    about = access.visible(actor, Return).filter(
        pk__in=Return.objects.filter(chases__chase_id=chase_id).values("pk")
    )
    return ReturnChasePage(_chase_rows(actor, Q(pk=chase_id))[0], return_rows(actor, about, today))


def letter_data(actor: Actor, chase_id: int) -> LetterData:
    """What the official letter of a message says, as of the day it was drafted. Raises NotVisible,
    also for a message that is no letter.
    """
    chase = access.get(actor, ReturnChase, chase_id)
    if chase.channel != "letter":
        raise NotVisible
    rows = _about(chase)
    is_demo = any(row.round.is_demo for row in rows)
    return letter_of(chase, letter_lines(rows, chase.sent_on), is_demo=is_demo)


def letter_lines(rows: Iterable[Return], day: date) -> tuple[LetterLine, ...]:
    """Returns as they stood on a day; fetched with their rounds."""
    return tuple(_line(row, day) for row in rows)


def _line(row: Return, day: date) -> LetterLine:
    """One that had come back by that day is owed by the day it is to be mended; where none was
    named it is as late as it was first sent.
    """
    due_on, reckoned_on = row.due_on, day
    if row.first_sent_on is not None and row.first_sent_on <= day:
        due_on = max(row.due_on, row.mend_by or row.due_on)
        reckoned_on = day if row.mend_by else row.first_sent_on
    return LetterLine(
        title=row.round.title,
        period=f"{row.round.window_first:%d/%m/%Y} - {row.round.window_last:%d/%m/%Y}",
        due_on=due_on,
        late_days=late_days(due_on, reckoned_on),
    )


def _about(chase: ReturnChase) -> list[Return]:
    rows = Return.objects.filter(chases__chase=chase).select_related("round")
    return list(rows.order_by("due_on", "pk"))


def _chase_rows(actor: Actor, where: Q) -> tuple[ReturnChaseRow, ...]:
    rows = (
        access.visible(actor, ReturnChase)
        .filter(where)
        .select_related("agency")
        .annotate(returns=Count("chased", distinct=True))
        .order_by("-sent_on", "-pk")[:CHASES_SHOWN]
    )
    return tuple(_chase_row(actor, row, row.returns) for row in rows)


def _chase_row(actor: Actor, row: ReturnChase, returns: int) -> ReturnChaseRow:
    waits = row.channel == "letter" and not row.number
    able = waits and actor.may("returns.record_letter")
    return ReturnChaseRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        channel=row.channel,
        channel_words=CHANNELS[row.channel],
        is_courteous=row.is_courteous,
        sent_on=row.sent_on,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        words=row.words,
        returns=returns,
        actions=("returns.record_letter",) if able else (),
    )
