"""Reads the committed unit files into the frozen rows of `unit_tree`."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from hoanhap.ground.orgs.unit_tree import Change, UnitTree, Version

VERSIONS_FILE = "versions.csv.gz"
CHANGES_FILE = "changes.csv.gz"

# We do not know since when the units before 1/7/2025 stood as they did on 30/6/2025. This is the
# day they are carried back to: five years before Decision 22/2023 took effect, so that no fact
# the programme reads is older. Not a claim that a unit was founded, or already so named, then.
KNOWN_SINCE = date(2018, 10, 10)

# The first day without districts, with 34 provinces and 3,321 communes.
TWO_TIERS_SINCE = date(2025, 7, 1)


@cache
def read_versions() -> tuple[Version, ...]:
    """All versions of all units, by unit and first day."""
    return tuple(
        Version(
            unit=int(row["unit"]),
            name=row["name"],
            level=row["level"],
            kind=row["kind"],
            parent=int(row["parent"]) if row["parent"] else None,
            code=row["code"],
            starts_on=date.fromisoformat(row["starts_on"]),
            ends_on=date.fromisoformat(row["ends_on"]) if row["ends_on"] else None,
            citation=row["citation"],
            latitude=Decimal(row["latitude"]) if row["latitude"] else None,
            longitude=Decimal(row["longitude"]) if row["longitude"] else None,
        )
        for row in _rows(VERSIONS_FILE)
    )


@cache
def read_changes() -> tuple[Change, ...]:
    """All links from a unit before to a unit after, by day."""
    return tuple(
        Change(
            kind=row["kind"],
            effective_on=date.fromisoformat(row["effective_on"]),
            before=int(row["before"]) if row["before"] else None,
            after=int(row["after"]) if row["after"] else None,
            is_whole=row["is_whole"] == "1",
            citation=row["citation"],
        )
        for row in _rows(CHANGES_FILE)
    )


@cache
def committed_tree() -> UnitTree:
    """The whole tree as committed, read once."""
    return UnitTree(read_versions(), read_changes())


def _rows(name: str) -> Iterator[dict[str, str]]:
    packed = files(__package__).joinpath(name).read_bytes()
    yield from csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8")))
