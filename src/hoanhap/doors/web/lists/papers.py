"""Form 01 on paper: to print, as Word and PDF; and the rows as a workbook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.lists.printing import paper_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.ground.documents.pdf import is_pdf_available, to_pdf
from hoanhap.ground.documents.word_parts import Paragraph, Table, day_words, number_line
from hoanhap.ground.documents.word_rules import COUNTRY_TEXT, MOTTO_TEXT
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.work.lists.paper_types import PaperData
from hoanhap.work.lists.queries import form_01_paper
from hoanhap.work.reports.forms.demo_line import DEMO_LINE
from hoanhap.work.reports.forms.form_01 import NOT_COMPARED, form_01_document, form_01_word
from hoanhap.work.reports.forms.form_01_paper import day_short, verdict_words
from hoanhap.work.reports.papers import template_for

_COLUMNS = (
    SheetColumn("TT", "integer", 6),
    SheetColumn("Họ và tên", "text", 26),
    SheetColumn("Ngày sinh", "text", 13),
    SheetColumn("Giới tính", "text", 9),
    SheetColumn("Số CCCD", "text", 16),
    SheetColumn("Nơi cư trú", "text", 32),
    SheetColumn("Điện thoại", "text", 14),
    SheetColumn("Loại giấy", "text", 24),
    SheetColumn("Số giấy chứng nhận", "text", 18),
    SheetColumn("Ngày cấp", "date", 13),
    SheetColumn("Ngày chấp hành xong", "date", 13),
    SheetColumn("Chấp hành tốt pháp luật", "text", 14),
    SheetColumn("Mục đích vay", "text", 28),
    SheetColumn("Số tiền\n(đồng)", "vnd", 18, adds_up=True),
    SheetColumn("Xác nhận của UBND", "text", 24),
    SheetColumn("Ghi chú", "text", 24),
)


@require_GET
def printed(request: HttpRequest, list_id: int) -> HttpResponse:
    """The list as it goes on paper, for the browser's own print."""
    data = form_01_paper(actor_of(request), list_id)
    document = form_01_document(paper_of(data))
    table = next((block for block in document.blocks if isinstance(block, Table)), None)
    context = {
        "country": (COUNTRY_TEXT, MOTTO_TEXT),
        "paper": document,
        "number_line": number_line(document.number, document.symbol),
        "day_line": f"{document.place}, {day_words(document.day)}",
        "paragraphs": [block.text for block in document.blocks if isinstance(block, Paragraph)],
        "table": table,
        "rows": _cells(table) if table else [],
        "has_pdf": is_pdf_available(),
        "back": reverse("web:list", args=[list_id]),
        "list_id": list_id,
    }
    return render(request, "web/lists/print.html", context)


@require_GET
def word(request: HttpRequest, list_id: int) -> HttpResponse:
    """Form 01 as a Word file, through the province's own template where it set one."""
    data = form_01_paper(actor_of(request), list_id)
    return download(_as_word(request, data), file_name(data), "docx")


@require_GET
def pdf(request: HttpRequest, list_id: int) -> HttpResponse:
    """The same as PDF. Raises PdfUnavailable, which says why and what to do."""
    data = form_01_paper(actor_of(request), list_id)
    answer = HttpResponse(to_pdf(_as_word(request, data)), content_type="application/pdf")
    header = content_disposition_header(as_attachment=True, filename=f"{file_name(data)}.pdf")
    answer["Content-Disposition"] = str(header)
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_GET
def excel(request: HttpRequest, list_id: int) -> HttpResponse:
    """The rows as a workbook, for the bank and for whoever prints the form."""
    data = form_01_paper(actor_of(request), list_id)
    paper = paper_of(data)
    rows = tuple(
        (
            number,
            row.full_name,
            day_short(row.born_on),
            row.sex,
            row.identity_number or "chưa có",
            row.residence,
            row.phone,
            row.release_kind,
            row.certificate_number,
            row.certificate_on,
            row.released_on,
            "Có" if row.is_obeying_law else "Không",
            row.purpose,
            row.amount_vnd,
            verdict_words(row),
            row.note,
        )
        for number, row in enumerate(paper.rows, start=1)
    )
    sheet = Sheet(
        name="Danh sách",
        columns=_COLUMNS,
        rows=rows,
        title=f"DANH SÁCH THÁNG {data.month:%m/%Y}, {data.commune_name.upper()}",
        subtitles=(
            *((DEMO_LINE,) if paper.is_demo else ()),
            f"Số {data.number}, ngày {day_short(data.signed_on)}." if data.number else "Chưa ký.",
            NOT_COMPARED,
        ),
        total=(None, "Tổng cộng", *(None,) * 11, paper.amount_vnd, None, None),
    )
    return download(workbook([sheet]), file_name(data), "xlsx")


def _as_word(request: HttpRequest, data: PaperData) -> bytes:
    # The template of the day it was signed, so that a signed list prints the same ever after.
    template = template_for(actor_of(request), "form-01", data.signed_on or today())
    return form_01_word(paper_of(data), template=template)


def _cells(table: Table) -> list[list[tuple[str, str]]]:
    """Each row's cells with their column's side, the total last."""
    lines = [*table.rows, *([table.total] if table.total else [])]
    return [
        [(cell, column.align) for cell, column in zip(line, table.columns, strict=True)]
        for line in lines
    ]


def file_name(data: PaperData) -> str:
    """ "mau-01-2026-11-xa-binh-lu", with the number of an addition."""
    name = "-".join(skeleton(data.commune_name).split())
    extra = f"-bo-sung-{data.addition_no}" if data.addition_no else ""
    return f"mau-01-{data.month:%Y-%m}-{name}{extra}"
