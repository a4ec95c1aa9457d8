"""From a reading to the points of a plan: the columns of each row, and the reader's own answer
kept beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from hoanhap.pure.planreader.timings.in_json import timing_details, timing_json
from hoanhap.pure.planreader.types import Header, Item, PlanReading, Target, Timing
from hoanhap.work.plans.models import PlanItem
from hoanhap.work.plans.outlines import belongings
from hoanhap.work.plans.rules import is_workable

FULL_DAY = len("2026-11-30")
UNWORKABLE = "Thời gian đọc được không tính thành ngày; hãy đối chiếu với văn bản."


def items_of(plan_id: int, reading: PlanReading) -> list[PlanItem]:
    """The points of a reading as unsaved rows, in the plan's order."""
    return [
        _row(plan_id, position, item, _targets_in(item, reading.targets))
        for position, item in enumerate(reading.items, start=1)
    ]


def _row(plan_id: int, position: int, item: Item, targets: list[dict[str, Any]]) -> PlanItem:
    said = item_json(item, targets)
    timings, details, sureness, notes = _worked_out(said)
    return PlanItem(
        plan_id=plan_id,
        position=position,
        path=item.path[:60],
        section=item.section[:300],
        text=item.text,
        begins=item.place.begin,
        ends=item.place.end,
        kind=item.kind,
        bond=item.bond,
        topic=item.topic,
        lead=said["lead"],
        together_with=said["together_with"],
        performers=said["performers"],
        timings=timings,
        timing_details=details,
        text_of_timing=item.text_of_timing[:400],
        targets=targets,
        sureness=sureness,
        notes=notes,
        read=said,
    )


def _worked_out(said: Mapping[str, Any]) -> tuple[list[Any], list[Any], dict[str, int], list[str]]:
    """The timings that say a day or a rhythm; one that does not (a month 13 of a bad scan) is left
    to the reader's answer, and the point asks.
    """
    pairs = list(zip(said["timings"], said["timing_details"], strict=True))
    sound = [pair for pair in pairs if is_workable(*pair)]
    sureness, notes = dict(said["sureness"]), list(said["notes"])
    if len(sound) < len(pairs):
        sureness["timings"] = 0
        notes.append(UNWORKABLE)
    return [timing for timing, _ in sound], [detail for _, detail in sound], sureness, notes


def item_json(item: Item, targets: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The reader's answer for one point, by the names of the point's columns."""
    return {
        "path": item.path,
        "section": item.section,
        "text": item.text,
        "kind": item.kind,
        "bond": item.bond,
        "topic": item.topic,
        "lead": list(item.lead),
        "together_with": list(item.together_with),
        "performers": list(item.performers),
        "timings": [timing_json(timing) for timing in item.timings],
        "timing_details": [_details(timing) for timing in item.timings],
        "text_of_timing": item.text_of_timing,
        "targets": list(targets),
        "sureness": dict(item.sureness),
        "notes": list(item.notes),
    }


def _details(timing: Timing) -> dict[str, Any]:
    """What stands beside a timing, its sureness in whole hundredths."""
    return {**timing_details(timing), "sureness": timing.sureness}


def _targets_in(item: Item, targets: Iterable[Target]) -> list[dict[str, Any]]:
    return [
        {
            "number": target.number,
            "unit": target.unit,
            "per": target.per or "",
            "period": target.period or "",
        }
        for target in targets
        if item.place.begin <= target.place.begin < item.place.end
    ]


def tie_outlines(items: Sequence[PlanItem]) -> list[PlanItem]:
    """Let each outline point belong to the review or report it goes to; the rows that changed."""
    home = belongings([(item.pk, item.path, item.kind) for item in items])
    changed = []
    for item in items:
        if item.pk in home:
            item.belongs_to_id = home[item.pk]
            changed.append(item)
    return changed


def header_json(header: Header) -> dict[str, Any]:
    """The letterhead by the reader's names, as a person may correct it."""
    return {
        "issuer": header.issuer or "",
        "document_type": header.document_type or "",
        "number": header.number or "",
        "place": header.place or "",
        "date": header.date or "",
        "title": header.title or "",
        "draft": header.draft,
        "signer_name": header.signer_name or "",
        "signer_title": header.signer_title or "",
        "signer_authority": header.signer_authority or "",
        "replaces": list(header.replaces),
    }


def day_of_header(written: str) -> date | None:
    """The plan's own day where the letterhead gives a whole one."""
    if len(written) != FULL_DAY:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def citations_json(reading: PlanReading) -> list[dict[str, Any]]:
    """The documents the plan leans on."""
    return [
        {
            "number": one.number,
            "type": one.type,
            "date": one.date,
            "issuer": one.issuer,
            "name": one.name,
            "sureness": one.sureness,
        }
        for one in reading.citations
    ]
