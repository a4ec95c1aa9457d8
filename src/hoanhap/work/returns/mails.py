"""A message about returns as an e-mail. Made when it is sent, so that it goes to the focal points
of that day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.work.plans.mails import Mail, mail_about, told_on
from hoanhap.work.returns.chase_pages import letter_lines
from hoanhap.work.returns.models import Return, ReturnChase
from hoanhap.work.returns.states import NOT_SENT


def mail_of(payload: Mapping[str, Any], day: date) -> Mail | None:
    """The e-mail of a message; None where there is nobody to send it to any more, or nothing left
    to remind of.
    """
    found = ReturnChase.objects.filter(pk=int(payload["chase_id"]))
    chase = found.select_related("agency", "led_by").first()
    if chase is None:
        return None
    rows = Return.objects.filter(chases__chase=chase).select_related("round")
    if chase.channel == "reminder":
        rows = rows.filter(agency_id=chase.agency_id, state__in=NOT_SENT, round__state="open")
    lines = letter_lines(rows.order_by("due_on", "pk"), told_on(chase))
    return mail_about(
        chase,
        lines,
        day,
        subject=_subject(chase, len(lines)),
        what="báo cáo",
        ending="Đề nghị gửi trên hệ thống.",
        before_period="số liệu ",
    )


def _subject(chase: ReturnChase, count: int) -> str:
    if chase.is_courteous:
        return "Đề nghị phối hợp báo cáo về công tác tái hòa nhập cộng đồng"
    if chase.channel == "reminder":
        return f"Nhắc việc: {count} báo cáo sắp đến hạn"
    return f"Đôn đốc: {count} báo cáo về công tác tái hòa nhập cộng đồng"
