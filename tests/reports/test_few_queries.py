"""However much a report says and whoever may sign it, its pages ask few queries."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hoanhap.ground.orgs.models import User
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.reports.marks import WHICH, mark_of
from hoanhap.work.reports.models import ReportSection
from tests.reports.papers import Papers
from tests.reports.test_passages import WORDS
from tests.returns.story import ReturnStory

MOST_QUERIES = 15
EVERY_FIGURE = " ".join(mark_of(code, which) for code in MEASURES for which in WHICH)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The world's noon is the present."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")


def asked(post: str, name: str, *given: int) -> tuple[int, str]:
    """How many queries a page asks of this post, and what it answers."""
    client = Client()
    client.force_login(User.objects.get(username=post))
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(reverse(f"web:{name}", args=given))
    assert answer.status_code == 200
    return len(queries), answer.content.decode()


@pytest.fixture
def full(papers: Papers) -> Papers:
    """A draft that names every figure of three periods in each section."""
    papers.opened()
    for place in (1, 2):
        papers.write(EVERY_FIGURE, place)
    return papers


def test_a_draft_that_names_every_figure_of_three_periods(full: Papers) -> None:
    count, said = asked("a.desk", "report", full.report_id)
    assert said.count('class="num placed"') == 2 * len(MEASURES) * len(WHICH)
    assert count <= MOST_QUERIES


@pytest.mark.parametrize("post", ["a.desk", "a.office"])
def test_the_same_report_submitted_for_who_drafted_and_who_may_sign(
    full: Papers, post: str
) -> None:
    full.on("submit")
    count, said = asked(post, "report", full.report_id)
    assert (reverse("web:report_sign", args=[full.report_id]) in said) is (post == "a.office")
    assert count <= MOST_QUERIES


def test_sections_with_windows_of_their_own_are_read_together(full: Papers) -> None:
    ReportSection.objects.filter(pk=full.section(2).pk).update(
        window_first=date(2026, 7, 1), window_last=date(2026, 9, 30)
    )
    for place, text in ((1, "{{I.1}} {{II.4}}"), (2, "{{I.1}} {{V.3}} {{VII.1}}")):
        full.write(text, place)
    count, said = asked("a.desk", "report", full.report_id)
    assert "first=2026-07-01&amp;last=2026-09-30" in said
    assert "first=2026-06-15&amp;last=2026-10-31" in said
    assert count <= MOST_QUERIES


def test_the_list_asks_no_more_for_many_reports_than_for_one(papers: Papers) -> None:
    papers.submitted()
    one, _ = asked("a.office", "reports")
    for _ in range(3):
        papers.submitted()
    many, said = asked("a.office", "reports")
    assert said.count("đã trình") >= 4
    assert many == one


def test_a_section_that_names_every_figure_beside_what_agencies_sent(papers: Papers) -> None:
    story = ReturnStory(papers.world).open().sent("a1").sent("a2")
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    papers.write(EVERY_FIGURE, 1)
    count, said = asked("a.desk", "report_section", papers.section(1).pk)
    assert said.count(WORDS) == 2
    assert count <= MOST_QUERIES
