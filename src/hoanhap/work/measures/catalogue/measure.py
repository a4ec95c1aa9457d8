"""What a measure is: a code, a title, a unit, a definition, a basis, and the rows it adds up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hoanhap.ground.orgs.row_sets import RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words

Rows = Callable[[Actor, Span, datetime], RowSet[Any]]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a report. Its value is the count or the sum of `rows`, never anything else.

    `kind` is flow (in a span) or stock (on a day); `adding` says how units add up;
    `reason_path`, where given, is the column by which the figure is split further.
    """

    code: str
    title: Words
    unit: Words
    definition: Words
    basis: Words
    kind: str
    adding: str
    rows: Rows
    reason_path: str = ""
    reasons: tuple[tuple[str, Words], ...] = ()
