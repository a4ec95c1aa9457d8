"""Reading a .docx back as its XML, the way a program that knows nothing of ours would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return etree.fromstring(package.read(name))


def names(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.namelist()


def text_of(element: etree._Element) -> str:
    pieces = []
    for node in element.iter(f"{W}t", f"{W}br"):
        pieces.append("\n" if node.tag == f"{W}br" else node.text or "")
    return "".join(pieces)


def paragraphs(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for element in root.iter(f"{W}p"):
        yield text_of(element), element


def paragraph(root: etree._Element, start: str) -> etree._Element:
    """The first paragraph whose text begins so."""
    return next(element for text, element in paragraphs(root) if text.startswith(start))


def after(root: etree._Element, start: str) -> etree._Element:
    """The paragraph that follows the one beginning so: where a ruled line stands."""
    every = [element for _, element in paragraphs(root)]
    return every[every.index(paragraph(root, start)) + 1]


def size_pt(element: etree._Element) -> int:
    return int(element.find(f".//{W}r/{W}rPr/{W}sz").get(f"{W}val")) // 2


def is_on(element: etree._Element, name: str) -> bool:
    found = element.find(f".//{W}r/{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false")


def value(element: etree._Element, path: str, name: str = "val") -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)


def mm(twips: str | None) -> int:
    return round(int(twips or 0) * 254 / 14400)


def outline(docx: bytes) -> str:
    """The paper as plain text, a paragraph a line, a table row's cells with bars between."""
    lines: list[str] = []
    for child in part(docx).find(f"{W}body"):
        if child.tag == f"{W}p":
            lines.append(text_of(child).replace("\n", " / "))
        for row in child.iter(f"{W}tr"):
            cells = [
                "; ".join(filter(None, map(text_of, c.iter(f"{W}p")))) for c in row.iter(f"{W}tc")
            ]
            lines.append(" | ".join(cells).replace("\n", " / "))
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"
