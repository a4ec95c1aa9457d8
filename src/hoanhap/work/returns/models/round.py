"""Rounds (kỳ báo cáo): one period, one review, or one question asked of whom the desk chose."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class Round(models.Model):
    """One round of returns, of kind periodic (of a calendar line), adhoc, or review (of a plan's
    point).

    The data window lies apart from `due_on`, the last day on time, and from `locks_on`, the last
    day on which a return can still be sent (None: no lock). States: open, closed.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    line = models.ForeignKey(
        "returns.CalendarLine", on_delete=models.PROTECT, null=True, related_name="rounds"
    )
    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, null=True, related_name="+")
    plan_item = models.ForeignKey(
        "plans.PlanItem", on_delete=models.PROTECT, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=300)
    note = models.TextField(blank=True, default="")
    window_first = models.DateField()
    window_last = models.DateField()
    due_on = models.DateField()
    locks_on = models.DateField(null=True)
    addressees = models.JSONField(default=list)
    outline = models.ForeignKey("returns.Outline", on_delete=models.PROTECT, related_name="rounds")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    is_demo = models.BooleanField(default=False)
    state = models.CharField(max_length=8, default="open")
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = sight.of_province()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["line", "window_last"],
                condition=models.Q(line__isnull=False),
                name="round_once_a_window",
            )
        ]
        indexes = [models.Index(fields=["province", "due_on"], name="round_of_province")]
