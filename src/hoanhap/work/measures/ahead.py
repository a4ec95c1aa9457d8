"""What measures of several rooms reckon from, read in one query before they are asked."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.ground.orgs.light_sources import LightSource, read_together
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.work.lists.figures_due import LISTS_DUE, communes_heard, lists_expected
from hoanhap.work.measures.catalogue import MEASURES, Measure
from hoanhap.work.measures.declared import STATEMENTS
from hoanhap.work.oversight import figures as oversight

_OF_OBSTACLES = (
    oversight.raised, oversight.answered, oversight.taken_up, oversight.open_ones,
)  # fmt: skip


def read_ahead(asked: Asked, codes: Iterable[str]) -> None:
    """Read together what these measures reckon from, where that is more than one thing; a single
    one is read when it is needed. One query, and that of the days of lists.
    """
    sources = {one.room: one for code in codes if (one := source_of(MEASURES[code])) is not None}
    if len(sources) > 1:
        read_together(asked, sources.values())


def source_of(measure: Measure) -> LightSource | None:
    """The light rows a measure reckons from; None where it reckons from none."""
    if measure.source == "declared":
        return STATEMENTS
    if measure.rows is lists_expected or measure.heard is communes_heard:
        return LISTS_DUE
    return oversight.OBSTACLES if measure.rows in _OF_OBSTACLES else None
