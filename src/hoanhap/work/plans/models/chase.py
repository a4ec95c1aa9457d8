"""Chasing (đôn đốc): one notice, e-mail or official letter to one agency about what it owes."""

from __future__ import annotations

from django.db import models

from hoanhap.work.plans.models import sight


class Chase(models.Model):
    """One message to one agency. `channel` is notice, email or letter.

    A letter is drafted as Word; `number` and `signed_on` come from the signed paper. To a body that
    is only requested it is a courteous letter (`is_courteous`), never a reproach.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=8)
    is_courteous = models.BooleanField(default=False)
    words = models.TextField(blank=True, default="")
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    sent_on = models.DateField()
    seen_on = models.DateField(null=True)
    posting_id = models.BigIntegerField()
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = sight.of_duty()


class ChasedOccurrence(models.Model):
    """That a message was about this occurrence."""

    chase = models.ForeignKey(Chase, on_delete=models.PROTECT, related_name="chased")
    occurrence = models.ForeignKey(
        "plans.Occurrence", on_delete=models.PROTECT, related_name="chases"
    )

    scope = sight.of_duty("occurrence__")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chase", "occurrence"], name="occurrence_once_a_chase")
        ]
