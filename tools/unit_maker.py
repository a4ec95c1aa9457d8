"""Turns what the two packages say about units into dated versions and changes."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tools.unit_sources import DATA, Row, Sources, own_code, settle

from hoanhap.ground.orgs.data.read import KNOWN_SINCE, TWO_TIERS_SINCE
from hoanhap.ground.orgs.unit_tree import KIND_WORDS
from hoanhap.pure.kernel.vietnamese import normalise

BEFORE = "Danh mục trước 1/7/2025 (vietnamadminunits 1.0.4); chưa rõ ngày bắt đầu"
PROVINCES_2025 = "Nghị quyết 202/2025/QH15 ngày 12/6/2025"
UNCHECKED = "chưa đối chiếu Công báo"
KIND_CODES = {
    "Quận": "quan", "Huyện": "huyen", "Thị xã": "thi_xa", "Thành phố": "thanh_pho",
    "Xã": "xa", "Phường": "phuong", "Thị trấn": "thi_tran", "Đặc khu": "dac_khu",
}  # fmt: skip
TODAY_KINDS = {"xa": "xa", "phuong": "phuong", "dac-khu": "dac_khu"}
Key = tuple[str, str, str]  # first day, level, code: how a unit is found again in the files


@dataclass
class Built:
    """Versions by unit key and changes between unit keys, before units are numbered."""

    versions: list[tuple[Key, Row]] = field(default_factory=list)
    changes: list[tuple[str, str, Key | None, Key | None, bool, str]] = field(default_factory=list)


def day_words(iso: str) -> str:
    """2026-08-24 as 24/8/2026."""
    day = date.fromisoformat(iso)
    return f"{day.day}/{day.month}/{day.year}"


def province_kind(name: str) -> str:
    """A province's kind by its full name."""
    return "thanh_pho_tw" if name.startswith("Thành phố ") else "tinh"


def kind_of(name: str) -> str:
    """A district's or commune's kind by its full name, which is right where the type column is not.

    Raises LookupError for a name that begins with no known kind.
    """
    for word, kind in KIND_CODES.items():
        if normalise(name).lower().startswith(word.lower() + " "):
            return kind
    raise LookupError(name)


def version(kind: str, name: str, code: str, parent: Key | None, **more: Any) -> Row:
    """One row; `name` is the full name, which must begin with the kind's word."""
    name, word = normalise(name), KIND_WORDS[kind] + " "
    if not name.lower().startswith(word.lower()):
        raise ValueError(f"{name} is not a {kind}")
    name = word + name[len(word) :]
    return {"kind": kind, "name": name, "code": code, "parent": parent, "ends_on": "", **more}


def key_before(level: str, code: str) -> Key:
    """The key of a unit that was there before 1/7/2025."""
    return (KNOWN_SINCE.isoformat(), level, code)


def key_after(level: str, code: str) -> Key:
    """The key of a unit that began on 1/7/2025."""
    return (TWO_TIERS_SINCE.isoformat(), level, code)


def place(row: Row, part: str) -> dict[str, str]:
    """Coordinates as text with at most five decimals."""
    lat, lon = row[f"{part}Lat"], row[f"{part}Lon"]
    return {
        "latitude": "" if lat is None else f"{lat:.5f}".rstrip("0"),
        "longitude": "" if lon is None else f"{lon:.5f}".rstrip("0"),
    }


class Maker:
    """Builds versions and changes; `kept` are the communes that 1/7/2025 left as they were."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.links = settle(sources.links)
        self.built = Built()
        self.sources_of: dict[str, list[str]] = defaultdict(list)
        self.parts_of: Counter[str] = Counter()
        for old, new in sorted(self.links):
            self.sources_of[new].append(old)
            self.parts_of[old] += 1
        self.today = {row["wardCode"]: row for row in sources.after}
        self.old = {own_code(row): row for row in sources.before}
        self.province_of = {
            self.old[old]["provinceCode"]: self.today[new]["provinceCode"]
            for old, new in self.links
        }
        sizes = Counter(self.province_of.values())
        self.kept_provinces = {new for new, size in sizes.items() if size == 1}
        self.kept = {
            new
            for new, olds in self.sources_of.items()
            if len(olds) == 1
            and self.parts_of[olds[0]] == 1
            and sources.communes[new]["note"].startswith("Giữ nguyên")
        }
        self.resolution_of = resolutions(sources)
        self.later = {
            row["resolution"]: row
            for row in csv.DictReader((DATA / "later.csv").open(encoding="utf-8"))
        }

    def add(self, key: Key, row: Row, starts_on: date, citation: str) -> None:
        """One version of the unit `key`."""
        more = {"level": key[1], "starts_on": starts_on.isoformat(), "citation": citation}
        self.built.versions.append((key, {**row, **more}))

    def link(self, kind: str, before: Key | None, after: Key | None, **more: Any) -> None:
        """One change, by default on 1/7/2025 and of the whole."""
        day = more.get("day", TWO_TIERS_SINCE.isoformat())
        cited = more.get("citation", "")
        self.built.changes.append((day, kind, before, after, more.get("is_whole", True), cited))

    def make(self) -> Built:
        """Everything, in the order in which units are numbered."""
        self.provinces()
        self.districts()
        self.communes_before()
        self.communes_after()
        self.commune_links()
        return self.built

    def province_key(self, code: str) -> Key:
        """The key of a province of today."""
        return (key_before if code in self.kept_provinces else key_after)("province", code)

    def provinces(self) -> None:
        """63 provinces before; 34 after, of which those that merged with none go on as they are."""
        end = TWO_TIERS_SINCE.isoformat()
        for row in {row["provinceCode"]: row for row in self.sources.before}.values():
            code = row["provinceCode"]
            kind = province_kind(row["province"])
            made = version(kind, row["province"], code, None, **place(row, "province"))
            is_kept = self.province_of[code] in self.kept_provinces
            key = key_before("province", code)
            self.add(key, made | {"ends_on": "" if is_kept else end}, KNOWN_SINCE, BEFORE)
            if not is_kept:
                after = key_after("province", self.province_of[code])
                self.link("merge", key, after, citation=PROVINCES_2025)
        for row in {row["provinceCode"]: row for row in self.sources.after}.values():
            code = row["provinceCode"]
            kind = province_kind(row["province"])
            made = version(kind, row["province"], code, None, **place(row, "province"))
            if code not in self.kept_provinces:
                self.add(self.province_key(code), made, TWO_TIERS_SINCE, PROVINCES_2025)
            now = self.sources.provinces[code]
            if province_kind(now["name_with_type"]) != kind:
                resolution = now["note"].split(" - ")[0]
                self.retype(self.province_key(code), made, now["name_with_type"], resolution)

    def districts(self) -> None:
        """696 districts, all ended on 1/7/2025; five island districts became special zones."""
        seen: set[str] = set()
        for row in self.sources.before:
            code = row["districtCode"]
            if code in seen:
                continue
            seen.add(code)
            parent = key_before("province", row["provinceCode"])
            kind = kind_of(row["district"])
            made = version(kind, row["district"], code, parent, **place(row, "district"))
            ended = {"ends_on": TWO_TIERS_SINCE.isoformat()}
            self.add(key_before("district", code), made | ended, KNOWN_SINCE, BEFORE)
            if row["wardCode"]:
                cited = self.resolution_of[self.province_of[row["provinceCode"]]]
                self.link("abolish", key_before("district", code), None, citation=cited)

    def communes_before(self) -> None:
        """10,035 communes; those left as they were go on in a second version under the province."""
        for row in self.sources.before:
            if not row["wardCode"]:
                continue
            code, parent = row["wardCode"], key_before("district", row["districtCode"])
            made = version(kind_of(row["ward"]), row["ward"], code, parent)
            made |= place(row, "ward") | {"ends_on": TWO_TIERS_SINCE.isoformat()}
            self.add(key_before("commune", code), made, KNOWN_SINCE, BEFORE)

    def communes_after(self) -> None:
        """3,321 communes with the resolution of their province, and their later kind."""
        for row in self.sources.after:
            code, now = row["wardCode"], self.sources.communes[row["wardCode"]]
            number, issued = re.findall(r"Số: (\S+); Ngày: (\S+)", now["note"])[-1]
            parent = self.province_key(row["provinceCode"])
            made = version(kind_of(row["ward"]), row["ward"], code, parent)
            made |= place(row, "ward")
            resolution = self.resolution_of[row["provinceCode"]]
            self.add(self.commune_key(code), made, TWO_TIERS_SINCE, resolution)
            if number in self.later:
                self.retype(self.commune_key(code), made, now["name_with_type"], number)
            elif TODAY_KINDS[now["type"]] != made["kind"]:
                raise ValueError(f"{code}: another kind today, and no resolution ({issued})")

    def commune_key(self, code: str) -> Key:
        """The key of a commune of 1/7/2025: its old one where nothing happened to it."""
        if code in self.kept:
            return key_before("commune", self.sources_of[code][0])
        return key_after("commune", code)

    def old_key(self, code: str) -> Key:
        """The key of what was before: a commune, or an island district without communes."""
        return key_before("commune" if self.old[code]["wardCode"] else "district", code)

    def retype(self, key: Key, made: Row, name_now: str, resolution: str) -> None:
        """Ends the unit's last version and goes on under the new kind and name."""
        fact = self.later[resolution]
        day = fact["effective_on"]
        kind = "thanh_pho_tw" if key[1] == "province" else kind_of(name_now)
        last = max(row["starts_on"] for at, row in self.built.versions if at == key)
        for at, row in self.built.versions:
            if at == key and row["starts_on"] == last:
                row["ends_on"] = day
        more = {field: made[field] for field in ("latitude", "longitude")}
        again = version(kind, name_now, made["code"], made["parent"], **more)
        cited = f"Nghị quyết {resolution} ngày {day_words(fact['issued_on'])}; {UNCHECKED}"
        self.add(key, again, date.fromisoformat(day), cited)
        self.link("retype", key, key, day=day, citation=cited)

    def commune_links(self) -> None:
        """What became of every commune on 1/7/2025."""
        for old, new in sorted(self.links):
            before, after = self.old_key(old), self.commune_key(new)
            is_alone = len(self.sources_of[new]) == 1
            is_whole = self.parts_of[old] == 1
            kind = self.link_kind(old, new, is_alone=is_alone, is_whole=is_whole)
            if kind:
                cited = self.resolution_of[self.today[new]["provinceCode"]]
                self.link(kind, before, after, is_whole=is_whole, citation=cited)

    def link_kind(self, old: str, new: str, *, is_alone: bool, is_whole: bool) -> str:
        """The kind of one link, "" where the unit went on unchanged."""
        if not is_whole:
            return "split" if is_alone else "part_transfer"
        if not is_alone:
            return "merge"
        was, now = self.old[old], self.today[new]
        if not was["wardType"] or kind_of(was["ward"]) != kind_of(now["ward"]):
            return "retype"
        return "" if normalise(was["ward"]) == normalise(now["ward"]) else "rename"


def resolutions(sources: Sources) -> dict[str, str]:
    """The one resolution of 2025 for each province, as its communes' notes cite it."""
    found: dict[str, set[str]] = defaultdict(set)
    for now in sources.communes.values():
        for number, issued in re.findall(r"(\d+/NQ-UBTVQH15); Ngày: (\S+)", now["note"]):
            iso = "-".join(reversed(issued.split("/")))
            found[now["parent_code"]].add(f"Nghị quyết {number} ngày {day_words(iso)}")
    return {province: cited for province, (cited,) in found.items()}
