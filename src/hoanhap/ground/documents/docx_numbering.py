"""The numbers that Word itself sets before paragraphs, counted as Word counts them.

After ISO/IEC 29500-1, 17.9: a list points to a pattern of nine levels; each level has its kind of
number, its text ("%1.%2.") and where it begins. Lists on one pattern count on together, unless a
list says that it begins anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_numerals import bullet_sign, numeral
from hoanhap.ground.documents.docx_parts import W
from hoanhap.ground.documents.docx_styles import Listed, is_on, level_number

_NONE = "0"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look. `text` holds %1 to %9 for the levels' numbers."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    restarts_after: int | None = None
    is_all_decimal: bool = False
    separator: str = " "
    style: str = ""


@dataclass(slots=True)
class _Pattern:
    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    link: str = ""
    style: str = ""


@dataclass(slots=True)
class _List:
    pattern: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """All lists of one document, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._patterns: dict[str, _Pattern] = {}
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        for pattern in root.iter(f"{W}abstractNum"):
            self._patterns[pattern.get(f"{W}abstractNumId", "")] = _pattern(pattern)
        for one in root.iter(f"{W}num"):
            self._lists[one.get(f"{W}numId", "")] = _list(one)

    def label(self, direct: Listed, by_style: Listed, style: str) -> str:
        """The number to set before a paragraph, with the blank after it, counted on by one.

        `direct` is what the paragraph says, `by_style` what its style says. Empty: no number.
        """
        list_id = direct.list_id if direct.list_id is not None else by_style.list_id
        if list_id is None or list_id == _NONE or list_id not in self._lists:
            return ""
        one = self._lists[list_id]
        pattern = self._pattern_of(one)
        level = direct.level
        if level is None and direct.list_id is None:
            level = self._level_of_style(pattern, style, by_style.level)
        level = level or 0
        shown = one.levels.get(level) or pattern.levels.get(level)
        if shown is None:
            return ""
        self._count(one, pattern, level)
        text = self._text(one, pattern, level, shown)
        return text + shown.separator if text else ""

    def _pattern_of(self, one: _List) -> _Pattern:
        pattern = self._patterns.get(one.pattern, _Pattern())
        if pattern.link and not pattern.levels:
            for other in self._patterns.values():
                if other.style == pattern.link:
                    return other
        return pattern

    def _level_of_style(self, pattern: _Pattern, style: str, said: int | None) -> int:
        for number, level in pattern.levels.items():
            if style and level.style == style:
                return number
        return said or 0

    def _start(self, one: _List, pattern: _Pattern, level: int) -> int:
        own = one.levels.get(level) or pattern.levels.get(level)
        return own.start if own else 1

    def _count(self, one: _List, pattern: _Pattern, level: int) -> None:
        counts = pattern.counts
        if level in one.starts:
            counts[level] = one.starts.pop(level)
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = self._start(one, pattern, level)
        for above in range(level):
            counts.setdefault(above, self._start(one, pattern, above))
        for below in [number for number in counts if number > level]:
            after = (pattern.levels.get(below) or Level()).restarts_after
            if after is None or level < after:
                del counts[below]

    def _text(self, one: _List, pattern: _Pattern, level: int, shown: Level) -> str:
        if shown.kind == "none":
            return ""
        if shown.kind == "bullet":
            return bullet_sign(shown.text)
        text = shown.text
        for number in range(level + 1):
            of = one.levels.get(number) or pattern.levels.get(number) or Level()
            kind = "decimal" if shown.is_all_decimal else of.kind
            text = text.replace(f"%{number + 1}", numeral(pattern.counts[number], kind))
        return text.strip()


def _pattern(element: Element) -> _Pattern:
    pattern = _Pattern(link=_value(element, "numStyleLink"), style=_value(element, "styleLink"))
    for level in element.findall(f"{W}lvl"):
        pattern.levels[level_number(level.get(f"{W}ilvl"))] = _level(level)
    return pattern


def _list(element: Element) -> _List:
    one = _List(_value(element, "abstractNumId"))
    for change in element.findall(f"{W}lvlOverride"):
        number = level_number(change.get(f"{W}ilvl"))
        level = change.find(f"{W}lvl")
        if level is not None:
            one.levels[number] = _level(level)
        if change.find(f"{W}startOverride") is not None:
            one.starts[number] = _whole(_value(change, "startOverride"), 1)
    return one


def _level(element: Element) -> Level:
    restart = _value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    return Level(
        kind=_value(element, "numFmt") or _alternative_kind(element),
        text=_value(element, "lvlText"),
        start=_whole(_value(element, "start"), 0),
        restarts_after=_whole(restart, 0) if restart else None,
        is_all_decimal=legal is not None and is_on(legal.get(f"{W}val")),
        separator="" if _value(element, "suff") == "nothing" else " ",
        style=_value(element, "pStyle"),
    )


def _alternative_kind(element: Element) -> str:
    """Word wraps kinds that came later; the plain one is in the fallback."""
    wrapped = next(element.iter(f"{W}numFmt"), None)
    return "decimal" if wrapped is None else wrapped.get(f"{W}val", "decimal")


def _value(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
