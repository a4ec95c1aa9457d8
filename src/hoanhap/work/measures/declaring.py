"""Writing down what a body declares. Called inside deeds, which record it."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.models import Declaration

Source = tuple[str, int]


def declare(
    act: Act,
    *,
    agency_id: int,
    unit_id: int,
    code: str,
    window: Span,
    value: int,
    paper_number: str,
    paper_on: date,
    source: Source,
) -> int | None:
    """Keep that an agency declares a figure for the days of `window`, of the unit it speaks of;
    what it declared before for the same days is superseded. Answers the declaration's id, None
    for a code that is no declared measure (a return may ask for figures of its own).
    """
    measure = MEASURES.get(code)
    if measure is None or measure.source != "declared":
        return None
    province_id = offices_by_id([agency_id])[agency_id].province_id
    standing = Declaration.objects.filter(
        agency_id=agency_id,
        unit_id=unit_id,
        code=code,
        first_on=window.first,
        last_on=window.last,
        superseded_at__isnull=True,
    )
    standing.update(superseded_at=act.now)
    row = Declaration.objects.create(
        province_id=province_id,
        agency_id=agency_id,
        unit_id=unit_id,
        code=code,
        first_on=window.first,
        last_on=window.last,
        value=value,
        paper_number=paper_number,
        paper_on=paper_on,
        source_kind=source[0],
        source_id=source[1],
        recorded_at=act.now,
    )
    return row.pk


def take_back(act: Act, source: Source) -> int:
    """Let nothing that came from this row stand any more (its return was sent back). Answers how
    many declarations that ends.
    """
    standing = Declaration.objects.filter(
        source_kind=source[0], source_id=source[1], superseded_at__isnull=True
    )
    return standing.update(superseded_at=act.now)
