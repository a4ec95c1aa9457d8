"""Ceilings: what is longer than this can't be held in one look."""

from __future__ import annotations

import ast
import re

from tests.tidy import tree
from tests.tidy.excused import EXCUSED, judge

FUNCTION_LINES = 50
FILE_LINES = 300
TEST_LINES = 500
TEMPLATE_LINES = 200
LINE_CHARACTERS = 100
ADR_LINES = 60
TAG = re.compile(r"\{% .*? %\}")


def test_no_function_is_longer_than_its_ceiling() -> None:
    long = {}
    for path in tree.python():
        for node in ast.walk(tree.tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long[f"{tree.name(path)}:{node.name}"] = f"{lines} lines > {FUNCTION_LINES}"
    assert judge("function", long) == []


def test_no_python_file_is_longer_than_its_ceiling() -> None:
    long = {}
    for path in tree.python():
        ceiling = TEST_LINES if tree.name(path).startswith("tests/") else FILE_LINES
        lines = len(tree.text(path).splitlines())
        if lines > ceiling:
            long[tree.name(path)] = f"{lines} lines > {ceiling}"
    assert judge("file", long) == []


def test_no_template_is_longer_than_its_ceiling() -> None:
    long = {}
    for path in tree.templates():
        lines = len(tree.text(path).splitlines())
        if lines > TEMPLATE_LINES:
            long[tree.name(path)] = f"{lines} lines > {TEMPLATE_LINES}"
    assert judge("template", long) == []


def test_no_line_is_longer_than_its_ceiling() -> None:
    long = {}
    # Python's lines are ruff's work (E501). A template's tag can't be broken over two lines, so
    # tags are not counted.
    for path in tree.of(".html", ".css", ".js", ".mjs", ".sh"):
        for number, line in enumerate(tree.text(path).splitlines(), start=1):
            if len(TAG.sub("", line)) > LINE_CHARACTERS:
                long[f"{tree.name(path)}:{number}"] = f"{len(line)} > {LINE_CHARACTERS}"
    assert judge("line", long) == []


def test_no_decision_record_is_longer_than_its_ceiling() -> None:
    long = {}
    for path in tree.files():
        if tree.name(path).startswith("docs/adr/"):
            lines = len(tree.text(path).splitlines())
            if lines > ADR_LINES:
                long[tree.name(path)] = f"{lines} lines > {ADR_LINES}"
    assert judge("adr", long) == []


def test_every_excuse_says_why() -> None:
    rules = {"function", "file", "template", "line", "adr", "docstring", "float", "clock", "words"}
    assert [key for key, why in EXCUSED.items() if len(why) < 20] == []
    assert [key for key in EXCUSED if key[0] not in rules] == []
