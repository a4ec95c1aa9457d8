"""What is due, messages and evidence turned into the rows that are handed out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.codes_doing import CHANNELS, ESCALATIONS, FACT_WORDS, STAGES
from hoanhap.work.plans.doing_now import what_now
from hoanhap.work.plans.facts import Fact
from hoanhap.work.plans.models import Chase, ChasedOccurrence, Occurrence, Plan
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.stages import Stage, stage_of
from hoanhap.work.plans.states import OCCURRENCE_STATES, PLAN_STATES
from hoanhap.work.plans.types_doing import ChaseRow, FactRow, OccurrenceRow, PlanHead


@dataclass(frozen=True, slots=True)
class Chased:
    """How often something was chased, and when last."""

    times: int = 0
    last_on: date | None = None


def occurrence_rows(
    actor: Actor, today: date, ids: Sequence[int], met: Mapping[int, Fact]
) -> tuple[OccurrenceRow, ...]:
    """The rows of these ids in their order, as far as the actor sees them. Two queries."""
    if not ids:
        return ()
    found = {
        row.pk: row
        for row in access.visible(actor, Occurrence)
        .filter(pk__in=ids)
        .select_related("duty", "duty__plan", "agency", "led_by")
    }
    chased = chased_of(found)
    return tuple(
        occurrence_row(actor, today, found[pk], met.get(pk), chased.get(pk, Chased()))
        for pk in ids
        if pk in found
    )


def chased_of(ids: Iterable[int]) -> dict[int, Chased]:
    """How often each was chased, reminders apart. One query."""
    counts = (
        ChasedOccurrence.objects.filter(occurrence_id__in=list(ids))
        .exclude(chase__channel="reminder")
        .values_list("occurrence_id")
        .annotate(times=Count("pk"), last=Max("chase__sent_on"))
    )
    return {pk: Chased(times, last) for pk, times, last in counts}


def stage_at(row: Occurrence, today: date, fact: Fact | None) -> Stage:
    """The stage of a row fetched with its duty."""
    return stage_of(
        row.state,
        row.duty.bond,
        today,
        due_on=row.due_on,
        done_on=row.done_on,
        fact_on=fact.done_on if fact else None,
    )


def occurrence_row(
    actor: Actor, today: date, row: Occurrence, fact: Fact | None, chased: Chased
) -> OccurrenceRow:
    """The row handed out for what is due, fetched with its duty, plan and agencies."""
    stage = stage_at(row, today, fact)
    duty = row.duty
    return OccurrenceRow(
        id=row.pk,
        version=row.version,
        duty_id=duty.pk,
        plan_id=duty.plan_id,
        plan_name=plan_name(duty.plan),
        path=duty.path,
        section=duty.section,
        title=duty.title,
        kind=duty.kind,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        led_by_name=row.led_by.name if row.led_by else "",
        bond=duty.bond,
        period=row.period,
        period_words=period_words(row.period),
        starts_on=row.starts_on,
        due_on=row.due_on,
        first_due_on=row.first_due_on,
        days_left=_days_left(row, stage, today),
        stage=stage.code,
        stage_words=STAGES[stage.code],
        late_since=stage.late_since,
        late_days=stage.late_days,
        state=row.state,
        state_words=OCCURRENCE_STATES[row.state],
        is_account=row.is_account,
        done_on=stage.done_on,
        fact=FactRow(fact.kind, FACT_WORDS[fact.kind], fact.id, fact.done_on) if fact else None,
        asked_due_on=row.asked_due_on,
        asked_reason=row.asked_reason,
        escalated_to=ESCALATIONS.get(row.escalated_to),
        escalated_on=row.escalated_on,
        chased_times=chased.times,
        last_chased_on=chased.last_on,
        actions=what_now(actor, row, stage, chased_times=chased.times),
    )


def _days_left(row: Occurrence, stage: Stage, today: date) -> int | None:
    if row.due_on is None or stage.code not in ("late", "waiting"):
        return None
    return (row.due_on - today).days


def plan_name(plan: Plan) -> str:
    """A plan in a line: its number where it has one, else its title."""
    return f"Kế hoạch số {plan.number}" if plan.number else plan.title


def plan_head(plan: Plan) -> PlanHead:
    """A plan as a heading."""
    return PlanHead(
        plan.pk,
        plan.version,
        plan.title,
        plan.number,
        plan.issued_on,
        plan.state,
        PLAN_STATES[plan.state],
    )


def chase_rows(actor: Actor, where: Q, *, limit: int = 200) -> tuple[ChaseRow, ...]:
    """The messages that fit, newest first, as far as the actor sees them. One query."""
    rows = (
        access.visible(actor, Chase)
        .filter(where)
        .select_related("agency")
        .annotate(occurrences=Count("chased", distinct=True))
        .order_by("-sent_on", "-pk")[:limit]
    )
    return tuple(_chase_row(actor, row, row.occurrences) for row in rows)


def _chase_row(actor: Actor, row: Chase, occurrences: int) -> ChaseRow:
    able = []
    if row.channel == "letter" and not row.number and actor.may("plans.record_letter"):
        able.append("plans.record_letter")
    is_own = row.agency_id == actor.agency_id
    if is_own and row.seen_on is None and actor.may("plans.mark_seen"):
        able.append("plans.mark_seen")
    return ChaseRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        channel=row.channel,
        channel_words=CHANNELS[row.channel],
        is_courteous=row.is_courteous,
        words=row.words,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        sent_on=row.sent_on,
        seen_on=row.seen_on,
        occurrences=occurrences,
        actions=tuple(able),
    )
