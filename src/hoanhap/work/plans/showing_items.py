"""Points of a plan as rows that are handed out, the reader's answer beside the person's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.pure.planreader.items.topics import TOPICS
from hoanhap.work.plans.codes import (
    BONDS,
    ITEM_FIELDS,
    ITEM_STATES,
    KINDS,
    ORIGINS,
    PER,
    PERIODS,
    UNITS,
)
from hoanhap.work.plans.correcting import LONGEST
from hoanhap.work.plans.doubts import asks, doubts_of
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.states import PLAN_TABLE
from hoanhap.work.plans.timing_words import timing_words
from hoanhap.work.plans.types import BodyRow, Doubt, FieldRead, ItemRow, TimingRow

TOPIC_WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {topic.code: topic.words for topic in TOPICS}
)
NO_TOPIC: Final = Words(vi="Nội dung khác", en="Other")
COMPARED: Final = (
    "path", "section", "text", "kind", "bond", "topic", "lead", "together_with", "performers",
    "timings", "targets",
)  # fmt: skip
"""Fields whose read answer is shown beside the person's."""

_ON_OPEN: Final = (
    "plans.check_item", "plans.correct_item", "plans.split_item", "plans.merge_items",
    "plans.drop_item",
)  # fmt: skip
_ON_STATE: Final = {"open": _ON_OPEN, "dropped": ("plans.restore_item",)}


def item_row(actor: Actor, plan: Plan, item: PlanItem) -> ItemRow:
    """One point, with what the actor may do to it now."""
    return ItemRow(
        id=item.pk,
        version=item.version,
        position=item.position,
        path=item.path,
        section=item.section,
        text=item.text,
        begins=item.begins,
        ends=item.ends,
        kind=item.kind,
        kind_words=KINDS[item.kind],
        bond=item.bond,
        bond_words=BONDS[item.bond],
        topic=item.topic,
        topic_words=TOPIC_WORDS.get(item.topic, NO_TOPIC),
        lead=bodies(item.lead),
        together_with=bodies(item.together_with),
        performers=bodies(item.performers),
        timings=timing_rows(item.timings, item.timing_details),
        text_of_timing=item.text_of_timing,
        targets=tuple(item.targets),
        doubts=_doubts(item),
        notes=tuple(item.notes),
        corrected=_corrected(item),
        origin=item.origin,
        origin_words=ORIGINS[item.origin],
        came_from=tuple(item.came_from),
        belongs_to_id=item.belongs_to_id,
        state=item.state,
        state_words=ITEM_STATES[item.state],
        is_checked=item.is_checked,
        asks=asks(item.state, item.is_checked, item.sureness, item.timing_details),
        actions=_actions(actor, plan, item),
    )


def body_row(code: str) -> BodyRow:
    """A body by its code; a code the catalogue no longer has is shown as it is."""
    known = BODIES.get(code)
    return BodyRow(code, known.words if known else Words(vi=code, en=code))


def bodies(codes: Iterable[str]) -> tuple[BodyRow, ...]:
    """Bodies by their codes, in their order."""
    return tuple(body_row(code) for code in codes)


def timing_rows(
    timings: Sequence[Mapping[str, Any]], details: Sequence[Mapping[str, Any]]
) -> tuple[TimingRow, ...]:
    """Timings with what they say in words."""
    rows = []
    for number, timing in enumerate(timings):
        detail = details[number] if number < len(details) else {}
        rows.append(
            TimingRow(
                timing=timing,
                words=timing_words(timing, detail),
                is_inclusive=detail.get("inclusive"),
                sureness=detail.get("sureness", 100),
            )
        )
    return tuple(rows)


def target_words(number: int, unit: str, per: str, period: str) -> Words:
    """ "2 trường hợp vay vốn mỗi xã mỗi năm"."""
    unit_words = UNITS.get(unit, Words(vi=unit, en=unit))
    more = (PER.get(per, PER[""]), PERIODS.get(period, PERIODS[""]))
    said = f"{number:n}" if number < 1000 else f"{number:,}".replace(",", ".")
    return Words(
        vi=" ".join(p for p in (said, unit_words.vi, *(m.vi for m in more)) if p),
        en=" ".join(p for p in (said, unit_words.en, *(m.en for m in more)) if p),
    )


def _doubts(item: PlanItem) -> tuple[Doubt, ...]:
    if item.is_checked:
        return ()
    found = doubts_of(item.sureness, item.timing_details)
    return tuple(
        Doubt(field, ITEM_FIELDS.get(field, Words(vi=field, en=field)), value)
        for field, value in found.items()
    )


def _corrected(item: PlanItem) -> tuple[FieldRead, ...]:
    if item.read is None:
        return ()
    found = []
    for field in COMPARED:
        read, now = _as_kept(field, item.read.get(field)), getattr(item, field)
        if read is not None and read != now:
            was = _said(field, read, item.read.get("timing_details", ()))
            found.append(
                FieldRead(field, ITEM_FIELDS[field], was, _said(field, now, item.timing_details))
            )
    return tuple(found)


def _as_kept(field: str, read: Any) -> Any:
    """The reader's answer as far as the point's column holds it."""
    longest = LONGEST.get(field)
    return read[:longest] if longest and isinstance(read, str) else read


def _said(field: str, value: Any, details: Sequence[Mapping[str, Any]]) -> str:
    """A field's value as a person reads it, in the plan's own language."""
    if field in ("lead", "together_with", "performers"):
        return "; ".join(row.words.vi for row in bodies(value))
    if field == "timings":
        return "; ".join(row.words.vi for row in timing_rows(value, details))
    if field == "targets":
        return "; ".join(
            target_words(one["number"], one["unit"], one["per"], one["period"]).vi for one in value
        )
    choices: Mapping[str, Mapping[str, Words]] = {
        "kind": KINDS, "bond": BONDS, "topic": TOPIC_WORDS,
    }  # fmt: skip
    words = choices.get(field, {}).get(value)
    return words.vi if words else str(value)


def _actions(actor: Actor, plan: Plan, item: PlanItem) -> tuple[str, ...]:
    if plan.province_id != actor.province_id and not actor.everywhere:
        return ()
    return tuple(
        deed
        for deed in _ON_STATE.get(item.state, ())
        if actor.may(deed)
        and PLAN_TABLE.allows(deed, plan.state)
        and not (deed == "plans.check_item" and item.is_checked)
    )
