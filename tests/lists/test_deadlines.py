"""By when each step is due, who holds the list, and how late it is."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.deadlines import StepDays, standing, step_days

SETTINGS = {
    "lists.day_at_bank": 5,
    "lists.day_submitted": 2,
    "lists.day_signed": 3,
    "lists.day_confirmed": 4,
    "lists.moves_for_holidays": False,
}
NOVEMBER = step_days(Month(2026, 11), SETTINGS)


def test_november_is_due_on_its_own_days() -> None:
    assert (
        StepDays(date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 5))
        == NOVEMBER
    )


def test_nothing_moves_for_a_sunday_or_tet_unless_the_province_set_it() -> None:
    tet = {date(2027, 2, day) for day in (4, 5, 6, 8, 9, 10)}
    assert step_days(Month(2027, 2), SETTINGS, tet).at_bank_on == date(2027, 2, 5)
    moving = {**SETTINGS, "lists.moves_for_holidays": True}
    assert step_days(Month(2027, 2), moving, tet).at_bank_on == date(2027, 2, 11)
    assert step_days(Month(2026, 7), moving).at_bank_on == date(2026, 7, 6)


@pytest.mark.parametrize(
    ("state", "desk", "awaited", "due"),
    [
        ("missing", "police", "lists.start", date(2026, 11, 2)),
        ("drafted", "police", "lists.submit", date(2026, 11, 2)),
        ("returned", "police", "lists.submit", date(2026, 11, 2)),
        ("submitted", "police", "lists.sign", date(2026, 11, 3)),
        ("signed", "committee", "lists.confirm", date(2026, 11, 4)),
        ("confirmed", "committee", "lists.transmit", date(2026, 11, 5)),
    ],
)
def test_the_desk_that_holds_it_is_late_from_the_day_after(
    state: str, desk: str, awaited: str, due: date
) -> None:
    on_time = standing(state, NOVEMBER, due)
    assert (on_time.desk, on_time.awaited, on_time.due_on) == (desk, awaited, due)
    assert (on_time.late_days, on_time.late_since) == (0, None)
    after = standing(state, NOVEMBER, date(2026, 11, 10))
    assert after.late_days == (date(2026, 11, 10) - due).days
    assert after.late_since == date(due.year, due.month, due.day + 1)


def test_lateness_at_the_bank_is_that_of_the_day_it_got_there() -> None:
    for state in ("transmitted", "received"):
        late = standing(state, NOVEMBER, date(2027, 1, 1), transmitted_on=date(2026, 11, 7))
        assert (late.late_days, late.is_late) == (2, True)


def test_an_exempt_month_is_not_late() -> None:
    late = standing("signed", NOVEMBER, date(2026, 11, 9), is_exempt=True)
    assert (late.late_days, late.is_late) == (5, False)
