"""Three provinces' real plans, read from the folder that HOANHAP_PLANS names."""

import os
from functools import cache
from pathlib import Path

import pytest

from hoanhap.pure.planreader.as_json import as_json
from hoanhap.pure.planreader.read import read_plan
from tests.planreader import scoring

FOLDER = os.environ.get("HOANHAP_PLANS", "")
FLOORS = {
    "header": 0.97,
    "citations": 0.97,
    "recipients": 0.97,
    "items": 0.98,
    "path": 0.97,
    "kind": 0.97,
    "lead": 0.97,
    "with": 0.93,
    "timing": 0.97,
    "targets": 0.97,
}

pytestmark = pytest.mark.skipif(
    not FOLDER, reason="HOANHAP_PLANS names no folder with the three provinces' plans"
)


@cache
def means() -> dict[str, float]:
    folder = Path(FOLDER)
    rows = []
    for gold in scoring.answers_in(folder):
        source = scoring.source_of(folder, gold)
        rows.append(scoring.shares(as_json(read_plan(source)), gold, source))
    assert rows, f"{FOLDER} holds no plan with its answers"
    return scoring.means(rows)


@pytest.mark.parametrize("field", FLOORS)
def test_the_real_plans_are_read_as_a_careful_reader_would(field: str) -> None:
    assert means()[field] >= FLOORS[field]
