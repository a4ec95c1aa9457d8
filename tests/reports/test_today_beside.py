"""Beside a figure of a closed report the page says what it is today, where it is another one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hoanhap.ground.orgs.models import User
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.reports import queries
from hoanhap.work.reports.marks import WHICH, mark_of
from tests.measures.rows import resident
from tests.reports.papers import Papers
from tests.reports.test_corrections import signed_list
from tests.world import NOON

BESIDE = 'class="placed-now">'
TEXT = "Có {{I.1}} lượt, kỳ trước {{I.1|before}}, tuyên truyền {{VI.1}}."


def closed_with(papers: Papers, text: str) -> Papers:
    """A closed report with two names in it, whose texts say this."""
    signed_list(papers, "a1", 1, 2)
    papers.now = NOON + timedelta(minutes=10)
    papers.opened(first=date(2026, 10, 1), last=date(2026, 11, 3))
    papers.write(text, 1)
    papers.write(text, 2)
    papers.on("submit")
    papers.on("sign", "a.office", number="12/BC-CAT", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    return papers


@pytest.fixture
def closed(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> Papers:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T14:00")
    return closed_with(papers, TEXT)


def came_late(papers: Papers) -> None:
    """Three names more, recorded after the report was closed."""
    papers.now = NOON + timedelta(hours=1)
    signed_list(papers, "a2", 3, 4, 5)


def client_of(post: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=post))
    return client


def said(papers: Papers, post: str = "a.desk") -> str:
    """The report's page as this post reads it."""
    url = reverse("web:report", args=[papers.report_id])
    return client_of(post).get(url).content.decode()


def test_where_nothing_changed_nothing_is_said(closed: Papers) -> None:
    assert "placed-now" not in said(closed)


@pytest.mark.parametrize("post", ["a.desk", "a.finance"])
def test_todays_value_stands_beside_the_one_that_was_closed(closed: Papers, post: str) -> None:
    came_late(closed)
    page = said(closed, post)
    assert page.count(BESIDE) == 2
    beside = page.split(BESIDE)[1].split("</small>")[0]
    assert ">5</a>" in beside
    assert "at=2026-11-03T14" in beside
    assert "Báo cáo và các tệp đã chốt không đổi." in page


def test_what_was_closed_stays_in_text_and_file(closed: Papers) -> None:
    before = queries.report_file(closed.world.actor("a.desk"), closed.report_id, "docx", NOON)
    came_late(closed)
    actor, later = closed.world.actor("a.desk"), NOON + timedelta(hours=2)
    page = queries.report(actor, closed.report_id, later)
    listed = page.sections[0].figures[0]
    assert (listed.value, listed.today) == (2, 5)
    assert queries.report_file(actor, closed.report_id, "docx", later) == before


def test_a_draft_says_one_value_only(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T14:00")
    papers.opened(first=date(2026, 10, 1), last=date(2026, 11, 3))
    papers.write(TEXT, 1)
    came_late(papers)
    assert "placed-now" not in said(papers)


def test_a_closed_report_that_names_every_figure_is_read_in_few_queries(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T14:00")
    closed_with(papers, " ".join(mark_of(code, which) for code in MEASURES for which in WHICH))
    came_late(papers)
    client = client_of("a.desk")
    with CaptureQueriesContext(connection) as asked:
        page = client.get(reverse("web:report", args=[papers.report_id])).content.decode()
    assert BESIDE in page
    assert len(asked) <= 15


def test_a_report_that_corrects_another_opens_the_corrections_it_told(
    closed: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = closed.report_id
    came_late(closed)
    closed.now = NOON + timedelta(hours=2)
    closed.opened(first=date(2026, 10, 1), last=date(2026, 11, 3))
    for place in (1, 2):
        closed.write("Đã thực hiện.", place)
    closed.on("take_corrections", corrected_id=first)
    closed.on("submit")
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T16:00")
    later = NOON + timedelta(hours=3)
    resident(closed.world.units["a1"], date(2026, 10, 5), told_at=later)
    link = said(closed).split(reverse("web:report_corrections", args=[first]))[1].split('"')[0]
    assert link.startswith("?at=2026-11-03T")
    desk = client_of("a.desk")
    address = reverse("web:report_corrections", args=[first])
    told = desk.get(address + link).content.decode()
    today = desk.get(address).content.decode()
    assert "I.1 " in told and "III.1 " not in told
    assert "I.1 " in today and "III.1 " in today
    assert f'href="{address}I.1/{link}"' in told.replace("&amp;", "&")
    rows = desk.get(f"{address}I.1/{link}").content.decode()
    assert rows.count("mới tính thêm") == 3
    assert desk.get(f"{address}?at=khong-phai-gio").status_code == 200
