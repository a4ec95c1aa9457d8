"""The filters of outputs and sessions, and the quarter by which both are found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.language import say
from hoanhap.doors.web.registers import MineFilter
from hoanhap.ground.orgs.offices import Office
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import CHANNELS, SESSION_KINDS

ROMAN = ("I", "II", "III", "IV")
YEARS_BACK = 2
_MONTHS_A_QUARTER = 3
_QUARTER = Words(vi="Quý {roman}/{year}", en="Quarter {roman}/{year}")
STAGES = {
    "ahead": Words(vi="sắp tổ chức", en="to come"),
    "to_note": Words(vi="chưa ghi người dự", en="attendance to note"),
    "held": Words(vi="đã tổ chức", en="held"),
    "withdrawn": Words(vi="đã rút", en="taken back"),
}


def quarter_span(code: str) -> Span | None:
    """The days of "2026-Q3"; None for anything else."""
    year, _, quarter = code.partition("-Q")
    if not (year.isdecimal() and len(year) == 4 and quarter in ("1", "2", "3", "4")):
        return None
    first = Month(int(year), (int(quarter) - 1) * _MONTHS_A_QUARTER + 1)
    return Span(first.first, first.plus(_MONTHS_A_QUARTER - 1).last)


def quarter_words(year: int, quarter: int) -> Words:
    """ "Quý III/2026"."""
    return _QUARTER.format(roman=ROMAN[quarter - 1], year=year)


def _quarters(day: date) -> list[tuple[str, Any]]:
    return [
        (f"{year}-Q{quarter}", say(quarter_words(year, quarter)))
        for year in range(day.year, day.year - YEARS_BACK - 1, -1)
        for quarter in (4, 3, 2, 1)
    ]


class _ByQuarter(MineFilter):
    """Of whom, in which quarter."""

    quy = forms.ChoiceField(label=say(Words(vi="Trong", en="In")))
    co_quan = forms.TypedChoiceField(
        label=say(Words(vi="Cơ quan", en="Office")), coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, offices: Sequence[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        quarters: Any = self.fields["quy"]
        ever = say(Words(vi="Mọi thời gian", en="Any time"))
        quarters.choices = quarters.widget.choices = [("", ever), *_quarters(today())]
        agencies: Any = self.fields["co_quan"]
        anybody = say(Words(vi="Mọi cơ quan", en="Any office"))
        named = [(office.id, office.name) for office in offices]
        agencies.choices = agencies.widget.choices = [("", anybody), *named]


class OutputsFilter(_ByQuarter):
    """And through which channel."""

    kenh = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Channel")),
        choices=coded(CHANNELS, Words(vi="Mọi hình thức", en="Any channel")),
    )
    field_order = ("cua", "kenh", "quy", "co_quan")


class SessionsFilter(_ByQuarter):
    """And of which kind, at which stage."""

    cua = forms.ChoiceField(
        label=say(Words(vi="Của", en="Of")),
        choices=(
            ("", say(Words(vi="Mọi cơ quan trong tỉnh", en="Every office of the province"))),
            ("toi", say(Words(vi="Cơ quan tôi tổ chức", en="Held by my office"))),
            ("moi", say(Words(vi="Mời cơ quan tôi", en="To which mine is invited"))),
        ),
    )
    hinh_thuc = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Kind")),
        choices=coded(SESSION_KINDS, Words(vi="Mọi hình thức", en="Any kind")),
    )
    tinh_trang = forms.ChoiceField(
        label=say(Words(vi="Tình trạng", en="State")),
        choices=coded(STAGES, Words(vi="Mọi tình trạng", en="Any state")),
    )
    field_order = ("cua", "hinh_thuc", "tinh_trang", "quy", "co_quan")
