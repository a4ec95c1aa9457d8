"""Answers by workbook: the form out, and in again row by row, then taken in exactly as shown."""

from __future__ import annotations

from types import MappingProxyType

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
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.doors.web.workbook_forms import File, KeptForm, WorkbookForm
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.types import BookPreview
from hoanhap.work.needs.workbook_lines import HEADS

STATUSES = MappingProxyType(
    {
        "new": State(Words(vi="Mới", en="New"), "done"),
        "changed": State(Words(vi="Thay đổi", en="Changed"), "waiting"),
        "same": State(Words(vi="Đã có", en="There already"), "draft"),
        "refused": State(Words(vi="Chưa nhận", en="Refused"), "late"),
    }
)
COLUMN_OF = MappingProxyType({**HEADS, "how": "", "": ""})
"""The column of the file that a refused field stands in."""

SHOWN = 500
"""So many rows of a file stand on the page; what is refused comes first."""

SAID = Words(
    vi="Đã nhập: {new} mới, {changed} thay đổi, {same} đã có, {refused} dòng chưa nhận.",
    en="Taken in: {new} new, {changed} changed, {same} there already, {refused} rows refused.",
)


@require_GET
def out(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The workbook to fill in."""
    return save(queries.answers_workbook(actor_of(request), survey_id, today()))


def take_in(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Look at a workbook row by row; then take it in exactly as shown."""
    row = queries.survey_head(actor_of(request), survey_id, today())
    if "needs.import_answers" not in row.actions:
        raise NotVisible
    is_applying = "kept" in request.POST
    form_kind = KeptForm if is_applying else WorkbookForm
    form = form_kind(request.POST or None, request.FILES or None)
    preview, file = None, None
    if request.method == "POST" and form.is_valid():
        file = form.file()
        went = _apply(request, form, survey_id, file) if is_applying else None
        if went is not None:
            return went
        preview = None if is_applying else _look(request, form, survey_id, file)
    context = {
        "row": row,
        "form": form if isinstance(form, WorkbookForm) else WorkbookForm(),
        "refused": form if form.errors else None,
        "preview": preview,
        "kept": KeptForm.of(file, 0) if preview and file else None,
        "rows": _rows(preview)[:SHOWN] if preview else [],
        "unshown": max(0, len(preview.rows) - SHOWN) if preview else 0,
        "writes": preview.counts["new"] + preview.counts["changed"] if preview else 0,
        "counts": [(state, preview.counts[code]) for code, state in STATUSES.items()]
        if preview
        else [],
    }
    return render(request, "web/needs/take_in.html", context, status=form.status)


def _rows(preview: BookPreview) -> list[tuple[State, object, list[tuple[str, Words]]]]:
    """The refused ones first: they are to be mended."""
    return [
        (STATUSES[one.status], one, [(COLUMN_OF.get(name, name), why) for name, why in one.why])
        for one in sorted(preview.rows, key=lambda one: one.status != "refused")
    ]


def _apply(
    request: HttpRequest, form: HouseForm, survey_id: int, file: File
) -> HttpResponse | None:
    then = reverse("web:need_survey", args=[survey_id])
    return run_deed(
        request, form, actions.import_answers, then, SAID,
        survey_id=survey_id, name=file.name, content=file.content,
    )  # fmt: skip


def _look(request: HttpRequest, form: HouseForm, survey_id: int, file: File) -> BookPreview | None:
    """The preview, or None with the reason at the file's box."""
    try:
        return queries.import_preview(
            actor_of(request), survey_id, file.name, file.content, today()
        )
    except NotVisible:
        raise
    except Refused as refused:
        form.refused = refused
        form.add_error("content", in_page_language(refused.words))
        return None
