"""The line of figures on the first page: each equals its measure, and opens where the post may."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.doors.web.today_line import line_of
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.queries import month_figures
from tests.stories import ListStory, LoanStory, at_bank, facts
from tests.web.test_loans_pages import read, sign_in
from tests.world import NOON, TODAY, World, build_world

POSTS = ("a.desk", "a.reader", "a1.signer", "a1.chair", "a2.drafter", "a.officer", "a.org")
CODES = ("I.1", "I.2", "II.1", "II.2")


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """a1's list of October is at the bank, its list of November (the two and a third) signed; one
    loan is approved and paid out in November.
    """
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    world = build_world()
    first, *_ = at_bank(world, facts(1), facts(2))
    november = ListStory(world, month=date(2026, 11, 1), day=date(2026, 11, 2)).start()
    november.add(facts(3))
    november.submit().sign("13/DS-CAX")
    LoanStory(world, first, day=date(2026, 11, 2)).to_contract().pay_out(40_000_000)
    return world


@pytest.mark.parametrize("post", POSTS)
def test_each_figure_is_its_measures_own_value_in_both_months(world: World, post: str) -> None:
    actor = world.actor(post)
    for figure in month_figures(actor, CODES, TODAY, NOON):
        rows = MEASURES[figure.column.code].rows_of
        assert figure.value == rows(Asked(actor, figure.now, NOON)).value()
        assert figure.value_before == rows(Asked(actor, figure.before, NOON)).value()
        assert figure.now == Span(date(2026, 11, 1), TODAY)
        assert figure.before == Span(date(2026, 10, 1), date(2026, 10, 31))


def test_the_province_reads_both_months_and_opens_each_figure_into_its_rows(world: World) -> None:
    desk = sign_in("a.desk")
    text = read(desk, "/")
    assert "Đơn vị tôi, tháng 11/2026 đến nay (trong ngoặc: cả tháng 10/2026)" in text
    line = line_of(world.actor("a.desk"), TODAY)
    assert line is not None
    shown = {pair.said.vi: (str(pair.now.shown), str(pair.before.shown)) for pair in line.pairs}
    assert shown == {
        "lượt người trong danh sách": ("3", "2"),
        "lượt được xác nhận": ("chưa có", "2"),
        "khoản vay được duyệt": ("1", "0"),
        "đã cho vay": ("40.000.000\u00a0₫", "0\u00a0₫"),
    }
    for pair in line.pairs:
        for figure in (pair.now, pair.before):
            if figure.url:
                assert f'href="{figure.url.replace("&", "&amp;")}"' in text
                found = desk.get(figure.url).context["found"]
                assert str(figure.shown).startswith(f"{found.value:,}".replace(",", "."))


def test_a_post_reads_only_what_its_kind_of_agency_may_see(world: World) -> None:
    def said(post: str) -> list[str]:
        line = line_of(world.actor(post), TODAY)
        return [pair.said.en for pair in line.pairs] if line else []

    lists, loans = ["names on lists", "confirmed"], ["loans approved", "lent"]
    assert said("a1.signer") == lists
    assert said("a1.chair") == said("a.reader") == [*lists, *loans]
    assert said("a.officer") == said("a.org") == loans


def test_an_organisation_reads_its_own_groups_loans_and_has_no_page_to_open(world: World) -> None:
    line = line_of(world.actor("a.org"), TODAY)
    assert line is not None
    assert [(pair.now.shown, pair.now.url) for pair in line.pairs] == [
        ("1", ""),
        ("40.000.000\u00a0₫", ""),
    ]
    assert "/bao-cao/" not in read(sign_in("a.org"), "/").partition("today-line")[2]


def test_another_province_reads_nothing_of_it(world: World) -> None:
    figures = month_figures(world.actor("b.desk"), CODES, TODAY, NOON)
    assert [(f.value, f.value_before) for f in figures] == [(0, 0)] * 4


def test_the_line_costs_two_queries(world: World) -> None:
    for post in POSTS:
        actor = world.actor(post)
        with CaptureQueriesContext(connection) as made:
            line_of(actor, TODAY)
        assert len(made) == 2, post


def test_the_line_is_in_english_after_one_click(world: World) -> None:
    text = read(sign_in("a.desk", "en"), "/")
    assert "My unit, 11/2026 so far (in brackets: all of 10/2026)" in text
    assert "lượt người" not in text
