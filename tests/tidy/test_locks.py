"""Locks pin, carry hashes, agree with what is asked for, and name no place to fetch from."""

from __future__ import annotations

import json
import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tidy import tree

LOCKS = ("base", "build", "dev")
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[\w,-]+\])?==(\S+)(.*?)(?=^\S|\Z)", re.M | re.S)


def _lock(name: str) -> str:
    return tree.text(tree.ROOT / "requirements" / f"{name}.lock")


def _pins(name: str) -> dict[str, tuple[str, str]]:
    return {
        canonicalize_name(package): (version, rest)
        for package, version, rest in PIN.findall(_lock(name))
    }


def _asked() -> tuple[list[Requirement], list[Requirement]]:
    project = tomllib.loads(tree.text(tree.ROOT / "pyproject.toml"))["project"]
    return (
        [Requirement(line) for line in project["dependencies"]],
        [Requirement(line) for line in project["optional-dependencies"]["dev"]],
    )


def test_every_pin_carries_a_hash() -> None:
    for lock in LOCKS:
        pins = _pins(lock)
        assert pins, lock
        assert [name for name, (_, rest) in pins.items() if "--hash=sha256:" not in rest] == []


def test_every_line_of_a_lock_is_a_pin_a_hash_or_a_comment() -> None:
    fine = re.compile(r"^(?:$|\s*#.*|[\w.-]+==[\w.+!-]+ \\|\s+--hash=sha256:[0-9a-f]{64}(?: \\)?)$")
    for lock in LOCKS:
        assert [line for line in _lock(lock).splitlines() if not fine.match(line)] == []


def test_no_lock_names_an_address_or_a_local_path() -> None:
    place = re.compile(r"https?:|file:/|git\+|--index|--find-links|--extra-index|(?<!\w)/\w")
    for lock in LOCKS:
        assert [line for line in _lock(lock).splitlines() if place.search(line)] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    for lock, asked in zip(("base", "dev"), _asked(), strict=True):
        pins = _pins(lock)
        for requirement in asked:
            version, _ = pins[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{requirement} has {version}"


def test_the_tests_run_on_the_versions_that_ship() -> None:
    shipped, tested = _pins("base"), _pins("dev")
    differ = {name for name, (version, _) in shipped.items() if tested[name][0] != version}
    assert differ == set()


def test_npm_names_exact_versions_and_its_lock_no_address() -> None:
    asked = json.loads(tree.text(tree.ROOT / "package.json"))["dependencies"]
    lock = json.loads(tree.text(tree.ROOT / "package-lock.json"))["packages"]
    for name, version in asked.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert lock[f"node_modules/{name}"]["version"] == version
    for name, package in lock.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name
