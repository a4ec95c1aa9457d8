"""Days off, which an office can edit, and what a province has set for itself, by day."""

from __future__ import annotations

from django.db import models


class Holiday(models.Model):
    """A day off, or a Saturday or Sunday worked in exchange (`is_worked`)."""

    day = models.DateField(unique=True)
    name = models.CharField(max_length=100)
    is_worked = models.BooleanField(default=False)
    citation = models.CharField(max_length=200, blank=True, default="")


class ProvincialParameter(models.Model):
    """One value a province set, from a day, with the paper that says so (e.g. the day of a list's
    step).
    """

    province_id = models.BigIntegerField()
    key = models.CharField(max_length=60)
    value = models.JSONField()
    starts_on = models.DateField()
    citation = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province_id", "key", "starts_on"], name="parameter_once_a_day"
            )
        ]
