"""The table of loans: filtered by the address, counted and summed, and as a workbook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.filters import chips_of
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.loans import queries
from hoanhap.work.loans.codes import PATHS, PURPOSES
from hoanhap.work.loans.states import STATES
from hoanhap.work.loans.types import LoanIndex

from .filters import LoanFilter
from .sight import lender
from .wording import state_of

WHOLE = 10**6
"""All rows at once, for a workbook."""

_COLUMNS = (
    SheetColumn("TT", "integer", 6),
    SheetColumn("Người thụ hưởng", "text", 26),
    SheetColumn("Người đứng tên vay", "text", 26),
    SheetColumn("Xã, phường", "text", 20),
    SheetColumn("Cách vay", "text", 18),
    SheetColumn("Mục đích", "text", 26),
    SheetColumn("Ngày đề nghị", "date", 14),
    SheetColumn("Số tiền đề nghị\n(đồng)", "vnd", 18, adds_up=True),
    SheetColumn("Mức duyệt\n(đồng)", "vnd", 18, adds_up=True),
    SheetColumn("Trạng thái", "text", 20),
)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The loans this post sees, newest application first."""
    actor = lender(request)
    filters = _filter(request, actor)
    found = _found(actor, filters, page_number(request))
    context = {
        "rows": [(row, state_of(row.state)) for row in found.rows],
        "found": found,
        "filter_form": filters,
        "chips": chips_of(request, filters),
        "paging": Paging(found.page, found.count, queries.PAGE_ROWS),
        "excel_url": f"{reverse('web:loans_excel')}?{request.GET.urlencode()}",
    }
    return render(request, "web/loans/index.html", context)


@require_GET
def excel(request: HttpRequest) -> HttpResponse:
    """The same rows as a workbook, all pages of them."""
    actor = lender(request)
    filters = _filter(request, actor)
    found = _found(actor, filters, 1, WHOLE)
    rows = tuple(
        (
            number,
            row.full_name,
            row.borrower_name,
            row.commune_name,
            PATHS[row.path].vi,
            PURPOSES[row.purpose].vi if row.purpose else None,
            row.applied_on,
            row.amount_vnd,
            row.loan_amount_vnd,
            STATES[row.state].vi,
        )
        for number, row in enumerate(found.rows, start=1)
    )
    asked = sum(row.amount_vnd or 0 for row in found.rows)
    given = sum(row.loan_amount_vnd or 0 for row in found.rows)
    total = (None, "Tổng cộng", None, None, None, None, None, asked, given, None)
    sheet = Sheet(
        name="Khoản vay",
        columns=_COLUMNS,
        rows=rows,
        title="DANH SÁCH KHOẢN VAY",
        subtitles=(f"{actor.agency_name}, ngày {today():%d/%m/%Y}.",),
        total=total,
    )
    return download(workbook([sheet]), f"khoan-vay-{today():%Y-%m-%d}", "xlsx")


def _filter(request: HttpRequest, actor: Actor) -> LoanFilter:
    return LoanFilter(request.GET, list(unit_names(actor.territory).items()))


def _found(
    actor: Actor, filters: LoanFilter, page: int, page_rows: int = queries.PAGE_ROWS
) -> LoanIndex:
    chosen = filters.chosen()
    return queries.loans(
        actor,
        state=chosen.get("state", ""),
        commune_id=chosen.get("commune"),
        page=page,
        page_rows=page_rows,
    )
