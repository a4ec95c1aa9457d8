"""Timings as a person writes them: one plain line each, understood as the plans themselves are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.lines import LinesField
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.timing_words import timings_from_line
from hoanhap.work.plans.types_reading import TimingRow

EXAMPLES = Words(
    vi="Mỗi dòng một thời hạn, ví dụ: trước ngày 15/6/2026 · chậm nhất ngày 15/6 hằng năm · "
    "trước ngày 05 hằng tháng · hằng quý · 6 tháng, năm (trước ngày 15/6, 15/12) · Quý III hằng "
    "năm · giai đoạn 2026-2030 · thường xuyên. Bỏ trống nếu văn bản không nêu.",
    en="One timing a line, in Vietnamese as plans write it: “trước ngày 15/6/2026” (before that "
    "day), “chậm nhất ngày 15/6 hằng năm”, “trước ngày 05 hằng tháng”, “hằng quý”, “Quý III hằng "
    "năm”, “giai đoạn 2026-2030”, “thường xuyên”. Leave it empty where the plan says none.",
)
_NOT_UNDERSTOOD = Words(
    vi="Chưa hiểu dòng “{line}”. Hãy ghi như trong kế hoạch, ví dụ: trước ngày 15/6 hằng năm.",
    en="“{line}” is not understood. Write it as plans do, e.g. trước ngày 15/6 hằng năm.",
)


class TimingsField(LinesField):
    """Lines of timings; gives the reader's JSON. A line shown and left as it was keeps its own."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", say(EXAMPLES))
        super().__init__(**options)
        self.known: dict[str, dict[str, Any]] = {}
        self.issued_on: date | None = None

    def know(self, rows: Sequence[TimingRow], issued_on: date | None) -> str:
        """Take note of what the point has now; its lines, as the box shows them."""
        self.issued_on = issued_on
        for row in rows:
            kept = dict(row.timing)
            if row.is_inclusive is not None:
                kept["inclusive"] = row.is_inclusive
            self.known[str(say(row.words))] = kept
        return "\n".join(self.known)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """What each line means. Raises ValidationError naming the line that is not understood."""
        read: list[dict[str, Any]] = []
        for line in self.lines(value):
            read += [self.known[line]] if line in self.known else self._read(line)
        return read

    def _read(self, line: str) -> list[dict[str, Any]]:
        timings, _details = timings_from_line(line, self.issued_on)
        if not timings:
            raise ValidationError(say(_NOT_UNDERSTOOD.format(line=line)))
        return timings
