"""Form 01 workbooks in: sent, looked at row by row, then applied or dropped; the answer back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.downloads import download
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import State
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.lists.wording import STATUS_SHAPES, STATUS_WORDS, month_name
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.doors.web.trace import FIELD_WORDS, in_words
from hoanhap.ground.intake.actions import drop_file, receive_form_01
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_workbook, queries
from hoanhap.work.lists.actions import apply_form_01
from hoanhap.work.lists.preview import PAGE_SIZE
from hoanhap.work.lists.types import FieldChange, ListRow, Preview, PreviewRow

MOST_BYTES = 10 * 1024 * 1024
SAME_FILE = {
    "staged": Words(
        vi="Tệp này đã được gửi trước đó và đang chờ xem; đây là bản xem trước của nó.",
        en="This very file was sent before and waits to be looked at; here is its preview.",
    ),
    "applied": Words(
        vi="Tệp này đã được nhập vào danh sách trước đó. Không có gì thay đổi.",
        en="This very file was applied to the list before. Nothing has changed.",
    ),
}


class UploadForm(HouseForm):
    """The workbook."""

    content = forms.FileField(
        label=say(Words(vi="Tệp danh sách", en="Workbook of the list")),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
        help_text=say(
            Words(
                vi="Tệp Excel (.xlsx, .xls) hoặc .csv, tối đa 10 MB. Không cần đúng mẫu: hệ thống "
                "tự tìm các cột.",
                en="Excel (.xlsx, .xls) or .csv, 10 MB at most. Any layout: the columns are found.",
            )
        ),
    )


class ApplyForm(HouseForm):
    """Whether the file adds to the list or replaces it."""

    is_replacing = forms.BooleanField(required=False, widget=forms.HiddenInput)


def upload(request: HttpRequest, list_id: int) -> HttpResponse:
    """Take a workbook, read it in its limited process, and go on to the preview."""
    row = _drafting(request, list_id)
    form = UploadForm(request.POST or None, request.FILES or None, version=row.version)
    if request.method == "POST" and form.is_valid():
        went = _receive(request, form, row)
        if went is not None:
            return went
    context = {
        "form": form,
        "row": row,
        "name": month_name(row.month, row.addition_no),
        "back": reverse("web:list", args=[list_id]),
        "button": Words(vi="Gửi và xem trước", en="Send and preview"),
    }
    return render(request, "web/lists/upload.html", context, status=form.status)


def _receive(request: HttpRequest, form: UploadForm, row: ListRow) -> HttpResponse | None:
    """Read the file, then keep it; a file refused whole leaves no trace."""
    given = form.cleaned_data["content"]
    try:
        read = queries.read_upload(given.name, given.read(MOST_BYTES + 1), on=today())
        done = receive_form_01(
            act_of(request),
            commune_id=row.commune_id,
            month=row.month,
            list_id=row.id,
            name=read.name,
            content=read.content,
            staged=read.staged,
            counts=read.counts,
        )
    except NotVisible:
        raise
    except Refused as refused:
        form.refused = refused
        form.add_error("content", in_page_language(refused.words))
        return None
    if done.notes.get("is_same_file"):
        messages.warning(request, in_page_language(SAME_FILE[str(done.notes["state"])]))
    return HttpResponseRedirect(reverse("web:list_preview", args=[done.id]))


def preview(request: HttpRequest, file_id: int) -> HttpResponse:
    """The file row by row; a POST applies it exactly as shown."""
    actor = actor_of(request)
    is_replacing = (request.POST or request.GET).get("is_replacing", "") in ("1", "True", "on")
    status = request.GET.get("loai", "")
    found = queries.preview(
        actor,
        file_id,
        is_replacing=is_replacing,
        status=status if status in STATUS_WORDS else "",
        page=page_number(request),
    )
    form = ApplyForm(
        request.POST or None, version=found.list_version, initial={"is_replacing": is_replacing}
    )
    if request.method == "POST" and form.is_valid():
        went = _apply(request, form, found)
        if went is not None:
            return went
    row = queries.one_list(actor, found.list_id, today())
    shown = found.counts.get(status, sum(found.counts.values()))
    context = {
        "found": found,
        "row": row,
        "name": month_name(row.month, row.addition_no),
        "form": form,
        "status": status,
        "counts": [
            (code, _state(code), n) for code, n in found.counts.items() if n or code == "new"
        ],
        "rows": [(_state(one.status), one, _changes(one)) for one in found.rows],
        "paging": Paging(found.page, shown, PAGE_SIZE),
        "back": reverse("web:list", args=[found.list_id]),
        "drop_form": HouseForm(version=found.file_version, prefix=None),
    }
    return render(request, "web/lists/preview.html", context, status=form.status)


def _apply(request: HttpRequest, form: ApplyForm, found: Preview) -> HttpResponse | None:
    said = Words(
        vi="Đã nhập: {new} người mới, {changed} thay đổi, {same} giữ nguyên, {refused} dòng chưa "
        "nhận, {left} ra khỏi danh sách.",
        en="Applied: {new} new, {changed} changed, {same} the same, {refused} rows refused, "
        "{left} left.",
    )
    if found.file_state == "applied":
        said = SAME_FILE["applied"]
    return run_deed(
        request, form, apply_form_01, reverse("web:list", args=[found.list_id]), said,
        list_id=found.list_id, version=form.seen_version, file_id=found.file_id, **form.inputs(),
    )  # fmt: skip


@require_POST
def drop(request: HttpRequest, file_id: int) -> HttpResponse:
    """Drop the file, the list untouched."""
    actor = actor_of(request)
    found = queries.preview(actor, file_id)
    form = HouseForm(request.POST)
    form.full_clean()
    went = run_deed(
        request, form, drop_file, reverse("web:list", args=[found.list_id]),
        Words(vi="Đã bỏ tệp, danh sách không đổi.", en="The file is dropped, the list untouched."),
        file_id=file_id, version=form.seen_version,
    )  # fmt: skip
    if went is None and form.refused is not None:
        raise form.refused
    return went or HttpResponseRedirect(reverse("web:list", args=[found.list_id]))


@require_GET
def answer(request: HttpRequest, file_id: int) -> HttpResponse:
    """The file back as a workbook, every refusal beside its row."""
    actor = actor_of(request)
    language = getattr(request, "LANGUAGE_CODE", "vi")
    content = queries.answer_workbook(actor, file_id, today(), language)
    return download(content, f"tra-loi-tep-{file_id}", "xlsx")


@require_GET
def template(request: HttpRequest, list_id: int) -> HttpResponse:
    """The empty workbook of this commune and month, with drop-downs and help."""
    row = queries.one_list(actor_of(request), list_id, today())
    month = Month.of(row.month)
    named = row.commune_name[:1].lower() + row.commune_name[1:]
    name = "-".join(skeleton(row.commune_name).split())
    return download(form_01_workbook.template(named, month), f"mau-nhap-{month}-{name}", "xlsx")


def _drafting(request: HttpRequest, list_id: int) -> ListRow:
    """The list; a post that takes no files in has no such page."""
    actor = actor_of(request)
    if not actor.may("lists.apply_form_01"):
        raise NotVisible
    return queries.one_list(actor, list_id, today())


def _state(status: str) -> State:
    return State(STATUS_WORDS[status], STATUS_SHAPES[status])


def _changes(row: PreviewRow) -> list[tuple[str, str, str]]:
    return [change_words(change) for change in row.changes]


def change_words(change: FieldChange) -> tuple[str, str, str]:
    """(field, before, after) in words."""
    label = FIELD_WORDS.get(change.field)
    before, after = (_plain(change.field, value) for value in (change.before, change.after))
    return in_page_language(label) if label else change.field, before, after


def _plain(field: str, value: Any) -> str:
    shown = value.isoformat() if hasattr(value, "isoformat") else value
    return in_words("lists", field, shown) or "—"
