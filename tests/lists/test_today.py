"""What each post meets on its first page."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.work.lists.queries import today_of
from tests.lists.ready import Lists, facts
from tests.world import TODAY, World


def block(world: World, post: str, day: date = TODAY) -> TodayBlocks:
    return today_of(world.actor(post), day)


def test_a_missing_list_is_due_from_its_drafter_with_the_days_left(world: World) -> None:
    item = block(world, "a1.drafter", date(2026, 11, 1)).due[0]
    assert (item.url_name, item.url_id) == ("web:list_start", world.units["a1"].pk)
    assert (item.due_on, item.days_left) == (date(2026, 11, 2), 1)


def test_next_months_list_shows_when_its_day_is_near(world: World) -> None:
    assert len(block(world, "a1.drafter", date(2026, 11, 10)).due) == 1
    assert len(block(world, "a1.drafter", date(2026, 11, 26)).due) == 2


def test_the_list_waits_for_one_post_after_the_other(world: World, lists: Lists) -> None:
    def waits() -> set[str]:
        posts = ("a1.drafter", "a1.submitter", "a1.signer", "a1.clerk", "a1.chair", "a.officer")
        return {post for post in posts if block(world, post).waiting}

    row = lists.drafted(1)
    assert waits() == {"a1.submitter"}
    lists.on(row, "lists.submit", "submitter")
    assert waits() == {"a1.signer"}
    lists.sign(row)
    assert waits() == {"a1.clerk"}
    lists.decide(row)
    assert waits() == {"a1.chair"}
    lists.confirm(row)
    assert "a1.clerk" in waits()
    lists.on(row, "lists.transmit", "clerk", transmitted_on=TODAY)
    assert waits() == {"a.officer"}


def test_what_came_back_says_why(world: World, lists: Lists) -> None:
    row = lists.signed(1)
    lists.on(row, "lists.return_to_police", "clerk", remarks="Sai năm sinh")
    back = block(world, "a1.drafter").came_back[0]
    assert (back.url_name, back.url_id) == ("web:list", row.pk)
    assert "Sai năm sinh" in back.detail.vi


def test_a_paper_not_yet_there_waits_as_help(world: World, lists: Lists) -> None:
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    titles = [item.detail.vi for item in block(world, "a1.drafter").waiting]
    assert titles == ["Làm căn cước"]


@pytest.mark.parametrize(("day", "late"), [(date(2026, 11, 2), 0), (date(2026, 11, 6), 2)])
def test_the_provinces_desk_knows_late_and_missing_communes_the_day_after(
    world: World, lists: Lists, day: date, late: int
) -> None:
    lists.drafted(1)
    assert len(block(world, "a.desk", day).due) == late
