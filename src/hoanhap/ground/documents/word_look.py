"""How the text of a Word file looks once styles and defaults are counted in: any file, not ours.

Lengths are in twentieths of a point (twips), sizes in half points, as the file keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_parts import W
from hoanhap.ground.documents.docx_styles import is_on

TWIPS_PER_PT = 20
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL_HALF_POINTS = "20"
_SINGLE_LINE = "240"
_SWITCHES = {"b": "bold", "i": "italic", "caps": "capitals"}
_LENGTHS = {
    "spacing": ("before", "after", "line", "lineRule"),
    "ind": ("firstLine", "hanging", "left", "start", "right", "end"),
}

Facts = dict[str, str]


@dataclass(frozen=True, slots=True)
class RunLook:
    """A stretch of text of one look; `fonts` are those of plain and of accented letters."""

    text: str
    fonts: tuple[str, str]
    half_points: int
    is_bold: bool
    is_italic: bool
    is_underlined: bool
    is_capitals: bool
    colour: str

    @property
    def size_pt(self) -> int | float:
        """The size in points, a whole number wherever it is one."""
        whole, half = divmod(self.half_points, 2)
        return whole + 0.5 if half else whole


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph is set. `line` counts in 240 a single line where `line_rule` is "auto"."""

    align: str
    first: int
    left: int
    right: int
    before: int
    after: int
    line: int
    line_rule: str
    has_rule: bool


class Looks:
    """The styles of one file, asked paragraph by paragraph and run by run."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        self._theme = _theme_fonts(theme)
        self._styles: dict[str, Element] = {}
        self._usual = ""
        self._defaults: tuple[Facts, Facts] = ({}, {})
        self._known: dict[str, tuple[Facts, Facts]] = {}
        if styles is None:
            return
        for style in styles.iter(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0")):
                self._usual = name
        defaults = styles.find(f"{W}docDefaults")
        if defaults is not None:
            self._defaults = (
                _paragraph_facts(defaults.find(f"{W}pPrDefault/{W}pPr")),
                self._run_facts(defaults.find(f"{W}rPrDefault/{W}rPr")),
            )

    def paragraph(self, element: Element) -> tuple[ParagraphLook, tuple[RunLook, ...]]:
        """The look of a paragraph and of its runs that hold text."""
        properties = element.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = self._style(self._usual if named is None else named.get(f"{W}val", ""))
        facts = {**self._defaults[0], **style[0], **_paragraph_facts(properties)}
        under = {**self._defaults[1], **style[1]}
        runs = [self._run(run, under) for run in element.iter(f"{W}r")]
        return _paragraph_look(facts), tuple(run for run in runs if run.text)

    def _style(self, name: str) -> tuple[Facts, Facts]:
        known = self._known.get(name)
        if known is None:
            self._known[name] = ({}, {})  # a style based on itself ends here
            known = self._known[name] = self._read(name)
        return known

    def _read(self, name: str) -> tuple[Facts, Facts]:
        style = self._styles.get(name)
        if style is None:
            return {}, {}
        based = style.find(f"{W}basedOn")
        under = ({}, {}) if based is None else self._style(based.get(f"{W}val", ""))
        return (
            {**under[0], **_paragraph_facts(style.find(f"{W}pPr"))},
            {**under[1], **self._run_facts(style.find(f"{W}rPr"))},
        )

    def _run(self, run: Element, under: Facts) -> RunLook:
        properties = run.find(f"{W}rPr")
        named = properties.find(f"{W}rStyle") if properties is not None else None
        style = {} if named is None else self._style(named.get(f"{W}val", ""))[1]
        facts = {**under, **style, **self._run_facts(properties)}
        plain = facts.get("ascii", "")
        return RunLook(
            text=text_of(run),
            fonts=(plain, facts.get("hAnsi", plain)),
            half_points=_number(facts.get("sz", _USUAL_HALF_POINTS)),
            is_bold=facts.get("bold") == "1",
            is_italic=facts.get("italic") == "1",
            is_underlined=facts.get("u", "none") != "none",
            is_capitals=facts.get("capitals") == "1",
            colour=facts.get("color", "auto").lower(),
        )

    def _run_facts(self, properties: Element | None) -> Facts:
        facts: Facts = {}
        for one in properties if properties is not None else ():
            name = one.tag.removeprefix(W)
            if name in _SWITCHES:
                facts[_SWITCHES[name]] = "1" if is_on(one.get(f"{W}val")) else "0"
            elif name in ("sz", "u", "color"):
                facts[name] = one.get(f"{W}val", "")
            elif name == "rFonts":
                for script in ("ascii", "hAnsi"):
                    theme = self._theme.get(one.get(f"{W}{script}Theme", ""))
                    if font := theme or one.get(f"{W}{script}"):
                        facts[script] = font
        return facts


def text_of(element: Element) -> str:
    """The text below an element; a line break as one, a tab as a blank."""
    pieces: list[str] = []
    for node in element.iter():
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{W}br":
            pieces.append("\n")
        elif node.tag == f"{W}tab":
            pieces.append(" ")
    return "".join(pieces)


def millimetres(twips: int) -> int:
    """A length in whole millimetres."""
    return round(twips * 254 / 14400)


def _paragraph_facts(properties: Element | None) -> Facts:
    facts: Facts = {}
    for one in properties if properties is not None else ():
        name = one.tag.removeprefix(W)
        if name == "jc":
            facts["jc"] = one.get(f"{W}val", "")
        elif name == "pBdr":
            sides = (one.find(f"{W}top"), one.find(f"{W}bottom"))
            drawn = [s for s in sides if s is not None and s.get(f"{W}val") not in ("nil", "none")]
            facts["rule"] = "1" if drawn else "0"
        for key in _LENGTHS.get(name, ()):
            if (value := one.get(f"{W}{key}")) is not None:
                facts[key] = value
    return facts


def _paragraph_look(facts: Facts) -> ParagraphLook:
    def length(*keys: str) -> int:
        return next((_number(facts[key]) for key in keys if key in facts), 0)

    return ParagraphLook(
        align=facts.get("jc", "left"),
        first=length("firstLine") - length("hanging"),
        left=length("left", "start"),
        right=length("right", "end"),
        before=length("before"),
        after=length("after"),
        line=_number(facts.get("line", _SINGLE_LINE)),
        line_rule=facts.get("lineRule", "auto"),
        has_rule=facts.get("rule") == "1",
    )


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    fonts: dict[str, str] = {}
    if theme is None:
        return fonts
    for which in ("minor", "major"):
        latin = theme.find(f".//{_A}{which}Font/{_A}latin")
        for end in ("Ascii", "HAnsi"):
            fonts[f"{which}{end}"] = latin.get("typeface", "") if latin is not None else ""
    return fonts


def _number(value: str) -> int:
    try:
        return round(float(value))
    except ValueError:
        return 0
