"""Duties and returns as workbooks, out and in: for provinces whose office tracks tasks elsewhere.

A file taken in is first shown row by row; the preview carries it, so that applying takes exactly
what was shown, read anew by the same functions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import State
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.workbook_forms import File, KeptForm, WorkbookForm
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries

STATUSES = MappingProxyType(
    {
        "new": State(Words(vi="Mới", en="New"), "done"),
        "same": State(Words(vi="Đã có", en="There already"), "draft"),
        "refused": State(Words(vi="Chưa nhận", en="Refused"), "late"),
    }
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of workbook: how it is looked at and taken in."""

    deed: str
    title: Words
    preview: Callable[..., Any]
    do: Callable[..., Done]
    said: Words


KINDS = MappingProxyType(
    {
        "viec": Kind(
            "plans.import_duties",
            Words(vi="Nhập việc từ bảng tính", en="Take in duties from a workbook"),
            queries.duties_preview,
            actions.import_duties,
            Words(
                vi="Đã nhập: {new} mục mới thành {duties} việc, {same} mục đã có, {refused} dòng "
                "chưa nhận.",
                en="Taken in: {new} new points as {duties} duties, {same} there already, {refused} "
                "rows refused.",
            ),
        ),
        "bao-cao": Kind(
            "plans.import_returns",
            Words(vi="Nhập báo cáo từ bảng tính", en="Take in returns from a workbook"),
            queries.returns_preview,
            actions.import_returns,
            Words(
                vi="Đã nhập: {new} việc báo cáo xong, {same} việc đã ghi từ trước, {refused} dòng "
                "chưa nhận.",
                en="Taken in: {new} reported done, {same} on record before, {refused} rows "
                "refused.",
            ),
        ),
    }
)
"""The kinds by the last part of their address."""


@require_GET
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What can be taken out, and what can be taken in."""
    actor = actor_of(request)
    plan = queries.plan_heading(actor, plan_id)
    context = {
        "row": plan,
        "name": name_of(plan),
        "kinds": [(code, kind.title) for code, kind in KINDS.items() if actor.may(kind.deed)],
        "plan_page": "workbooks",
    }
    return render(request, "web/plans/workbooks.html", context)


@require_GET
def duties(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The duties and what falls due as a workbook."""
    return save(queries.duties_workbook(actor_of(request), plan_id, today()))


@require_GET
def returns(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The workbook to fill in with what was done."""
    return save(queries.returns_workbook(actor_of(request), plan_id, today()))


def take_in(request: HttpRequest, plan_id: int, book: str) -> HttpResponse:
    """Look at a workbook row by row; then take it in exactly as shown."""
    actor, kind = actor_of(request), KINDS.get(book)
    if kind is None or not actor.may(kind.deed):
        raise NotVisible
    plan = queries.plan_heading(actor, plan_id)
    is_applying = "kept" in request.POST
    form_kind = KeptForm if is_applying else WorkbookForm
    form = form_kind(request.POST or None, request.FILES or None, version=plan.version)
    preview, file = None, None
    if request.method == "POST" and form.is_valid():
        file = form.file()
        went = _apply(request, form, kind, plan_id, file) if is_applying else None
        if went is not None:
            return went
        preview = None if is_applying else _look(request, form, kind, plan_id, file)
    context = {
        "row": plan,
        "name": name_of(plan),
        "title": kind.title,
        "form": form if isinstance(form, WorkbookForm) else WorkbookForm(version=plan.version),
        "refused": form if form.errors else None,
        "preview": preview,
        "kept": KeptForm.of(file, plan.version) if preview and file else None,
        "rows": [(STATUSES[one.status], one) for one in preview.rows] if preview else [],
        "counts": _counts(preview.counts) if preview else [],
        "back": reverse("web:plan_workbooks", args=[plan_id]),
    }
    return render(request, "web/plans/take_in.html", context, status=form.status)


def _apply(
    request: HttpRequest, form: HouseForm, kind: Kind, plan_id: int, file: File
) -> HttpResponse | None:
    return run_deed(
        request, form, kind.do, reverse("web:plan_standing", args=[plan_id]), kind.said,
        plan_id=plan_id, version=form.seen_version, name=file.name, content=file.content,
    )  # fmt: skip


def _look(request: HttpRequest, form: HouseForm, kind: Kind, plan_id: int, file: File) -> Any:
    """The preview, or None with the reason at the file's box."""
    try:
        return kind.preview(actor_of(request), plan_id, file.name, file.content, today())
    except NotVisible:
        raise
    except Refused as refused:
        form.refused = refused
        form.add_error("content", in_page_language(refused.words))
        return None


def _counts(counts: Mapping[str, int]) -> list[tuple[State, int]]:
    return [(state, counts.get(code, 0)) for code, state in STATUSES.items()]
