"""A workbook sent in, first shown row by row: the preview carries the file, so that applying takes
exactly what was shown.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError

from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words

MOST_BYTES = 8 * 1024 * 1024

_DAMAGED = Words(
    vi="Tệp bị hỏng trên đường truyền. Hãy chọn lại tệp.",
    en="The file was damaged on the way. Choose it again.",
)


@dataclass(frozen=True, slots=True)
class File:
    """A file by its name and bytes."""

    name: str
    content: bytes


class WorkbookForm(HouseForm):
    """The workbook."""

    content = forms.FileField(
        label=say(Words(vi="Tệp bảng tính", en="Workbook")),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
        help_text=say(
            Words(
                vi="Tệp Excel (.xlsx, .xls) hoặc .csv, tối đa 8 MB. Không cần đúng mẫu: hệ thống "
                "tự tìm các cột.",
                en="Excel (.xlsx, .xls) or .csv, 8 MB at most. Any layout: the columns are found.",
            )
        ),
    )

    def file(self) -> File:
        """The file's name and bytes."""
        given = self.cleaned_data["content"]
        return File(given.name, given.read(MOST_BYTES + 1))


class KeptForm(HouseForm):
    """The workbook that was shown, carried by its preview."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=200)
    kept = forms.CharField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, file: File, version: int) -> KeptForm:
        """The form that carries this file."""
        kept = b64encode(file.content).decode("ascii")
        return cls(initial={"name": file.name, "kept": kept}, version=version)

    def clean_kept(self) -> bytes:
        """The file's bytes."""
        try:
            return b64decode(self.cleaned_data["kept"], validate=True)
        except ValueError as damaged:
            raise ValidationError(say(_DAMAGED)) from damaged

    def file(self) -> File:
        """The file's name and bytes."""
        return File(self.cleaned_data["name"], self.cleaned_data["kept"])
