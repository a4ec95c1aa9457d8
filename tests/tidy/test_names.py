"""Names that say nothing, traces of one machine, and promises left in the code."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tidy import tree

BANNED_FILES = {"utils.py", "helpers.py", "managers.py", "signals.py", "services.py", "misc.py"}
# Put together here so that this file doesn't hold what it looks for.
FOLDERS = "|".join(("work", "tmp", "root", "home", "opt"))
MACHINE_PATH = re.compile(rf"(?<![\w.}})/*-])/(?:{FOLDERS})/[\w.]")
INDEXES = re.compile(
    "|".join(re.escape(f"{host}.{end}") for host, end in (
        ("pypi", "org"), ("pythonhosted", "org"), ("registry.npmjs", "org"), ("npmmirror", "com"),
    ))
)  # fmt: skip
PROMISES = re.compile(
    r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b"
)
DEBUGGING = re.compile(r"\b(?:breakpoint\(\)|pdb\.set_trace|console\.debug\()")


def _lines_matching(pattern: re.Pattern[str], *but: str) -> list[str]:
    found = []
    for path in _texts():
        if tree.name(path) in but:
            continue
        for number, line in enumerate(tree.text(path).splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{tree.name(path)}:{number}: {line.strip()[:100]}")
    return found


def _texts() -> list[Path]:
    return [path for path in tree.files() if path.suffix in tree.TEXT]


def test_no_file_is_named_for_nothing() -> None:
    assert [tree.name(path) for path in tree.files() if path.name in BANNED_FILES] == []


def test_no_path_of_one_machine_is_committed() -> None:
    assert _lines_matching(MACHINE_PATH) == []


def test_no_address_of_a_package_index_is_committed() -> None:
    assert _lines_matching(INDEXES) == []


def test_nothing_is_promised_in_a_comment() -> None:
    assert _lines_matching(PROMISES) == []


def test_no_debugging_is_left() -> None:
    assert _lines_matching(DEBUGGING, "tests/tidy/test_names.py") == []


def test_every_text_is_unicode_with_plain_line_ends_and_a_last_one() -> None:
    odd = []
    for path in _texts():
        data = path.read_bytes()
        if b"\r\n" in data or (data and not data.endswith(b"\n")):
            odd.append(tree.name(path))
    assert odd == []


def test_the_vietnamese_in_the_source_is_composed() -> None:
    # Decomposed marks look the same and compare unequal; tests that need them write escapes.
    decomposed = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
    assert _lines_matching(decomposed) == []
