"""What a workbook of returns would record: read, and set beside what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.fields import web_address
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Occurrence, Plan
from hoanhap.work.plans.returns_lines import NO_HEADS, ReturnLine, return_lines
from hoanhap.work.plans.rows_doing import plan_head
from hoanhap.work.plans.states import OCCURRENCE_STATES, OCCURRENCE_TABLE
from hoanhap.work.plans.stepping_doing import REPORT_LONGEST
from hoanhap.work.plans.types_beside import ReturnRow, ReturnsPreview

NOT_THERE = Words(
    vi="Không có việc nào của kế hoạch này mang mã đó.",
    en="Nothing due under this plan bears that number.",
)
NOT_NOW = Words(
    vi="Việc này đang ở trạng thái “{state}”, không ghi báo cáo được.",
    en="This is “{state}” and takes no report.",
)
NOT_YET = Words(vi="Ngày hoàn thành chưa đến.", en="That day has not come yet.")
TOO_LONG = Words(vi="Kết quả thực hiện quá dài.", en="What came of it is too long.")
TWICE = Words(vi="Mã này đã có ở dòng trên.", en="This number stands in a row above.")


@dataclass(frozen=True, slots=True)
class Sorted:
    """A row of the file and what it would do: new, same or refused."""

    line: ReturnLine
    status: str
    row: Occurrence | None = None
    why: Words | None = None


def deed_of(row: Occurrence) -> str:
    """The deed by which something due is recorded as done: reported, or answered."""
    return "plans.report_done" if row.duty.bond == "assigned" else "plans.record_answer"


def read_returns(name: str, content: bytes) -> tuple[ReturnLine, ...]:
    """The filled-in rows of a workbook from outside. Raises FileRefused, or BadInput without
    heads.
    """
    sheets = open_workbook(content, name=name)
    found = return_lines([sheet.rows for sheet in sheets if not sheet.is_hidden])
    if found is None:
        raise BadInput(NO_HEADS, details=(("content", NO_HEADS),))
    return found


def sorted_returns(
    actor: Actor, plan: Plan, lines: tuple[ReturnLine, ...], today: date
) -> tuple[Sorted, ...]:
    """Which rows are new, which stand on record with that day already, and which are refused. One
    query.
    """
    due = access.visible(actor, Occurrence).filter(
        duty__plan=plan, pk__in=[line.occurrence_id for line in lines]
    )
    found = {row.pk: row for row in due.select_related("duty", "agency")}
    seen: set[int] = set()
    sorted_: list[Sorted] = []
    for line in lines:
        row = found.get(line.occurrence_id)
        sorted_.append(_sorted(line, row, today, is_twice=line.occurrence_id in seen))
        seen.add(line.occurrence_id)
    return tuple(sorted_)


def _sorted(line: ReturnLine, row: Occurrence | None, today: date, *, is_twice: bool) -> Sorted:
    if row is None or line.why is not None:
        return Sorted(line, "refused", row, line.why or NOT_THERE)
    if is_twice:
        return Sorted(line, "refused", row, TWICE)
    if row.done_on is not None and row.done_on == line.done_on:
        return Sorted(line, "same", row)
    why = _why_not(line, row, today)
    return Sorted(line, "refused" if why else "new", row, why)


def _why_not(line: ReturnLine, row: Occurrence, today: date) -> Words | None:
    if row.duty.state != "open" or not OCCURRENCE_TABLE.allows(deed_of(row), row.state):
        return NOT_NOW.format(state=OCCURRENCE_STATES[row.state])
    if line.done_on is not None and line.done_on > today:
        return NOT_YET
    if len(line.report) > REPORT_LONGEST:
        return TOO_LONG
    if line.url:
        try:
            web_address("url", line.url)
        except BadInput as odd:
            return odd.words
    return None


def returns_preview(
    actor: Actor, plan_id: int, name: str, content: bytes, today: date
) -> ReturnsPreview:
    """What `plans.import_returns` would do with this file, by the same functions. Raises NotVisible
    for who could not do it, FileRefused, BadInput without heads.
    """
    plan = access.get(actor, Plan, plan_id)
    if plan.province_id != actor.province_id or not actor.may("plans.import_returns"):
        raise NotVisible
    rows = tuple(
        ReturnRow(
            row=one.line.row,
            status=one.status,
            occurrence_id=one.row.pk if one.row else None,
            agency_name=one.row.agency.name if one.row else "",
            title=one.row.duty.title if one.row else "",
            done_on=one.line.done_on,
            report=one.line.report,
            url=one.line.url,
            why=one.why,
        )
        for one in sorted_returns(actor, plan, read_returns(name, content), today)
    )
    statuses = [row.status for row in rows]
    counts = {status: statuses.count(status) for status in ("new", "same", "refused")}
    return ReturnsPreview(plan_head(plan), rows, counts)
