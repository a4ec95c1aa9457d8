"""Every measure, on seeded histories of two provinces made by real deeds, time moving on.

At moments of the history each post's figures are written down, and all rows as they stand. Then:
what was written is what a slow count in plain Python finds in those rows; at the end, the same
figures as known at those moments are what was written then; a figure is its rows, page by page; a
province is its communes and what stands elsewhere; and when its communes merge, nothing of it is
lost.

More seeds: `HOANHAP_SEEDS=50 pytest tests/measures/properties`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

import pytest

from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.catalogue import MEASURES, Measure
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.reading import ByUnit, asked_of, by_unit
from hoanhap.work.measures.sight import codes_for, may_open
from hoanhap.work.measures.types import Value
from tests.measures.properties import (
    slow_declared,
    slow_lists,
    slow_loans,
    slow_people,
    slow_plans,
    slow_work,
)
from tests.measures.properties.history import TwoProvinces
from tests.measures.properties.moved import as_before_and_after_a_merger
from tests.measures.properties.raw import Count, Counted, Raw, Slow
from tests.sim.history import FIRST_DAY
from tests.world import build_world

FURTHER = int(os.environ.get("HOANHAP_SEEDS", "0"))
SEEDS = (4, 1)
STEPS = 560
EVERY = 140
SPANS = (
    Span(date(2026, 1, 1), date(2026, 12, 14)),
    Span(date(2026, 8, 20), date(2026, 9, 30)),
    Span(date(2026, 10, 1), date(2026, 10, 5)),
)
POSTS = ("a.desk", "b.desk", "a.finance", "a1.signer", "a2.chair", "a.director")
SLOW: dict[str, Count] = {
    **slow_declared.SLOW,
    **slow_lists.SLOW,
    **slow_loans.SLOW,
    **slow_people.SLOW,
    **slow_plans.SLOW,
    **slow_work.SLOW,
}


@dataclass(frozen=True)
class Written:
    """The figures of a post for a span, as they were at a moment."""

    post: str
    span: Span
    known_at: datetime
    figures: ByUnit


@dataclass(frozen=True)
class Kept:
    """A moment of a history: all rows, and what was written down."""

    known_at: datetime
    raw: Raw
    written: tuple[Written, ...]


@dataclass(frozen=True)
class Told:
    """A whole history with the moments kept."""

    history: TwoProvinces
    kept: tuple[Kept, ...]


def told(seed: int) -> Told:
    """A history, with a moment kept every so many deeds."""
    history = TwoProvinces(build_world(), seed)
    kept = []
    for number in range(1, STEPS + 1):
        history.step()
        if number % EVERY == 0:
            kept.append(keep(history, number // EVERY))
    return Told(history, tuple(kept))


def keep(history: TwoProvinces, number: int) -> Kept:
    """What every post reads now; the desk for each span, the others for one of them in turn."""
    now = history.moment
    spans = {post: (SPANS[number % len(SPANS)],) for post in POSTS} | {"a.desk": SPANS}
    written = tuple(
        Written(post, span, now, read(actor_of(history, post, now), span, now))
        for post, some in spans.items()
        for span in some
    )
    return Kept(now, Raw(), written)


def actor_of(history: TwoProvinces, post: str, now: datetime) -> Actor:
    return history.world.actor(post, now.astimezone(VIETNAM).date())


def read(actor: Actor, span: Span, known_at: datetime) -> ByUnit:
    """All figures a post reads, by unit and in all."""
    return by_unit(asked_of(actor, span, known_at), codes_for(actor), actor.territory)


def test_every_measure_has_a_slow_count() -> None:
    with_rows = {code for code, one in MEASURES.items() if one.rows}
    assert with_rows - SLOW.keys() == set()
    assert SLOW.keys() - with_rows == set()


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [*SEEDS, *range(100, 100 + FURTHER)])
def test_every_figure_is_its_rows_its_communes_its_replay_and_a_slow_count(seed: int) -> None:
    found = told(seed)
    for kept in found.kept:
        for one in kept.written:
            as_a_slow_count(found.history, kept.raw, one)
            as_its_communes(one)
            as_known_then(found.history, one)
    as_its_rows(found)
    if seed in SEEDS:
        tells_something(found, seed)
        has_turns(found)
    as_moved(found, is_divided=seed % 2 == 0)


def as_a_slow_count(history: TwoProvinces, raw: Raw, one: Written) -> None:
    """Each value by unit and in all is what was counted by hand; not known is never 0 counted, and
    of a span that had not begun nothing is known.
    """
    if one.span.first > one.known_at.astimezone(VIETNAM).date():
        assert not any(value is not None for value in one.figures.whole.values())
        assert not any(one.figures.units.values())
        return
    letter, _, _ = one.post.partition(".")
    place = history.world.units[letter]
    slow = Slow(
        raw, history.world.units[letter[0]].pk, one.span.first, one.span.last,
        one.known_at.astimezone(VIETNAM).date(), place.pk if len(letter) == 2 else None,
    )  # fmt: skip
    for code in one.figures.whole:
        rows = {part: list(SLOW[part](slow)) for part in _parts(MEASURES[code])}
        if len(letter) == 2:
            rows = {part: [c for c in all_ if c.unit_id == place.pk] for part, all_ in rows.items()}
        units = {c.unit_id for counted in rows.values() for c in counted}
        for unit_id in units | one.figures.units[code].keys():
            here = {
                part: [c for c in counted if c.unit_id == unit_id] for part, counted in rows.items()
            }
            said = one.figures.units[code].get(unit_id)
            agree(one, code, said, _value(MEASURES[code], here))
        agree(one, code, one.figures.whole[code], _value(MEASURES[code], rows))


def _parts(measure: Measure) -> tuple[str, ...]:
    return measure.ratio or (measure.code,)


def _value(measure: Measure, rows: dict[str, list[Counted]]) -> Value:
    values = [_one_value(MEASURES[code], counted) for code, counted in rows.items()]
    if measure.ratio is None:
        return values[0]
    return Fraction(values[0], values[1]) if values[1] else None


def _one_value(measure: Measure, rows: list[Counted]) -> int:
    if measure.adding == "distinct":
        return len({row.thing for row in rows})
    return sum(row.amount for row in rows)


def agree(one: Written, code: str, said: Value, counted: Value) -> None:
    """None stands where nothing was heard or nothing stands below: nothing was counted there."""
    what = f"{code} of {one.post} in {one.span} known {one.known_at}"
    if said is None:
        assert not counted, what
    else:
        assert said == (counted or 0), what


def as_its_communes(one: Written) -> None:
    """The whole is its units, or never more than they are where things may count in two."""
    for code, whole in one.figures.whole.items():
        measure, units = MEASURES[code], one.figures.units[code]
        added = sum(int(value) for value in units.values() if value is not None)
        if measure.adding == "sum":
            assert (whole or 0) == added, code
        elif measure.adding == "distinct":
            assert (whole or 0) <= added, code


def as_known_then(history: TwoProvinces, one: Written) -> None:
    """Asked at the end as known at the moment, the post reads what it read at the moment."""
    again = read(actor_of(history, one.post, one.known_at), one.span, one.known_at)
    for code, whole in one.figures.whole.items():
        what = f"{code} of {one.post} in {one.span} known {one.known_at}"
        assert again.whole[code] == whole, what
        assert _said(again.units[code]) == _said(one.figures.units[code]), what


def _said(units: object) -> dict[int, Value]:
    assert isinstance(units, dict)
    return {unit_id: value for unit_id, value in units.items() if value is not None}


def as_its_rows(found: Told) -> None:
    """The count on the page is the rows of all its pages; the figure is what they add up to."""
    now = found.kept[-1].known_at
    actor = actor_of(found.history, "a.desk", now)
    asked = asked_of(actor, SPANS[0], now)
    for code, measure in MEASURES.items():
        if not may_open(actor, code):
            continue
        page = figure_rows(actor, code, SPANS[0], now)
        pages = [figure_rows(actor, code, SPANS[0], now, page=n + 1) for n in range(page.pages)]
        shown = [row for one in pages for row in one.rows]
        assert len(shown) == page.count, code
        if measure.ratio is not None:
            continue
        rows = measure.rows_of(asked)
        keyed = rows.keyed()
        assert len(keyed) == len({row.id for row in keyed}) == page.count, code
        if measure.adding != "distinct":
            added = sum(row.amount for row in keyed)
            assert added == (page.value or 0) == rows.value(), code
        in_units: dict[int, int] = {}
        for row in shown:
            in_units[row.unit_id] = in_units.get(row.unit_id, 0) + 1
        by_key: dict[int, int] = {}
        for row in keyed:
            by_key[row.unit_id] = by_key.get(row.unit_id, 0) + 1
        assert in_units == by_key, code


def as_moved(found: Told, *, is_divided: bool) -> None:
    """A merger on the last day: the figures as they were, and on the new bounds."""
    kept = found.kept[-1]
    (one,) = (w for w in kept.written if w.post == "a.desk" and w.span == SPANS[0])
    day = found.history.today
    as_before_and_after_a_merger(
        found.history.world, day, one.span, one.known_at, one.figures, is_divided=is_divided
    )


def tells_something(found: Told, seed: int) -> None:
    """A history in which nothing happens proves nothing: at some moment each figure stands, in the
    first history of all of them, in another one may be missing.
    """
    told_once = {
        code
        for kept in found.kept
        for one in kept.written
        for code, value in one.figures.whole.items()
        if value
    }
    silent = MEASURES.keys() - told_once
    assert len(silent) <= (0 if seed == SEEDS[0] else 1), silent
    assert found.history.today > FIRST_DAY


def has_turns(found: Told) -> None:
    """Rare deeds that change many rows at once were really done, and before the last moment kept:
    what they moved is told as it was before.
    """
    for name in ("hand_over", "replace_plan", "import_returns"):
        assert found.history.done[name], name
    kept = found.kept[-1].raw
    assert any(duty.state == "handed_over" for duty in kept.all("Duty"))
    assert any(plan.replaced_by_id for plan in kept.all("Plan"))
