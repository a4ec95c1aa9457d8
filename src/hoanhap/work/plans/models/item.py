"""One point of a plan as it was read and as it stands after correction."""

from __future__ import annotations

from django.db import models

from hoanhap.work.plans.models import sight


class PlanItem(models.Model):
    """A point that tells a body to do something, on the way to adoption.

    `read` is the reader's own answer (the item's JSON) and is never changed; null where a person
    added the point. The other fields stand as corrected. `lead`, `together_with`, `performers` are
    codes of bodies; `timings` are in the reader's JSON, `timing_details` beside them. `origin` is
    read, added, split or merged; `came_from` are the ids of the items it was made of.
    `belongs_to` is the review or report an outline point goes to.
    States: open, dropped, split, merged (the last two: others stand in its place).
    """

    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, related_name="items")
    position = models.IntegerField()
    path = models.CharField(max_length=60)
    section = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField()
    begins = models.IntegerField(null=True)
    ends = models.IntegerField(null=True)
    kind = models.CharField(max_length=14)
    bond = models.CharField(max_length=10, default="assigned")
    topic = models.CharField(max_length=40, blank=True, default="")
    lead = models.JSONField(default=list)
    together_with = models.JSONField(default=list)
    performers = models.JSONField(default=list)
    timings = models.JSONField(default=list)
    timing_details = models.JSONField(default=list)
    text_of_timing = models.CharField(max_length=400, blank=True, default="")
    targets = models.JSONField(default=list)
    sureness = models.JSONField(default=dict)
    notes = models.JSONField(default=list)
    read = models.JSONField(null=True)
    origin = models.CharField(max_length=8, default="read")
    came_from = models.JSONField(default=list)
    belongs_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8, default="open")
    is_checked = models.BooleanField(default=False)
    checked_by = models.BigIntegerField(null=True)
    version = models.IntegerField(default=1)

    scope = sight.of_plan("plan__")

    class Meta:
        indexes = [models.Index(fields=["plan", "position"], name="item_in_order")]
