"""Dated attestations of conduct (facts someone certified on a day, never opinions), and tasks to
help.
"""

from __future__ import annotations

from django.db import models


class Attestation(models.Model):
    """That an agency certified on a day whether the person obeys the law well (Điều 3 khoản 2 điểm
    a).
    """

    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    attested_on = models.DateField()
    obeys_law = models.BooleanField()
    agency_id = models.BigIntegerField()
    source_kind = models.CharField(max_length=60)
    source_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()


class HelpTask(models.Model):
    """Something the commune helps the person to get, opened by a "not yet" (an identity card, a
    certificate). The two moments say when the day of opening and of closing were put on record.
    """

    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    opened_on = models.DateField()
    opened_at = models.DateTimeField()
    closed_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=200, blank=True, default="")
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=models.Q(closed_on__isnull=True),
                name="help_one_open_task_a_kind",
            )
        ]
