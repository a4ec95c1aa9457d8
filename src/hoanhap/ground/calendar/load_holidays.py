"""Vietnam's days off as a first filling of the editable table."""

from __future__ import annotations

from collections.abc import Iterable

import holidays

from hoanhap.ground.calendar.models import Holiday

SOURCE = "Gói dữ liệu holidays (VN); từ năm 2027 là dự kiến, phải đối chiếu thông báo hằng năm"


def load_holidays(years: Iterable[int]) -> int:
    """Enter the days off of these years that are not there yet; how many were entered."""
    known = set(Holiday.objects.values_list("day", flat=True))
    named = holidays.country_holidays("VN", years=list(years), language="vi")
    new = [
        Holiday(day=day, name=name[:100], citation=SOURCE)
        for day, name in sorted(named.items())
        if day not in known
    ]
    Holiday.objects.bulk_create(new)
    return len(new)
