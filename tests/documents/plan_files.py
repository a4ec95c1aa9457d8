"""Documents made for the tests: Word parts written by hand, PDF pages, pictures of pages."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence

import pypdfium2 as pdfium

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


_OPEN_XML = "http://schemas.openxmlformats.org"
_WORD_XML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_OPEN_XML}/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD_XML}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD_XML}.numbering+xml"/></Types>'
).encode()


def docx(body: str, *, styles: str = "", numbering: str = "", **added: bytes) -> bytes:
    """A .docx with this inside its body, styles and numbering; `added`: more parts by name."""
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
    }
    if styles:
        parts["word/styles.xml"] = _root("styles", styles)
    if numbering:
        parts["word/numbering.xml"] = _root("numbering", numbering)
        parts["word/_rels/document.xml.rels"] = _relations("numbering", "numbering.xml")
    return packed(parts | added)


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _relations(kind: str, target: str) -> bytes:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_OPEN_XML}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_OPEN_XML}/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"/></Relationships>'
    ).encode()


def _root(name: str, inside: str) -> bytes:
    return f'<?xml version="1.0"?><w:{name} {NAMESPACES}>{inside}</w:{name}>'.encode()


def p(text: str = "", *, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph that belongs to a list."""
    return p(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def pattern(number: int, *levels: tuple[str, str], extra: str = "") -> str:
    """A list's pattern: (kind of number, its text) for each level."""
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{made}</w:abstractNum>'


def num(list_id: int, of_pattern: int, inside: str = "") -> str:
    """A list on a pattern."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{of_pattern}"/>{inside}</w:num>'


def table(rows: Sequence[Sequence[str]], *, is_drawn: bool = True) -> str:
    """A table; a cell is the XML inside it."""
    side = '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>' if is_drawn else ""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    columns = "<w:gridCol/>" * max(map(len, rows))
    return f"<w:tbl><w:tblPr>{side}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{made}</w:tbl>"


def pdf(pages: Sequence[bytes], pictures: Sequence[tuple[int, int, bytes]] = ()) -> bytes:
    """A PDF of A4 pages with these contents. Font /F is Helvetica; picture /I<n> is grey:
    width, height, its rows."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    names = b""
    for number, (width, height, rows) in enumerate(pictures):
        head = (
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
            b"/BitsPerComponent 8 /Filter /FlateDecode"
        )
        objects.append(_stream(zlib.compress(rows, 1), head % (width, height)))
        names += b"/I%d %d 0 R " % (number, len(objects))
    kids = b""
    for content in pages:
        objects.append(_stream(content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << "
            b"/Font << /F 3 0 R >> /XObject << %s>> >> >>" % (len(objects), names)
        )
        kids += b"%d 0 R " % len(objects)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)
    return _numbered(objects)


def _stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<< %s /Length %d >> stream\n%s\nendstream" % (head, len(content), content)


def _numbered(objects: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def words_at(x: float, y: float, text: str) -> bytes:
    """A piece of a page's content: words at a place."""
    return b"BT /F 11 Tf %.1f %.1f Td (%s) Tj ET\n" % (x, y, text.encode("latin-1"))


def line(x: float, y: float, to_x: float, to_y: float) -> bytes:
    """A piece of a page's content: a line."""
    return b"%.1f %.1f m %.1f %.1f l S\n" % (x, y, to_x, to_y)


def page_pictures(data: bytes, dots_per_inch: int = 150) -> list[tuple[int, int, bytes]]:
    """Each page of a PDF as its scan: width, height, grey rows."""
    document = pdfium.PdfDocument(data)
    made = []
    for page in document:
        bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
        rows, width, stride = bytes(bitmap.buffer), bitmap.width, bitmap.stride
        cut = b"".join(rows[y * stride : y * stride + width] for y in range(bitmap.height))
        made.append((width, bitmap.height, cut))
    document.close()
    return made


def scan(data: bytes, under: bytes = b"", dots_per_inch: int = 150) -> bytes:
    """A PDF as a scanner makes it of another: nothing but pictures of its pages, and `under` each
    the content of a text that doesn't show."""
    pictures = page_pictures(data, dots_per_inch)
    pages = [
        b"q 595 0 0 842 0 0 cm /I%d Do Q 3 Tr %s" % (number, under)
        for number in range(len(pictures))
    ]
    return pdf(pages, pictures)


def tiff(pictures: Sequence[tuple[int, int, bytes]]) -> bytes:
    """A TIFF of several grey pictures, packed in no way."""
    out = bytearray(b"II*\x00\x00\x00\x00\x00")
    link = 4
    for width, height, rows in pictures:
        place = len(out)
        out += rows + b"\x00" * (len(rows) % 2)
        out[link : link + 4] = len(out).to_bytes(4, "little")
        fields = [
            (256, width), (257, height), (258, 8), (259, 1), (262, 1),
            (273, place), (277, 1), (278, height), (279, len(rows)),
        ]  # fmt: skip
        out += len(fields).to_bytes(2, "little")
        for tag, value in fields:
            out += tag.to_bytes(2, "little") + b"\x04\x00\x01\x00\x00\x00"
            out += value.to_bytes(4, "little")
        link = len(out)
        out += b"\x00\x00\x00\x00"
    return bytes(out)


def pgm_to_png(picture: tuple[int, int, bytes]) -> bytes:
    """A grey picture as PNG."""
    width, height, rows = picture
    lines = b"".join(b"\x00" + rows[y * width : (y + 1) * width] for y in range(height))
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in chunks
    )


def a_plan_of(paragraphs: Iterable[str]) -> bytes:
    """A Word file with these paragraphs in a font that holds Vietnamese."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Normal"].font.size = Pt(13)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
