"""Workbooks out, for offices that track tasks elsewhere: the plan's duties, with heads that can be
taken in again, and what falls due as a form of returns to fill in.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q

from hoanhap.ground.documents.excel import Cell, Sheet, SheetColumn, workbook
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.models import Duty, Plan, PlanItem
from hoanhap.work.plans.returns_lines import HEADS
from hoanhap.work.plans.rows_doing import occurrence_rows, plan_name
from hoanhap.work.plans.scanning import in_year, scan
from hoanhap.work.plans.showing_items import bodies, timing_rows
from hoanhap.work.plans.types_doing import OccurrenceRow

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SOON = timedelta(days=60)

_DUTY_COLUMNS = (
    SheetColumn("Mục", "text", 12),
    SheetColumn("Nhiệm vụ", "text", 70),
    SheetColumn("Cơ quan chủ trì", "text", 32),
    SheetColumn("Cơ quan phối hợp", "text", 32),
    SheetColumn("Cơ quan thực hiện", "text", 28),
    SheetColumn("Thời hạn", "text", 26),
    SheetColumn("Giao/Đề nghị", "text", 12),
)
_DUE_COLUMNS = (
    SheetColumn("Mục", "text", 12),
    SheetColumn("Nhiệm vụ", "text", 60),
    SheetColumn("Cơ quan", "text", 32),
    SheetColumn("Kỳ", "text", 18),
    SheetColumn("Hạn", "date", 13),
    SheetColumn("Tình trạng", "text", 22),
    SheetColumn("Số ngày chậm", "integer", 10),
    SheetColumn("Ngày hoàn thành", "date", 13),
    SheetColumn("Đôn đốc (lần)", "integer", 10),
)
_RETURN_COLUMNS = (
    SheetColumn(HEADS["id"], "text", 10),
    SheetColumn("Mục", "text", 12),
    SheetColumn("Nhiệm vụ", "text", 60),
    SheetColumn("Cơ quan", "text", 32),
    SheetColumn("Kỳ", "text", 18),
    SheetColumn("Hạn", "date", 13),
    SheetColumn(HEADS["done_on"], "date", 14),
    SheetColumn(HEADS["report"], "text", 44),
    SheetColumn(HEADS["url"], "text", 34),
)


def duties_workbook(actor: Actor, plan_id: int, today: date) -> StoredFile:
    """The duties of a plan that the actor sees, a line a point, and how what falls due this year
    stands. Raises NotVisible. At most thirteen queries.
    """
    plan = access.get(actor, Plan, plan_id)
    seen = access.visible(actor, Duty).filter(plan=plan, state="open").values("item_id")
    items = PlanItem.objects.filter(pk__in=seen).order_by("position", "pk")
    found = scan(actor, today, Q(duty__plan_id=plan.pk) & in_year(today.year))
    due = occurrence_rows(actor, today, [one.id for one in found.seen], found.met)
    title = plan_name(plan).upper()
    sheets = (
        Sheet("Nhiệm vụ", _DUTY_COLUMNS, tuple(_duty(item) for item in items), title=title),
        Sheet("Đến hạn", _DUE_COLUMNS, tuple(map(_due, due)), title=title),
    )
    return StoredFile(f"nhiem-vu-ke-hoach-{plan.pk}.xlsx", XLSX, workbook(sheets))


def returns_workbook(actor: Actor, plan_id: int, today: date) -> StoredFile:
    """What is owed now or within sixty days, as a form: whoever fills in the day it was done and
    what came of it gives it back (`plans.import_returns`). Raises NotVisible.
    """
    plan = access.get(actor, Plan, plan_id)
    found = scan(actor, today, Q(duty__plan_id=plan.pk) & in_year(today.year))
    owed = [
        one.id
        for one in found.seen
        if one.stage.code in ("late", "no_day", "to_ask", "asked")
        or (one.stage.code == "waiting" and one.due_on and one.due_on <= today + SOON)
    ]
    rows = occurrence_rows(actor, today, owed, found.met)
    sheet = Sheet(
        "Báo cáo",
        _RETURN_COLUMNS,
        tuple(map(_return, rows)),
        title=f"KẾT QUẢ THỰC HIỆN {plan_name(plan).upper()}",
        subtitles=(
            f"Lập ngày {today:%d/%m/%Y}. Ghi ngày hoàn thành và kết quả; không sửa cột đầu.",
        ),
    )
    return StoredFile(f"bao-cao-ke-hoach-{plan.pk}.xlsx", XLSX, workbook((sheet,)))


def _duty(item: PlanItem) -> tuple[Cell, ...]:
    timings = timing_rows(item.timings, item.timing_details)
    return (
        item.path,
        item.text,
        _names(item.lead),
        _names(item.together_with),
        _names(item.performers),
        item.text_of_timing or "; ".join(row.words.vi for row in timings),
        "Đề nghị" if item.bond == "requested" else "Giao",
    )


def _names(codes: list[str]) -> str:
    return "; ".join(row.words.vi for row in bodies(codes))


def _due(row: OccurrenceRow) -> tuple[Cell, ...]:
    return (
        row.path,
        row.title,
        row.agency_name,
        row.period_words.vi,
        row.due_on,
        row.stage_words.vi,
        row.late_days or None,
        row.done_on,
        row.chased_times or None,
    )


def _return(row: OccurrenceRow) -> tuple[Cell, ...]:
    return (
        str(row.id),
        row.path,
        row.title,
        row.agency_name,
        row.period_words.vi,
        row.due_on,
        None,
        "",
        "",
    )
