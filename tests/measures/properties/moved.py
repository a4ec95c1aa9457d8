"""The communes of a history merged or divided on its last day: what was, what is, and the rows.

Every row of province a names a commune that is no more. As it was, its figures are those that
were written before; on the new bounds nothing is lost and nothing counted twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction

from hoanhap.ground.orgs.models import UnitVersion
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.bounds import on_bounds
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.lines import lines_of
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.reading import ByUnit, asked_of
from hoanhap.work.measures.sight import may_open
from hoanhap.work.measures.types import Value
from tests.orgs.dated import divide, merge, unit_until
from tests.world import World


def as_before_and_after_a_merger(
    world: World, day: date, span: Span, known_at: datetime, was: ByUnit, *, is_divided: bool
) -> None:
    """`was`: the figures of province a over the span, written before its communes are merged or
    divided on the day after `day`.
    """
    merged_on = day + timedelta(days=1)
    _merge_all(world, merged_on, is_divided=is_divided)
    actor = world.actor("a.desk", merged_on)
    _as_it_was(actor, span, known_at, was)
    _on_the_bounds_of(actor, span, known_at, day, was)
    for code in was.whole:
        _on_new_bounds(actor, code, span, known_at, merged_on, was, is_divided=is_divided)


def _merge_all(world: World, day: date, *, is_divided: bool) -> None:
    """a1 goes into a new commune; a2 too, or half of it into another."""
    province = world.units["a"]
    first, second = world.units["a1"], world.units["a2"]
    UnitVersion.objects.filter(unit__in=[first, second]).update(ends_on=day)
    one = unit_until("Xã A Mới", day, None, parent=province)
    merge(day, [first], one)
    if not is_divided:
        merge(day, [second], one)
        return
    divide(day, second, [one, unit_until("Xã A Khác", day, None, parent=province)])


def _as_it_was(actor: Actor, span: Span, known_at: datetime, was: ByUnit) -> None:
    codes = tuple(was.whole)
    found = lines_of(asked_of(actor, span, known_at), codes, None, actor.province_id or 0)
    assert found.whole == was.whole
    for line in found.elsewhere:
        for cell in line.cells:
            assert (cell.value or 0) == (was.of(cell.code, line.unit_id) or 0), cell.code


def _on_the_bounds_of(actor: Actor, span: Span, known_at: datetime, day: date, was: ByUnit) -> None:
    """On the bounds of before, the table is the one that was written then."""
    found = on_bounds(asked_of(actor, span, known_at), tuple(was.whole), day)
    assert found.whole == was.whole
    for code, values in was.units.items():
        assert _said(found.units[code]) == _said(values), code


def _on_new_bounds(
    actor: Actor,
    code: str,
    span: Span,
    known_at: datetime,
    day: date,
    was: ByUnit,
    *,
    is_divided: bool,
) -> None:
    found = on_bounds(asked_of(actor, span, known_at), [code], day)
    assert found.whole[code] == was.whole[code], code
    told = _said(found.units[code])
    if MEASURES[code].adding == "sum":
        added = sum(Fraction(value or 0) for value in told.values())
        assert added == (was.whole[code] or 0), code
    elif not is_divided and told and _known(found.units[code]) <= found.bounds.names.keys():
        # One commune has them all: its ratio is the province's, and who counts twice counts once.
        assert set(told.values()) == {was.whole[code]}, code
    if not may_open(actor, code):
        return
    rows = 0
    for unit_id, value in found.units[code].items():
        if unit_id in (actor.province_id, *found.bounds.names, *found.bounds.undivided):
            opened = figure_rows(actor, code, span, known_at, unit_id=unit_id, bounds=day)
            assert (opened.value or 0) == (value or 0), code
            rows += opened.count
    assert rows == figure_rows(actor, code, span, known_at, bounds=day).count, code


def _known(values: Mapping[int, Value]) -> set[int]:
    return {unit_id for unit_id, value in values.items() if value is not None}


def _said(values: object) -> dict[int, Value]:
    assert isinstance(values, dict)
    return {unit_id: value for unit_id, value in values.items() if value}
