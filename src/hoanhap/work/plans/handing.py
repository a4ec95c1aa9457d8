"""Handing duties over with what is still owed under them. Called inside deeds.

What was met stays where it was met. What is still owed goes to the duty that takes over, with its
history; where that one has the same period already, the old one is excused in its favour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from hoanhap.pure.kernel.act import Act
from hoanhap.work.plans.kept import Before
from hoanhap.work.plans.models import Duty, DutySupporter, Occurrence

OWED: Final = ("open", "acknowledged", "returned", "asked")
"""States of what is still owed; what was reported or answered is settled where it was."""


@dataclass
class Handed:
    """What a handing over did, for its one trace."""

    duties: int = 0
    moved: int = 0
    excused: int = 0
    closed: int = 0
    before: Before = field(default_factory=Before)


def hand_to(act: Act, old: Duty, new: Duty, day: date, reason: str, done: Handed) -> None:
    """Let `new` take over what `old` still owes, on a day."""
    there = set(Occurrence.objects.filter(duty=new).values_list("period", flat=True))
    owed = list(Occurrence.objects.filter(duty=old, state__in=OWED))
    _keep(done, old, owed)
    for row in owed:
        if row.period in there:
            _excuse(act, row, reason)
            done.excused += 1
            continue
        row.duty, row.agency_id, row.led_by_id = new, new.agency_id, new.led_by_id
        row.version += 1
        row.save(update_fields=["duty", "agency_id", "led_by_id", "version"])
        done.moved += 1
    old.state, old.handed_to, old.ends_on = "handed_over", new, day
    old.version += 1
    old.save(update_fields=["state", "handed_to", "ends_on", "version"])
    done.duties += 1


def close(act: Act, duty: Duty, day: date, reason: str, done: Handed) -> None:
    """End a duty on a day: what was due by then stays owed, what was to come is excused."""
    owed = Occurrence.objects.filter(duty=duty, state__in=OWED)
    to_come = [row for row in owed if row.due_on is None or row.due_on > day]
    _keep(done, duty, to_come)
    for row in to_come:
        _excuse(act, row, reason)
        done.excused += 1
    duty.state, duty.ends_on = "closed", day
    duty.version += 1
    duty.save(update_fields=["state", "ends_on", "version"])
    done.closed += 1


def copied(act: Act, old: Duty, agency_id: int, starts_on: date) -> Duty:
    """The same duty for another agency, from a day on, with those who work with it."""
    new = Duty(
        plan_id=old.plan_id,
        item_id=old.item_id,
        province_id=old.province_id,
        agency_id=agency_id,
        led_by_id=old.led_by_id,
        path=old.path,
        section=old.section,
        title=old.title,
        product=old.product,
        kind=old.kind,
        bond=old.bond,
        topic=old.topic,
        timings=old.timings,
        timing_details=old.timing_details,
        fact_kind=old.fact_kind,
        starts_on=starts_on,
        ends_on=old.ends_on,
        opened_at=act.now,
    )
    new.save()
    helpers = old.supporters.exclude(agency_id=agency_id).values_list("agency_id", flat=True)
    DutySupporter.objects.bulk_create(DutySupporter(duty=new, agency_id=pk) for pk in helpers)
    return new


def lead_from(agency_id: int, successor_id: int, plan_id: int, done: Handed) -> int:
    """Let the successor lead what the agency led and work with whom it worked with; how many
    duties it leads now.
    """
    led = Duty.objects.filter(plan_id=plan_id, led_by_id=agency_id, state="open")
    owed = Occurrence.objects.filter(duty__in=led, state__in=OWED)
    done.before.keep_duties(led.values_list("pk", flat=True))
    done.before.keep_due(owed.values_list("pk", flat=True))
    owed.update(led_by_id=successor_id)
    count = led.update(led_by_id=successor_id)
    _work_with(agency_id, successor_id, plan_id)
    return count


def _work_with(agency_id: int, successor_id: int, plan_id: int) -> None:
    rows = DutySupporter.objects.filter(duty__plan_id=plan_id, duty__state="open")
    there = set(rows.filter(agency_id=successor_id).values_list("duty_id", flat=True))
    old = rows.filter(agency_id=agency_id)
    wanted = [pk for pk in old.values_list("duty_id", flat=True) if pk not in there]
    old.delete()
    DutySupporter.objects.bulk_create(
        DutySupporter(duty_id=pk, agency_id=successor_id) for pk in wanted
    )


def like(old: Duty, candidates: Iterable[Duty]) -> Duty | None:
    """The duty that is the same one in another plan: of the same agency, on the same topic (or, of
    no topic, in the same words), of the same kind first.
    """
    same = [
        new
        for new in candidates
        if new.agency_id == old.agency_id
        and (new.topic == old.topic if old.topic else new.title == old.title)
    ]
    return min(same, key=lambda new: (new.kind != old.kind, new.pk), default=None)


def _keep(done: Handed, duty: Duty, owed: Iterable[Occurrence]) -> None:
    done.before.keep_duties([duty.pk])
    done.before.keep_due(row.pk for row in owed)


def _excuse(act: Act, row: Occurrence, reason: str) -> None:
    row.state, row.remarks = "excused", reason
    row.settled_on, row.settled_by = act.today, act.actor.posting_id
    row.version += 1
    row.save(update_fields=["state", "remarks", "settled_on", "settled_by", "version"])
