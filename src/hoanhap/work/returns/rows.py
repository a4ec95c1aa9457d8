"""Returns and rounds as rows that are handed out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.plans.codes_doing import ESCALATIONS
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.returns.codes import KINDS
from hoanhap.work.returns.models import Return, Round
from hoanhap.work.returns.stages import STAGES, Standing, standing
from hoanhap.work.returns.states import ROUND_STATES
from hoanhap.work.returns.types import ReturnRow, ReturnTally, RoundRow
from hoanhap.work.returns.what_now import return_actions, round_actions, standing_of

SENT = ("signed", "accepted", "returned", "answered", "thanked")
NOT_REMINDERS = ~Q(chases__chase__channel="reminder") & Q(chases__isnull=False)


def return_rows(actor: Actor, found: QuerySet[Return], today: date) -> tuple[ReturnRow, ...]:
    """These returns, in the Vietnamese order of agencies. One query."""
    ordered = sorted(to_be_shown(found), key=lambda row: (sort_key(row.agency.name), row.pk))
    return tuple(return_row(actor, row, today) for row in ordered)


def to_be_shown(found: QuerySet[Return]) -> QuerySet[Return]:
    """These returns with all that `return_row` needs of them."""
    return found.select_related("round", "agency").annotate(
        chased_times=Count("chases", filter=NOT_REMINDERS, distinct=True),
        last_chased_on=Max("chases__chase__sent_on", filter=NOT_REMINDERS),
    )


def return_row(actor: Actor, row: Return, today: date) -> ReturnRow:
    """One return fetched with its round and agency."""
    stage = standing_of(row, today)
    return ReturnRow(
        id=row.pk,
        version=row.version,
        round_id=row.round_id,
        round_title=row.round.title,
        window=Span(row.round.window_first, row.round.window_last),
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        agency_kind=row.agency.kind,
        unit_id=row.unit_id,
        bond=row.bond,
        state=row.state,
        standing=stage,
        stage=stage.code,
        stage_words=STAGES[stage.code],
        due_on=row.due_on,
        locks_on=row.locks_on,
        mend_by=row.mend_by,
        is_late=stage.is_late,
        late_days=stage.late_days,
        days_left=stage.days_left,
        is_locked=stage.is_locked,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        first_sent_on=row.first_sent_on,
        sent_at=row.sent_at,
        sendings_count=row.sendings_count,
        known_at=row.known_at,
        remarks=row.remarks,
        chased_times=getattr(row, "chased_times", 0),
        last_chased_on=getattr(row, "last_chased_on", None),
        escalated_to=ESCALATIONS.get(row.escalated_to),
        escalated_on=row.escalated_on,
        actions=return_actions(actor, row, today),
    )


def round_rows(actor: Actor, rounds: Sequence[Round], today: date) -> tuple[RoundRow, ...]:
    """Rounds fetched with outline and plan, tallied over the returns the actor sees. One query."""
    tallies = _tallies(actor, [row.pk for row in rounds], today)
    return tuple(round_row(actor, row, tallies[row.pk]) for row in rounds)


def round_row(actor: Actor, row: Round, stages: Iterable[Standing]) -> RoundRow:
    """One round with how its returns stand."""
    return RoundRow(
        id=row.pk,
        version=row.version,
        kind=row.kind,
        kind_words=KINDS[row.kind],
        title=row.title,
        window=Span(row.window_first, row.window_last),
        due_on=row.due_on,
        locks_on=row.locks_on,
        addressees=tuple(row.addressees),
        outline_id=row.outline_id,
        outline_title=row.outline.title,
        plan_id=row.plan_id,
        plan_name=plan_name(row.plan) if row.plan else "",
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        state=row.state,
        state_words=ROUND_STATES[row.state],
        note=row.note,
        tally=tally(stages),
        actions=round_actions(actor, row),
    )


def tally(stages: Iterable[Standing]) -> ReturnTally:
    """How many stand where; excused ones count in no other number."""
    every = list(stages)
    by_stage = Counter(stage.code for stage in every)
    sent = [stage for stage in every if stage.code in SENT]
    late = sum(stage.is_late for stage in every)
    return ReturnTally(
        by_stage={code: by_stage[code] for code in STAGES if code in by_stage},
        total=len(every) - by_stage["excused"],
        sent=len(sent),
        on_time=sum(not stage.is_late for stage in sent),
        late=late,
    )


def _tallies(actor: Actor, round_ids: list[int], today: date) -> dict[int, list[Standing]]:
    found: dict[int, list[Standing]] = defaultdict(list)
    rows = access.visible(actor, Return).filter(round_id__in=round_ids)
    columns = ("round_id", "state", "bond", "due_on", "locks_on", "mend_by", "first_sent_on")
    for round_id, state, bond, due_on, locks_on, mend_by, sent_on in rows.values_list(*columns):
        found[round_id].append(
            standing(
                state,
                bond,
                today,
                due_on=due_on,
                locks_on=locks_on,
                mend_by=mend_by,
                first_sent_on=sent_on,
            )
        )
    return {pk: found[pk] for pk in round_ids}
