"""The forms of an outline: its title, and one section at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.returns.measure_picker import Picker, pickers_of, ticked
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import BODIES, EVERY_KIND, KINDS, KINDS_ASKED
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection, SectionRow

_DECLARED_HELP = Words(
    vi="Mỗi dòng một số liệu: mã | tên | đơn vị tính | tổng của các mã | là một phần của mã.",
    en="One a line: code | title | unit | sum of these codes | part of this code.",
)
_REVERSED = Words(vi="Ngày cuối phải sau ngày đầu.", en="The last day is before the first.")
_BOTH = Words(
    vi="Hãy ghi cả ngày đầu và ngày cuối, hoặc để trống cả hai.",
    en="Give the first and the last day, or neither.",
)


def _title(label: Words, longest: int) -> forms.CharField:
    return forms.CharField(
        label=say(label), max_length=longest, widget=forms.TextInput(attrs={"lang": "vi"})
    )


def _lines(label: Words, rows: int, help_text: Words | None = None) -> forms.CharField:
    return forms.CharField(
        label=say(label),
        required=False,
        widget=forms.Textarea(attrs={"rows": rows, "lang": "vi"}),
        help_text=say(help_text) if help_text else "",
    )


class OutlineForm(HouseForm):
    """What the outline is called."""

    title = _title(Words(vi="Tên đề cương", en="Title"), 300)


class SectionForm(HouseForm):
    """One section: what it is called, what it holds, of whom it is asked."""

    number = forms.CharField(
        label=say(Words(vi="Số mục", en="Number")), max_length=20, required=False
    )
    title = _title(Words(vi="Tên mục", en="Title"), 400)
    place = forms.IntegerField(
        label=say(Words(vi="Đứng thứ mấy", en="Place")),
        required=False,
        min_value=1,
        max_value=1000,
        help_text=say(Words(vi="Để trống là ở cuối.", en="Empty: at the end.")),
    )
    body = forms.ChoiceField(
        label=say(Words(vi="Viết gì", en="What it holds")),
        choices=coded(BODIES),
        initial="text",
    )
    is_required = forms.BooleanField(
        label=say(Words(vi="Bắt buộc viết", en="Must be written")), required=False, initial=True
    )
    help = _lines(Words(vi="Hướng dẫn", en="Guidance"), 3)
    kinds = forms.MultipleChoiceField(
        label=say(Words(vi="Chỉ hỏi loại cơ quan", en="Only of these kinds of office")),
        choices=[(code, say(AGENCY_KINDS[code])) for code in KINDS_ASKED],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=say(
            Words(vi="Không chọn là hỏi mọi cơ quan.", en="None ticked: asked of everybody.")
        ),
    )
    declared = _lines(
        Words(vi="Số liệu đơn vị tự khai", en="Figures the office declares"), 3, _DECLARED_HELP
    )
    first = DayField(
        label=say(Words(vi="Số liệu riêng từ ngày", en="Own data from")), required=False
    )
    last = DayField(label=say(Words(vi="Đến hết ngày", en="To, included")), required=False)

    def know(self, row: SectionRow | None) -> None:
        """The section as it stands."""
        self.row = row
        if row is not None:
            window = row.window
            first = {name: getattr(row, name) for name in ("number", "title", "body", "help")}
            self.initial.update(
                first,
                place=row.position,
                is_required=row.is_required,
                kinds=row.asked.kinds,
                declared=declared_text(row.declared),
                first=window.first if window else None,
                last=window.last if window else None,
            )

    @property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        """The measures ticked, by kind of office."""
        if self.is_bound:
            return ticked(self.data)
        return self.row.codes if self.row else {}

    @property
    def pickers(self) -> tuple[Picker, ...]:
        """The lists of measures to tick: everybody's first, then a kind's own."""
        return pickers_of(self.codes, self.wanted, (EVERY_KIND, *KINDS_ASKED))

    @property
    def wanted(self) -> str:
        """What is looked for in the lists."""
        return str(self.data.get("find_text", "")) if self.is_bound else ""

    def clean(self) -> dict[str, Any]:
        """The two days make a window, or there is none."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            self.add_error("last", in_page_language(_REVERSED))
        elif not self.errors and bool(first) != bool(last):
            self.add_error("last" if first else "first", in_page_language(_BOTH))
        return given

    def _refuse_field(self, detail: object) -> bool:
        """The deed names a section's field by its place in the outline: sections.3.declared."""
        if isinstance(detail, tuple) and len(detail) == 2 and "." in str(detail[0]):
            detail = (str(detail[0]).rpartition(".")[2], detail[1])
        return super()._refuse_field(detail)

    def section(self) -> NewSection:
        """The section as it is to stand."""
        given = self.inputs()
        first, last = given["first"], given["last"]
        old = self.row
        return NewSection(
            title=given["title"].strip(),
            number=given["number"].strip(),
            help=given["help"].strip(),
            body=given["body"],
            codes=self.codes,
            declared=read_declared(given["declared"]),
            asked=Asked(tuple(given["kinds"]), old.asked.agency_ids if old else ()),
            is_required=given["is_required"],
            window=Span(first, last) if first and last else None,
            item_id=old.item_id if old else None,
        )


class NewOutlineForm(SectionForm):
    """A new outline with its first section."""

    outline_title = _title(Words(vi="Tên đề cương", en="Title of the outline"), 300)
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(KINDS),
    )
    field_order = ["outline_title", "kind"]


def standing_section(row: SectionRow) -> NewSection:
    """A section that stays as it stands."""
    return NewSection(
        title=row.title,
        number=row.number,
        help=row.help,
        body=row.body,
        codes=row.codes,
        declared=row.declared,
        asked=row.asked,
        is_required=row.is_required,
        window=row.window,
        item_id=row.item_id,
    )


def declared_text(declared: tuple[DeclaredAsked, ...]) -> str:
    """Declared figures as they are typed."""
    return "\n".join(
        " | ".join((one.code, one.title, one.unit, ", ".join(one.total_of), one.part_of)).rstrip(
            " |"
        )
        for one in declared
    )


def read_declared(text: str) -> tuple[DeclaredAsked, ...]:
    """What was typed, a figure a line."""
    found = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split("|")] + [""] * 5
        if parts[0]:
            totals = tuple(code.strip() for code in parts[3].split(",") if code.strip())
            found.append(DeclaredAsked(parts[0], parts[1], parts[2], totals, parts[4]))
    return tuple(found)
