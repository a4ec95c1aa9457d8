"""The rules with a number: pages, margins, sizes, indents, distances, ruled lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.decree_30_parts import Parts, sizes
from hoanhap.ground.documents.decree_30_reading import Line, PageSet, ReadPaper
from hoanhap.ground.documents.decree_30_verdict import (
    NOT_THERE,
    Answer,
    Finder,
    Found,
    all_of,
    shown,
)
from hoanhap.ground.documents.word_look import TWIPS_PER_PT, millimetres
from hoanhap.ground.documents.word_metrics import bold_width_mm
from hoanhap.ground.documents.word_rules import LayoutRule

_SLACK_HUNDREDTHS = 4
_SINGLE = 240


def _page(rule: LayoutRule, value: Callable[[PageSet], int]) -> Finder:
    def find(found: Found) -> Answer:
        seen = [millimetres(value(pages)) for pages in found.paper.pages]
        if not seen:
            return NOT_THERE
        words = ", ".join(str(each) for each in sorted(set(seen)))
        return all(rule.allows(each) for each in seen), f"{words} mm"

    return find


def _margin(side: str) -> Callable[[PageSet], int]:
    return lambda pages: pages.margins[side]


def _size(rule: LayoutRule, lines: Callable[[Parts], Iterable[Line | None]]) -> Finder:
    def wrong(line: Line) -> str:
        seen = sizes(line)
        if all(rule.low <= size <= rule.high for size in seen):
            return ""
        return f"cỡ {', '.join(map(str, seen))}"

    def find(found: Found) -> Answer:
        there = [line for line in lines(found.parts) if line is not None]
        met, words = all_of(there, wrong)
        if met:
            words = f"cỡ {', '.join(sorted({str(s) for line in there for s in sizes(line)}))}"
        return met, words

    return find


def _page_number(found: Found) -> Answer:
    lines = [line for pages in found.paper.pages for line in pages.number_lines]
    seen = sorted({run.size_pt for line in lines for run in line.runs})
    if not seen:
        return None, "không thấy trường số trang ở đầu trang"
    low, high = rules.PAGE_NUMBER.low, rules.PAGE_NUMBER.high
    return all(low <= size <= high for size in seen), f"cỡ {', '.join(map(str, seen))}"


def _indent(found: Found) -> Answer:
    return all_of(
        found.parts.running,
        lambda line: _outside(rules.BODY_INDENT, millimetres(line.look.first), "lùi"),
    )


def _spacing(found: Found) -> Answer:
    def wrong(line: Line) -> str:
        return _outside(
            rules.BODY_SPACING, (line.look.before + line.look.after) // TWIPS_PER_PT, "cách"
        )

    return all_of(found.parts.running, wrong)


def _line(found: Found) -> Answer:
    running = found.parts.running
    counted = [line for line in running if line.look.line_rule == "auto"]
    if running and not counted:
        return None, "khoảng cách dòng cố định theo điểm"
    return all_of(
        counted,
        lambda line: _outside(rules.BODY_LINE, line.look.line * 100 // _SINGLE, "dòng"),
    )


def _outside(rule: LayoutRule, value: int, word: str) -> str:
    return "" if rule.allows(value) else f"{word} {value} {rule.unit}"


def _rule_below(
    rule: LayoutRule, lines: Callable[[Parts], Sequence[Line]], *, is_title: bool = False
) -> Finder:
    def find(found: Found) -> Answer:
        texts = lines(found.parts)
        if not texts:
            return NOT_THERE
        widest = max(_width(line) for line in texts)
        last = (found.parts.attached_here if is_title else None) or texts[-1]
        length = _length_below(found.paper, texts, last)
        if length is None and any(run.is_underlined for line in texts for run in line.runs):
            return None, f"{shown(texts[-1])} gạch chân, không phải kẻ riêng"
        if length is None:
            return False, f"không thấy kẻ dưới {shown(texts[-1])}"
        share = length * 100 // max(widest, 1)
        low, high = rule.low - _SLACK_HUNDREDTHS, rule.high + _SLACK_HUNDREDTHS
        return low <= share <= high, f"{share}% ({length} trên {widest} mm)"

    return find


def _width(line: Line) -> int:
    size = max(sizes(line), default=rules.BODY.chosen)
    return max(bold_width_mm(part, int(size)) for part in line.text.split("\n"))


def _length_below(paper: ReadPaper, texts: Sequence[Line], last: Line) -> int | None:
    """The length of the line below, in millimetres: a drawing, or a border of an empty line."""
    for line in texts:
        if line.drawn:
            return millimetres(line.drawn[0])
    at = next((i for i, line in enumerate(paper.lines) if line is last), len(paper.lines))
    for line in paper.lines[at + 1 : at + 3]:
        if _where(line) != _where(last) or line.text:
            break
        if line.drawn:
            return millimetres(line.drawn[0])
        if line.look.has_rule:
            room = _room(paper, line)
            return millimetres(room - line.look.left - line.look.right) if room else None
    return None


def _where(line: Line) -> tuple[int, int, int] | None:
    return (line.place.table, line.place.row, line.place.cell) if line.place else None


def _room(paper: ReadPaper, line: Line) -> int:
    if line.place is not None:
        return line.place.width
    if line.section >= len(paper.pages):
        return 0
    pages = paper.pages[line.section]
    return pages.width - pages.margins["left"] - pages.margins["right"]


def _one(name: str) -> Callable[[Parts], Iterable[Line | None]]:
    return lambda parts: (getattr(parts, name),)


def _many(name: str) -> Callable[[Parts], Sequence[Line]]:
    return lambda parts: tuple(getattr(parts, name))


def _titles(parts: Parts) -> Iterable[Line]:
    return (line for annex in parts.annexes for line in annex.title)


SIZES: Mapping[str, Finder] = {
    "paper_width": _page(rules.PAPER_WIDTH, lambda pages: min(pages.width, pages.height)),
    "paper_height": _page(rules.PAPER_HEIGHT, lambda pages: max(pages.width, pages.height)),
    "margin_top": _page(rules.MARGIN_TOP, _margin("top")),
    "margin_bottom": _page(rules.MARGIN_BOTTOM, _margin("bottom")),
    "margin_left": _page(rules.MARGIN_LEFT, _margin("left")),
    "margin_right": _page(rules.MARGIN_RIGHT, _margin("right")),
    "page_number": _page_number,
    "country": _size(rules.COUNTRY, _one("country")),
    "motto": _size(rules.MOTTO, _one("motto")),
    "motto_line": _rule_below(rules.MOTTO_LINE, lambda p: (p.motto,) if p.motto else ()),
    "parent": _size(rules.PARENT, _many("parent")),
    "issuer": _size(rules.ISSUER, _many("issuer")),
    "issuer_line": _rule_below(rules.ISSUER_LINE, _many("issuer")),
    "number": _size(rules.NUMBER, _one("number")),
    "place_day": _size(rules.PLACE_DAY, _one("place_day")),
    "letter_subject": _size(rules.LETTER_SUBJECT, _one("subject")),
    "type_name": _size(rules.TYPE_NAME, _one("type_name")),
    "abstract": _size(rules.ABSTRACT, _many("abstract")),
    "abstract_line": _rule_below(rules.ABSTRACT_LINE, _many("abstract"), is_title=True),
    "body": _size(rules.BODY, _many("body")),
    "body_indent": _indent,
    "body_spacing": _spacing,
    "body_line": _line,
    "signer": _size(rules.SIGNER, lambda parts: (*parts.authorities, *parts.names)),
    "recipients_head": _size(rules.RECIPIENTS_HEAD, _one("recipients_head")),
    "recipients": _size(rules.RECIPIENTS, _many("recipients")),
    "appendix_label": _size(rules.APPENDIX_LABEL, lambda p: (a.label for a in p.annexes)),
    "appendix_title": _size(rules.APPENDIX_TITLE, _titles),
    "attached_to": _size(rules.ATTACHED_TO, _many("attached")),
}
"""A finder for each rule of `word_rules`, by its key."""
