"""Record what was read from a plan's file: its text, and each point with the reader's answer."""

from __future__ import annotations

import hashlib

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.as_json import as_json
from hoanhap.pure.planreader.types import PlanReading
from hoanhap.work.plans.doubts import asks
from hoanhap.work.plans.models import Plan, PlanFile, PlanItem
from hoanhap.work.plans.reading_rows import (
    citations_json,
    day_of_header,
    header_json,
    items_of,
    tie_outlines,
)
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for


@action(
    "plans.record_reading",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đọc tệp {name}: {items} mục, {doubtful} mục cần xem lại",
        en="{who} had the file {name} read: {items} points, {doubtful} to be looked at",
    ),
)
def record_reading(
    act: Act,
    *,
    plan_id: int,
    version: int,
    file_id: int,
    text: str,
    reading: PlanReading,
    file_kind: str = "",
    notes_on_file: Words | None = None,
) -> Done:
    """Keep the text and the reading of a file, and make its points of the plan.

    An earlier reading of the plan gives way to this one. `notes_on_file` is what the extraction
    had to say (pages of a faint scan). Notes: `items`, `doubtful`. Raises
    NotVisible for a file of another plan, Stale, WrongState past the reading, and NotReady where
    a person has already worked on the points: their work is not thrown away.
    """
    plan = plan_for(act, "plans.record_reading", plan_id, version)
    file = PlanFile.objects.filter(pk=file_id, plan=plan).defer("content_sealed").first()
    if file is None:
        raise NotVisible
    _clear(plan)
    _keep(file, text, reading, file_kind, notes_on_file)
    _fill(plan, reading)
    made = PlanItem.objects.bulk_create(items_of(plan.pk, reading))
    PlanItem.objects.bulk_update(tie_outlines(made), ["belongs_to"])
    doubtful = sum(asks("open", False, item.sureness, item.timing_details) for item in made)
    notes = {"items": len(made), "doubtful": doubtful}
    record(
        act,
        deed="plans.record_reading",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        after={"file": file.pk, "text_sha256": file.text_sha256, **notes},
        params={"name": file.file_name, **notes},
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _clear(plan: Plan) -> None:
    """Drop an earlier reading's rows; the reading itself stays whole with its file."""
    rows = PlanItem.objects.filter(plan=plan)
    if rows.exclude(origin="read", state="open", is_checked=False, version=1).exists():
        raise NotReady(
            Words(
                vi="Đã có người soát các mục của kế hoạch này nên không đọc lại. Hãy bỏ kế hoạch "
                "này và gửi tệp thành kế hoạch mới nếu cần đọc lại từ đầu.",
                en="Points of this plan have been worked on, so it is not read again. Drop it and "
                "send the file as a new plan to start over.",
            )
        )
    rows.update(belongs_to=None)
    rows.delete()


def _keep(
    file: PlanFile, text: str, reading: PlanReading, file_kind: str, notes: Words | None
) -> None:
    file.text = text
    file.text_sha256 = hashlib.sha256(text.encode()).hexdigest()
    file.reading = as_json(reading)
    file.file_kind = file_kind
    file.state = "read"
    file.message = {"vi": notes.vi, "en": notes.en} if notes else {}
    fields = ["text", "text_sha256", "reading", "file_kind", "state", "message"]
    file.save(update_fields=fields)


def _fill(plan: Plan, reading: PlanReading) -> None:
    header = header_json(reading.header)
    plan.header = header
    plan.title = (header["title"] or plan.title)[:600]
    plan.number = header["number"][:60]
    plan.issuer_name = header["issuer"][:200]
    plan.issued_on = day_of_header(header["date"])
    plan.citations = citations_json(reading)
    plan.recipients = list(reading.recipients)
    plan.version += 1
    plan.save()
