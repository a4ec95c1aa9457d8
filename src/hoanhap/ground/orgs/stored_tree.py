"""The tree of units as it stands in the database, with what was added since the files were made."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hoanhap.ground.orgs.lineage import Lineage
from hoanhap.ground.orgs.models import UnitChange, UnitVersion
from hoanhap.ground.orgs.unit_tree import Change, UnitTree, Version


def stored_tree() -> UnitTree:
    """All versions and changes on record, for names, paths and regrouping."""
    changes = (
        Change(
            kind=row.kind,
            effective_on=row.effective_on,
            before=row.before_id,
            after=row.after_id,
            is_whole=row.is_whole,
            citation=row.citation,
        )
        for row in UnitChange.objects.all().iterator()
    )
    return UnitTree(_versions(None), changes)


def tree_of(units: Collection[int], lineage: Lineage) -> UnitTree:
    """Only these units, with what became of those of old. One query."""
    return UnitTree(_versions(units), lineage.changes)


def _versions(units: Collection[int] | None) -> Iterator[Version]:
    rows = UnitVersion.objects.all()
    kept = rows if units is None else rows.filter(unit__in=units)
    return (
        Version(
            unit=row.unit_id,
            name=row.name,
            level=row.level,
            kind=row.kind,
            parent=row.parent_id,
            code=row.code,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            citation=row.citation,
            latitude=row.latitude,
            longitude=row.longitude,
        )
        for row in kept.iterator()
    )
