"""Invented plans in other wordings and layouts than the real ones, clean and badly scanned.

They are known to the reader's authors: these floors keep what was reached, they foretell nothing
(README of unseen/).
"""

import unicodedata
from functools import cache

import pytest

from hoanhap.pure.planreader.as_json import as_json
from hoanhap.pure.planreader.read import read_plan
from tests.planreader import scoring

PLANS = {gold["file"].removesuffix(".txt"): gold for gold in scoring.answers_in(scoring.UNSEEN)}
SCANNED = [name for name in PLANS if "-ocr-" in name]
CLEAN = [name for name in PLANS if "-ocr-" not in name]

FLOORS_CLEAN = {field: 0.98 for field in scoring.FIELDS} | {"targets": 0.9}
FLOORS_SCANNED = {field: 0.95 for field in scoring.FIELDS} | {"timing": 0.92, "targets": 0.85}
"""The means that must hold, a little below what the reader reaches."""


@cache
def shares_of(name: str) -> dict[str, float]:
    source = scoring.source_of(scoring.UNSEEN, PLANS[name])
    return scoring.shares(as_json(read_plan(source)), PLANS[name], source)


@pytest.mark.parametrize("field", scoring.FIELDS)
def test_clean_plans_are_read_as_a_careful_reader_would(field: str) -> None:
    mean = scoring.means([shares_of(name) for name in CLEAN])[field]
    assert mean >= FLOORS_CLEAN[field]


@pytest.mark.parametrize("field", scoring.FIELDS)
def test_badly_scanned_plans_are_still_read(field: str) -> None:
    mean = scoring.means([shares_of(name) for name in SCANNED])[field]
    assert mean >= FLOORS_SCANNED[field]


@pytest.mark.parametrize("name", PLANS)
def test_every_stretch_read_lies_in_the_source_and_in_order(name: str) -> None:
    source = scoring.source_of(scoring.UNSEEN, PLANS[name])
    spans = [item["span"] for item in as_json(read_plan(source))["items"]]
    assert all(0 <= begin < end <= len(source) for begin, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize("name", CLEAN)
def test_letters_with_their_marks_apart_are_read_alike(name: str) -> None:
    source = scoring.source_of(scoring.UNSEEN, PLANS[name])
    apart = unicodedata.normalize("NFD", source)
    whole, parted = as_json(read_plan(source)), as_json(read_plan(apart))
    told = ("path", "kind", "lead", "with", "timings")
    assert [[item[key] for key in told] for item in whole["items"]] == [
        [item[key] for key in told] for item in parted["items"]
    ]
