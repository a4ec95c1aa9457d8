"""The figures of a return as they stand since it was submitted, beside what they would be now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.queries import values_beside
from hoanhap.work.returns.filling import counts_alike, figure_of, whose, window_of
from hoanhap.work.returns.models import Return, ReturnFigure, Sending
from hoanhap.work.returns.titles import words_of
from hoanhap.work.returns.types_filling import FigureNow, ReturnNow

STANDING = ("submitted", "signed", "accepted", "answered", "thanked")
"""States in which no figure of a return is drawn anew."""


def figures_now(actor: Actor, return_id: int, now: datetime) -> ReturnNow:
    """The counted figures of a return that stand, with their values as known now; without those
    the post does not read. Eleven queries at most.

    Raises NotVisible, also for another agency's that was not sent yet.
    """
    seen = access.visible(actor, Return).filter(pk=return_id)
    row = seen.select_related("round", "agency").first()
    if row is None or (row.agency_id != actor.agency_id and row.sent_at is None):
        raise NotVisible
    standing = list(_standing(row, is_own=row.agency_id == actor.agency_id))
    found: tuple[FigureNow, ...] = ()
    if standing and counts_alike(actor, row.agency_id, row.agency.kind):
        found = tuple(_beside(actor, row, standing, now))
    return ReturnNow(
        return_id=row.pk,
        round_title=row.round.title,
        agency_name=row.agency.name,
        agency_kind=row.agency.kind,
        agency_id=row.agency_id,
        unit_id=row.unit_id,
        known_at=now,
        figures=found,
    )


def as_sent(one: ReturnFigure, sent: Sending) -> ReturnFigure:
    """A figure that is being mended as it was sent last; a frozen one is that already."""
    if one.is_frozen:
        return one
    key = (one.section_id, one.code)
    kept: dict[str, Any] = next(
        (f for f in sent.figures if (f["section_id"], f["code"]) == key), {}
    )
    one.value_num, one.value_den = kept.get("num"), kept.get("den", 1)
    one.paper_number = kept.get("paper_number", "")
    paper_on = kept.get("paper_on")
    one.paper_on = date.fromisoformat(paper_on) if paper_on else None
    one.known_at = sent.known_at
    return one


def _standing(row: Return, *, is_own: bool) -> Iterator[ReturnFigure]:
    figures = list(
        row.figures.filter(source="counted")
        .select_related("section")
        .order_by("section__position", "pk")
    )
    if row.state in STANDING or all(one.is_frozen for one in figures):
        yield from figures
        return
    last = None if is_own else row.sendings.order_by("-nth").first()
    for one in figures:
        if one.is_frozen:
            yield one
        elif last is not None:
            yield as_sent(one, last)


def _beside(
    actor: Actor, row: Return, standing: list[ReturnFigure], now: datetime
) -> Iterator[FigureNow]:
    windows = {one.section_id: window_of(one.section, row.round) for one in standing}
    values = values_beside(
        actor,
        dict.fromkeys(one.code for one in standing),
        tuple(dict.fromkeys(windows.values())),
        now,
        **whose(row.agency.kind, row.unit_id, row.agency_id),
    )
    for one in standing:
        window = windows[one.section_id]
        value = values[window][one.code]
        if value is None:
            continue
        title, unit, _ = words_of(one.section, one)
        yield FigureNow(
            section_id=one.section_id,
            section_title=f"{one.section.number} {one.section.title}".strip(),
            code=one.code,
            title=title,
            unit=unit,
            window=window,
            stood=figure_of(one.value_num, one.value_den),
            stood_at=one.known_at,
            now=value,
        )
