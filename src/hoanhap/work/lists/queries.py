"""Reads of the lists desk. The first argument is the actor; rows come through the door, masked.

A page of a list takes at most ten queries, the index seven. Further reads, each in a module of its
own, are named here too so that doors need only this one.
"""

from __future__ import annotations

from datetime import date

from hoanhap.ground.intake.queries import attachments_of, files_of_list
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.codes import REFUSAL_CODES, VERDICTS
from hoanhap.work.lists.difference import difference
from hoanhap.work.lists.due import days_of, exempt_communes, standing_of
from hoanhap.work.lists.index import lists_index
from hoanhap.work.lists.models import ListEntry, ListRound, MonthlyList
from hoanhap.work.lists.paper import form_01_paper
from hoanhap.work.lists.preview import answer_workbook, preview
from hoanhap.work.lists.showing import (
    count_entries,
    entry_rows,
    list_row,
    pages_of,
    what_now,
)
from hoanhap.work.lists.states import STATES
from hoanhap.work.lists.stepping import SUBJECT
from hoanhap.work.lists.today import today_of
from hoanhap.work.lists.types import (
    Counts,
    EntryRow,
    ListedRow,
    ListPage,
    ListRow,
    RoundRow,
    SisterList,
)
from hoanhap.work.lists.upload import read_upload

PAGE_SIZE = 100


def list_page(actor: Actor, list_id: int, today: date, *, page: int = 1) -> ListPage:
    """One list with a page of its rows (100), rounds, scans, files, additions. Raises NotVisible.

    The bank sees lists that were transmitted, and on them only confirmed names. The history in
    sentences is `audit.queries.history_of([("lists.MonthlyList", list_id)])`.
    """
    row = _get(actor, list_id)
    entries = access.visible(actor, ListEntry).filter(list_id=list_id)
    counts = count_entries(entries).get(list_id, Counts())
    page, pages = pages_of(counts.standing + counts.left, PAGE_SIZE, page)
    shown = entries.order_by("position", "id")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return ListPage(
        row=_list_row(actor, row, counts, today),
        entries=entry_rows(actor, shown),
        page=page,
        pages=pages,
        rounds=_rounds(actor, row),
        attachments=attachments_of(actor, (SUBJECT, list_id)) if row.signed_on else (),
        files=files_of_list(actor, list_id) if actor.may("lists.apply_form_01") else (),
        sisters=_sisters(actor, row),
    )


def one_list(actor: Actor, list_id: int, today: date) -> ListRow:
    """One list without its rows, for a form or a button's answer. Raises NotVisible."""
    row = _get(actor, list_id)
    entries = access.visible(actor, ListEntry).filter(list_id=list_id)
    counts = count_entries(entries).get(list_id, Counts())
    return _list_row(actor, row, counts, today)


def entry(actor: Actor, entry_id: int) -> EntryRow:
    """One row of a list, for its form. Raises NotVisible."""
    return entry_rows(actor, [access.get(actor, ListEntry, entry_id)])[0]


def lists_of_person(actor: Actor, person_id: int) -> tuple[ListedRow, ...]:
    """The lists a person was on that the actor sees, newest first. One query."""
    entries = access.visible(actor, ListEntry).filter(person_id=person_id).select_related("list")
    shows_reason = sees(actor, "refusal_code")
    return tuple(
        ListedRow(
            list_id=row.list_id,
            entry_id=row.pk,
            month=row.list.month,
            addition_no=row.list.addition_no,
            commune_id=row.list.commune_id,
            state=row.list.state,
            state_words=STATES[row.list.state],
            change=row.change,
            verdict=row.verdict,
            verdict_words=VERDICTS[row.verdict],
            refusal_code=row.refusal_code if shows_reason else None,
            refusal_words=REFUSAL_CODES.get(row.refusal_code) if shows_reason else None,
        )
        for row in entries.order_by("-list__month", "-list__addition_no")
    )


def _get(actor: Actor, list_id: int) -> MonthlyList:
    rows = access.visible(actor, MonthlyList).select_related("police", "committee", "bank")
    row = rows.filter(pk=list_id).first()
    return row if row is not None else access.get(actor, MonthlyList, list_id)


def _list_row(actor: Actor, row: MonthlyList, counts: Counts, today: date) -> ListRow:
    days = days_of(row.police.province_id, row.month)
    return list_row(
        actor,
        row,
        commune_name=unit_names([row.commune_id]).get(row.commune_id, ""),
        counts=counts,
        standing=standing_of(row, days, today, row.commune_id in exempt_communes(actor, row.month)),
    )


def _rounds(actor: Actor, row: MonthlyList) -> tuple[RoundRow, ...]:
    if row.round == 1 or actor.agency_kind == roles.VBSP_OFFICE:
        return ()
    return tuple(
        RoundRow(r.round, r.number, r.signed_on, r.signer_name, r.returned_on, r.remarks, r.entries)
        for r in ListRound.objects.filter(list=row).order_by("round")
    )


def _sisters(actor: Actor, row: MonthlyList) -> tuple[SisterList, ...]:
    same = access.visible(actor, MonthlyList).filter(commune_id=row.commune_id, month=row.month)
    return tuple(
        SisterList(pk, number, state, STATES[state])
        for pk, number, state in same.exclude(pk=row.pk)
        .order_by("addition_no")
        .values_list("pk", "addition_no", "state")
    )


__all__ = [
    "answer_workbook",
    "days_of",
    "difference",
    "entry",
    "form_01_paper",
    "list_page",
    "lists_index",
    "lists_of_person",
    "one_list",
    "preview",
    "read_upload",
    "today_of",
    "what_now",
]
