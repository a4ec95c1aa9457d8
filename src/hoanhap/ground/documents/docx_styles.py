"""What a Word style says about the text set in it: font, capitals, hidden, its list and level."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_parts import W
from hoanhap.ground.documents.old_fonts import FontScript, font_script

_OFF = frozenset({"0", "false", "off", "none"})
_NO_BORDER = frozenset({"nil", "none"})


class Look(NamedTuple):
    """How a run looks, as far as it changes what a reader sees. None: as what lies under it."""

    script: FontScript | None = None
    is_capitals: bool | None = None
    is_hidden: bool | None = None

    def over(self, under: Look) -> Look:
        """This look where it says something, else the one under it."""
        return Look(
            under.script if self.script is None else self.script,
            under.is_capitals if self.is_capitals is None else self.is_capitals,
            under.is_hidden if self.is_hidden is None else self.is_hidden,
        )


PLAIN = Look("", False, False)


class Listed(NamedTuple):
    """To which list a paragraph belongs, and its level there. None: not said."""

    list_id: str | None = None
    level: int | None = None


class StyleFacts(NamedTuple):
    """What one style comes to, all that it is based on included."""

    look: Look
    listed: Listed
    has_borders: bool


NO_STYLE = StyleFacts(Look(), Listed(), False)


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._facts: dict[str, StyleFacts] = {}
        self._usual = ""
        self.look = PLAIN
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._elements[name] = style
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0")):
                self._usual = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.look = look_of(defaults).over(PLAIN)

    def facts(self, name: str | None) -> StyleFacts:
        """What the style comes to; without a name, the usual one of paragraphs."""
        if name is None:
            name = self._usual
        known = self._facts.get(name)
        if known is None:
            self._facts[name] = NO_STYLE  # a style based on itself ends here
            known = self._facts[name] = self._read(name)
        return known

    def _read(self, name: str) -> StyleFacts:
        style = self._elements.get(name)
        if style is None:
            return NO_STYLE
        based_on = style.find(f"{W}basedOn")
        under = NO_STYLE if based_on is None else self.facts(based_on.get(f"{W}val", ""))
        listed = listed_of(style.find(f"{W}pPr"))
        return StyleFacts(
            look_of(style.find(f"{W}rPr")).over(under.look),
            Listed(
                listed.list_id if listed.list_id is not None else under.listed.list_id,
                listed.level if listed.level is not None else under.listed.level,
            ),
            under.has_borders or has_borders(style.find(f"{W}tblPr")),
        )


def is_on(value: str | None) -> bool:
    """Whether a switch of Word is on; one without a value is."""
    return value is None or value.lower() not in _OFF


def look_of(properties: Element | None) -> Look:
    """What these properties of a run say of its look."""
    if properties is None:
        return Look()
    script: FontScript | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    for one in properties:
        if one.tag == f"{W}rFonts":
            font = one.get(f"{W}ascii") or one.get(f"{W}hAnsi")
            script = font_script(font) if font else None
        elif one.tag == f"{W}caps":
            capitals = is_on(one.get(f"{W}val"))
        elif one.tag == f"{W}vanish":
            hidden = is_on(one.get(f"{W}val"))
    return Look(script, capitals, hidden)


def listed_of(properties: Element | None) -> Listed:
    """The list and level that these properties of a paragraph name themselves."""
    numbers = None if properties is None else properties.find(f"{W}numPr")
    if numbers is None:
        return Listed()
    list_id, level = numbers.find(f"{W}numId"), numbers.find(f"{W}ilvl")
    return Listed(
        None if list_id is None else list_id.get(f"{W}val"),
        None if level is None else level_number(level.get(f"{W}val")),
    )


def level_number(value: str | None) -> int:
    """A list's level, 0 to 8; what is no number is 0."""
    return min(int(value), 8) if value and value.isascii() and value.isdigit() else 0


def has_borders(properties: Element | None) -> bool:
    """Whether these properties of a table draw lines between or around its cells."""
    borders = None if properties is None else properties.find(f"{W}tblBorders")
    if borders is None:
        return False
    return any(side.get(f"{W}val", "nil") not in _NO_BORDER for side in borders)
