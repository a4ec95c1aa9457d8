"""Files of a return: attached, saved, taken back; figures drawn anew; the return as a workbook, out
and in.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.actions.attach_file import MOST_BYTES
from hoanhap.work.returns.types_filling import ReturnPage

ATTACH = Words(vi="Đính kèm tệp", en="Attach a file")
IMPORT = Words(vi="Nhập từ bảng tính", en="Take in a workbook")
LEFT = {
    "kept": Words(
        vi="Giữ nguyên bản trên hệ thống ở các dòng {rows} của bảng tính: mục đó đã được sửa sau "
        "khi tải bảng về, hoặc không mở để sửa.",
        en="Rows {rows} of the workbook were left as they stand here: changed since the workbook "
        "was saved, or not open.",
    ),
    "refused": Words(
        vi="Chưa nhập các dòng {rows} của bảng tính: số phải là số nguyên, ngày văn bản không sau "
        "hôm nay.",
        en="Rows {rows} of the workbook were not taken in: figures must be whole numbers, days of "
        "papers not to come.",
    ),
}
"""What is said of rows that were not taken in, by the deed's notes."""


class FileForm(HouseForm):
    """A file, where it belongs, and what it is."""

    content = forms.FileField(
        label=say(Words(vi="Tệp", en="File")),
        widget=forms.FileInput(attrs={"data-most-bytes": str(MOST_BYTES)}),
        help_text=say(
            Words(
                vi="Tối đa 20 MB. Bản quét ở 200 dpi, đen trắng, là đủ rõ và nhẹ.",
                en="20 MB at most. A scan at 200 dpi in black and white is clear and light.",
            )
        ),
    )
    belongs_to = forms.ChoiceField(
        label=say(Words(vi="Kèm theo", en="Goes with")),
        required=False,
    )
    note = forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"lang": "vi"}),
    )

    def offer(self, found: ReturnPage) -> None:
        """The whole return, its sections, and figures that have a paper."""
        whole = in_page_language(Words(vi="Cả báo cáo", en="The whole return"))
        choices = [("", whole)]
        for section in found.sections:
            if section.is_open:
                choices.append((f"s{section.id}", f"{section.number} {section.title}".strip()))
            for figure in section.figures:
                if figure.source == "declared" and section.is_open and figure.id:
                    title = in_page_language(figure.title)
                    choices.append((f"f{figure.id}", f"{figure.code} {title}"))
        field: Any = self.fields["belongs_to"]
        field.choices = choices

    class Media:
        """The size is told before anything is sent."""

        js = (forms.Script("web/file-size.js", defer=True),)


class WorkbookForm(HouseForm):
    """The workbook that was saved here and filled in elsewhere."""

    content = forms.FileField(
        label=say(Words(vi="Bảng tính đã điền", en="The workbook, filled in")),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text=say(
            Words(
                vi="Tệp .xlsx tải từ báo cáo này. Tệp của kỳ khác hoặc đơn vị khác không nhận.",
                en="The .xlsx saved from this return. One of another period or office is refused.",
            )
        ),
    )


def attach(request: HttpRequest, return_id: int) -> HttpResponse:
    """Attach a file to the return, a section or a declared figure."""
    actor = actor_of(request)
    if not actor.may("returns.attach_file"):
        raise NotVisible
    found = queries.return_page(actor, return_id, today())
    form = FileForm(
        request.POST or None,
        request.FILES or None,
        version=found.row.version,
        initial={"belongs_to": request.GET.get("cho", "")},
    )
    form.offer(found)
    told = _told(ATTACH, Words(vi="Đã đính kèm tệp.", en="The file is attached."), found)
    return answer_deed(request, form, _attach, told, return_id=return_id)


def _attach(
    act: Act, *, return_id: int, content: Any, belongs_to: str, note: str, version: int
) -> Done:
    del version  # a file is added beside the others: nothing that was read can be out of date
    place = int(belongs_to[1:]) if belongs_to else None
    return actions.attach_file(
        act,
        return_id=return_id,
        name=content.name,
        content=content.read(),
        section_id=place if belongs_to.startswith("s") else None,
        figure_id=place if belongs_to.startswith("f") else None,
        note=note,
    )


@require_GET
def file(request: HttpRequest, return_id: int, return_file_id: int) -> HttpResponse:
    """A file of the return, to save. Raises NotVisible, also for another return's."""
    actor = actor_of(request)
    found = queries.return_page(actor, return_id, today())
    if return_file_id not in {one.id for one in found.files}:
        raise NotVisible
    return save(queries.return_file(actor, return_file_id))


@require_POST
def withdraw(request: HttpRequest, return_id: int, return_file_id: int) -> HttpResponse:
    """Take a file back."""
    row = queries.return_page(actor_of(request), return_id, today()).row
    actions.withdraw_file(
        act_of(request), return_id=return_id, version=row.version, file_id=return_file_id
    )
    return _back(request, return_id, Words(vi="Đã bỏ tệp.", en="The file is taken back."))


@require_POST
def start(request: HttpRequest, return_id: int) -> HttpResponse:
    """Begin the return: its figures are filled in."""
    row = queries.return_page(actor_of(request), return_id, today()).row
    actions.start(act_of(request), return_id=return_id, version=row.version)
    said = Words(vi="Đã điền sẵn số liệu. Bắt đầu soạn được.", en="The figures are filled in.")
    return _back(request, return_id, said)


@require_POST
def refresh(request: HttpRequest, return_id: int) -> HttpResponse:
    """Draw the counted figures anew."""
    row = queries.return_page(actor_of(request), return_id, today()).row
    actions.refresh_figures(act_of(request), return_id=return_id, version=row.version)
    said = Words(vi="Đã cập nhật số liệu.", en="The figures are drawn anew.")
    return _back(request, return_id, said)


@require_GET
def workbook(request: HttpRequest, return_id: int) -> HttpResponse:
    """The return as a workbook to fill in where there is no line."""
    return save(queries.return_workbook(actor_of(request), return_id, today()))


def take_in(request: HttpRequest, return_id: int) -> HttpResponse:
    """Take in the workbook again."""
    actor = actor_of(request)
    if not actor.may("returns.import_workbook"):
        raise NotVisible
    found = queries.return_page(actor, return_id, today())
    form = WorkbookForm(request.POST or None, request.FILES or None, version=found.row.version)
    said = Words(
        vi="Đã nhập {texts} đoạn văn và {figures} số liệu từ bảng tính.",
        en="{texts} texts and {figures} figures were taken in.",
    )
    told = _told(IMPORT, said, found)

    def then(done: Done) -> str:
        for name, words in LEFT.items():
            if done.notes.get(name):
                rows = ", ".join(map(str, done.notes[name]))
                messages.warning(request, in_page_language(words.format(rows=rows)))
        return told.back

    return answer_deed(request, form, _import, told, then, return_id=return_id)


def _import(act: Act, *, return_id: int, content: Any, version: int) -> Done:
    return actions.import_workbook(
        act, return_id=return_id, version=version, name=content.name, content=content.read()
    )


def _told(title: Words, said: Words, found: ReturnPage) -> DeedPage:
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:return", args=[found.row.id]),
        subject=f"{found.row.agency_name} · {found.row.round_title}",
    )


def _back(request: HttpRequest, return_id: int, words: Words) -> HttpResponse:
    messages.success(request, in_page_language(words))
    return HttpResponseRedirect(reverse("web:return", args=[return_id]))
