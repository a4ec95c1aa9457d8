"""What the reader of cells keeps to itself about an .xlsx: formulas never computed, and cells in
error, which it hands over as empty."""

from __future__ import annotations

import posixpath
import re

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.zip_guard import parse_checked

BOOK_PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v[^>/]*>([^<]+)<")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')

ErrorCells = dict[tuple[int, int], str]
"""(row, column), both from 0, to what the cell shows: "#REF!"."""


def sheet_names(parts: dict[str, bytes]) -> dict[str, str]:
    """Part name to the sheet's name, from the workbook's own list. Raises FileRefused if broken."""
    if not all(part in parts for part in BOOK_PARTS):
        raise FileRefused("damaged")
    book, relations = (parse_checked(parts[part]) for part in BOOK_PARTS)
    targets = {
        relation.get("Id"): posixpath.normpath(posixpath.join("/xl", relation.get("Target", "")))
        for relation in relations
    }
    names: dict[str, str] = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            ids = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
            part = targets.get(ids[0]) if ids else None
            if part:
                names[part.lstrip("/")] = sheet.get("name", "")
    return names


def cells_in_error(part: bytes, sheet: str) -> ErrorCells:
    """The cells that show an error. Raises FileRefused at a formula that keeps no result.

    A text formula may rightly keep an empty result; any other empty one was never computed.
    """
    errors: ErrorCells = {}
    has_formulas = _holds_formulas(part)
    if not has_formulas and b't="e"' not in part:
        return errors
    for found in _CELL.finditer(part):
        head, body = found.groups()
        value = _VALUE.search(body)
        place = _PLACE.search(head)
        if place is None:
            continue
        if b't="e"' in head:
            shown = value.group(1).decode("utf-8", "replace") if value else "#"
            errors[int(place.group(2)) - 1, _column(place.group(1))] = shown
        elif value is None and b't="str"' not in head and _FORMULA.search(body):
            cell = (place.group(1) + place.group(2)).decode()
            raise FileRefused("formulas_without_values", sheet=sheet, cell=cell)
    return errors


def _holds_formulas(part: bytes) -> bool:
    """A plain search for "<f", or for "<x:f" where the part names its signs with a prefix."""
    if b"<f>" in part or b"<f " in part or b"<f/" in part:
        return True
    start = part.find(b"worksheet", 0, 4096)
    return part[start - 1 : start] == b":" and _FORMULA.search(part) is not None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
