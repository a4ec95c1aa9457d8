"""Where a return stands on a day, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.work.returns.stages import STAGES, standing
from hoanhap.work.returns.states import RETURN_STATES

DUE = date(2026, 6, 14)
LOCK = date(2026, 7, 14)


@pytest.mark.parametrize(
    ("state", "today", "code", "late", "is_locked"),
    [
        ("open", date(2026, 5, 23), "not_due", 0, False),
        ("open", date(2026, 5, 24), "due", 0, False),
        ("open", date(2026, 6, 14), "due", 0, False),
        ("open", date(2026, 6, 15), "overdue", 1, False),
        ("open", date(2026, 7, 14), "overdue", 30, False),
        ("open", date(2026, 7, 15), "overdue", 31, True),
        ("drafted", date(2026, 6, 14), "drafted", 0, False),
        ("drafted", date(2026, 6, 16), "drafted", 2, False),
        ("submitted", date(2026, 7, 15), "submitted", 31, True),
        ("returned", date(2026, 6, 15), "returned", 1, False),
        ("excused", date(2026, 9, 1), "excused", 0, False),
    ],
)
def test_late_and_locked_are_two_things(
    state: str, today: date, code: str, late: int, is_locked: bool
) -> None:
    found = standing(state, "assigned", today, due_on=DUE, locks_on=LOCK)
    assert (found.code, found.late_days, found.is_locked) == (code, late, is_locked)
    assert found.is_late is (late > 0)


@pytest.mark.parametrize(("sent_on", "late"), [(date(2026, 6, 14), 0), (date(2026, 6, 20), 6)])
def test_what_was_sent_is_as_late_as_its_first_sending(sent_on: date, late: int) -> None:
    for state in ("signed", "accepted"):
        found = standing(state, "assigned", date(2027, 1, 1), due_on=DUE, first_sent_on=sent_on)
        assert (found.code, found.late_days, found.days_left) == (state, late, None)


def test_one_that_came_back_has_until_the_day_given_for_mending() -> None:
    mend_by = date(2026, 6, 30)
    for today, late in ((mend_by, 0), (date(2026, 7, 2), 2)):
        found = standing("returned", "assigned", today, due_on=DUE, mend_by=mend_by)
        assert found.late_days == late


@pytest.mark.parametrize("state", ["asked", "answered", "thanked"])
def test_a_body_that_is_only_asked_is_never_late(state: str) -> None:
    found = standing(state, "requested", date(2027, 1, 1), due_on=DUE, locks_on=LOCK)
    assert (found.code, found.is_late, found.is_locked) == (state, False, False)


def test_every_stage_has_its_words() -> None:
    assert STAGES.keys() == (RETURN_STATES.keys() - {"open"}) | {"not_due", "due", "overdue"}
