"""Coverage: each clause has its line, and what it says encodes it is really there."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Any

import pytest

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES
from hoanhap.pure.law.coverage import (
    QD_22_2023_COVERAGE,
    CoverageKind,
    CoverageLine,
    places_of,
)
from hoanhap.pure.law.dated import Dated
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023 import RULES, EmployerFacts, PersonFacts
from tests.law.people import ON

PLACES = [line.place for line in QD_22_2023_COVERAGE]
ENCODED = [line for line in QD_22_2023_COVERAGE if line.kind is CoverageKind.ENCODED]
NAMES = {name for line in ENCODED for name in line.encoded_by}


def test_every_article_khoan_diem_and_form_has_one_line() -> None:
    assert set(places_of(QD_22_2023)) - set(PLACES) == set()
    assert len(PLACES) == len(set(PLACES))


def test_the_sixteen_articles_and_both_forms_are_there() -> None:
    assert {place.article for place in PLACES if place.article} == set(range(1, 17))
    assert {place.form for place in PLACES if place.form} == {1, 2}


def test_each_clause_is_told_in_our_own_words_and_covered_alike() -> None:
    assert [clause.place for clause in CLAUSES] == PLACES
    assert [c.certainty for c in CLAUSES if c.place.form is None] == [
        line.certainty for line in QD_22_2023_COVERAGE if line.place.form is None
    ]
    assert all(clause.says.vi and clause.says.en for clause in CLAUSES)
    assert len({clause.anchor for clause in CLAUSES}) == len(CLAUSES)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_what_encodes_a_clause_exists(name: str) -> None:
    module, attribute = name.rsplit(".", 1)
    found: Any = getattr(import_module(f"hoanhap.pure.law.{module}"), attribute)
    assert isinstance(found, Dated) or (inspect.isfunction(found) and found.__doc__)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_what_encodes_a_clause_is_cited_to_that_article(name: str) -> None:
    module, attribute = name.rsplit(".", 1)
    found: Any = getattr(import_module(f"hoanhap.pure.law.{module}"), attribute)
    articles = {line.place.article for line in ENCODED if name in line.encoded_by}
    if isinstance(found, Dated):
        assert articles == {9}
    else:
        assert articles == {int(module.split("article_")[1][:2])}


def test_every_finding_stands_on_a_clause_that_is_encoded() -> None:
    encoded = {line.place for line in ENCODED}
    whole = {Citation(QD_22_2023, place.article) for place in encoded}
    for facts in (PersonFacts(), EmployerFacts()):
        for finding in RULES.judge(facts, ON).findings:
            assert finding.clause in encoded | whole


@pytest.mark.parametrize(
    ("kind", "names", "why"),
    [
        (CoverageKind.ENCODED, (), None),
        (CoverageKind.NOT_A_RULE, (), None),
        (CoverageKind.TO_DO, (), None),
        (CoverageKind.TO_DO, ("a.b",), Words(vi="Vì vậy.", en="So.")),
    ],
)
def test_a_line_without_a_name_or_a_reason_cannot_be_built(
    kind: CoverageKind, names: tuple[str, ...], why: Words | None
) -> None:
    with pytest.raises(ValueError, match="says why not"):
        CoverageLine(Citation(QD_22_2023, 7), kind, Certainty.U, names, why)
