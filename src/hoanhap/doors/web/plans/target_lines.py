"""Targets as a person writes them: one plain line each, "2 trường hợp vay vốn mỗi xã mỗi năm"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.lines import LinesField
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes import UNITS
from hoanhap.work.plans.showing_items import target_words

EXAMPLES = Words(
    vi="Mỗi dòng một chỉ tiêu: số, đơn vị tính, rồi mỗi xã, mỗi huyện hoặc toàn tỉnh, mỗi năm, mỗi "
    "quý hoặc mỗi tháng nếu có. Ví dụ: 2 trường hợp vay vốn mỗi xã mỗi năm · 1 cuộc kiểm tra mỗi "
    "quý · 100 %. Bỏ trống nếu mục không nêu chỉ tiêu.",
    en="One target a line, in Vietnamese or English: the number, what is counted, then for each "
    "commune or district or for the province, a year, a quarter or a month. E.g. 2 loan case for "
    "each commune a year. Leave it empty where the point sets no number.",
)
_NOT_UNDERSTOOD = Words(
    vi="Chưa hiểu dòng “{line}”. Hãy ghi một số nguyên và đơn vị tính, ví dụ: 2 trường hợp vay vốn "
    "mỗi xã mỗi năm.",
    en="“{line}” is not understood. Write a whole number and what is counted, e.g. 2 loan case "
    "for each commune a year.",
)
_LINE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{3}){1,2}|\d{1,9})(?![\d.,])(?P<rest>.+)")
# Taken off the end of a line, one after another, in whichever order they were written.
_EACH = r"(?:\s*/\s*(?:mỗi\s+)?|\s+(?:mỗi|hằng|hàng|từng|một|an?|each|per|for each)\s+)"
_OVER = r"(?:đơn vị\s+)?(?:hành chính\s+)?(?:cấp\s+)?"
_ENDINGS: Final = tuple(
    (field, code, re.compile(rf"{before}(?:{words})$", re.IGNORECASE))
    for field, code, before, words in (
        ("per", "commune", _EACH + _OVER, "xã|xã, phường|commune"),
        ("per", "district", _EACH + _OVER, "huyện|district"),
        ("per", "province", r"\s+(?:trong\s+)?", "toàn tỉnh|for the province"),
        ("period", "year", _EACH, "năm|year"),
        ("period", "quarter", _EACH, "quý|quarter"),
        ("period", "month", _EACH, "tháng|month"),
    )
)
_CODES_OF_UNITS: Final = {
    said.casefold(): code for code, words in UNITS.items() for said in (code, words.vi, words.en)
}


def target_line(target: Mapping[str, Any]) -> str:
    """The line that a person reads and may change."""
    parts = (target[name] for name in ("number", "unit", "per", "period"))
    return str(say(target_words(*parts)))


def target_from_line(line: str) -> dict[str, Any] | None:
    """What a line means, by the reader's codes; None where it is not understood."""
    met = _LINE.fullmatch(line)
    if met is None:
        return None
    rest, found = f" {met['rest'].strip()}", {"per": "", "period": ""}
    while ending := _ending(rest, found):
        field, found[field], rest = ending
    unit = rest.strip(" ,/")
    if not unit:
        return None
    code = _CODES_OF_UNITS.get(unit.casefold(), unit)
    return {"number": int(met["number"].replace(".", "")), "unit": code, **found}


def _ending(rest: str, found: Mapping[str, str]) -> tuple[str, str, str] | None:
    for field, code, pattern in _ENDINGS:
        met = None if found[field] else pattern.search(rest)
        if met:
            return field, code, rest[: met.start()]
    return None


class TargetsField(LinesField):
    """Lines of targets; gives the reader's JSON. A line shown and left as it was keeps its own."""

    widget = forms.Textarea(attrs={"rows": 2})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", say(EXAMPLES))
        super().__init__(**options)
        self.known: dict[str, dict[str, Any]] = {}

    def know(self, targets: Iterable[Mapping[str, Any]]) -> str:
        """Take note of what the point has now; its lines, as the box shows them."""
        shown = [(" ".join(target_line(one).split()), dict(one)) for one in targets]
        self.known.update(shown)
        return "\n".join(line for line, _ in shown)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """What each line means. Raises ValidationError naming the line that is not understood."""
        read = []
        for line in self.lines(value):
            target = self.known.get(line) or target_from_line(line)
            if target is None:
                raise ValidationError(say(_NOT_UNDERSTOOD.format(line=line)))
            read.append(target)
        return read
