"""Letterhead, title and signature of a plan, found by their words and not by their position."""

from __future__ import annotations

import re
from dataclasses import replace

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.document_numbers import numbers_of
from hoanhap.pure.planreader.letter.letterhead import read_issuer, read_number, read_place_and_day
from hoanhap.pure.planreader.letter.signature import Signature, read_signature
from hoanhap.pure.planreader.letter.surnames import SURNAMES
from hoanhap.pure.planreader.letter.title import read_title, title_begins
from hoanhap.pure.planreader.types import Header, Place

_DRAFT = re.compile(r"(?:^|\n)[^\na-z]*\(?d[uy]\s+thao(?:\s+(?:lan|\d)[^\n]{0,12})?\W*(?=\n|$)")
_REPLACES = re.compile(r"thay\s+the\s+(?:cho\s+)?")
# The letterhead and the date may come after the title where columns were read one by one.
AFTER_TITLE = 300


def read_header(text: str, folded: Folded, closing: int, mended: Folded | None = None) -> Header:
    """The header of a plan: `text` is the source, `closing` where its signature block begins.

    A field without words in the text is None; a date or number left blank in a draft too. Of a
    bad scan `mended` is the folded text put right: words are read there, numbers and names are not.
    """
    titled = read_title(text, mended or folded)
    if mended is not None and titled.title_place is not None:
        titled = replace(titled, end=folded.index(titled.title_place.end))
    end = min(titled.end + AFTER_TITLE, len(folded.text))
    places: dict[str, Place] = {}
    sureness: dict[str, int] = {}
    number = read_number(text, folded, title_begins(titled, folded), end)
    if number:
        places["number"], sureness["number"] = number[1:]
    dated = read_place_and_day(text, folded, end)
    if dated:
        places["date"], sureness["date"] = dated.place, dated.sureness
        if dated.name_place:
            places["place"] = dated.name_place
    words = mended or folded
    issuer = read_issuer(
        text, words, words.index(folded.offsets[end]), dated.name if dated else None
    )
    if issuer:
        sureness["issuer"] = issuer[2]
        places |= {"issuer": issuer[1]} if issuer[1] else {}
    signature = read_signature(text, folded, closing)
    if signature.name:
        sureness["signer_name"] = signature.name_sureness
    draft = _DRAFT.search(folded.text)
    places |= signature.places or {}
    places |= {"title": titled.title_place} if titled.title_place else {}
    places |= {"document_type": titled.kind_place} if titled.kind_place else {}
    places |= {"draft": folded.place(*draft.span())} if draft else {}
    return Header(
        issuer=issuer[0] if issuer else None,
        document_type=titled.kind,
        number=number[0] if number else None,
        place=dated.name if dated else None,
        date=dated.day if dated else None,
        title=titled.title,
        draft=draft is not None,
        signer_name=_mended_name(signature, mended),
        signer_title=signature.title,
        signer_authority=signature.authority,
        replaces=_replaced(text, folded),
        places=places,
        sureness=sureness,
    )


def _mended_name(signature: Signature, mended: Folded | None) -> str | None:
    """The signer's name; a family name that none bears is put right where mending knows one."""
    name = signature.name
    if name is None or mended is None or not signature.places:
        return name
    first, _, rest = name.partition(" ")
    begin = mended.index(signature.places["signer_name"].begin)
    known = mended.text[begin : begin + 20].split(" ")[0]
    if skeleton(first) in SURNAMES or known not in SURNAMES:
        return name
    return f"{known.capitalize()} {rest}"


def _replaced(text: str, folded: Folded) -> tuple[str, ...]:
    """The numbers of the documents this one stands in for ("thay thế Kế hoạch số 199/KH-UBND")."""
    found: dict[str, None] = {}
    for match in _REPLACES.finditer(folded.text):
        near = re.compile(r"[^.;]{0,120}").match(folded.text, match.end())
        last = near.end() if near else match.end()
        for read in numbers_of(text, folded, match.end(), last):
            found[read.number] = None
    return tuple(found)
