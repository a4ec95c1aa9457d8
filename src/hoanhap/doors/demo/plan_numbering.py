"""Word's own numbering for the demo's plans: numbers that are not typed but counted by Word."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
"""Sections, points, letters, dashes: each level's kind of number and how it looks."""

SECTION, POINT, LETTER, DASH = range(4)


def add_numbering(file: Document) -> int:
    """Add a list of four levels to the file; answers its id for `number`."""
    root = file.part.numbering_part.element
    # Its own number, above those that the empty file's template brings.
    used = [int(one.get(qn("w:abstractNumId"))) for one in root.iter(_tag("abstractNum"))]
    own = str(max(used, default=0) + 1)
    pattern = _made("abstractNum", abstractNumId=own)
    pattern.append(_made("multiLevelType", val="multilevel"))
    for level, (kind, text) in enumerate(_LEVELS):
        pattern.append(_level(level, kind, text))
    # The schema wants all patterns before the first list.
    root.insert_element_before(pattern, "w:num")
    return int(root.add_num(int(own)).numId)


def number(paragraph: Paragraph, list_id: int, level: int) -> None:
    """Let Word set the paragraph's number."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = list_id


def _tag(name: str) -> str:
    return str(qn(f"w:{name}"))


def _made(name: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _level(level: int, kind: str, text: str) -> BaseOxmlElement:
    made = _made("lvl", ilvl=str(level))
    made.append(_made("start", val="1"))
    made.append(_made("numFmt", val=kind))
    made.append(_made("suff", val="space"))
    made.append(_made("lvlText", val=text))
    made.append(_made("lvlJc", val="left"))
    return made
