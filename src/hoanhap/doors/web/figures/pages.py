"""The figures: the table, the rows each figure opens into, and the two papers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.figures import papers
from hoanhap.doors.web.figures.sight import codes_for
from hoanhap.doors.web.figures.spans import Chosen, chosen_of, named_spans
from hoanhap.doors.web.figures.table import DONG, ShownTable, shown_table
from hoanhap.doors.web.filters import Chip
from hoanhap.doors.web.opening import opens
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.row_sets import PAGE_ROWS, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures import queries
from hoanhap.work.measures.types import FigureRows


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """All figures this post has, by commune, for the span the address names."""
    actor = actor_of(request)
    chosen, form = chosen_of(request)
    context = {
        "table": _table(actor, chosen),
        "chosen": chosen,
        "form": form,
        "spans": named_spans(today()),
        "dong": DONG,
    }
    return render(request, "web/figures/figures.html", context)


@require_GET
def word(request: HttpRequest) -> HttpResponse:
    """The table as a draft report in Word."""
    actor = actor_of(request)
    chosen, _ = chosen_of(request)
    made = papers.word(_table(actor, chosen), chosen, actor)
    return download(made, _file_name(chosen), "docx")


@require_GET
def excel(request: HttpRequest) -> HttpResponse:
    """The table as a workbook."""
    chosen, _ = chosen_of(request)
    made = papers.excel(_table(actor_of(request), chosen), chosen)
    return download(made, _file_name(chosen), "xlsx")


@require_GET
def rows(request: HttpRequest, code: str) -> HttpResponse:
    """The rows behind one figure, by the same call that made it; each opens where the post may."""
    actor = actor_of(request)
    if code not in codes_for(actor):
        raise NotVisible
    chosen, _ = chosen_of(request)
    unit = request.GET.get("unit", "")
    found = queries.figure_rows(
        actor,
        code,
        chosen.span,
        chosen.known_at,
        unit_id=int(unit) if unit.isdecimal() else None,
        reason=request.GET.get("reason", ""),
        page=page_number(request),
    )
    is_vnd = found.column.unit.vi == DONG
    context = {
        "found": found,
        "chosen": chosen,
        "rows": [(row, _address(actor, row), _place(found, row)) for row in found.rows],
        "names_people": any(row.full_name for row in found.rows),
        "is_vnd": is_vnd,
        "has_sums": any(row.loan_amount_vnd is not None for row in found.rows),
        "sum_vnd": found.value if is_vnd else None,
        "chips": _chips(request, found),
        "paging": Paging(found.page, found.count, PAGE_ROWS),
        "back": f"{reverse('web:figures')}?{chosen.query}",
    }
    return render(request, "web/figures/rows.html", context)


def _table(actor: Actor, chosen: Chosen) -> ShownTable:
    codes = codes_for(actor)
    return shown_table(queries.figures(actor, chosen.span, chosen.known_at), codes, chosen)


def _address(actor: Actor, row: FigureRow) -> str:
    return reverse(row.url_name, args=[row.url_id]) if opens(actor, row.url_name) else ""


def _place(found: FigureRows, row: FigureRow) -> str:
    return found.unit_names.get(row.unit_id, "")


def _chips(request: HttpRequest, found: FigureRows) -> tuple[Chip, ...]:
    labels = {"unit": found.unit_name, "reason": found.reason}
    chips = []
    for name, label in labels.items():
        if label:
            rest = request.GET.copy()
            rest.pop(name, None)
            rest.pop("page", None)
            chips.append(Chip(label, f"{request.path}?{rest.urlencode()}"))
    return tuple(chips)


def _file_name(chosen: Chosen) -> str:
    return f"so-lieu-{chosen.span.first:%Y%m%d}-{chosen.span.last:%Y%m%d}"
