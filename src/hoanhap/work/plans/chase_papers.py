"""Messages as they are read: the register of them, and what a letter says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.message import Message
from hoanhap.work.plans.models import Chase, Occurrence, Plan
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.rows_doing import chase_rows, occurrence_rows, plan_name
from hoanhap.work.plans.scanning import facts_of
from hoanhap.work.plans.types_doing import ChasePage, ChaseRow
from hoanhap.work.plans.types_letters import LetterData, LetterLine


def chases(
    actor: Actor, *, agency_id: int | None = None, plan_id: int | None = None
) -> tuple[ChaseRow, ...]:
    """The messages the actor sees, newest first: its own, or those it sent. One query."""
    where = Q()
    if agency_id is not None:
        where &= Q(agency_id=agency_id)
    if plan_id is not None:
        where &= Q(chased__occurrence__duty__plan_id=plan_id)
    return chase_rows(actor, where)


def chase_page(actor: Actor, chase_id: int, today: date) -> ChasePage:
    """One message with what it is about. Raises NotVisible."""
    access.get(actor, Chase, chase_id)
    about = list(
        access.visible(actor, Occurrence)
        .filter(chases__chase_id=chase_id)
        .select_related("duty")
        .order_by("due_on", "pk")
    )
    rows = occurrence_rows(actor, today, [row.pk for row in about], facts_of(about))
    return ChasePage(chase_rows(actor, Q(pk=chase_id))[0], rows)


def letter_data(actor: Actor, chase_id: int) -> LetterData:
    """What the official letter of a message says, as of the day it was drafted.

    Raises NotVisible, also for a message that is no letter.
    """
    chase = access.get(actor, Chase, chase_id)
    if chase.channel != "letter":
        raise NotVisible
    rows = list(
        Occurrence.objects.filter(chases__chase_id=chase.pk)
        .select_related("duty", "duty__plan")
        .order_by("due_on", "pk")
    )
    return letter_of(
        chase,
        letter_lines(rows, chase.sent_on),
        plans=tuple(dict.fromkeys(_named(row.duty.plan) for row in rows)),
        is_demo=any(row.duty.plan.is_demo for row in rows),
    )


def letter_of(
    chase: Message, lines: tuple[LetterLine, ...], *, is_demo: bool, plans: tuple[str, ...] = ()
) -> LetterData:
    """The letter of a message about these things owed."""
    sender = chase.led_by or chase.agency
    return LetterData(
        chase_id=chase.pk,
        issuer=sender.name,
        symbol=sender.symbol,
        province_name=unit_names([chase.province_id]).get(chase.province_id, ""),
        agency_name=chase.agency.name,
        is_courteous=chase.is_courteous,
        sent_on=chase.sent_on,
        plans=plans,
        lines=lines,
        words=chase.words,
        number=chase.number,
        day=chase.signed_on,
        signer_name=chase.signer_name,
        is_demo=is_demo,
    )


def letter_lines(rows: Iterable[Occurrence], day: date) -> tuple[LetterLine, ...]:
    """What is due, as it stood on a day; rows fetched with their duties."""
    return tuple(
        LetterLine(
            title=row.duty.title,
            period=period_words(row.period).vi,
            due_on=row.due_on,
            late_days=late_days(row.due_on, day),
        )
        for row in rows
    )


def late_days(due_on: date | None, day: date) -> int:
    """How many days something is late on a day; 0 before its own, and without one."""
    return max(0, (day - due_on).days) if due_on else 0


def _named(plan: Plan) -> str:
    issued = f" ngày {plan.issued_on:%d/%m/%Y}" if plan.issued_on else ""
    by = f" của {plan.issuer_name}" if plan.issuer_name else ""
    return f"{plan_name(plan)}{issued}{by}"
