"""Which desks the rail shows to whom, and to whom the search for a person."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.web.desk_pages import As, as_post, world

__all__ = ["as_post", "world"]


@pytest.mark.parametrize(
    ("post", "sees"),
    [
        ("a1.drafter", True),
        ("a.desk", True),
        ("a.officer", True),
        ("a.org", True),
        ("a.finance", False),
        ("a.branch", False),
        ("a.front", False),
    ],
)
def test_people_and_their_search_are_offered_only_to_who_may_see_people(
    as_post: As, post: str, sees: bool
) -> None:
    answer = as_post(post).get(reverse("web:today"))
    rail = [entry.url_name for entry in answer.context["rail"]]
    assert ("web:people" in rail) is sees
    assert ('role="search"' in answer.content.decode()) is sees
    assert "web:plans" in rail
