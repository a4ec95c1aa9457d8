"""The stage of something due, each edge the day before, on it and after."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.work.plans.stages import Stage, stage_of

DUE = date(2026, 11, 5)
BEFORE, AFTER = date(2026, 11, 4), date(2026, 11, 6)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (BEFORE, Stage("waiting")),
        (DUE, Stage("waiting")),
        (AFTER, Stage("late", None, AFTER, 1)),
        (date(2026, 11, 15), Stage("late", None, AFTER, 10)),
    ],
)
@pytest.mark.parametrize("state", ["open", "acknowledged", "returned"])
def test_what_is_owed_is_late_from_the_day_after_its_last_day(
    state: str, today: date, stage: Stage
) -> None:
    assert stage_of(state, "assigned", today, due_on=DUE) == stage


@pytest.mark.parametrize(
    ("done_on", "stage"),
    [
        (BEFORE, Stage("done", BEFORE)),
        (DUE, Stage("done", DUE)),
        (AFTER, Stage("done_late", AFTER, AFTER, 1)),
    ],
)
def test_done_on_time_is_reckoned_from_the_day_it_was_done(done_on: date, stage: Stage) -> None:
    later = date(2027, 1, 1)
    assert stage_of("accepted", "assigned", later, due_on=DUE, done_on=done_on) == stage
    assert stage_of("open", "assigned", later, due_on=DUE, fact_on=done_on) == stage


def test_a_report_waits_and_says_when_it_was_late() -> None:
    assert stage_of("reported", "assigned", AFTER, due_on=DUE, done_on=DUE) == Stage(
        "reported", DUE
    )
    late = stage_of("reported", "assigned", AFTER, due_on=DUE, done_on=AFTER)
    assert (late.code, late.is_late) == ("reported", True)


def test_what_has_no_day_yet_is_never_late() -> None:
    assert stage_of("open", "assigned", AFTER, due_on=None) == Stage("no_day")
    assert stage_of("accepted", "assigned", AFTER, due_on=None, done_on=AFTER) == Stage(
        "done", AFTER
    )


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("open", "to_ask"),
        ("asked", "asked"),
        ("answered", "answered"),
        ("thanked", "thanked"),
        ("excused", "excused"),
    ],
)  # fmt: skip
def test_a_requested_body_is_never_late(state: str, code: str) -> None:
    stage = stage_of(state, "requested", date(2027, 1, 1), due_on=DUE, done_on=date(2026, 12, 1))
    assert (stage.code, stage.is_late) == (code, False)


def test_a_period_excused_is_neither_done_nor_late() -> None:
    assert stage_of("excused", "assigned", AFTER, due_on=DUE, fact_on=DUE) == Stage("excused")
