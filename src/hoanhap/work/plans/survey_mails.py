"""A reminder of a survey as an e-mail, to the focal points of the day on which it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.work.needs.reminding import reminder_told
from hoanhap.work.plans.addresses import addresses_of
from hoanhap.work.plans.mails import Mail


def mail_of(payload: Mapping[str, Any], day: date) -> Mail | None:
    """The e-mail of a reminder; None where there is nobody to send it to, or nothing left to remind
    of.
    """
    told = reminder_told(int(payload["reminder_id"]))
    to = addresses_of([told.agency_id], day).get(told.agency_id, ()) if told else ()
    if told is None or not to:
        return None
    text = [f"Kính gửi: {told.agency_name}", "", f"{told.title}: hạn {told.due_on:%d/%m/%Y}."]
    if told.note:
        text += ["", told.note]
    text += ["", "Đề nghị hỏi tiếp, rồi báo đã hỏi xong trên hệ thống.", told.sender, ""]
    return Mail(to, f"Nhắc việc: {told.title}", "\n".join(text))
