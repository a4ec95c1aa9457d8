"""The generated pages of docs/ref say what the program's tables say."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoanhap.doors.cli.reference_pages import PAGES

FOLDER = Path(__file__).parents[2] / "docs" / "ref"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    kept = (FOLDER / name).read_text(encoding="utf-8")
    # Mended by `hoanhap reference docs/ref`.
    assert kept == PAGES[name]()
