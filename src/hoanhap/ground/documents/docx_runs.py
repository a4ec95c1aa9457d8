"""The text of one paragraph of a .docx as a reader sees it.

Deleted text is out and inserted text in; a field shows its result; hidden text, notes and comments
are left out; what stands in a text box follows its paragraph.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_numerals import sign_of
from hoanhap.ground.documents.docx_parts import W
from hoanhap.ground.documents.docx_styles import Look, Styles, look_of
from hoanhap.ground.documents.old_fonts import FontScript, made_legible

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_RUN, _TEXT, _PROPERTIES, _FIELD_MARK = f"{W}r", f"{W}t", f"{W}rPr", f"{W}fldChar"
_ALTERNATIVES, _BOX = f"{_MC}AlternateContent", f"{W}txbxContent"
_GONE = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "delText", "instrText", "rt", "rPh")
)
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip


class ParagraphReader:
    """Reads the paragraphs of one document in order: a field may go on from one to another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []
        self._pieces: list[tuple[FontScript, str]] = []
        self._under = Look()
        self.boxes: list[Element] = []

    def read(self, paragraph: Element, style_look: Look) -> str:
        """The paragraph's text; `boxes` holds the text boxes met in it."""
        self._pieces, self.boxes = [], []
        self._under = style_look.over(self._styles.look)
        self._walk(paragraph)
        if all(not script for script, _ in self._pieces):
            return "".join(text for _, text in self._pieces)
        return "".join(made_legible(text, script) for script, text in _joined(self._pieces))

    def _walk(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag == _ALTERNATIVES:
                self._walk(_chosen(child))
            elif tag == _BOX:
                self.boxes.append(child)
            elif tag == f"{_MATH}t":
                self._pieces.append(("", child.text or ""))
            elif tag not in _GONE:
                self._walk(child)

    def _run(self, run: Element) -> None:
        look = self._look(run)
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._show(child.text or "", look)
            elif tag == _FIELD_MARK:
                self._mark(child.get(f"{W}fldCharType", ""))
            elif tag in _SIGNS:
                self._show(_SIGNS[tag], look)
            elif tag == f"{W}sym":
                self._show(sign_of(child.get(f"{W}char", "")), look)
            elif tag == _ALTERNATIVES:
                self._walk(_chosen(child))
            elif tag not in _GONE:
                self._walk(child)

    def _look(self, run: Element) -> Look:
        properties = run.find(_PROPERTIES)
        if properties is None:
            return self._under
        look = look_of(properties)
        style = properties.find(f"{W}rStyle")
        if style is not None:
            look = look.over(self._styles.facts(style.get(f"{W}val", "")).look)
        return look.over(self._under)

    def _show(self, text: str, look: Look) -> None:
        if look.is_hidden or not text or not all(self._fields):
            return
        self._pieces.append((look.script or "", text.upper() if look.is_capitals else text))

    def _mark(self, kind: str) -> None:
        """A field is its code, then its result; True in the stack: its result has begun."""
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _chosen(alternatives: Element) -> Element:
    """Of two writings of one thing, the first; the second repeats it for older programs."""
    for child in alternatives:
        if len(child):
            return child
    return alternatives


def _joined(pieces: list[tuple[FontScript, str]]) -> list[tuple[FontScript, str]]:
    """Neighbours in one font made one: VNI writes one letter as two signs, in two runs at times."""
    out: list[tuple[FontScript, str]] = []
    for script, text in pieces:
        if out and out[-1][0] == script:
            out[-1] = (script, out[-1][1] + text)
        else:
            out.append((script, text))
    return out
