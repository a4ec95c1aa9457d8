"""The same paper gives the same bytes: fixed properties, fixed times inside the zip."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

_EPOCH = datetime(2020, 3, 5)  # noqa: DTZ001  (a fixed mark, not a moment: the day of Decree 30/2020)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def settle(document: Document, title: str) -> None:
    """Give a document properties that name no person, no program and no moment."""
    properties = document.core_properties
    properties.title = title[:255]
    properties.language = "vi-VN"
    properties.author = ""
    properties.last_modified_by = ""
    properties.comments = ""
    properties.keywords = ""
    properties.revision = 1
    properties.created = _EPOCH
    properties.modified = _EPOCH
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]


def packed(document: Document) -> bytes:
    """The document as .docx bytes, the same for the same document on any day."""
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=_ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    return out.getvalue()
