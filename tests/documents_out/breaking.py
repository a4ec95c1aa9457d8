"""Small changes to a finished Word file, each of which breaks one rule of Decree 30."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from lxml import etree

from tests.documents_out.reading import W, paragraph, part

Edit = Callable[[etree._Element], None]
BODY = "word/document.xml"


def changed(docx: bytes, edit: Edit, name: str = BODY) -> bytes:
    """The file with one of its parts edited."""
    root = part(docx, name)
    edit(root)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w") as target:
        for each in source.namelist():
            target.writestr(each, etree.tostring(root) if each == name else source.read(each))
    return out.getvalue()


def size(start: str, points: int) -> Edit:
    """The paragraph that begins so, in another size."""

    def edit(root: etree._Element) -> None:
        for each in paragraph(root, start).iter(f"{W}sz"):
            each.set(f"{W}val", str(points * 2))

    return edit


def switch(start: str, name: str, *, on: bool) -> Edit:
    """Bold ("b") or slanted ("i") switched in the paragraph that begins so."""

    def edit(root: etree._Element) -> None:
        for properties in paragraph(root, start).iter(f"{W}rPr"):
            for old in properties.findall(f"{W}{name}"):
                properties.remove(old)
            made = etree.SubElement(properties, f"{W}{name}")
            made.set(f"{W}val", "1" if on else "0")

    return edit


def words(start: str, new: str) -> Edit:
    """Other words in the paragraph that begins so."""

    def edit(root: etree._Element) -> None:
        texts = list(paragraph(root, start).iter(f"{W}t"))
        for each in texts:
            each.text = ""
        texts[0].text = new

    return edit


def align(start: str, how: str) -> Edit:
    """The paragraph that begins so, aligned otherwise."""
    return lambda root: paragraph(root, start).find(f"{W}pPr/{W}jc").set(f"{W}val", how)


def every(path: str, name: str, value: str) -> Edit:
    """An attribute of every such element of the file."""

    def edit(root: etree._Element) -> None:
        for each in root.iter(f"{W}{path}"):
            each.set(f"{W}{name}", value)

    return edit


def without(path: str) -> Edit:
    """Every such element taken out."""

    def edit(root: etree._Element) -> None:
        for each in list(root.iter(f"{W}{path}")):
            each.getparent().remove(each)

    return edit


def spaced(start: str, name: str, value: str) -> Edit:
    """The distance before, after or within the paragraph that begins so."""
    return lambda root: paragraph(root, start).find(f"{W}pPr/{W}spacing").set(f"{W}{name}", value)


def unruled(start: str) -> Edit:
    """The ruled line below the paragraph that begins so, taken away."""

    def edit(root: etree._Element) -> None:
        every_one = list(root.iter(f"{W}p"))
        line = every_one[every_one.index(paragraph(root, start)) + 1]
        line.find(f"{W}pPr").remove(line.find(f"{W}pPr/{W}pBdr"))

    return edit
