"""A received file shown row by row before it is applied."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.ground.intake.queries import file_content, staged_file
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_workbook import answer
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.planning import EntryNow, Plan, PlannedRow, plan
from hoanhap.work.lists.showing import pages_of, what_now
from hoanhap.work.lists.types import Preview, PreviewRow
from hoanhap.work.lists.upload import RefusedRow, Staged, staged_of

PAGE_SIZE = 100


@collector_paused()
def preview(
    actor: Actor, file_id: int, *, is_replacing: bool = False, status: str = "", page: int = 1
) -> Preview:
    """What applying a staged file would do: new, changed (fields, from and to), same, refused (why,
    by column), and with `is_replacing` also who would leave the list. 100 rows a page, of one
    `status` where given; refused ones first, then as the file has them. Raises NotVisible.

    Without `is_replacing` nobody leaves: a file adds and updates, and drops no one silently.
    """
    file = staged_file(actor, file_id)
    if file.row.list_id is None:
        raise NotVisible
    row = access.get(actor, MonthlyList, file.row.list_id)
    staged = staged_of(file.staged)
    said = rows_of(plan(row, staged), staged, is_replacing=is_replacing)
    counts = Counter(status_of(source) for source in said)
    wanted = [source for source in said if status in ("", status_of(source))]
    page, pages = pages_of(len(wanted), PAGE_SIZE, page)
    shown = wanted[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return Preview(
        file_id=file.row.id,
        file_version=file.row.version,
        file_state=file.row.state,
        list_id=row.pk,
        list_version=row.version,
        is_replacing=is_replacing,
        counts={name: counts[name] for name in ("new", "changed", "same", "refused", "left")},
        rows=tuple(_shown(source, staged) for source in shown),
        page=page,
        pages=pages,
        may_apply=file.row.state == "staged"
        and "lists.apply_form_01" in what_now(actor, row)
        and not (is_replacing and counts["refused"]),
        ignored=staged.ignored,
    )


Source = PlannedRow | RefusedRow | EntryNow
"""A row of the preview before it is written out: only the page's rows are."""


def rows_of(made: Plan, staged: Staged, *, is_replacing: bool) -> list[Source]:
    """Every row of the file, refused ones first, and who would leave at the end."""
    return [
        *staged.refused,
        *(row for row in made.rows if row.status == "refused"),
        *(row for row in made.rows if row.status != "refused"),
        *(made.left if is_replacing else ()),
    ]


def status_of(source: Source) -> str:
    """One of "new", "changed", "same", "refused", "left"."""
    if isinstance(source, PlannedRow):
        return source.status
    return "refused" if isinstance(source, RefusedRow) else "left"


OUTCOMES = {
    "new": Words(vi="Nhận: người mới", en="Taken: new"),
    "changed": Words(vi="Nhận: có thay đổi", en="Taken: changed"),
    "same": Words(vi="Đã có, không đổi", en="On the list, unchanged"),
}


def answer_workbook(actor: Actor, file_id: int, today: date, language: str = "vi") -> bytes:
    """The file back as .xlsx, each row with what becomes of it, wrong cells coloured and what to do
    beside them; it can be mended and sent again. Raises NotVisible.
    """
    file = staged_file(actor, file_id)
    _, content = file_content(actor, file_id)
    row = access.get(actor, MonthlyList, file.row.list_id or 0)
    staged = staged_of(file.staged)
    outcomes = {
        (r.sheet, r.row): OUTCOMES.get(r.status) or r.why[0][1]
        for source in rows_of(plan(row, staged), staged, is_replacing=False)
        for r in (_shown(source, staged),)
    }
    reading = read_form_01(open_workbook(content), on=today)
    return answer(reading, outcomes, language=language)


_ROW = Words(vi="Cả dòng", en="The whole row")


def _shown(source: Source, staged: Staged) -> PreviewRow:
    if isinstance(source, RefusedRow):
        return PreviewRow(
            "refused", source.sheet, source.row, source.full_name, None, False, False, (),
            source.why,
        )  # fmt: skip
    if isinstance(source, EntryNow):
        return PreviewRow("left", "", 0, source.full_name, source.birth_year, True, False, (), ())
    at = staged.rows[source.at]
    return PreviewRow(
        status=source.status,
        sheet=at.sheet,
        row=at.row,
        full_name=source.facts.full_name,
        birth_year=source.facts.birth_year,
        is_known=source.is_known,
        moves_here=source.moves_here,
        changes=source.changes,
        why=((_ROW.vi, source.why),) if source.why else (),
    )
