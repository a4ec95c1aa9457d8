"""A message as an e-mail: to whom, and what it says. Made when it is sent, so that it goes to the
focal points of that day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.plans.addresses import addresses_of
from hoanhap.work.plans.chase_papers import letter_lines
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.message import Message
from hoanhap.work.plans.models import Chase, Occurrence
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.types_letters import LetterLine

LINES_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Mail:
    """One e-mail. Addresses are those of offices' focal points; it names no other person."""

    to: tuple[str, ...] = field(repr=False)
    subject: str
    body: str


def mail_of(payload: Mapping[str, Any], day: date) -> Mail | None:
    """The e-mail of a message; None where there is nobody to send it to any more, or nothing left
    to remind of.
    """
    chase = (
        Chase.objects.filter(pk=int(payload["chase_id"])).select_related("agency", "led_by").first()
    )
    if chase is None:
        return None
    lines = letter_lines(_told_of(chase), told_on(chase))
    return mail_about(
        chase,
        lines,
        day,
        subject=_subject(chase, len(lines)),
        what="nhiệm vụ",
        ending="Đề nghị cập nhật trên hệ thống.",
    )


def _told_of(chase: Chase) -> list[Occurrence]:
    """What a message is about; a reminder says nothing of what is done or handed over by now."""
    rows = Occurrence.objects.filter(chases__chase_id=chase.pk).select_related("duty")
    if chase.channel != "reminder":
        return list(rows.order_by("due_on", "pk"))
    owed = rows.filter(
        agency_id=chase.agency_id,
        state__in=OCCURRENCE_TABLE.steps["plans.chase"].from_,
        duty__state="open",
        duty__plan__state="adopted",
    )
    met = counted(Owed.of(row) for row in owed)
    return [row for row in owed.order_by("due_on", "pk") if row.pk not in met]


def _subject(chase: Chase, count: int) -> str:
    if chase.is_courteous:
        return f"Đề nghị phối hợp: {count} nội dung của kế hoạch tái hòa nhập cộng đồng"
    if chase.channel == "reminder":
        return f"Nhắc việc: {count} nhiệm vụ sắp đến hạn"
    return f"Đôn đốc: {count} nhiệm vụ của kế hoạch tái hòa nhập cộng đồng"


def told_on(chase: Message) -> date:
    """The day in Vietnam on which a message was made."""
    return chase.recorded_at.astimezone(VIETNAM).date()


def mail_about(
    chase: Message,
    lines: Sequence[LetterLine],
    day: date,
    *,
    subject: str,
    what: str,
    ending: str,
    before_period: str = "",
) -> Mail | None:
    """A message about these things owed as an e-mail; None where the agency has no address or
    nothing is owed any more.

    `what` they are called together, `ending` what is asked of who has to do them.
    """
    if not lines:
        return None
    to = addresses_of([chase.agency_id], day).get(chase.agency_id, ())
    if not to:
        return None
    text = [f"Kính gửi: {chase.agency.name}", ""]
    for number, line in enumerate(lines[:LINES_SHOWN], start=1):
        text.append(f"{number}. {line.title} ({before_period}{line.period}){_by(line, chase)}")
    if len(lines) > LINES_SHOWN:
        text.append(f"… và {len(lines) - LINES_SHOWN} {what} khác trên hệ thống.")
    if chase.words:
        text += ["", chase.words]
    thanks = "Xin trân trọng cảm ơn." if chase.is_courteous else ending
    sender = chase.led_by.name if chase.led_by else ""
    return Mail(to, subject, "\n".join([*text, "", thanks, sender, ""]))


def _by(line: LetterLine, chase: Message) -> str:
    if line.due_on is None or chase.is_courteous:
        return ""
    late = f", quá hạn {line.late_days} ngày" if line.late_days else ""
    return f": hạn {line.due_on:%d/%m/%Y}{late}"
