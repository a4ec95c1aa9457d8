"""The generated pages are the ones the program would write today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hoanhap.doors.cli.law_pages import clauses_page, coverage_page, table_page

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "command", "page"),
    [
        ("ref/law-parameters.md", "table", table_page),
        ("law/coverage.md", "coverage", coverage_page),
        ("law/qd-22-2023.md", "clauses", clauses_page),
    ],
)
def test_a_generated_page_is_up_to_date(name: str, command: str, page: Callable[[], str]) -> None:
    kept = (DOCS / name).read_text(encoding="utf-8")
    assert kept == page(), f"hoanhap law {command} --markdown > docs/{name}"
