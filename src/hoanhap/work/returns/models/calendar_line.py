"""The province's reporting calendar (chế độ báo cáo): one return a year and line."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class CalendarLine(models.Model):
    """A periodic return asked every year, from `starts_on` until the day before `ends_on`.

    Days of the year are "MM-DD": the data window (`window_first`, `window_last`; it begins in the
    year before where that is needed to end with the return), and `due_by`, which is the last day on
    time itself only where `is_inclusive` ("trước ngày 15/6" is met on 14/6). `lock_days` after the
    last day on time the return is locked (None: never): late and locked are two things. The round
    opens `open_days` before the last day on time. `asked` is {"kinds": [...], "agencies": [...]}.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=30)
    title = models.CharField(max_length=300)
    window_first = models.CharField(max_length=5)
    window_last = models.CharField(max_length=5)
    due_by = models.CharField(max_length=5)
    is_inclusive = models.BooleanField(default=False)
    lock_days = models.IntegerField(null=True)
    open_days = models.IntegerField(default=45)
    addressees = models.JSONField(default=list)
    outline = models.ForeignKey("returns.Outline", on_delete=models.PROTECT, related_name="+")
    asked = models.JSONField(default=dict)
    citation = models.CharField(max_length=300, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = sight.of_province()

    class Meta:
        indexes = [models.Index(fields=["province", "code"], name="calendar_line_code")]
