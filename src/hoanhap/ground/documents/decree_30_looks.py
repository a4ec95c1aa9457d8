"""The rules about capitals, bold, slanted and centred text: a finder for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.decree_30_parts import Parts
from hoanhap.ground.documents.decree_30_reading import Line
from hoanhap.ground.documents.decree_30_verdict import Answer, Finder, Found, all_of
from hoanhap.ground.documents.word_xml import capitals
from hoanhap.pure.kernel.vietnamese import normalise


class Wanted(NamedTuple):
    """How a part has to look; None: the rule says nothing of it."""

    is_capital: bool | None = None
    is_bold: bool | None = None
    is_italic: bool | None = None
    is_centred: bool | None = None
    text: str = ""


def _look(wanted: Wanted, lines: Callable[[Parts], Iterable[Line | None]]) -> Finder:
    def find(found: Found) -> Answer:
        there = [line for line in lines(found.parts) if line is not None]
        return all_of(there, lambda line: ", ".join(_faults(wanted, line)))

    return find


def _faults(wanted: Wanted, line: Line) -> Iterable[str]:
    runs = [run for run in line.runs if run.text.strip()]
    text = "".join(run.text.upper() if run.is_capitals else run.text for run in line.runs)
    if wanted.text and normalise(text) != normalise(wanted.text):
        yield "không đúng lời"
    if wanted.is_capital is not None and _is_capital(text) != wanted.is_capital:
        yield "không in hoa" if wanted.is_capital else "in hoa"
    if wanted.is_bold is not None and any(run.is_bold != wanted.is_bold for run in runs):
        yield "không đậm" if wanted.is_bold else "đậm"
    if wanted.is_italic is not None and any(run.is_italic != wanted.is_italic for run in runs):
        yield "không nghiêng" if wanted.is_italic else "nghiêng"
    if wanted.is_centred and line.look.align != "center":
        yield "không canh giữa"


def _is_capital(text: str) -> bool:
    # The number of another paper keeps its small letters: "QUYẾT ĐỊNH SỐ 22/2023/QĐ-TTg".
    return text == capitals(text) and any(c.isupper() for c in text)


def _country(parts: Parts) -> Iterable[Line | None]:
    return (parts.country,)


def _motto(parts: Parts) -> Iterable[Line | None]:
    return (parts.motto,)


LOOKS: Mapping[str, Finder] = {
    "country_look": _look(Wanted(True, True, False, True, rules.COUNTRY_TEXT), _country),
    "motto_look": _look(Wanted(False, True, False, True, rules.MOTTO_TEXT), _motto),
    "parent_look": _look(Wanted(True, False, False), lambda p: p.parent),
    "issuer_look": _look(Wanted(True, True, False), lambda p: p.issuer),
    "number_look": _look(Wanted(None, False, False), lambda p: (p.number,)),
    "place_day_look": _look(Wanted(False, False, True), lambda p: (p.place_day,)),
    "type_name_look": _look(Wanted(True, True, False, True), lambda p: (p.type_name,)),
    "abstract_look": _look(Wanted(False, True, False, True), lambda p: p.abstract),
    "basis_look": _look(Wanted(None, None, True), lambda p: p.bases),
    "signer_look": _look(Wanted(True, True, False), lambda p: p.authorities),
    "signer_name_look": _look(Wanted(False, True, False), lambda p: p.names),
    "recipients_head_look": _look(Wanted(False, True, True), lambda p: (p.recipients_head,)),
    "recipients_look": _look(Wanted(False, False, False), lambda p: p.recipients),
    "appendix_label_look": _look(
        Wanted(None, True, False, True), lambda p: (a.label for a in p.annexes)
    ),
    "appendix_title_look": _look(
        Wanted(True, True, False, True), lambda p: (t for a in p.annexes for t in a.title)
    ),
    "attached_look": _look(Wanted(False, False, True), lambda p: p.attached),
}
"""A finder for each rule about the look of a part, by its key."""
