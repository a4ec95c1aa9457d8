"""Habits of the code that neither ruff nor mypy looks after."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from tests.tidy import tree
from tests.tidy.excused import judge

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
# Built by parts: these lines must not be taken for excuses themselves.
EXCUSE = re.compile("#" + r" ?(?:noqa|type: ?ignore|nosec|pragma:)[^#]*(?:#.*)?$")
REASON = re.compile(
    "#"
    + r" ?(?:noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\]|nosec B\d+|pragma: no cover)"
    r"(?::? +)(?:- |-- |# ?|\()?.{8,}$"
)
CLOCK_NAMES = {"today", "now", "utcnow", "localdate", "localtime", "fromtimestamp"}
CLOCK_OWNERS = {"date", "datetime", "timezone", "time", "dt"}
DATABASE_CLOCK = {"auto_now", "auto_now_add"}
# What a browser answers at once, painted or not; `expect` waits for the same.
READ_AT_ONCE = {
    *("is_visible", "is_hidden", "is_enabled", "is_disabled", "is_checked", "is_editable"),
    *("inner_text", "text_content", "all_inner_texts", "input_value", "get_attribute"),
    *("count", "url", "title"),
}
NO_FLOATS = (
    "pure/kernel",
    "pure/law",
    "ground/ledger",
    "work/loans",
    "work/capital",
    "work/measures",
    "work/returns",
    "work/reports",
)


def test_every_silenced_check_names_its_code_and_gives_a_reason() -> None:
    bare = []
    for path in tree.python():
        for number, line in enumerate(tree.text(path).splitlines(), start=1):
            if EXCUSE.search(line) and not REASON.search(line):
                bare.append(f"{tree.name(path)}:{number}: {line.strip()}")
    assert bare == []


def test_everything_public_below_the_doors_says_what_it_does() -> None:
    silent = {}
    for path in tree.source(*tree.STOREYS_WITH_RULES):
        module = tree.tree(path)
        if module.body and ast.get_docstring(module) is None:
            silent[tree.name(path)] = "the module says nothing"
        for node in module.body:
            if _is_public(node) and ast.get_docstring(node) is None:
                silent[f"{tree.name(path)}:{node.name}"] = "no docstring"
    assert judge("docstring", silent) == []


def _is_public(node: ast.stmt) -> TypeGuard[Named]:
    return isinstance(node, Named) and not node.name.startswith("_")


def test_nobody_asks_the_clock_below_the_doors() -> None:
    asked = {}
    for path in tree.source(*tree.STOREYS_WITH_RULES):
        for line, what in _clock_uses(tree.tree(path)):
            asked[f"{tree.name(path)}:{line}"] = what
    assert judge("clock", asked) == []


def _clock_uses(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_NAMES:
            owner = node.value
            owner_name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            if owner_name in CLOCK_OWNERS:
                yield node.lineno, f"{owner_name}.{node.attr}"
        if isinstance(node, ast.ImportFrom) and node.module in {"time", "django.utils.timezone"}:
            taken = {alias.name for alias in node.names} & (CLOCK_NAMES | {"time"})
            if taken:
                yield node.lineno, f"from {node.module} import {', '.join(sorted(taken))}"
        if isinstance(node, ast.Call):
            stamped = {word.arg for word in node.keywords} & DATABASE_CLOCK
            if stamped:
                yield node.lineno, f"{', '.join(map(str, stamped))}: the act carries its moment"


def test_law_and_money_know_no_floating_point() -> None:
    floating = {}
    for path in tree.source(*NO_FLOATS):
        for line, what in _floats(path):
            floating[f"{tree.name(path)}:{line}"] = what
    assert judge("float", floating) == []


def _floats(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree.tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node.lineno, f"the literal {node.value}"
        if isinstance(node, ast.Name | ast.Attribute):
            word = node.id if isinstance(node, ast.Name) else node.attr
            if word in {"float", "FloatField"}:
                yield node.lineno, word


def test_a_file_of_deeds_holds_one_public_function_of_its_own_name() -> None:
    odd = []
    for path in tree.source("ground", "work"):
        if path.parent.name != "actions" or path.name == "__init__.py":
            continue
        public = [
            node.name
            for node in tree.tree(path).body
            if isinstance(node, ast.FunctionDef) and _is_public(node)
        ]
        if public != [path.stem]:
            odd.append(f"{tree.name(path)}: {public}")
    assert odd == []


def test_every_room_with_tables_has_a_wall_around_them() -> None:
    contracts = tree.text(tree.ROOT / ".importlinter")
    open_rooms = []
    for path in tree.source("ground", "work"):
        parts = path.relative_to(tree.SOURCE).parts
        is_models = len(parts) > 2 and parts[2] in {"models", "models.py"}
        if is_models and f"protected_modules = hoanhap.*.{parts[1]}.models" not in contracts:
            open_rooms.append(tree.name(path))
    assert open_rooms == []


def test_a_journey_waits_for_what_it_asserts_about_a_page() -> None:
    hasty = []
    for path in tree.python():
        if "from playwright.sync_api import" not in tree.text(path):
            continue
        for node in ast.walk(tree.tree(path)):
            if isinstance(node, ast.Assert):
                read = {one.attr for one in ast.walk(node.test) if isinstance(one, ast.Attribute)}
                if read & READ_AT_ONCE:
                    hasty.append(f"{tree.name(path)}:{node.lineno}: use expect")
    assert hasty == []
