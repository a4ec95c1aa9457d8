"""Values of many measures at once: in all, by unit, by part, in few queries whatever their number.

A ratio is reckoned from its two measures, numerators added up over denominators added up, never
the mean of ratios; where nothing is known the answer is None, not 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from hoanhap.ground.orgs.lineage import NO_LINEAGE, lineage_of
from hoanhap.ground.orgs.row_sets import Asked, Rows
from hoanhap.ground.orgs.row_unions import by_part_of, totals_and_units_of, totals_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.ahead import read_ahead
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.catalogue.measure import Split
from hoanhap.work.measures.sight import counter
from hoanhap.work.measures.types import Value

_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ByUnit:
    """The values of measures by unit and in all, None where not known."""

    units: Mapping[str, Mapping[int, Value]]
    whole: Mapping[str, Value]

    def of(self, code: str, unit_id: int) -> Value:
        """One unit's value."""
        return self.units[code].get(unit_id)


def asked_of(actor: Actor, span: Span, known_at: datetime, *beside: Span) -> Asked:
    """The question as the post's counter asks it, with further spans of the same page. Its
    territory has the communes of old too that rows still name. One query.
    """
    lineage = NO_LINEAGE if actor.everywhere else lineage_of(actor.territory)
    named = actor.territory | lineage.named
    whole = replace(counter(actor), territory=named, former=frozenset())
    return Asked(whole, span, known_at, tuple(dict.fromkeys(beside)), lineage=lineage)


def needed(codes: Iterable[str]) -> tuple[str, ...]:
    """These measures and what their ratios are made of, ratios left out."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(MEASURES[code].ratio or (code,)))
    return tuple(found)


def rows_by_code(asked: Asked, codes: Iterable[str]) -> dict[str, Rows]:
    """The rows of each measure that has some. What they reckon from in several rooms is read first,
    in one query.
    """
    wanted = needed(codes)
    read_ahead(asked, wanted)
    return {code: MEASURES[code].rows_of(asked) for code in wanted}


def by_unit(asked: Asked, codes: Iterable[str], unit_ids: Iterable[int]) -> ByUnit:
    """Each measure by unit and in all; a unit of `unit_ids` without a row has 0, or None where
    nothing was heard of it. One query, and those of rows that are reckoned.
    """
    wanted = tuple(codes)
    rows = rows_by_code(asked, wanted)
    apart = {code: rows[code] for code in rows if MEASURES[code].adding == "distinct"}
    totals, found = totals_and_units_of(apart, rows)
    counted = {code: sum(found[code].values()) for code in rows} | totals
    return by_unit_counted(asked, wanted, found, counted, unit_ids)


def by_unit_counted(
    asked: Asked,
    codes: Iterable[str],
    found: Mapping[str, Mapping[int, int]],
    counted: Mapping[str, int],
    unit_ids: Iterable[int],
) -> ByUnit:
    """The same from what was counted already, by unit and in all."""
    wanted = tuple(codes)
    units = units_of(asked, wanted, found, unit_ids)
    return ByUnit(units, _whole_of(asked, wanted, counted))


def units_of(
    asked: Asked,
    codes: Iterable[str],
    found: Mapping[str, Mapping[int, int]],
    unit_ids: Iterable[int],
) -> dict[str, Mapping[int, Value]]:
    """Each measure by unit, from what was counted by unit; what is not known is None. A commune of
    old that has rows of one is known of the others as those of `unit_ids` are.
    """
    wanted, old = tuple(codes), asked.lineage.named
    if asked.is_ahead:
        return {code: {} for code in wanted}
    places = {*unit_ids, *(pk for counted in found.values() for pk in counted if pk in old)}
    units: dict[str, dict[int, Value]] = {}
    for code, counted in found.items():
        heard = _heard(asked, code)
        here = {pk: 0 for pk in places if heard is None or pk in heard}
        units[code] = {**dict.fromkeys(places), **here, **counted}
    for code in wanted:
        ratio = MEASURES[code].ratio
        if ratio is not None:
            top, bottom = units[ratio[0]], units[ratio[1]]
            units[code] = {pk: quotient(top.get(pk, 0), bottom.get(pk)) for pk in {*top, *bottom}}
    return {code: units[code] for code in wanted}


def whole_values(
    asked: Asked, codes: Iterable[str], *, unit_id: int | None = None, agency_id: int | None = None
) -> dict[Span, dict[str, Value]]:
    """Over each span of the page each measure in all, or of one unit, or of one agency's doing.
    One query for all, and those of rows that are reckoned.
    """
    wanted = tuple(codes)
    rows: dict[tuple[Span, str], Rows] = {}
    for span in (asked.span, *asked.beside):
        for code, found in rows_by_code(asked.at(span), wanted).items():
            kept = found if unit_id is None else found.within([unit_id])
            rows[span, code] = kept if agency_id is None else kept.of_agency(agency_id)
    counted = totals_of(rows)
    return {
        span: _whole_of(
            asked.at(span),
            wanted,
            {code: counted[span, code] for code in needed(wanted)},
            unit_id,
        )
        for span in (asked.span, *asked.beside)
    }


def over_spans(
    asked: Asked, codes: Iterable[str], split_codes: Iterable[str] = ()
) -> dict[Span, ByUnit]:
    """Over each span of the page each measure in all, and some by unit. One query for all, and
    those of rows that are reckoned.
    """
    wanted, split = tuple(codes), tuple(split_codes)
    spans = (asked.span, *asked.beside)
    totals = {
        (span, code): rows
        for span in spans
        for code, rows in rows_by_code(asked.at(span), wanted).items()
    }
    parted = {(span, code): totals[span, code] for span in spans for code in needed(split)}
    counted, found = totals_and_units_of(totals, parted)
    return {
        span: ByUnit(
            units_of(
                asked.at(span),
                split,
                {code: found[span, code] for code in needed(split)},
                asked.communes,
            ),
            _whole_of(
                asked.at(span), wanted, {code: counted[span, code] for code in needed(wanted)}
            ),
        )
        for span in spans
    }


def _whole_of(
    asked: Asked, wanted: Iterable[str], counted: Mapping[str, int], unit_id: int | None = None
) -> dict[str, Value]:
    """What was counted, None where nothing is known, and the ratios made of it. Of a span that had
    not begun at the moment nothing is.
    """
    values: dict[str, Value] = {}
    if asked.is_ahead:
        return dict.fromkeys(wanted)
    for code, value in counted.items():
        heard = _heard(asked, code) if value == 0 else None
        values[code] = None if heard is not None and _is_silent(heard, unit_id) else value
    for code in wanted:
        ratio = MEASURES[code].ratio
        if ratio is not None:
            values[code] = quotient(values[ratio[0]], values[ratio[1]])
    return {code: values[code] for code in wanted}


def part_values(
    asked: Asked, splits: Iterable[tuple[str, Split]], whole: Mapping[str, Value]
) -> dict[tuple[str, str], dict[str, Value]]:
    """By (code, split) the value of each part. A ratio's parts are its numerator's, over the whole
    of its denominator (`whole`). One query, and those of rows that are reckoned.
    """
    wanted = tuple(splits)
    if asked.is_ahead:
        return {(code, split.name): {} for code, split in wanted}
    rows = {
        ((code, split.name), split.path): MEASURES[_top(code)].rows_of(asked)
        for code, split in wanted
    }
    found = by_part_of(rows)
    values: dict[tuple[str, str], dict[str, Value]] = {}
    for code, split in wanted:
        parts: dict[str, Value] = dict(found[(code, split.name), split.path])
        ratio = MEASURES[code].ratio
        if ratio is not None:
            parts = {part: quotient(value, whole[ratio[1]]) for part, value in parts.items()}
        values[code, split.name] = parts
    return values


def quotient(top: Value, bottom: Value) -> Fraction | None:
    """A ratio of two figures; None where one is not known or nothing stands below."""
    if top is None or not bottom:
        return None
    return Fraction(top) / Fraction(bottom)


def _top(code: str) -> str:
    ratio = MEASURES[code].ratio
    return ratio[0] if ratio is not None else code


def _heard(asked: Asked, code: str) -> frozenset[int] | None:
    """The units something is known of; None where a zero is a zero everywhere."""
    heard = MEASURES[code].heard
    return None if heard is None else heard(asked)


def _is_silent(heard: frozenset[int], unit_id: int | None) -> bool:
    return heard == _NOBODY if unit_id is None else unit_id not in heard
