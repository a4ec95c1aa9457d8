"""All rows of the tables as they stand, in plain Python: what the slow counts read.

A slow count knows nothing of figures, of actors or of moments: it reads the rows of now, on a day,
for one province, and counts them one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any

from django.apps import apps

ROOMS = ("orgs", "registry", "lists", "loans", "needs", "outreach", "oversight", "plans",
         "measures")  # fmt: skip
HEAVY = ("content_sealed", "text", "reading")


@dataclass(frozen=True)
class Counted:
    """One thing counted: where, how much, and what it is where different things are counted."""

    unit_id: int
    amount: int = 1
    thing: Any = None


class Raw:
    """Tables by model name; each row an object with its columns."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[int, Any]] = {}
        for room in ROOMS:
            for model in apps.get_app_config(room).get_models():
                columns = [
                    one.attname for one in model._meta.concrete_fields if one.attname not in HEAVY
                ]
                rows = model._default_manager.order_by("pk").values(*columns)
                key = model._meta.pk.attname
                self.tables[model.__name__] = {row[key]: SimpleNamespace(**row) for row in rows}

    def all(self, table: str) -> Iterator[Any]:
        """Every row of a table."""
        return iter(self.tables[table].values())

    def get(self, table: str, pk: int) -> Any:
        """One row."""
        return self.tables[table][pk]


@dataclass(frozen=True)
class Slow:
    """What is counted: these rows, for this province, in these days; `today` is the day of now.

    `only_unit_id`: the commune beyond which the post sees no statement of others.
    """

    raw: Raw
    province_id: int
    first: date
    last: date
    today: date
    only_unit_id: int | None = None
    memo: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def day(self) -> date:
        """The day on which a stock stands."""
        return min(self.last, self.today)

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the span."""
        return day is not None and self.first <= day <= self.last

    def communes(self) -> list[int]:
        """The communes of the province."""
        return [
            row.unit_id
            for row in self.raw.all("UnitVersion")
            if row.parent_id == self.province_id and row.ends_on is None
        ]

    def agency(self, agency_id: int) -> Any:
        """An agency."""
        return self.raw.get("Agency", agency_id)

    def of_agencies(self, table: str, of: str = "agency_id") -> Iterator[tuple[Any, int]]:
        """Rows of agencies of the province, each with the agency's own unit."""
        for row in self.raw.all(table):
            agency = self.agency(getattr(row, of))
            if agency.province_id == self.province_id:
                yield row, agency.unit_id


Count = Callable[[Slow], Iterator[Counted]]
