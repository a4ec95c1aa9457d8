"""The tree of units as it stands in the database, with what was added since the files were made."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from hoanhap.ground.orgs.models import UnitChange, UnitVersion
from hoanhap.ground.orgs.unit_tree import Change, UnitTree, Version


def stored_tree(units: Collection[int] | None = None) -> UnitTree:
    """All versions and changes on record, or only those of these units, for names, paths and
    regrouping. Two queries.
    """
    of_units = Q() if units is None else Q(unit__in=units)
    with_units = Q() if units is None else Q(before__in=units) | Q(after__in=units)
    versions = (
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
        for row in UnitVersion.objects.filter(of_units).iterator()
    )
    changes = (
        Change(
            kind=row.kind,
            effective_on=row.effective_on,
            before=row.before_id,
            after=row.after_id,
            is_whole=row.is_whole,
            citation=row.citation,
        )
        for row in UnitChange.objects.filter(with_units).iterator()
    )
    return UnitTree(versions, changes)
