"""Fields that read days and money the way people type them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.language import say
from hoanhap.doors.web.reading import read_day, read_vnd
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words

DAY_HELP = Words(vi="Ví dụ: 5/3/26 hoặc 05/03/2026.", en="Day first, e.g. 5/3/26 or 05/03/2026.")
MONEY_HELP = Words(
    vi="Ví dụ: 100.000.000 hoặc 100 triệu.", en="E.g. 100.000.000 or 100 triệu (million)."
)


class DayInput(forms.TextInput):
    """A text box for a day; the script puts a calendar beside it."""

    def format_value(self, value: Any) -> str | None:
        """02/09/2026 for a date, what was typed otherwise."""
        return (
            value.strftime("%d/%m/%Y") if isinstance(value, date) else super().format_value(value)
        )


class DayField(forms.Field):
    """A day: "5/3/26", "05-03-2026", "5.3.2026", "2026-03-05"."""

    widget = DayInput(attrs={"data-reads": "day", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", say(DAY_HELP))
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        """The day typed."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            return read_day(str(value), today())
        except ValueError as wrong:
            raise ValidationError(
                say(
                    Words(
                        vi="Chưa đọc được ngày này. Hãy ghi ngày, tháng, năm, ví dụ 05/03/2026.",
                        en="This is not a day we can read. Type day, month, year: 05/03/2026.",
                    )
                ),
                code="invalid",
            ) from wrong


class MoneyInput(forms.TextInput):
    """A text box for a sum; the words stand under it."""

    def format_value(self, value: Any) -> str | None:
        """100.000.000 for a number, what was typed otherwise."""
        return format_vnd(value) if isinstance(value, int) else super().format_value(value)


class MoneyField(forms.Field):
    """A sum in whole đồng: "100.000.000", "100 triệu", "100tr"."""

    widget = MoneyInput(attrs={"data-reads": "vnd", "inputmode": "text", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", say(MONEY_HELP))
        super().__init__(**options)

    def to_python(self, value: Any) -> int | None:
        """The sum typed."""
        if value in self.empty_values:
            return None
        try:
            return value if isinstance(value, int) else read_vnd(str(value))
        except ValueError as wrong:
            raise ValidationError(
                say(
                    Words(
                        vi="Chưa đọc được số tiền này. Hãy ghi đủ số đồng (100.000.000) "
                        "hoặc kèm đơn vị (100 triệu).",
                        en="This is not a sum we can read. Type all of it (100.000.000) "
                        "or name the unit (100 triệu).",
                    )
                ),
                code="invalid",
            ) from wrong


class BodyPicker(forms.CheckboxSelectMultiple):
    """Boxes to tick in columns, what is ticked already first."""

    def __init__(self) -> None:
        super().__init__(attrs={"class": "picker"})


def coded(codes: Mapping[str, Words], anything: Words | None = None) -> list[tuple[str, Any]]:
    """Codes to choose from, in words; `anything` stands first, for no choice."""
    first = [("", say(anything))] if anything else []
    return [*first, *((code, say(words)) for code, words in codes.items())]
