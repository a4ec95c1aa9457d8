"""What falls due: one duty in one period, how it was met, and with what evidence."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.intake.sealed_file import SealedFile
from hoanhap.work.plans.models import sight


class Occurrence(models.Model):
    """One duty in one period, with its last day on time and its own history.

    `period` names it ("2026-11", "2026-Q3", "2026-06-15"); `due_on` is the last day on time, never
    moved by itself, null where the day is not known yet. `is_account`: a continuous duty accounted
    for in the periodic return of that day. Lateness is reckoned from `due_on` and `done_on`,
    never stored. Assigned: open, acknowledged, reported, returned, accepted; requested: open,
    asked, answered, thanked; either: excused (with the reason in `remarks`).
    A requested extension waits in `asked_due_on` with `asked_reason`. `opened_at` is when it was
    put on record.
    """

    duty = models.ForeignKey("plans.Duty", on_delete=models.PROTECT, related_name="occurrences")
    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    period = models.CharField(max_length=12)
    starts_on = models.DateField()
    due_on = models.DateField(null=True)
    first_due_on = models.DateField(null=True)
    is_account = models.BooleanField(default=False)
    state = models.CharField(max_length=12, default="open")
    opened_at = models.DateTimeField()
    version = models.IntegerField(default=1)
    acknowledged_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)
    reported_by = models.BigIntegerField(null=True)
    report = models.TextField(blank=True, default="")
    settled_on = models.DateField(null=True)
    settled_by = models.BigIntegerField(null=True)
    remarks = models.TextField(blank=True, default="")
    asked_due_on = models.DateField(null=True)
    asked_reason = models.CharField(max_length=300, blank=True, default="")
    escalated_to = models.CharField(max_length=20, blank=True, default="")
    escalated_on = models.DateField(null=True)

    scope = sight.of_duty()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["duty", "period"], name="occurrence_once_a_period")
        ]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="occurrence_of_agency"),
            models.Index(fields=["province", "due_on"], name="occurrence_of_province"),
        ]


class Evidence(SealedFile):
    """What shows that an occurrence was met: an attached file, a link, or a fact in the system.

    `kind` is file, link (`url`) or fact (`fact_kind`, `fact_id`).
    """

    occurrence = models.ForeignKey(Occurrence, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=6)
    note = models.CharField(max_length=200, blank=True, default="")
    url = models.CharField(max_length=500, blank=True, default="")
    fact_kind = models.CharField(max_length=24, blank=True, default="")
    fact_id = models.BigIntegerField(null=True)
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    scope = sight.of_duty("occurrence__")
