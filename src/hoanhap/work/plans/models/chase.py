"""Chasing (đôn đốc): one notice, e-mail or official letter to one agency about what it owes."""

from __future__ import annotations

from django.db import models

from hoanhap.work.plans.message import Message
from hoanhap.work.plans.models import sight


class Chase(Message):
    """One message to one agency about what falls due; `seen_on` when it noted that it read it."""

    seen_on = models.DateField(null=True)

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
