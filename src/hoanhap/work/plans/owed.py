"""What an agency owes, one thing due with all that belongs to it, and whom one may chase."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

from django.db.models import Q

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.offices import Office, offices_by_id
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.plans.addresses import addresses_of
from hoanhap.work.plans.codes_doing import EVIDENCE_KINDS, FACT_WORDS
from hoanhap.work.plans.evidence import COLUMN
from hoanhap.work.plans.models import DutySupporter, Evidence, Occurrence
from hoanhap.work.plans.rows_doing import chase_rows, occurrence_rows
from hoanhap.work.plans.scanning import facts_of, in_year, scan
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.stepping_doing import SUBJECT
from hoanhap.work.plans.types_doing import (
    ChaseGroup,
    EvidenceRow,
    OccurrencePage,
    OccurrenceRow,
    OwedPage,
    Tally,
)

SOON = timedelta(days=60)
DONE_SHOWN = 20
SHOWN = 100


def owed_by(actor: Actor, agency_id: int | None, today: date) -> OwedPage:
    """What an agency owes today over all plans in force; the actor's own where none is named.

    Raises NotVisible for an agency that is neither the actor's own nor one it follows. At most
    twelve queries.
    """
    office = followed_office(actor, agency_id or actor.agency_id)
    in_force = ~Q(duty__plan__state__in=("read", "dropped"))
    found = scan(actor, today, Q(agency_id=office.id) & in_year(today.year) & in_force)
    soon = [
        one.id
        for one in found.seen
        if one.stage.code == "waiting" and one.due_on and one.due_on <= today + SOON
    ]
    done = sorted(
        (one for one in found.seen if one.stage.code in ("done", "done_late", "thanked")),
        key=lambda one: (one.stage.done_on or date.min, one.id),
        reverse=True,
    )[:DONE_SHOWN]
    owed = found.ids("late", "no_day", "reported", "to_ask", "asked", "answered")
    rows = occurrence_rows(actor, today, [*owed, *soon, *(one.id for one in done)], found.met)
    by_stage: dict[str, list[OccurrenceRow]] = defaultdict(list)
    for row in rows:
        by_stage[row.stage].append(row)
    counts = Counter(one.stage.code for one in found.seen)
    return OwedPage(
        agency_id=office.id,
        agency_name=office.name,
        today=today,
        tally=Tally(**counts),
        late=tuple(by_stage["late"]),
        returned=tuple(row for row in rows if row.state == "returned"),
        due=tuple(by_stage["waiting"]),
        later=counts["waiting"] - len(soon),
        no_day=tuple(by_stage["no_day"]),
        reported=tuple(by_stage["reported"]),
        asked=tuple([*by_stage["to_ask"], *by_stage["asked"], *by_stage["answered"]]),
        done=tuple(row for row in rows if row.stage in ("done", "done_late", "thanked")),
        messages=chase_rows(actor, Q(agency_id=office.id, seen_on__isnull=True), limit=SHOWN),
    )


def followed_office(actor: Actor, agency_id: int) -> Office:
    """The actor's own agency, or one of the province it follows. Raises NotVisible."""
    office = offices_by_id([agency_id]).get(agency_id)
    if office is None:
        raise NotVisible
    follows = actor.agency_kind in roles.FOLLOWERS and office.province_id == actor.province_id
    if not (office.id == actor.agency_id or follows or actor.everywhere):
        raise NotVisible
    return office


def occurrence_page(actor: Actor, occurrence_id: int, today: date) -> OccurrencePage:
    """One thing due with its duty, evidence, messages and the duty's other periods. Raises
    NotVisible. At most ten queries.
    """
    seen = access.visible(actor, Occurrence).select_related("duty__item")
    row = seen.filter(pk=occurrence_id).first()
    if row is None:
        raise NotVisible
    siblings = list(
        access.visible(actor, Occurrence)
        .filter(duty_id=row.duty_id)
        .select_related("duty")
        .order_by("due_on", "pk")[:SHOWN]
    )
    met = facts_of(siblings)
    rows = {one.id: one for one in occurrence_rows(actor, today, [one.pk for one in siblings], met)}
    if row.pk not in rows:
        rows.update({one.id: one for one in occurrence_rows(actor, today, [row.pk], met)})
    supporters = DutySupporter.objects.filter(duty_id=row.duty_id).order_by("pk")
    duty = row.duty
    return OccurrencePage(
        row=rows[row.pk],
        text=duty.item.text,
        product=duty.product,
        supporters=tuple(supporters.values_list("agency__name", flat=True)),
        report=row.report,
        reported_on=row.reported_on,
        remarks=row.remarks,
        settled_on=row.settled_on,
        evidence=_evidence(actor, row),
        chases=chase_rows(actor, Q(chased__occurrence_id=row.pk), limit=SHOWN),
        siblings=tuple(one for pk, one in rows.items() if pk != row.pk),
        history=history_of([(SUBJECT, row.pk)]),
    )


def occurrence_row_of(actor: Actor, occurrence_id: int, today: date) -> OccurrenceRow:
    """One thing due, for a form. Raises NotVisible."""
    row = access.get(actor, Occurrence, occurrence_id)
    return occurrence_rows(actor, today, [row.pk], facts_of([row]))[0]


def occurrence_history(actor: Actor, occurrence_id: int) -> tuple[HistoryLine, ...]:
    """What was done about something due, newest first. Raises NotVisible."""
    access.get(actor, Occurrence, occurrence_id)
    return history_of([(SUBJECT, occurrence_id)])


def _evidence(actor: Actor, row: Occurrence) -> tuple[EvidenceRow, ...]:
    may = (
        row.agency_id == actor.agency_id
        and actor.may("plans.withdraw_evidence")
        and OCCURRENCE_TABLE.allows("plans.withdraw_evidence", row.state)
    )
    pieces = Evidence.objects.filter(occurrence=row).defer("content_sealed").order_by("pk")
    return tuple(
        EvidenceRow(
            id=piece.pk,
            kind=piece.kind,
            kind_words=EVIDENCE_KINDS[piece.kind],
            note=piece.note,
            url=piece.url,
            file_name=piece.file_name,
            mime=piece.mime,
            size_bytes=piece.size_bytes,
            fact_words=FACT_WORDS.get(piece.fact_kind),
            recorded_at=piece.recorded_at,
            is_withdrawn=piece.withdrawn_at is not None,
            actions=("plans.withdraw_evidence",) if may and piece.withdrawn_at is None else (),
        )
        for piece in pieces
    )


def evidence_file(actor: Actor, evidence_id: int) -> StoredFile:
    """A piece of evidence with its content. Raises NotVisible, also for what is no file."""
    piece = access.get(actor, Evidence, evidence_id)
    if piece.kind != "file":
        raise NotVisible
    return opened_file(piece, column=COLUMN)


def chase_candidates(
    actor: Actor, today: date, *, plan_id: int | None = None
) -> tuple[ChaseGroup, ...]:
    """Whom the standing agency may chase, most late first: what is late or due within fourteen
    days; then, courteously, what bodies were only asked. Empty for a post that may not chase.
    """
    if not actor.may("plans.chase"):
        return ()
    where = in_year(today.year) & Q(duty__plan__state="adopted", duty__state="open")
    where &= ~Q(agency_id=actor.agency_id)
    if plan_id is not None:
        where &= Q(duty__plan_id=plan_id)
    found = scan(actor, today, where)
    wanted = [
        one.id
        for one in found.seen
        if one.stage.code in ("late", "to_ask", "asked")
        or (one.stage.code == "waiting" and one.due_on and one.due_on <= today + _NEAR)
    ]
    groups: dict[tuple[bool, int], list[OccurrenceRow]] = defaultdict(list)
    for row in occurrence_rows(actor, today, wanted, found.met):
        groups[row.bond != "assigned", row.agency_id].append(row)
    known = addresses_of((agency_id for _, agency_id in groups), today)
    made = [
        ChaseGroup(agency_id, rows[0].agency_name, is_courteous, agency_id in known, tuple(rows))
        for (is_courteous, agency_id), rows in groups.items()
    ]
    return tuple(sorted(made, key=_most_late_first))


_NEAR = timedelta(days=14)


def _most_late_first(group: ChaseGroup) -> tuple[bool, int, str]:
    late = sum(row.stage == "late" for row in group.rows)
    return group.is_courteous, 0 if group.is_courteous else -late, sort_key(group.agency_name)
