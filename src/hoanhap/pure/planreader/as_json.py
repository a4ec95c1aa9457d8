"""A reading as the JSON that other systems get (`hoanhap plan read --json`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hoanhap.pure.planreader.notes import note_words
from hoanhap.pure.planreader.timings.in_json import timing_details, timing_json
from hoanhap.pure.planreader.types import Citation, Header, Item, PlanReading, Target


def as_json(reading: PlanReading) -> dict[str, Any]:
    """The whole reading; spans count in code points of the text that was read."""
    return {
        "header": _header(reading.header),
        "citations": [_citation(citation) for citation in reading.citations],
        "recipients": list(reading.recipients),
        "items": [_item(item) for item in reading.items],
        "targets": [_target(target) for target in reading.targets],
        "text_sha256": reading.text_sha256,
        "is_doubtful_scan": reading.is_doubtful_scan,
    }


def _header(header: Header) -> dict[str, Any]:
    return {
        "issuer": header.issuer,
        "document_type": header.document_type,
        "number": header.number,
        "place": header.place,
        "date": header.date,
        "title": header.title,
        "draft": header.draft,
        "signer_name": header.signer_name,
        "signer_title": header.signer_title,
        "signer_authority": header.signer_authority,
        "replaces": list(header.replaces),
        "spans": {field: [place.begin, place.end] for field, place in header.places.items()},
        "sureness": _shares(header.sureness),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "type": citation.type,
        "date": citation.date,
        "issuer": citation.issuer,
        "name": citation.name,
        "variants": list(citation.variants),
        "span": [citation.place.begin, citation.place.end],
        "sureness": citation.sureness / 100,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "path": item.path,
        "section": item.section,
        "text": item.text,
        "span": [item.place.begin, item.place.end],
        "restored": item.restored,
        "kind": item.kind,
        "topic": item.topic,
        "lead": list(item.lead),
        "with": list(item.together_with),
        "performers": list(item.performers),
        "bond": item.bond,
        "timings": [timing_json(timing) for timing in item.timings],
        "timing_details": [timing_details(timing) for timing in item.timings],
        "text_of_timing": item.text_of_timing,
        "sureness": _shares(item.sureness),
        "notes": [note_words(note).vi for note in item.notes],
        "note_codes": list(item.notes),
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "path": target.path,
        "number": target.number,
        "unit": target.unit,
        "per": target.per,
        "period": target.period,
        "span": [target.place.begin, target.place.end],
        "sureness": target.sureness / 100,
    }


def _shares(sureness: Mapping[str, int]) -> dict[str, float]:
    return {field: sure / 100 for field, sure in sureness.items()}
