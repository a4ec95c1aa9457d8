"""Outlines (đề cương): which sections a return has, what each asks, and of whom."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class Outline(models.Model):
    """An outline of a province, of kind periodic, adhoc or review.

    `from_plan` and `from_item` name the adopted plan and the review point it was taken from.
    Once a round has it, it is never changed: a change makes the next edition (`replaces`) and
    retires this one. States: open, retired.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, default="periodic")
    from_plan = models.ForeignKey(
        "plans.Plan", on_delete=models.PROTECT, null=True, related_name="+"
    )
    from_item = models.ForeignKey(
        "plans.PlanItem", on_delete=models.PROTECT, null=True, related_name="+"
    )
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8, default="open")
    version = models.IntegerField(default=1)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = sight.of_province()


class OutlineSection(models.Model):
    """One section: `body` text, figures, declared or obstacles; all but figures have a text box.

    `codes` are measures filled in from the system, by kind of agency ("*": every one).
    `declared` are figures an agency gives itself: code, title, unit, `total_of` (codes that add up
    to it), `part_of` (the code it can't exceed). `asked` names kinds and agencies; both empty: all
    who are asked in the round. The window, where given, is this section's own data window.
    """

    outline = models.ForeignKey(Outline, on_delete=models.PROTECT, related_name="sections")
    position = models.IntegerField()
    number = models.CharField(max_length=20, blank=True, default="")
    title = models.CharField(max_length=400)
    help = models.TextField(blank=True, default="")
    body = models.CharField(max_length=10, default="text")
    codes = models.JSONField(default=dict)
    declared = models.JSONField(default=list)
    asked = models.JSONField(default=dict)
    is_required = models.BooleanField(default=True)
    window_first = models.DateField(null=True)
    window_last = models.DateField(null=True)
    item = models.ForeignKey(
        "plans.PlanItem", on_delete=models.PROTECT, null=True, related_name="+"
    )

    scope = sight.of_province("outline__")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["outline", "position"], name="section_in_its_place")
        ]
