"""Rounds: opened for whom the desk chooses, changed, closed; a later day for one agency."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import CalendarLine, Outline, Return, Round
from hoanhap.work.returns.types import Asked, NewSection, ReturnFilter
from tests.returns.story import DUE_ON, LOCKS_ON, SECTIONS, WINDOW, ReturnStory
from tests.world import World

POLICE = "a1.police"
OF_POLICE = (NewSection("Danh sách", number="I", asked=Asked(kinds=(roles.COMMUNE_POLICE,))),)


def test_everyone_of_the_province_whom_the_outline_asks_has_one_return(story: ReturnStory) -> None:
    agencies = set(Return.objects.values_list("agency_id", flat=True))
    expected = {
        row.pk
        for name, row in story.world.agencies.items()
        if name.startswith("a") and row.kind != roles.SYSTEM
    }
    assert agencies == expected


def test_an_adhoc_one_asks_only_whom_the_desk_chose(world: World) -> None:
    story = ReturnStory(world)
    chosen = world.agencies["a.finance"].pk
    story.open(asked=Asked(kinds=(roles.COMMUNE_POLICE,), agency_ids=(chosen,)))
    names = set(Return.objects.values_list("agency__name", flat=True))
    assert names == {"Công an xã A1", "Công an xã A2", "Sở Tài chính A"}


def test_whom_the_outline_asks_nothing_gets_no_return(world: World) -> None:
    ReturnStory(world).outline(OF_POLICE).open()
    assert set(Return.objects.values_list("agency__kind", flat=True)) == {roles.COMMUNE_POLICE}


def test_a_round_that_asks_nobody_is_refused(world: World) -> None:
    story = ReturnStory(world).outline(OF_POLICE)
    with pytest.raises(BadInput):
        story.open(asked=Asked(kinds=(roles.DEPARTMENT,)))
    assert not Round.objects.exists()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"kind": "monthly"}, BadInput),
        ({"title": " "}, BadInput),
        ({"locks_on": date(2026, 6, 1)}, BadInput),
        ({"asked": Asked(kinds=("ministry",))}, BadInput),
        ({"asked": Asked(agency_ids=(10**9,))}, NotVisible),
        ({"outline_id": 10**9}, NotVisible),
    ],
)
def test_odd_input_opens_nothing(
    world: World, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    story = ReturnStory(world)
    with pytest.raises(refusal):
        story.open(**changes)
    assert not Round.objects.exists()


def test_a_window_of_the_calendar_is_opened_once(world: World) -> None:
    story = ReturnStory(world).outline()
    done = returns.set_calendar_line(
        story.act("a.desk"),
        outline_id=story.outline_id,
        code="6-thang",
        title="Báo cáo 6 tháng",
        window_first="12-15",
        window_last="06-14",
        due_by="06-15",
        starts_on=date(2026, 1, 1),
    )
    story.open(kind="periodic", line_id=done.id)
    (line,) = queries.calendar(world.actor("a.desk", story.day), story.day)
    assert (line.next_window, line.next_due_on, line.round_id) == (WINDOW, DUE_ON, story.round_id)
    with pytest.raises(BadInput):
        story.open(kind="periodic", line_id=done.id)


def test_an_outline_that_a_round_has_is_never_changed(story: ReturnStory) -> None:
    before = [one.title for one in story.row(POLICE).round.outline.sections.all()]
    done = returns.change_outline(
        story.act("a.desk"),
        outline_id=story.outline_id,
        version=1,
        title="Đề cương mới",
        sections=OF_POLICE,
    )
    assert done.notes["is_new_edition"]
    assert done.id != story.outline_id
    assert [one.title for one in story.row(POLICE).round.outline.sections.all()] == before
    assert Outline.objects.get(pk=story.outline_id).state == "retired"
    with pytest.raises(BadInput):
        story.open(title="Kỳ sau")


def test_the_calendar_follows_the_new_edition(story: ReturnStory) -> None:
    returns.set_calendar_line(
        story.act("a.desk"),
        outline_id=story.outline_id,
        code="nam",
        title="Báo cáo năm",
        window_first="12-15",
        window_last="12-14",
        due_by="12-15",
        starts_on=story.day,
    )
    done = returns.change_outline(
        story.act("a.desk"), outline_id=story.outline_id, version=1, title="Mới", sections=SECTIONS
    )
    assert CalendarLine.objects.get().outline_id == done.id


def test_an_outline_nobody_uses_is_changed_in_place(world: World) -> None:
    story = ReturnStory(world).outline()
    done = returns.change_outline(
        story.act("a.desk"), outline_id=story.outline_id, version=1, title="Mới", sections=OF_POLICE
    )
    assert (done.id, done.notes["is_new_edition"]) == (story.outline_id, False)
    page = queries.outline(world.actor("a.desk"), done.id)
    assert [one.title for one in page.sections] == ["Danh sách"]


@pytest.mark.parametrize(
    "section",
    [
        NewSection(" "),
        NewSection("Mục", body="poem"),
        NewSection("Mục", codes={"*": ("X.9",)}),
        NewSection("Mục", codes={"ministry": ("I.1",)}),
        NewSection("Mục", asked=Asked(kinds=("ministry",))),
    ],
)
def test_an_outline_with_an_odd_section_is_refused(world: World, section: NewSection) -> None:
    with pytest.raises(BadInput):
        ReturnStory(world).outline((section,))


def test_a_line_set_anew_ends_the_one_before(world: World) -> None:
    story = ReturnStory(world).outline()
    inputs: dict[str, Any] = {
        "outline_id": story.outline_id,
        "code": "6-thang",
        "title": "Báo cáo 6 tháng",
        "window_first": "12-15",
        "window_last": "06-14",
        "due_by": "06-15",
    }
    for year in (2026, 2027):
        returns.set_calendar_line(story.act("a.desk"), starts_on=date(year, 1, 1), **inputs)
    first, second = CalendarLine.objects.order_by("pk")
    assert (first.ends_on, second.ends_on) == (date(2027, 1, 1), None)
    for odd in ({"due_by": "06-31"}, {"open_days": -1}, {"starts_on": date(2026, 5, 1)}):
        with pytest.raises(BadInput):
            returns.set_calendar_line(
                story.act("a.desk"), **{"starts_on": date(2028, 1, 1), **inputs, **odd}
            )


def test_agencies_can_be_asked_later_but_not_twice(world: World) -> None:
    story = ReturnStory(world).open(asked=Asked(kinds=(roles.COMMUNE_POLICE,)))
    finance = world.agencies["a.finance"].pk
    returns.ask_more(story.act("a.desk"), round_id=story.round_id, version=1, agency_ids=(finance,))
    assert story.row("a.finance").state == "open"
    with pytest.raises(BadInput):
        returns.ask_more(
            story.act("a.desk"), round_id=story.round_id, version=2, agency_ids=(finance,)
        )


def test_a_later_day_moves_all_but_those_with_a_day_of_their_own(story: ReturnStory) -> None:
    own = date(2026, 7, 1)
    story.do("extend", "a.desk", "a2.police", due_on=own, reason="Mưa lũ")
    later = date(2026, 6, 20)
    returns.change_round(
        story.act("a.desk"),
        round_id=story.round_id,
        version=1,
        title="Báo cáo 6 tháng đầu năm 2026",
        due_on=later,
        locks_on=LOCKS_ON,
    )
    assert (story.row(POLICE).due_on, story.row("a2.police").due_on) == (later, own)


def test_a_closed_round_counts_what_was_not_sent_and_stays_closed(story: ReturnStory) -> None:
    story.sent()
    done = returns.close_round(story.act("a.desk"), round_id=story.round_id, version=1)
    assert done.notes["missing"] == Return.objects.exclude(state="signed").count()
    with pytest.raises(WrongState):
        returns.close_round(story.act("a.desk"), round_id=story.round_id, version=2)


def test_an_extension_lifts_the_lock_for_that_agency_alone(story: ReturnStory) -> None:
    story.on(date(2026, 7, 20))
    story.do("extend", "a.desk", POLICE, due_on=date(2026, 7, 25), reason="Đường dây hỏng")
    story.write("a1.drafter", POLICE, "I", "Viết được.")
    row = story.row(POLICE)
    assert (row.due_on, row.locks_on) == (date(2026, 7, 25), date(2026, 7, 25))
    with pytest.raises(BadInput):
        story.do("extend", "a.desk", POLICE, due_on=date(2026, 7, 21), reason="Lùi lại")


def test_who_is_excused_is_neither_late_nor_counted(story: ReturnStory) -> None:
    story.do("excuse", "a.desk", POLICE, reason="Xã mới lập")
    day = date(2026, 7, 1)
    page = queries.round_page(story.world.actor("a.desk", day), story.round_id, day)
    mine = next(row for row in page.returns if row.agency_name == "Công an xã A1")
    assert (mine.stage, mine.is_late) == ("excused", False)
    assert page.row.tally.total == Return.objects.count() - 1
    with pytest.raises(NotAllowed):
        story.do("excuse", "a.desk", "a.police", reason="Tự miễn")


def test_a_round_page_tallies_and_filters(story: ReturnStory) -> None:
    story.sent()
    day = date(2026, 6, 20)
    actor = story.world.actor("a.desk", day)
    page = queries.round_page(actor, story.round_id, day, ReturnFilter(is_late_only=True))
    tally = page.row.tally
    assert (tally.sent, tally.on_time) == (1, 1)
    assert tally.late == len(page.returns) == tally.by_stage["overdue"]
    owed = queries.round_page(actor, story.round_id, day, ReturnFilter(is_owed_late_only=True))
    assert owed.returns == page.returns
    (open_round,) = queries.open_rounds_now(actor, day)
    assert open_round.tally == tally


def test_a_commune_sees_its_own_return_in_the_round_and_no_other(story: ReturnStory) -> None:
    actor = story.world.actor("a1.drafter", story.day)
    page = queries.round_page(actor, story.round_id, story.day)
    assert [row.agency_name for row in page.returns] == ["Công an xã A1"]
    assert page.row.actions == ()


def test_a_data_window_lies_apart_from_the_day_it_is_due(world: World) -> None:
    window = Span(date(2020, 6, 15), date(2026, 1, 14))
    story = ReturnStory(world).open(window=window, due_on=date(2026, 9, 1), locks_on=None)
    row = queries.my_returns(world.actor("a1.drafter", story.day), story.day)[0]
    assert (row.window, row.due_on, row.locks_on) == (window, date(2026, 9, 1), None)
