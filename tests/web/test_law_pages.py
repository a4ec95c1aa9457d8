"""Clauses in our own words, and the way to them from a finding."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hoanhap.doors.web.law.places import anchor_of
from hoanhap.ground.audit.spine import plain
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES
from hoanhap.pure.law.instruments import QD_22_2023
from tests.web.desk_pages import As, as_post, page, world

__all__ = ["as_post", "world"]


def test_every_clause_has_its_page_with_its_certainty(as_post: As) -> None:
    client = as_post("a1.drafter")
    listed = page(client, "clauses")
    for clause in CLAUSES:
        assert reverse("web:clause", args=[clause.anchor]) in listed
    shown = page(client, "clause", "d3-k2-a")
    assert "không quá 5 năm" in shown and "Chỉ bản đăng Công báo có giá trị" in shown


def test_an_article_shows_all_its_clauses_and_an_unknown_place_is_not_found(as_post: As) -> None:
    client = as_post("a1.drafter")
    shown = page(client, "clause", "d3")
    assert 'id="d3-k1-a"' in shown and 'id="d3-k3"' in shown
    assert client.get(reverse("web:clause", args=["d99"])).status_code == 404


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.anchor)
def test_a_citation_leads_to_the_same_page_however_it_is_kept(clause: object) -> None:
    place = clause.place  # type: ignore[attr-defined]  # a Clause
    assert anchor_of(place) == place.anchor
    assert anchor_of(plain(place)) == place.anchor
    assert anchor_of(place.text.vi) == anchor_of(place.full.vi) == place.anchor


def test_what_we_have_no_words_for_leads_nowhere() -> None:
    assert anchor_of("khoản 9 Điều 99") == ""
    assert anchor_of(Citation(QD_22_2023)) == ""
