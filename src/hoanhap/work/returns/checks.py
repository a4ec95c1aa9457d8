"""What a return is asked about before it is submitted: blanks, sums, parts of a whole, last year.
Pure.

A finding never forbids: it asks for an explanation, which goes with the return.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types_filling import Finding, Value

LEAST_DIFFERENCE: Final = 10
"""Below this many nothing is said about last year: small communes have small numbers."""

WRITTEN_BODIES: Final = frozenset({"text", "obstacles"})
"""What a section holds that has a box for words."""

_BLANK = Words(vi="Mục “{title}” chưa có nội dung.", en="“{title}” is empty.")
_NOT_GIVEN = Words(vi="Chưa có số liệu “{title}”.", en="“{title}” is not given.")
_NO_PAPER = Words(
    vi="“{title}” chưa ghi văn bản làm căn cứ (số, ngày).",
    en="“{title}” names no paper it comes from (number, day).",
)
_SUM = Words(
    vi="“{title}” là {total}, nhưng các thành phần cộng lại là {sum}.",
    en="“{title}” is {total}, but its parts add up to {sum}.",
)
_PART = Words(
    vi="“{title}” là {part}, lớn hơn tổng là {total}.",
    en="“{title}” is {part}, more than the whole of {total}.",
)
_LAST_YEAR = Words(
    vi="“{title}” là {now}, cùng kỳ năm trước là {before}: chênh lệch quá một nửa.",
    en="“{title}” is {now} and was {before} last year: more than half apart.",
)


@dataclass(frozen=True, slots=True)
class FigureNow:
    """A figure as the checks look at it."""

    code: str
    title: Words
    source: str
    value: Value
    last_year: Value = None
    paper_number: str = ""
    has_file: bool = False
    total_of: tuple[str, ...] = ()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class SectionNow:
    """A section as the checks look at it."""

    id: int
    title: str
    body: str
    is_required: bool
    text: str
    figures: tuple[FigureNow, ...] = ()


def findings_of(
    sections: Iterable[SectionNow], explanations: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Everything the checks ask about, in the order of the outline, with what was said to it."""
    every = list(sections)
    values = {figure.code: figure.value for one in every for figure in one.figures}
    found: dict[str, Finding] = {}
    for one in every:
        for finding in (*_of_text(one), *_of_figures(one, values)):
            found.setdefault(finding.key, finding)
    return tuple(replace(one, explanation=explanations.get(key, "")) for key, one in found.items())


def unexplained(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those nobody has said anything to yet."""
    return tuple(one for one in findings if not one.explanation)


def _of_text(one: SectionNow) -> Iterator[Finding]:
    if one.is_required and one.body in WRITTEN_BODIES and not one.text.strip():
        yield _finding(one, "blank", "", _BLANK.format(title=one.title))


def _of_figures(one: SectionNow, values: Mapping[str, Value]) -> Iterator[Finding]:
    for figure in one.figures:
        if figure.source == "declared":
            yield from _of_declared(one, figure, values)
        if _is_far(figure.value, figure.last_year):
            words = _LAST_YEAR.format(
                title=figure.title, now=_said(figure.value), before=_said(figure.last_year)
            )
            yield _finding(one, "last_year", figure.code, words)


def _of_declared(
    one: SectionNow, figure: FigureNow, values: Mapping[str, Value]
) -> Iterator[Finding]:
    if figure.value is None:
        if one.is_required:
            yield _finding(one, "not_given", figure.code, _NOT_GIVEN.format(title=figure.title))
        return
    if not figure.paper_number and not figure.has_file:
        yield _finding(one, "no_paper", figure.code, _NO_PAPER.format(title=figure.title))
    parts = [values.get(code) for code in figure.total_of]
    known = [part for part in parts if part is not None]
    if parts and len(known) == len(parts) and sum(known) != figure.value:
        words = _SUM.format(
            title=figure.title, total=_said(figure.value), sum=_said(sum(known, Fraction(0)))
        )
        yield _finding(one, "sum", figure.code, words)
    whole = values.get(figure.part_of)
    if whole is not None and figure.value > whole:
        words = _PART.format(title=figure.title, part=_said(figure.value), total=_said(whole))
        yield _finding(one, "part_over_total", figure.code, words)


def _is_far(now: Value, before: Value) -> bool:
    if now is None or before is None:
        return False
    apart, earlier = abs(Fraction(now) - Fraction(before)), Fraction(before)
    return apart >= LEAST_DIFFERENCE and 2 * apart > earlier


def _said(value: Value) -> str:
    if isinstance(value, Fraction) and value.denominator != 1:
        hundredths = round(value * 100)
        return f"{hundredths // 100},{hundredths % 100:02d}"
    return "" if value is None else f"{int(value):,}".replace(",", ".")


def _finding(one: SectionNow, rule: str, code: str, words: Words) -> Finding:
    return Finding(f"{one.id}:{rule}:{code}", rule, one.id, code, words)
