"""When a thing is to be done, as the words say it: from folded words to timings.

Rules stand in tables (`by`, `events`, `months` ... beside this file), the particular before the
general; a stretch of words is read by one rule only. What a rule can't know alone (whether "trước
ngày 15/6" comes back each year) is settled over the whole at the end.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hoanhap.pure.planreader.timings import (
    by,
    events,
    months,
    rhythms,
    within,
)
from hoanhap.pure.planreader.timings.days import DAY, ReadDay, quarter_span
from hoanhap.pure.planreader.timings.finds import (
    DAY_OF_YEAR,
    HALF_YEARLY,
    MONTH_OF_YEAR,
    QUARTER_OF_YEAR,
    Found,
    Rule,
    Stretch,
)
from hoanhap.pure.planreader.types import Place, Timing
from hoanhap.pure.planreader.wording import number_in, pattern

# No point of a plan is longer; what comes after is not looked at, so that noise can't cost hours.
LONGEST = 20_000
NEAR = 25  # signs between a rhythm and the days it speaks of
# A timing needs one of these; most points of a plan have none. "22/2023/QĐ-TTg", "05 năm" and
# "Việt Nam" are none of them.
_HINT = re.compile(
    r"\d\s*[/.-]\s*[\dolis|]{1,4}(?!\d*\s*/\s*[a-z])|(?<!\d\s)(?<!viet\s)n[aei]m(?![a-z])"
    r"|th[aei]ng(?![a-z])|qu[yi¥v](?!\s+(?:dinh|che|trinh)(?![a-z]))(?![a-z])|xu[a-z]{1,2}n(?![a-z])"
    r"|lien\s+tuc|sau\s+khi|\d\s+ng[aei]y|\btheo\s+(?:dung\s+)?(?:ke\s+ho|lo\s+trinh|huong\s+dan|chi\s+dao)"
)
_LABEL = pattern(
    r"(?<![a-z])(?:{thoi} (?:gian|han|diem)(?: (?:{thuc_hien}|hoan thanh|to chuc|trien khai"
    r"|bao cao|gui bao cao|tien hanh|gui|ket thuc|bat dau))*(?: du kien)?|tien do(?: {thuc_hien}"
    r"| hoan thanh)?|lo trinh(?: {thuc_hien})?|han hoan thanh){gap}\**{gap}[:;]"
)
_LABEL_ENDS = re.compile(r"\)|\.\s+(?=[a-z*])|\.\s*$|\n\s*\n")
_BRACKETS = re.compile(r"\(([^()]{3,160})\)")

# The time of a document or of figures is no duty's: read first, and away.
_NO_TIMING = (
    pattern(rf"(?<![a-z]){{so}} [\w/.\-]+{{gap}}[\w/.\-]*,?{{gap}}(?:{{ngay}} ){DAY}"),
    # "tính từ ngày ... đến ngày ...": the days that figures are counted between.
    pattern(
        rf"(?<![a-z])tinh t[a-z?]{{1,3}} (?:{{ngay}} )?{DAY}"
        rf"{{gap}}(?:-|{{den}}(?: het)?|d[a-z]{{1,3}}){{gap}}(?:{{ngay}} )?{DAY}"
    ),
    pattern(
        r"(?<![a-z])(?:moc thoi gian|(?:moc |lay |chot |tinh )+so lieu|so lieu|ky bao cao"
        rf"|thoi (?:diem|ky) (?:lay|chot|tinh))[^.;]{{0,40}}?{DAY}"
        rf"(?:{{gap}}(?:-|{{den}}(?: het)?){{gap}}(?:{{ngay}} )?{DAY})?"
    ),
    pattern(
        r"(?<![a-z])(?:(?<!phap\s)luat|bo luat|phap lenh|hien phap)[^.;,()]{0,60}? {nam} {yyyy}"
    ),
)
_COMES_BACK = pattern(
    r"(?<!ngan\s)(?<!khach\s)(?:{hang}|moi) {nam}|{dinh_ky}|(?:0?6|sau) {thang}|(?:ca|cuoi) {nam}"
    r"|ky (?:{trong} |moi |mot |{hang} )?{nam}(?! \d)|ky/{nam}"
)
_OPENS_WITH_A_YEAR = pattern(
    r"[\s\-+*]*(?:rieng |doi voi |{trong} )*{nam} (?P<year>{yyyy})(?![\d/])"
)
_SENTENCE_ENDS = re.compile(r"\.\s+(?=[a-z])|\n\s*\n")


def find_timings(
    text: str, issued_on: date | None = None, *, is_labelled: bool = False
) -> list[Timing]:
    """The timings in folded words, in their order, each once; places are indices in `text`.

    `is_labelled` says that the whole is the answer to "when" (a table's cell, a labelled line).
    `issued_on` gives the plan's year to a month or day written without one, less surely.
    """
    text = text[:LONGEST]
    if not _HINT.search(text) and not is_labelled:
        return []
    stretch = Stretch(text, issued_on, _labelled(text, is_labelled), _bracketed(text))
    finds = _scan(stretch)
    settled = _settle(finds, stretch)
    settled.sort(key=lambda timing: timing.place)
    return _each_once(settled)


def _labelled(text: str, is_labelled: bool) -> tuple[tuple[int, int], ...]:
    if is_labelled:
        return ((0, len(text)),)
    stretches = []
    for match in _LABEL.finditer(text):
        end = _LABEL_ENDS.search(text, match.end())
        stretches.append((match.end(), end.start() if end else len(text)))
    return tuple(stretches)


def _bracketed(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span(1) for match in _BRACKETS.finditer(text))


def _scan(stretch: Stretch) -> Found:
    taken = [match.span() for rule in _NO_TIMING for match in rule.finditer(stretch.text)]
    finds: Found = []
    for rule in _RULES:
        for match in rule.pattern.finditer(stretch.text):
            begin, end = match.span()
            if any(begin < last and first < end for first, last in taken):
                continue
            found = rule.build(match, stretch)
            if found is not None:
                taken.append((begin, end))
                finds.extend(found)
    return finds


_RULES: tuple[Rule, ...] = (
    *rhythms.PARTICULAR,
    *events.RULES,
    *by.RULES,
    *months.RULES,
    *within.RULES,
    *rhythms.GENERAL,
)


def _sentence(stretch: Stretch, place: Place) -> tuple[int, int]:
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(stretch.text)]
    begin = max((end for end in ends if end <= place.begin), default=0)
    end = min((end for end in ends if end > place.begin), default=len(stretch.text))
    return begin, end


def _comes_back(stretch: Stretch, place: Place) -> bool:
    """Whether the sentence around a day says that it is one of each year."""
    begin, end = _sentence(stretch, place)
    return _COMES_BACK.search(stretch.text, begin, end) is not None


def _settle(finds: Found, stretch: Stretch) -> Found:
    """Days and quarters without a year become yearly or the plan's; rhythms that say the same
    thing twice become one."""
    settled: Found = []
    yearly_days: Found = []
    for find in finds:
        if find.kind == DAY_OF_YEAR and (year := _year_of_clause(stretch, find.place)):
            settled.append(_day_in(year, find))
        elif find.kind == DAY_OF_YEAR and _comes_back(stretch, find.place):
            yearly_days.append(find)
        elif find.kind == DAY_OF_YEAR and stretch.year is None:
            yearly_days.append(replace(find, sureness=40))
        elif find.kind == MONTH_OF_YEAR and (find.days_by or _comes_back(stretch, find.place)):
            yearly_days.append(_last_day(find))
        elif find.kind in _WITHOUT_YEAR:
            settled.append(_WITHOUT_YEAR[find.kind](find, stretch))
        else:
            settled.append(find)
    if yearly_days:
        settled.append(_one_yearly(yearly_days, finds, stretch.text))
    return _without_echoes(settled)


def _one_yearly(days: Found, finds: Found, text: str) -> Timing:
    """The days of a year as one timing; "hằng năm, định kỳ 6 tháng" before them belongs to it."""
    by = sorted({day for find in days for day in find.days_by})
    begin, end = min(d.place.begin for d in days), max(d.place.end for d in days)
    rhythms = [find.place for find in finds if find.kind in ("yearly", HALF_YEARLY)]
    for place in sorted(rhythms, reverse=True):
        if 0 <= begin - place.end <= NEAR and "." not in text[place.end : begin]:
            begin = place.begin
    if text[end : end + 1] == ")" and text.count("(", begin, end) > text.count(")", begin, end):
        end += 1
    return Timing(
        "yearly",
        Place(begin, end),
        days_by=tuple(by),
        is_inclusive=all(find.is_inclusive for find in days),
        sureness=min(find.sureness for find in days),
    )


def _year_of_clause(stretch: Stretch, place: Place) -> int | None:
    """The year that the day's own clause opens with: "; riêng năm 2025 ... trước ngày 30/11"."""
    begin = _sentence(stretch, place)[0]
    clause = stretch.text[begin : place.begin].rpartition(";")[2]
    opening = _OPENS_WITH_A_YEAR.match(clause)
    if opening is None or _COMES_BACK.search(clause):
        return None
    return number_in(opening["year"])


def _day_in(year: int, find: Timing) -> Timing:
    month, day = map(int, find.days_by[0].split("-"))
    return replace(find, kind="by", by_date=ReadDay(month, day).iso(year), days_by=(), sureness=85)


def _day_this_year(find: Timing, stretch: Stretch) -> Timing:
    """A day without a year that nothing calls yearly: the plan's year, or the next where the
    day was over when the plan was issued."""
    month, day = map(int, find.days_by[0].split("-"))
    issued = stretch.issued_on or date(2001, 1, 1)
    is_over = month < issued.month
    by_date = ReadDay(month, day).iso(issued.year + is_over)
    return replace(find, kind="by", by_date=by_date, days_by=(), sureness=50 if is_over else 70)


def _quarter_this_year(find: Timing, stretch: Stretch) -> Timing:
    if stretch.year is None or _comes_back(stretch, find.place) or find.quarter is None:
        return replace(find, kind="yearly", sureness=60)
    from_on, to_on = quarter_span(stretch.year, find.quarter, find.quarter)
    return replace(find, kind="within", quarter=None, from_on=from_on, to_on=to_on, sureness=65)


def _month_this_year(find: Timing, _stretch: Stretch) -> Timing:
    return replace(find, kind="within")


def _last_day(find: Timing) -> Timing:
    """A month of each year: to be done by its last day."""
    if find.to_on is None:
        return find
    return replace(find, days_by=(find.to_on.strftime("%m-%d"),), is_inclusive=True)


_WITHOUT_YEAR = {
    DAY_OF_YEAR: _day_this_year,
    QUARTER_OF_YEAR: _quarter_this_year,
    MONTH_OF_YEAR: _month_this_year,
}


def _without_echoes(finds: Found) -> Found:
    """The "hằng năm" beside "2 cuộc/năm" or beside days of the year says nothing more, nor do
    "định kỳ 6 tháng, năm" and "02 kỳ trong năm" beside their two days."""
    days = sum(len(find.days_by) for find in finds if find.kind == "yearly")
    has_days = days > 0
    is_detailed = any(
        (find.kind == "yearly" and (find.days_by or find.quarter))
        or find.kind in ("monthly", "quarterly", "times-per-year", HALF_YEARLY)
        for find in finds
    )
    kept = []
    for find in finds:
        is_plain_year = find.kind == "yearly" and not find.days_by and not find.quarter
        is_half = find.kind == HALF_YEARLY
        is_counted = find.kind == "times-per-year" and find.times == days
        if (is_plain_year and is_detailed) or (is_half and has_days) or is_counted:
            continue
        kept.append(replace(find, kind="times-per-year") if is_half else find)
    return kept


def _each_once(finds: Found) -> Found:
    """Each timing once; "hằng quý" beside "trước ngày 20 tháng cuối quý" says nothing more."""
    seen = set()
    detailed = {find.kind for find in finds if find.day}
    kept = []
    for find in finds:
        key = replace(find, place=Place(0, 0), sureness=0)
        is_echo = replace(key, day=None, is_inclusive=None) == key and find.kind in detailed
        if key not in seen and not is_echo:
            seen.add(key)
            kept.append(find)
    return kept
