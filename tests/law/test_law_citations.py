"""Citations: only places we know of can be cited."""

from __future__ import annotations

from typing import Any

import pytest

from hoanhap.pure.law import instruments
from hoanhap.pure.law.cite import Citation, Instrument, WrongCitation
from hoanhap.pure.law.instruments import BLDS_2015, QD_22_2023, QD_750_2015
from hoanhap.pure.law.parameters import PARAMETERS
from hoanhap.pure.law.working_days import PERIOD_END

ALL = {name: one for name, one in vars(instruments).items() if isinstance(one, Instrument)}


@pytest.mark.parametrize(
    ("citation", "vi", "en", "anchor"),
    [
        (
            Citation(QD_22_2023, 3, 1, "a"),
            "điểm a khoản 1 Điều 3",
            "point a, clause 1, Article 3",
            "d3-k1-a",
        ),
        (Citation(QD_22_2023, 3, 3), "khoản 3 Điều 3", "clause 3, Article 3", "d3-k3"),
        (Citation(QD_22_2023, 16), "Điều 16", "Article 16", "d16"),
        (Citation(QD_22_2023, form=1), "Mẫu số 01", "Form 01", "mau-01"),
        (Citation(QD_750_2015), "Quyết định 750/QĐ-TTg", "Decision 750/QĐ-TTg", "toan-van"),
        (Citation(BLDS_2015, 148, 5), "khoản 5 Điều 148", "clause 5, Article 148", "d148-k5"),
    ],
)
def test_a_citation_reads_as_officials_write_it(
    citation: Citation, vi: str, en: str, anchor: str
) -> None:
    assert (citation.text.vi, citation.text.en, citation.anchor) == (vi, en, anchor)
    assert str(citation) == vi


def test_a_full_citation_names_the_instrument_once() -> None:
    assert Citation(QD_22_2023, 6).full.vi == "Điều 6 Quyết định 22/2023/QĐ-TTg"
    assert Citation(QD_22_2023).full.vi == "Quyết định 22/2023/QĐ-TTg"


@pytest.mark.parametrize(
    ("instrument", "place"),
    [
        (QD_22_2023, {"article": 17}),
        (QD_22_2023, {"article": 0}),
        (QD_22_2023, {"article": 3, "clause": 4}),
        (QD_22_2023, {"article": 3, "clause": 1, "point": "c"}),
        (QD_22_2023, {"article": 3, "clause": 1, "point": ""}),
        (QD_22_2023, {"article": 3, "clause": 1, "point": "ab"}),
        (QD_22_2023, {"article": 3, "clause": 3, "point": "a"}),
        (QD_22_2023, {"article": 3, "point": "a"}),
        (QD_22_2023, {"clause": 1}),
        (QD_22_2023, {"point": "a"}),
        # Of Article 13 only the title was seen, so nothing inside it can be cited.
        (QD_22_2023, {"article": 13, "clause": 1}),
        (QD_22_2023, {"form": 3}),
        (QD_22_2023, {"form": 0}),
        (QD_22_2023, {"article": 3, "form": 1}),
        (QD_750_2015, {"article": 1}),
        (BLDS_2015, {"article": 149}),
    ],
)
def test_a_place_we_do_not_know_cannot_be_cited(
    instrument: Instrument, place: dict[str, Any]
) -> None:
    with pytest.raises(WrongCitation):
        Citation(instrument, **place)


def test_every_instrument_has_its_own_code_and_is_used() -> None:
    codes = [one.code for one in ALL.values()]
    assert len(set(codes)) == len(codes)
    used = {row.citation.instrument for parameter in PARAMETERS for row in parameter.rows}
    used.add(PERIOD_END.instrument)
    assert {name for name, one in ALL.items() if one not in used} == set()


@pytest.mark.parametrize("name", sorted(ALL))
def test_no_instrument_holds_before_it_was_issued(name: str) -> None:
    one = ALL[name]
    assert one.title.vi and one.title.en and one.name.vi and one.name.en
    if one.issued_on and one.in_force_on:
        assert one.issued_on <= one.in_force_on
