"""Plans and their files as rows that are handed out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import agency_names, unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes import FILE_STATES, HEADER_FIELDS, PLAN_KINDS
from hoanhap.work.plans.doubts import SURE, asks
from hoanhap.work.plans.models import Duty, Plan, PlanFile, PlanItem
from hoanhap.work.plans.reading import DEED, is_stuck, may_be_read
from hoanhap.work.plans.states import PLAN_STATES, PLAN_TABLE
from hoanhap.work.plans.types import Doubt, FieldRead, HeaderRow, PlanFileRow, PlanRow

NOT_BUTTONS: Final = frozenset({DEED})
"""Deeds on a plan that no button does by itself."""


def what_now(actor: Actor, row: Plan) -> tuple[str, ...]:
    """The deeds that the actor may do to a plan now, in the table's order."""
    if row.province_id != actor.province_id and not actor.everywhere:
        return ()
    return tuple(
        deed
        for deed in PLAN_TABLE.deeds_from(row.state)
        if actor.may(deed) and deed not in NOT_BUTTONS and not deed.endswith("_item")
    )


def plan_rows(actor: Actor, plans: Iterable[Plan]) -> tuple[PlanRow, ...]:
    """Plans with their counts, in five queries however many."""
    rows = list(plans)
    ids = [row.pk for row in rows]
    items = Counter(dict(_counts(access.visible(actor, PlanItem), ids, state="open")))
    duties = Counter(dict(_counts(access.visible(actor, Duty), ids)))
    doubtful = _doubtful(actor, [row.pk for row in rows if row.state == "read"])
    provinces = unit_names(row.province_id for row in rows)
    agencies = agency_names(row.agency_id for row in rows)
    return tuple(
        PlanRow(
            id=row.pk,
            version=row.version,
            kind=row.kind,
            kind_words=PLAN_KINDS[row.kind],
            title=row.title,
            number=row.number,
            issued_on=row.issued_on,
            issuer_name=row.issuer_name,
            province_id=row.province_id,
            province_name=provinces.get(row.province_id, ""),
            agency_id=row.agency_id,
            agency_name=agencies.get(row.agency_id, ""),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            state=row.state,
            state_words=PLAN_STATES[row.state],
            parent_id=row.parent_id,
            replaced_by_id=row.replaced_by_id,
            items=items[row.pk],
            doubtful=doubtful[row.pk],
            duties=duties[row.pk],
            is_demo=row.is_demo,
            actions=what_now(actor, row),
        )
        for row in rows
    )


def _counts(rows: QuerySet[Any], ids: Sequence[int], **only: str) -> Iterator[tuple[int, int]]:
    found = rows.filter(plan_id__in=ids, **only).values("plan_id").annotate(count=Count("pk"))
    yield from found.values_list("plan_id", "count")


def _doubtful(actor: Actor, plan_ids: Sequence[int]) -> Counter[int]:
    if not plan_ids:
        return Counter()
    rows = access.visible(actor, PlanItem).filter(
        plan_id__in=plan_ids, state="open", is_checked=False
    )
    return Counter(
        plan_id
        for plan_id, sureness, details in rows.values_list("plan_id", "sureness", "timing_details")
        if asks("open", False, sureness, details)
    )


def file_row(actor: Actor, file: PlanFile, plan: Plan, now: datetime | None) -> PlanFileRow:
    """A plan's file; without a moment nothing is said of whether its reading is stuck."""
    stuck = now is not None and is_stuck(file, now)
    may_begin = now is not None and may_be_read(file, now)
    own = plan.province_id == actor.province_id or actor.everywhere
    return PlanFileRow(
        id=file.pk,
        plan_id=plan.pk,
        name=file.file_name,
        mime=file.mime,
        size_bytes=file.size_bytes,
        file_kind=file.file_kind,
        state=file.state,
        state_words=FILE_STATES[file.state],
        message=Words(vi=file.message["vi"], en=file.message["en"]) if file.message else None,
        pages_done=file.pages_done,
        pages_total=file.pages_total,
        started_at=file.started_at,
        is_stuck=stuck,
        may_read_again=own
        and may_begin
        and actor.may(DEED)
        and PLAN_TABLE.allows(DEED, plan.state),
    )


def header_row(plan: Plan, reading: dict[str, object] | None) -> HeaderRow:
    """The letterhead as it stands, and where the reader had said something else."""
    read = (reading or {}).get("header") or {}
    assert isinstance(read, dict)  # nosec B101: the reader's JSON has it so
    sureness = read.get("sureness", {})
    corrected, doubts = [], []
    for field, words in HEADER_FIELDS.items():
        was, now = _said(read.get(field)), _said(plan.header.get(field))
        if read and was != now:
            corrected.append(FieldRead(field, words, was, now))
        elif round(sureness.get(field, 1) * 100) < SURE:
            doubts.append(Doubt(field, words, round(sureness[field] * 100)))
    return HeaderRow(plan.header, tuple(corrected), tuple(doubts))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value or "")
