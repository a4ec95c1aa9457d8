"""Figures that the system fills in: whose, over which window, as known when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.queries import values_beside
from hoanhap.work.measures.windows import last_year
from hoanhap.work.returns.asking import codes_of
from hoanhap.work.returns.models import OutlineSection, Return, Round
from hoanhap.work.returns.types_filling import Value

OF_AGENCY: Final = frozenset(
    {
        roles.DEPARTMENT,
        roles.PARTNER_BODY,
        roles.MASS_ORGANISATION,
        roles.VBSP_BRANCH,
        roles.VBSP_OFFICE,
    }
)
"""Kinds whose figures are what they did themselves, where rows are somebody's doing (loans are
nobody's: a bank counts all it lends); the others count what they answer for.
"""

Stored = tuple[int | None, int]
"""A figure as it is kept: numerator (None: not known) and denominator."""


def window_of(section: OutlineSection, round_: Round) -> Span:
    """The section's own data window, else the round's."""
    if section.window_first is not None and section.window_last is not None:
        return Span(section.window_first, section.window_last)
    return Span(round_.window_first, round_.window_last)


def whose(kind: str, unit_id: int, agency_id: int) -> dict[str, int]:
    """What the figures of an agency of this kind are narrowed to: `unit_id`, `agency_id` or
    nothing.
    """
    if kind in roles.OF_COMMUNE:
        return {"unit_id": unit_id}
    return {"agency_id": agency_id} if kind in OF_AGENCY else {}


def counts_alike(actor: Actor, agency_id: int, kind: str) -> bool:
    """Whether this post counts the figures of that agency as the agency does: who follows the
    province does, but for a bank office, whose loans are those of its own places.
    """
    return actor.agency_id == agency_id or kind != roles.VBSP_OFFICE


def counted_figures(
    act: Act, row: Return, sections: Iterable[OutlineSection]
) -> Iterator[tuple[int, str, Stored, Stored]]:
    """Section, code, value and last year's value of each figure the system fills in, as known now.

    One read of the measures for all data windows and those a year before.
    """
    kind = row.agency.kind
    asked = [
        (section.pk, code, window_of(section, row.round))
        for section in sections
        for code in codes_of(section, kind)
    ]
    if not asked:
        return
    windows = dict.fromkeys(window for _, _, window in asked)
    found = values_beside(
        act.actor,
        dict.fromkeys(code for _, code, _ in asked),
        tuple(dict.fromkeys([*windows, *map(last_year, windows)])),
        act.now,
        **whose(kind, row.unit_id, row.agency_id),
    )
    for section_id, code, window in asked:
        now, before = found[window][code], found[last_year(window)][code]
        yield section_id, code, stored(now), stored(before)


def stored(value: Value) -> Stored:
    """A figure as it is kept."""
    if value is None:
        return None, 1
    exact = Fraction(value)
    return exact.numerator, exact.denominator


def figure_of(num: int | None, den: int) -> Value:
    """A figure as it was kept."""
    if num is None:
        return None
    return num if den == 1 else Fraction(num, den)
