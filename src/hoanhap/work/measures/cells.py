"""Figures by unit with the ids and amounts of the rows behind them, for what keeps or compares
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.ground.orgs.row_unions import keyed_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.reading import asked_of, by_unit_counted, needed, rows_by_code
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.measures.types import CellsAndRows


def cells_and_rows(
    actor: Actor, codes: Iterable[str], span: Span, known_at: datetime
) -> tuple[CellsAndRows, ...]:
    """For a snapshot: each measure in all and by unit, with the ids and amounts of its rows; of a
    ratio its two measures come too. One query, and those of rows that are reckoned. Raises
    NotVisible for a code the post does not read.
    """
    return cells_asked(asked_of(actor, span, known_at), actor, codes)


def cells_asked(asked: Asked, actor: Actor, codes: Iterable[str]) -> tuple[CellsAndRows, ...]:
    """The same of a question that was put already. Raises NotVisible as `cells_and_rows` does."""
    given = tuple(codes)
    wanted = tuple(dict.fromkeys((*given, *needed(given))))
    if not {*given} <= {*codes_for(actor)}:
        raise NotVisible
    keyed = keyed_of(rows_by_code(asked, wanted))
    found = by_unit_counted(
        asked,
        wanted,
        {code: one.by_unit for code, one in keyed.items()},
        {code: one.value for code, one in keyed.items()},
        asked.communes,
    )
    return tuple(
        CellsAndRows(
            code=code,
            value=found.whole[code],
            by_unit=tuple(sorted(found.units[code].items())),
            rows=keyed[code].rows if code in keyed and not asked.is_ahead else (),
        )
        for code in wanted
    )
