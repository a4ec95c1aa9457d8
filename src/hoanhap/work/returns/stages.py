"""Where a return stands on a day. Pure; pages, tallies, reminders and letters all ask here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hoanhap.pure.kernel.days import ONE_DAY
from hoanhap.pure.kernel.words import Words

SOON: Final = timedelta(days=21)
"""From the first reminder on a return that nobody began is "due"."""

STAGES: Final = {
    "not_due": Words(vi="chưa đến kỳ", en="not due yet"),
    "due": Words(vi="đến kỳ", en="due"),
    "overdue": Words(vi="quá hạn", en="overdue"),
    "drafted": Words(vi="đang soạn", en="being written"),
    "submitted": Words(vi="đã trình ký", en="submitted"),
    "signed": Words(vi="đã ký, đã gửi", en="signed and sent"),
    "returned": Words(vi="bị trả lại", en="sent back"),
    "accepted": Words(vi="đã tiếp nhận", en="accepted"),
    "excused": Words(vi="miễn kỳ này", en="excused"),
    "asked": Words(vi="đã đề nghị", en="asked"),
    "answered": Words(vi="đã trả lời", en="answered"),
    "thanked": Words(vi="đã cảm ơn", en="thanked"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage (STAGES), how late and whether locked.

    `late_days` counts to today while it is owed, to the first sending after that: 0 is in time. A
    body that is only requested is never late. `days_left` is None once it was sent.
    """

    code: str
    late_days: int = 0
    late_since: date | None = None
    is_locked: bool = False
    days_left: int | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is owed past its last day, or was first sent after it."""
        return self.late_days > 0

    @property
    def is_owed_late(self) -> bool:
        """Whether it is still owed past its last day: what was sent late is not."""
        return self.is_late and self.days_left is not None


def standing(
    state: str,
    bond: str,
    today: date,
    *,
    due_on: date,
    locks_on: date | None = None,
    mend_by: date | None = None,
    first_sent_on: date | None = None,
) -> Standing:
    """The stage of a return on a day. One that came back counts to the day by which it is mended;
    where none was named it is as late as it was first sent.

    One not begun is not due, due (from 21 days before its last day on time) or overdue; being
    written, submitted or sent back it keeps that name and is late all the same.
    """
    if state == "excused" or bond != "assigned":
        return Standing(state, is_locked=False)
    if state in ("signed", "accepted"):
        return _late(state, due_on, first_sent_on or today)
    is_locked = locks_on is not None and locks_on < today
    if mend_by is not None:
        due_on = max(due_on, mend_by)
    elif first_sent_on is not None:
        return _late(state, due_on, first_sent_on, is_locked=is_locked)
    left = (due_on - today).days
    if state != "open":
        return _late(state, due_on, today, is_locked=is_locked, days_left=left)
    code = "overdue" if left < 0 else "due" if left <= SOON.days else "not_due"
    return _late(code, due_on, today, is_locked=is_locked, days_left=left)


def _late(
    code: str, due_on: date, day: date, *, is_locked: bool = False, days_left: int | None = None
) -> Standing:
    late = max(0, (day - due_on).days)
    return Standing(code, late, due_on + ONE_DAY if late else None, is_locked, days_left)
