"""Figures of people by hand-made rows, on both edges of the window."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from hoanhap.ground.registry.models import HelpTask, Release, Residence
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import figures
from tests.measures.rows import (
    EDGES,
    FIRST,
    LAST,
    LATER,
    WINDOW,
    event,
    figure,
    loan,
    noon,
    resident,
)
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def parts(world: World, code: str, split: str) -> dict[str, object]:
    table = figures(world.actor("a.desk"), WINDOW, LATER, [code])
    found = next(one for one in table.splits if one.split == split)
    return {part.words.vi: part.value for part in found.parts}


def test_homecomings_count_on_the_first_and_the_last_day_and_not_beside(world: World) -> None:
    for day, kind in zip(
        EDGES, ("completed", "amnestied", "conditional", "completed"), strict=True
    ):
        resident(world.units["a1"], day, kind)
    assert figure(world, "III.1") == 2
    assert parts(world, "III.1", "kind") == {
        "Đặc xá": 1, "Tha tù trước thời hạn có điều kiện": 1,
    }  # fmt: skip
    assert parts(world, "III.1", "month") == {"tháng 12/2025": 1, "tháng 6/2026": 1}


def test_a_homecoming_told_late_counts_only_as_known_from_then_on(world: World) -> None:
    resident(world.units["a1"], date(2026, 1, 5), told_at=noon(date(2026, 2, 1)))
    assert figure(world, "III.1", known_at=noon(date(2026, 1, 31))) == 0
    assert figure(world, "III.1", known_at=noon(date(2026, 2, 1))) == 1


def test_a_corrected_release_counts_as_it_was_known_until_it_was_corrected(world: World) -> None:
    person = resident(world.units["a1"], date(2026, 1, 5))
    corrected = noon(date(2026, 3, 1))
    Release.objects.filter(person=person).update(superseded_at=corrected)
    Release.objects.create(
        person=person, kind="amnestied", released_on=date(2025, 9, 2), recorded_at=corrected
    )
    assert figure(world, "III.1", known_at=corrected - timedelta(seconds=1)) == 1
    assert figure(world, "III.1", known_at=corrected) == 0


def test_who_moved_counts_where_they_lived_on_the_day(world: World) -> None:
    person = resident(world.units["a1"], date(2025, 1, 1))
    moved_on, told_at = date(2026, 3, 1), noon(date(2026, 4, 1))
    Residence.objects.filter(person=person).update(ends_on=moved_on, ended_at=told_at)
    Residence.objects.create(
        person=person, commune=world.units["a2"], text="Bản Mới", starts_on=moved_on,
        recorded_at=told_at,
    )  # fmt: skip

    def where(last: date, known_at: datetime = LATER) -> list[str]:
        table = figures(world.actor("a.desk"), Span(FIRST, last), known_at, ["III.2"])
        return [row.name for row in table.rows if row.cells[0].value]

    assert where(moved_on - timedelta(1)) == ["Xã A1"]
    assert where(moved_on) == ["Xã A2"]
    assert where(date(2026, 6, 1), noon(date(2026, 3, 31))) == ["Xã A1"]
    assert figure(world, "III.2", known_at=noon(date(2026, 3, 31))) == 1


def test_the_same_date_five_years_on_is_still_inside(world: World) -> None:
    resident(world.units["a1"], date(2021, 6, 14))
    resident(world.units["a1"], date(2021, 6, 13))
    assert figure(world, "III.2") == 2
    assert figure(world, "III.3") == 1


@pytest.mark.parametrize(
    ("released_on", "last", "inside"),
    [
        (date(2024, 2, 29), date(2029, 2, 28), 1),
        (date(2024, 2, 29), date(2029, 3, 1), 0),
        (date(2023, 2, 28), date(2028, 2, 28), 1),
        (date(2023, 2, 28), date(2028, 2, 29), 0),
    ],
)
def test_five_years_from_and_to_a_leap_day(
    world: World, released_on: date, last: date, inside: int
) -> None:
    resident(world.units["a1"], released_on)
    known_at = datetime.combine(date(2030, 1, 1), time(), tzinfo=VIETNAM)
    assert figure(world, "III.3", Span(date(2027, 1, 1), last), known_at) == inside


def test_whoever_had_a_payout_that_stands_has_borrowed(world: World) -> None:
    first, second, third = (resident(world.units["a1"], date(2025, 1, 1)) for _ in range(3))
    event(loan(world, first, FIRST), "payout", LAST, amount_vnd=1_000_000)
    event(loan(world, second, FIRST), "payout", LAST + timedelta(1), amount_vnd=1_000_000)
    undone = event(loan(world, third, FIRST), "payout", FIRST, amount_vnd=1_000_000)
    event(undone.loan, "reversal", LAST, reverses=undone)
    assert figure(world, "III.3") == 3
    assert figure(world, "III.4") == 2
    assert figure(world, "III.4", Span(FIRST, LAST - timedelta(1))) == 2
    assert figure(world, "III.4", Span(FIRST, LAST + timedelta(1))) == 1


def test_five_years_that_end_soon_are_counted_by_the_time_left(world: World) -> None:
    for released_on in (
        date(2021, 6, 14),  # ends on the very day
        date(2021, 9, 14),  # three months left
        date(2021, 9, 15),
        date(2022, 6, 14),  # twelve months left
        date(2022, 6, 15),  # more
        date(2021, 6, 13),  # over
    ):
        resident(world.units["a1"], released_on)
    assert figure(world, "III.5") == 4
    assert parts(world, "III.5", "soon") == {
        "trong 3 tháng tới": 2, "từ trên 3 đến 6 tháng": 1, "từ trên 6 đến 12 tháng": 1,
    }  # fmt: skip
    found = figure_rows(world.actor("a.desk"), "III.5", WINDOW, LATER, split="soon", part="3")
    assert [row.day for row in found.rows] == [date(2026, 6, 14), date(2026, 9, 14)]


def test_help_tasks_count_by_the_days_they_began_and_ended(world: World) -> None:
    person = resident(world.units["a1"], date(2025, 1, 1))
    for number, day in enumerate(EDGES):
        HelpTask.objects.create(
            person=person, kind="identity_card", opened_on=day, opened_at=noon(day),
            closed_on=day, closed_at=noon(day), outcome=f"{number}",
        )  # fmt: skip
    still = HelpTask.objects.create(
        person=person, kind="certificate", opened_on=LAST, opened_at=noon(LAST)
    )
    assert (figure(world, "III.6"), figure(world, "III.7"), figure(world, "III.8")) == (3, 2, 1)
    still.closed_on, still.closed_at = LAST, noon(LAST + timedelta(7))
    still.save()
    assert figure(world, "III.8", known_at=noon(LAST + timedelta(6))) == 1
    assert figure(world, "III.8") == 0
    assert figure(world, "III.7") == 3


def test_who_sees_no_record_of_people_reads_the_number_only(world: World) -> None:
    resident(world.units["a1"], FIRST)
    assert figure(world, "III.1", post="a.finance") == 1
    for post, is_open in (("a.desk", True), ("a1.clerk", True), ("a.reader", False),
                          ("a.finance", False)):  # fmt: skip
        found = figure_rows(world.actor(post), "III.1", WINDOW, LATER)
        assert (found.count, found.may_open, bool(found.rows)) == (1, is_open, is_open), post
