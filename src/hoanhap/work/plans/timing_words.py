"""A timing in words that can be read back, and a line of words as timings. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.timings.find import find_timings
from hoanhap.pure.planreader.timings.in_json import timing_details, timing_json
from hoanhap.work.plans.last_days import month_and_day

Json = Mapping[str, Any]
ROMAN: Final = ("", "I", "II", "III", "IV")


def timing_words(timing: Json, detail: Json) -> Words:
    """What a timing says: "trước ngày 15/6/2026", "ngày 05 hằng tháng", "quý III hằng năm"."""
    said = {**detail, **timing}
    return _SAY[timing["kind"]](said)


def timings_from_line(line: str, issued_on: date | None) -> tuple[list[dict[str, Any]], ...]:
    """The timings a person wrote in a line, as the reader takes them: JSON and details.

    Both are empty where the line says no time.
    """
    found = find_timings(fold(line).text, issued_on, is_labelled=True)
    timings = [timing_json(one) for one in found]
    details = [timing_details(one) for one in found]
    for timing, detail in zip(timings, details, strict=True):
        if "inclusive" in detail:
            timing["inclusive"] = detail["inclusive"]
        if "day" in detail:
            timing["day"] = detail["day"]
    return timings, details


def _before(said: Json, vi: str, en: str) -> Words:
    if said.get("inclusive") is False:
        return Words(vi=f"trước {vi}", en=f"before {en}")
    return Words(vi=f"chậm nhất {vi}", en=f"by {en}")


def _by(said: Json) -> Words:
    parts = said["date"].split("-")
    shown = "/".join(str(int(part)) for part in reversed(parts))
    kind = (("năm ", "the year "), ("tháng ", "month "), ("ngày ", ""))[len(parts) - 1]
    return _before(said, kind[0] + shown, kind[1] + shown)


def _within(said: Json) -> Words:
    first, last = date.fromisoformat(said["from"]), date.fromisoformat(said["to"])
    return Words(
        vi=f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}",
        en=f"from {first:%d/%m/%Y} to {last:%d/%m/%Y}",
    )


def _monthly(said: Json) -> Words:
    if not said.get("day"):
        return Words(vi="hằng tháng", en="every month")
    number = f"{said['day']:02d}"
    if said.get("inclusive") is False:
        return Words(vi=f"trước ngày {number} hằng tháng", en=f"before day {number} of each month")
    return Words(vi=f"ngày {number} hằng tháng", en=f"by day {number} of each month")


def _quarterly(said: Json) -> Words:
    if not said.get("day"):
        return Words(vi="hằng quý", en="every quarter")
    words = _before(said, f"ngày {said['day']:02d}", f"day {said['day']:02d}")
    return Words(
        vi=f"{words.vi} tháng cuối quý", en=f"{words.en} of the last month of each quarter"
    )


def _yearly(said: Json) -> Words:
    if said.get("by"):
        days = [f"{day}/{month}" for month, day in map(month_and_day, said["by"])]
        words = _before(said, "ngày " + " và ".join(days), " and ".join(days))
        return Words(vi=f"{words.vi} hằng năm", en=f"{words.en} each year")
    if said.get("quarter"):
        quarter = ROMAN[said["quarter"]]
        return Words(vi=f"quý {quarter} hằng năm", en=f"quarter {quarter} of each year")
    return Words(vi="hằng năm", en="every year")


def _times(said: Json) -> Words:
    times = said.get("times") or 1
    return Words(vi=f"{times:02d} lần/năm", en=f"{times} times a year")


def _after(said: Json) -> Words:
    days, anchor = said.get("days"), said.get("anchor") or "…"
    if days is None:
        return Words(vi=f"sau khi {anchor}", en=f"after: {anchor}")
    return Words(
        vi=f"trong thời hạn {days} ngày kể từ {anchor}", en=f"within {days} days of: {anchor}"
    )


_SAY: Final[Mapping[str, Callable[[Json], Words]]] = {
    "by": _by,
    "within": _within,
    "monthly": _monthly,
    "quarterly": _quarterly,
    "yearly": _yearly,
    "times-per-year": _times,
    "continuous": lambda _said: Words(vi="thường xuyên", en="continuously"),
    "as-planned-by-government": lambda _said: Words(
        vi="theo kế hoạch của Chính phủ", en="as the Government schedules"
    ),
    "after": _after,
}
