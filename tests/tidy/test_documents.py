"""The house documents say what is true today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.tidy import tree

DOCUMENTS = ("README", "ARCHITECTURE", "CONTRIBUTING", "GLOSSARY", "CHANGELOG")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`([A-Za-z_]+)`")


def _document(name: str) -> str:
    return tree.text(tree.ROOT / f"{name}.md")


def test_every_link_between_documents_leads_somewhere() -> None:
    dead = []
    for path in tree.of(".md"):
        for target in LINK.findall(tree.text(path)):
            if "://" not in target and not (path.parent / target).exists():
                dead.append(f"{tree.name(path)} -> {target}")
    assert dead == []


def _rooms() -> Iterator[str]:
    for storey in ("pure", "ground", "work", "doors"):
        for path in tree.source(storey):
            parts = path.relative_to(tree.SOURCE).parts
            if len(parts) > 2 or path.name != "__init__.py":
                yield "/".join(parts[:2])


def test_the_architecture_shows_every_room_and_no_other() -> None:
    shown = set(re.findall(r"^\| `([a-z]+/[a-z_]+)` \|", _document("ARCHITECTURE"), re.M))
    assert shown == set(_rooms())


def test_the_readme_names_the_two_commands_and_every_variable_of_an_installation() -> None:
    readme = _document("README")
    assert "make demo" in readme and "make test" in readme
    settings = "".join(map(tree.text, tree.source("config")))
    asked = set(re.findall(r"\"(HOANHAP_[A-Z_]+)\"", settings)) - {"HOANHAP_DEMO", "HOANHAP_DEBUG"}
    assert {name for name in asked if name not in readme} == set()


def test_every_command_of_the_makefile_is_listed_by_help() -> None:
    makefile = tree.text(tree.ROOT / "Makefile")
    # Parts of `check` need no line of their own.
    parts = {"ruff", "mypy", "imports", "tidy", "templates", "security"}
    targets = set(
        " ".join(re.findall(r"\.PHONY: ((?:.*\\\n)*.*)", makefile)).replace("\\", "").split()
    )
    described = set(re.findall(r"^([a-z-]+):.*## .+", makefile, re.M))
    assert targets - parts == described


def test_every_code_of_the_glossary_stands_in_the_source() -> None:
    source = "\n".join(tree.text(path) for path in tree.source())
    named = set(re.findall(r"\w+", source))
    lines = [line for line in _document("GLOSSARY").splitlines() if line.startswith("| ")]
    columns = [line.split(" | ")[2] for line in lines if line.count(" | ") >= 3]
    codes = {code for column in columns for code in CODE.findall(column)}
    assert len(codes) > 50
    assert codes - named == set()


def test_decision_records_are_numbered_without_a_gap_and_say_where_they_stand() -> None:
    records = sorted(Path(tree.ROOT / "docs" / "adr").glob("*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    for path in records:
        head = tree.text(path).splitlines()
        assert head[0].startswith(f"# {int(path.name[:4])}. "), path.name
        assert re.fullmatch(r"\d{4}-\d\d-\d\d · (accepted|superseded by \d{4})(; .+)?", head[2]), (
            path.name
        )
