"""A message about returns as an e-mail. Made when it is sent, so that it goes to the focal points
of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.plans.chasing import addresses_of
from hoanhap.work.plans.mails import Mail
from hoanhap.work.returns.chase_pages import letter_lines
from hoanhap.work.returns.models import Return, ReturnChase
from hoanhap.work.returns.types_chasing import ReturnLetterLine

LINES_SHOWN = 50


def mail_of(payload: Mapping[str, Any], day: date) -> Mail | None:
    """The e-mail of a message; None where there is nobody to send it to any more."""
    found = ReturnChase.objects.filter(pk=int(payload["chase_id"]))
    chase = found.select_related("agency", "led_by").first()
    if chase is None:
        return None
    to = addresses_of([chase.agency_id], day).get(chase.agency_id, ())
    if not to:
        return None
    rows = Return.objects.filter(chases__chase=chase).select_related("round")
    sent_on = chase.recorded_at.astimezone(VIETNAM).date()
    lines = letter_lines(rows.order_by("due_on", "pk"), sent_on)
    return Mail(to, _subject(chase, len(lines)), _body(chase, lines))


def _subject(chase: ReturnChase, count: int) -> str:
    if chase.is_courteous:
        return "Đề nghị phối hợp báo cáo về công tác tái hòa nhập cộng đồng"
    if chase.channel == "reminder":
        return f"Nhắc việc: {count} báo cáo sắp đến hạn"
    return f"Đôn đốc: {count} báo cáo về công tác tái hòa nhập cộng đồng"


def _body(chase: ReturnChase, lines: Iterable[ReturnLetterLine]) -> str:
    every = list(lines)
    text = [f"Kính gửi: {chase.agency.name}", ""]
    for number, line in enumerate(every[:LINES_SHOWN], start=1):
        text.append(f"{number}. {line.title} (số liệu {line.window}){_by(line, chase)}")
    if len(every) > LINES_SHOWN:
        text.append(f"… và {len(every) - LINES_SHOWN} báo cáo khác trên hệ thống.")
    if chase.words:
        text += ["", chase.words]
    thanks = "Xin trân trọng cảm ơn." if chase.is_courteous else "Đề nghị gửi trên hệ thống."
    return "\n".join([*text, "", thanks, chase.led_by.name, ""])


def _by(line: ReturnLetterLine, chase: ReturnChase) -> str:
    if chase.is_courteous:
        return ""
    late = f", quá hạn {line.late_days} ngày" if line.late_days else ""
    return f": hạn {line.due_on:%d/%m/%Y}{late}"
