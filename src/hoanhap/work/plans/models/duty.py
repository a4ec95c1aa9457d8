"""Duties: what a real agency owes under an adopted plan; and the numbers to reach."""

from __future__ import annotations

from django.db import models

from hoanhap.work.plans.models import sight


class Duty(models.Model):
    """One agency's part in one point of an adopted plan.

    `agency` owes it; `led_by` is the agency that directs and follows it where the plan says so
    (the provincial police for the lists of each commune's police). `bond` assigned: it is reported,
    accepted or sent back; requested: it is asked, answered and thanked. `timings` are the rules its
    occurrences follow; `fact_kind` names the fact in the system that counts by itself as doing it.
    States: open, handed_over (to `handed_to`), closed. `opened_at` is when it was put on record.
    """

    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, related_name="duties")
    item = models.ForeignKey("plans.PlanItem", on_delete=models.PROTECT, related_name="duties")
    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    path = models.CharField(max_length=60)
    section = models.CharField(max_length=300, blank=True, default="")
    title = models.TextField()
    product = models.CharField(max_length=200, blank=True, default="")
    kind = models.CharField(max_length=14)
    bond = models.CharField(max_length=10)
    topic = models.CharField(max_length=40, blank=True, default="")
    timings = models.JSONField(default=list)
    timing_details = models.JSONField(default=list)
    fact_kind = models.CharField(max_length=24, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    handed_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=12, default="open")
    opened_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    scope = sight.of_duty()

    class Meta:
        indexes = [
            models.Index(fields=["plan", "state"], name="duty_of_plan"),
            models.Index(fields=["agency", "state"], name="duty_of_agency"),
        ]


class DutySupporter(models.Model):
    """An agency that a plan tells to work with the one that owes the duty."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="supporters")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")

    scope = sight.of_duty("duty__")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["duty", "agency"], name="supporter_once_a_duty")
        ]


class PlanTarget(models.Model):
    """A number to reach under an adopted plan: how many of what, for each what, in which period."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, related_name="targets")
    item = models.ForeignKey("plans.PlanItem", on_delete=models.PROTECT, related_name="+")
    number = models.IntegerField()
    unit = models.CharField(max_length=60)
    per = models.CharField(max_length=20, blank=True, default="")
    period = models.CharField(max_length=10, blank=True, default="")

    scope = sight.of_plan("plan__")
