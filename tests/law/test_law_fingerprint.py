"""A changed rule has a new version, so that a kept fingerprint always names the same rules."""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path

from hoanhap.pure.law import qd_22_2023
from hoanhap.pure.law.qd_22_2023 import RULES
from hoanhap.pure.law.qd_22_2023.rules import VERSION

FOLDER = Path(qd_22_2023.__file__).parent
NOT_RULES = {"__init__.py", "reading.py", "parameters.py"}

# version -> digest of the rules' code. A changed rule adds a line here and raises VERSION.
KEPT = {1: "615cb73a1052a6b9"}


def digest_of_rules() -> str:
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.py")):
        if path.name not in NOT_RULES:
            digest.update(_without_docstrings(path).encode())
    return digest.hexdigest()[:16]


def _without_docstrings(path: Path) -> str:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [line for line in node.body if not _is_text(line)]
    return ast.dump(tree)


def _is_text(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def test_a_changed_rule_has_a_new_version() -> None:
    assert KEPT.get(VERSION) == digest_of_rules(), "raise VERSION in rules.py and keep its digest"


def test_the_fingerprint_names_the_programme_and_the_version() -> None:
    code, version, numbers = RULES.fingerprint().split(":")
    assert (code, version) == ("qd-22-2023", str(VERSION))
    assert len(numbers) == 16
