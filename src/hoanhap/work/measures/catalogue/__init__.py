"""Every measure of the house, in the order of the report."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.work.measures.catalogue.measure import Measure
from hoanhap.work.measures.catalogue.of_lists import CONFIRMED, LISTED, ON_TIME, REFUSED
from hoanhap.work.measures.catalogue.of_loans import APPROVED, LENT

MEASURES = MappingProxyType(
    {m.code: m for m in (LISTED, CONFIRMED, REFUSED, ON_TIME, APPROVED, LENT)}
)

__all__ = ["MEASURES", "ON_TIME", "REFUSED", "Measure"]
