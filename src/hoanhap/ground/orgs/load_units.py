"""Puts the committed units, their versions and their changes into the database."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.core.management.color import no_style
from django.db import connections, router, transaction

from hoanhap.ground.orgs.data.read import committed_tree, read_changes, read_versions
from hoanhap.ground.orgs.models import AdminUnit, UnitChange, UnitVersion
from hoanhap.ground.orgs.unit_tree import Change, UnitTree, Version, bare_name
from hoanhap.pure.kernel.vietnamese import skeleton, sort_key
from hoanhap.pure.kernel.words import Words

BATCH = 2000


class Loaded(NamedTuple):
    """How many rows a loading put in, and how many open versions it ended."""

    units: int
    versions: int
    changes: int
    ended: int

    @property
    def words(self) -> Words:
        """One sentence for the person who asked for it."""
        if not any(self):
            return Words(
                vi="Danh mục đơn vị hành chính đã đầy đủ, không có gì để nạp.",
                en="The administrative units are complete already; nothing was loaded.",
            )
        return Words(
            vi="Đã nạp {units} đơn vị, {versions} bản ghi theo ngày, {changes} lần thay đổi; "
            "kết thúc {ended} bản ghi cũ.",
            en="Loaded {units} units, {versions} dated versions and {changes} changes; "
            "ended {ended} earlier versions.",
        ).format(**self._asdict())


def load_units(provinces: Collection[str] | None = None) -> Loaded:
    """Loads all units, or those of the provinces with these official codes of today.

    With a province come the provinces it was merged from, their districts and communes. What is
    there stays as it is; only a version still open is ended where the files end it, so that
    newer files can be loaded over older ones. Numbers of units are those of the files.
    Raises ValueError for an unknown code, and where a number of the files is taken by another
    unit.
    """
    kept = None if provinces is None else _units_of(committed_tree(), provinces)
    versions = [v for v in read_versions() if kept is None or v.unit in kept]
    changes = [c for c in read_changes() if kept is None or _ends(c) <= kept]
    with transaction.atomic():
        had = set(AdminUnit.objects.values_list("pk", flat=True))
        units = dict.fromkeys(v.unit for v in versions if v.unit not in had)
        AdminUnit.objects.bulk_create([AdminUnit(pk=unit) for unit in units], batch_size=BATCH)
        made, ended = _load_versions(versions, had)
        linked = _load_changes(changes)
        _continue_numbering()
    return Loaded(len(units), made, linked, ended)


def _units_of(tree: UnitTree, codes: Collection[str]) -> frozenset[int]:
    latest = {
        last.code: last.unit
        for versions in tree.versions.values()
        if (last := versions[-1]).level == "province" and last.ends_on is None
    }
    unknown = sorted(set(codes) - set(latest))
    if unknown:
        raise ValueError(f"no province of today has the code {', '.join(unknown)}")
    found: set[int] = set()
    waiting = [latest[code] for code in codes]
    while waiting:
        unit = waiting.pop()
        if unit not in found:
            found.add(unit)
            waiting += [change.before for change in tree.origin.get(unit, ()) if change.before]
            waiting += [child.unit for child in tree.children.get(unit, ())]
    return frozenset(found)


def _ends(change: Change) -> frozenset[int]:
    return frozenset(unit for unit in (change.before, change.after) if unit is not None)


def _load_versions(versions: list[Version], had: set[int]) -> tuple[int, int]:
    stored = {(row.unit_id, row.starts_on): row for row in UnitVersion.objects.all()}
    _refuse_taken_numbers(versions, had, stored)
    new = [v for v in versions if (v.unit, v.starts_on) not in stored]
    UnitVersion.objects.bulk_create([_row(v) for v in new], batch_size=BATCH)
    ending = []
    for version in versions:
        row = stored.get((version.unit, version.starts_on))
        if row is not None and row.ends_on is None and version.ends_on is not None:
            row.ends_on = version.ends_on
            ending.append(row)
    UnitVersion.objects.bulk_update(ending, ["ends_on"], batch_size=BATCH)
    return len(new), len(ending)


def _refuse_taken_numbers(
    versions: list[Version], had: set[int], stored: dict[tuple[int, date], UnitVersion]
) -> None:
    seen: set[int] = set()
    for version in versions:
        if version.unit in seen or version.unit not in had:
            continue
        seen.add(version.unit)
        row = stored.get((version.unit, version.starts_on))
        if row is None or (row.level, row.code) != (version.level, version.code):
            raise ValueError(f"unit {version.unit} is not {version.name} ({version.code}) here")


def _row(version: Version) -> UnitVersion:
    return UnitVersion(
        unit_id=version.unit,
        name=version.name,
        level=version.level,
        kind=version.kind,
        parent_id=version.parent,
        code=version.code,
        starts_on=version.starts_on,
        ends_on=version.ends_on,
        citation=version.citation,
        latitude=version.latitude,
        longitude=version.longitude,
        name_sort=_order(bare_name(version)),
        name_skeleton=skeleton(version.name),
    )


def _order(name: str) -> str:
    """Dictionary order without the kind, numbered wards by number (2 before 10)."""
    return sort_key(re.sub(r"\d+", lambda digits: digits.group().zfill(3), name))


def _load_changes(changes: list[Change]) -> int:
    stored = set(UnitChange.objects.values_list("kind", "effective_on", "before_id", "after_id"))
    new = [c for c in changes if (c.kind, c.effective_on, c.before, c.after) not in stored]
    rows = [
        UnitChange(
            kind=change.kind,
            effective_on=change.effective_on,
            before_id=change.before,
            after_id=change.after,
            is_whole=change.is_whole,
            citation=change.citation,
        )
        for change in new
    ]
    UnitChange.objects.bulk_create(rows, batch_size=BATCH)
    return len(new)


def _continue_numbering() -> None:
    """PostgreSQL counts on from where it was, not from the numbers we gave: tell it."""
    connection = connections[router.db_for_write(AdminUnit)]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [AdminUnit]):
            cursor.execute(statement)
