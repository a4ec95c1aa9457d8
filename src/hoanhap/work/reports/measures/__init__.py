"""Every measure of the house, in the order of the report."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.work.reports.measures.measure import Measure
from hoanhap.work.reports.measures.of_lists import CONFIRMED, LISTED, ON_TIME, REFUSED
from hoanhap.work.reports.measures.of_loans import APPROVED, LENT

MEASURES = MappingProxyType(
    {m.code: m for m in (LISTED, CONFIRMED, REFUSED, ON_TIME, APPROVED, LENT)}
)

__all__ = ["MEASURES", "ON_TIME", "REFUSED", "Measure"]
