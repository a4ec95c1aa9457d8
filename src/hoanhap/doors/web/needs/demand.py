"""The demand a survey found: tables, bars by quarter, and the same as a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import queries
from hoanhap.work.needs.types import Demand, DemandRow, Sum

TABLES = (
    (Words(vi="Theo mục đích", en="By purpose"), Words(vi="Mục đích vay", en="Purpose")),
    (Words(vi="Theo nguồn vốn", en="By source"), Words(vi="Nguồn vốn", en="Source")),
    (Words(vi="Theo xã", en="By commune"), Words(vi="Xã, phường", en="Commune")),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One quarter's sum and its share of the largest, in per cent as text."""

    words: Words
    sum: Sum
    width: str


@dataclass(frozen=True, slots=True)
class Table:
    """One split of the demand."""

    title: Words
    head: Words
    rows: tuple[DemandRow, ...]


@require_GET
def page(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The demand."""
    found = queries.demand(actor_of(request), survey_id, today())
    splits = (found.by_purpose, found.by_source, found.by_commune)
    context = {
        "found": found,
        "row": found.survey,
        "bars": bars(found),
        "tables": [Table(*words, rows) for words, rows in zip(TABLES, splits, strict=True)],
        "excel_url": reverse("web:need_demand_excel", args=[survey_id]),
        "count": found.total.total.people,
    }
    return render(request, "web/needs/demand.html", context)


@require_GET
def excel(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The demand as a workbook."""
    return save(queries.demand_workbook(actor_of(request), survey_id, today()))


def bars(found: Demand) -> tuple[Bar, ...]:
    """A bar a quarter, by the sum wanted."""
    top = max((cell.total_vnd for cell in found.total.cells), default=0)
    return tuple(
        Bar(words, cell, _share(cell.total_vnd, top))
        for words, cell in zip(found.quarters, found.total.cells, strict=True)
    )


def _share(amount_vnd: int, top: int) -> str:
    thousandths = amount_vnd * 1000 // top if top else 0
    return f"{thousandths // 10}.{thousandths % 10}"
