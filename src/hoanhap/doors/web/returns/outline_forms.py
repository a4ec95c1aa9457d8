"""The form of an outline: its sections one under another, each in boxes of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import BODIES, EVERY_KIND, KINDS, KINDS_ASKED
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection, SectionRow

BLANK = 3
"""So many empty sections stand at the end, to be filled in."""

MOST = 200
_CODES_HELP = Words(
    vi="Mã chỉ tiêu cách nhau bằng dấu phẩy (I.1, I.2). Riêng cho một loại cơ quan thì ghi mỗi "
    "dòng một loại: commune_police: I.1, I.2.",
    en="Codes of measures with commas (I.1, I.2). For one kind of office, a line each: "
    "commune_police: I.1, I.2.",
)
_DECLARED_HELP = Words(
    vi="Mỗi dòng một số liệu: mã | tên | đơn vị tính | tổng của các mã | là một phần của mã.",
    en="One a line: code | title | unit | sum of these codes | part of this code.",
)


class OutlineForm(HouseForm):
    """Title and kind, and a row of boxes a section; one without title is left out."""

    title = forms.CharField(
        label=say(Words(vi="Tên đề cương", en="Title")),
        max_length=300,
        widget=forms.TextInput(attrs={"lang": "vi"}),
    )
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=[(code, say(words)) for code, words in KINDS.items()],
        required=False,
        initial="periodic",
    )

    def have(self, sections: tuple[SectionRow, ...]) -> None:
        """Boxes for these sections and for some more."""
        self.rows = sections
        sent = self.data.get("count", "") if self.is_bound else ""
        self.count = int(sent) if str(sent).isdecimal() else len(sections) + BLANK
        self.count = min(self.count, MOST)
        for place in range(self.count):
            row = sections[place] if place < len(sections) else None
            for name, field in _fields(row).items():
                css = "form-select" if isinstance(field.widget, forms.Select) else "form-control"
                if not isinstance(field.widget, forms.CheckboxInput | forms.CheckboxSelectMultiple):
                    field.widget.attrs["class"] = css
                field.is_optional = False  # type: ignore[attr-defined]  # said over the boxes
                self.fields[f"s{place}-{name}"] = field

    def sections(self) -> list[tuple[int, list[forms.BoundField]]]:
        """The boxes of each section, by its place from 1."""
        return [
            (place + 1, [self[f"s{place}-{name}"] for name in _fields(None)])
            for place in range(self.count)
        ]

    def inputs(self) -> dict[str, Any]:
        """Title, kind and the sections in the order of their place."""
        given = super().inputs()
        rows = []
        for place in range(self.count):
            values = {name: given.get(f"s{place}-{name}") for name in _fields(None)}
            if (values["title"] or "").strip():
                old = self.rows[place] if place < len(self.rows) else None
                rows.append((values["place"] or place + 1, place, _section(values, old)))
        rows.sort(key=lambda row: row[:2])
        return {
            "title": given["title"],
            "kind": given["kind"] or "periodic",
            "sections": tuple(section for _, _, section in rows),
        }


def _fields(row: SectionRow | None) -> dict[str, forms.Field]:
    return {**_named(row), **_asking(row), **_when(row)}


def _named(row: SectionRow | None) -> dict[str, forms.Field]:
    return {
        "place": forms.IntegerField(
            label=say(Words(vi="Thứ tự", en="Place")),
            required=False,
            min_value=1,
            initial=row.position if row else None,
        ),
        "number": forms.CharField(
            label=say(Words(vi="Số mục", en="Number")),
            max_length=20,
            required=False,
            initial=row.number if row else "",
        ),
        "title": forms.CharField(
            label=say(Words(vi="Tên mục", en="Title")),
            max_length=400,
            required=False,
            initial=row.title if row else "",
            widget=forms.TextInput(attrs={"lang": "vi"}),
        ),
        "body": forms.ChoiceField(
            label=say(Words(vi="Viết gì", en="What it holds")),
            choices=[(code, say(words)) for code, words in BODIES.items()],
            initial=row.body if row else "text",
        ),
        "help": _lines(Words(vi="Hướng dẫn", en="Guidance"), row.help if row else ""),
    }


def _asking(row: SectionRow | None) -> dict[str, forms.Field]:
    return {
        "codes": _lines(
            Words(vi="Số liệu lấy từ hệ thống", en="Figures from the system"),
            codes_text(row.codes) if row else "",
            _CODES_HELP,
        ),
        "declared": _lines(
            Words(vi="Số liệu đơn vị tự khai", en="Figures the office declares"),
            declared_text(row.declared) if row else "",
            _DECLARED_HELP,
        ),
        "kinds": forms.MultipleChoiceField(
            label=say(Words(vi="Chỉ hỏi loại cơ quan", en="Only of these kinds of office")),
            choices=[(code, say(AGENCY_KINDS[code])) for code in KINDS_ASKED],
            required=False,
            initial=row.asked.kinds if row else (),
            widget=forms.CheckboxSelectMultiple,
        ),
    }


def _when(row: SectionRow | None) -> dict[str, forms.Field]:
    window = row.window if row else None
    return {
        "first": DayField(
            label=say(Words(vi="Số liệu riêng từ ngày", en="Own data from")),
            required=False,
            initial=window.first if window else None,
            help_text="",
        ),
        "last": DayField(
            label=say(Words(vi="Đến hết ngày", en="To, included")),
            required=False,
            initial=window.last if window else None,
            help_text="",
        ),
        "is_required": forms.BooleanField(
            label=say(Words(vi="Bắt buộc viết", en="Must be written")),
            required=False,
            initial=row.is_required if row else True,
        ),
    }


def _lines(label: Words, initial: str, help_text: Words | None = None) -> forms.CharField:
    return forms.CharField(
        label=say(label),
        required=False,
        initial=initial,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        help_text=say(help_text) if help_text else "",
    )


def _section(values: Mapping[str, Any], old: SectionRow | None) -> NewSection:
    first, last = values["first"], values["last"]
    return NewSection(
        title=values["title"].strip(),
        number=values["number"].strip(),
        help=values["help"].strip(),
        body=values["body"],
        codes=read_codes(values["codes"]),
        declared=read_declared(values["declared"]),
        asked=Asked(tuple(values["kinds"]), old.asked.agency_ids if old else ()),
        is_required=values["is_required"],
        window=Span(first, last) if first and last and first <= last else None,
        item_id=old.item_id if old else None,
    )


def codes_text(codes: Mapping[str, tuple[str, ...]]) -> str:
    """Codes as they are typed: those of everybody bare, others after their kind of office."""
    return "\n".join(
        ", ".join(found) if kind == EVERY_KIND else f"{kind}: {', '.join(found)}"
        for kind, found in codes.items()
    )


def read_codes(text: str) -> dict[str, tuple[str, ...]]:
    """What was typed, by kind of office."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        kind, colon, rest = line.partition(":")
        given = rest if colon else kind
        codes = tuple(part.strip() for part in given.split(",") if part.strip())
        if codes:
            found[kind.strip() if colon else EVERY_KIND] = codes
    return found


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
