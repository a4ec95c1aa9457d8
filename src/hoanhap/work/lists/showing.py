"""From tables to the rows handed out: masked on the way, words beside every code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Count, QuerySet

from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.registry.merging import COLUMN
from hoanhap.ground.vault.sealing import unseal_text
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.codes import (
    CHANGES,
    LATENESS_CAUSES,
    LEFT_REASONS,
    REFUSAL_CODES,
    VERDICTS,
)
from hoanhap.work.lists.deadlines import Standing
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.states import STATES, TABLE
from hoanhap.work.lists.types import Counts, EntryRow, ListRow

AT_BANK_DEEDS = frozenset({"lists.receive_original"})


def what_now(actor: Actor, row: MonthlyList, counts: Counts | None = None) -> tuple[str, ...]:
    """The deeds this actor may do to this list now.

    By grant, by the step table, by the cheap guards (drafter is not submitter, neither is signer),
    and with counts also by what the deed asks of them.
    """
    return tuple(
        deed
        for deed in TABLE.deeds_from(row.state)
        if actor.may(deed) and _is_theirs(actor, row, deed) and _is_ripe(row, deed, counts)
    )


def _is_theirs(actor: Actor, row: MonthlyList, deed: str) -> bool:
    if deed in AT_BANK_DEEDS:
        return actor.agency_id == row.bank_id
    if deed == "lists.submit" and actor.posting_id == row.drafted_by:
        return False
    if deed == "lists.sign" and actor.posting_id in (row.drafted_by, row.submitted_by):
        return False
    return actor.answers_for(row.commune_id)


def _is_ripe(row: MonthlyList, deed: str, counts: Counts | None) -> bool:
    if counts is None:
        return True
    if deed == "lists.submit":
        return counts.standing > 0 or row.is_nil
    if deed == "lists.declare_nil":
        return counts.standing == 0 and not row.is_nil
    if deed == "lists.confirm":
        return counts.undecided == 0
    if deed in ("lists.decide_entry", "lists.change_entry", "lists.drop_entry"):
        return counts.standing + counts.left > 0
    return True


def count_entries(entries: QuerySet[ListEntry]) -> dict[int, Counts]:
    """Counts by list over these rows, in one query."""
    found: dict[int, dict[str, int]] = {}
    grouped = entries.order_by().values_list("list_id", "change", "verdict")
    for list_id, change, verdict, number in grouped.annotate(number=Count("id")):
        tally = found.setdefault(list_id, dict.fromkeys(Counts.__slots__, 0))
        tally[change] += number
        if change != "left":
            tally["standing"] += number
            tally[verdict or "undecided"] += number
    return {list_id: Counts(**tally) for list_id, tally in found.items()}


def list_row(
    actor: Actor, row: MonthlyList, *, commune_name: str, counts: Counts, standing: Standing
) -> ListRow:
    """The list handed out; police, committee and bank must have been fetched with it."""
    return ListRow(
        id=row.pk,
        version=row.version,
        commune_id=row.commune_id,
        commune_name=commune_name,
        month=row.month,
        addition_no=row.addition_no,
        state=row.state,
        state_words=STATES[row.state],
        round=row.round,
        is_nil=row.is_nil,
        due_on=row.due_on,
        police_name=row.police.name,
        committee_name=row.committee.name,
        bank_name=row.bank.name,
        submitted_on=row.submitted_on,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        confirmation_number=row.confirmation_number,
        confirmed_on=row.confirmed_on,
        confirmer_name=row.confirmer_name,
        transmitted_on=row.transmitted_on,
        original_received_on=row.original_received_on,
        return_remarks=row.return_remarks,
        lateness_cause=row.lateness_cause,
        lateness_words=LATENESS_CAUSES.get(row.lateness_cause),
        lateness_note=row.lateness_note,
        counts=counts,
        standing=standing,
        actions=what_now(actor, row, counts),
    )


def entry_rows(actor: Actor, entries: Iterable[ListEntry]) -> tuple[EntryRow, ...]:
    """The rows handed out; numbers are opened only for posts that see them."""
    opens = sees(actor, "identity_number")
    return tuple(_entry_row(actor, entry, opens=opens) for entry in entries)


def _entry_row(actor: Actor, entry: ListEntry, *, opens: bool) -> EntryRow:
    row = EntryRow(
        id=entry.pk,
        version=entry.version,
        list_id=entry.list_id,
        person_id=entry.person_id,
        position=entry.position,
        change=entry.change,
        change_words=CHANGES[entry.change],
        left_reason=entry.left_reason,
        left_words=LEFT_REASONS.get(entry.left_reason),
        full_name=entry.full_name,
        birth_year=entry.birth_year,
        born_on=entry.born_on,
        sex=entry.sex,
        identity_kind=entry.identity_kind,
        identity_number=unseal_text(entry.identity_sealed, column=COLUMN) if opens else None,
        residence=entry.residence,
        phone=entry.phone,
        release_kind=entry.release_kind,
        released_on=entry.released_on,
        certificate_number=entry.certificate_number,
        certificate_on=entry.certificate_on,
        obeys_law=entry.obeys_law,
        purpose=entry.purpose,
        amount_vnd=entry.amount_vnd,
        form_note=entry.form_note,
        verdict=entry.verdict,
        verdict_words=VERDICTS[entry.verdict],
        refusal_code=entry.refusal_code,
        refusal_words=REFUSAL_CODES.get(entry.refusal_code),
        refusal_note=entry.refusal_note,
    )
    row = masked(actor, row)
    if not sees(actor, "refusal_code"):
        row = replace(row, refusal_words=None, left_reason="", left_words=None)
    return row


def pages_of(total: int, size: int, wanted: int) -> tuple[int, int]:
    """(the page that can be shown, how many there are)."""
    pages = max(1, -(-total // size))
    return min(max(1, wanted), pages), pages
