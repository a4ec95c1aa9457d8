"""A plan and the file it was read from."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.intake.sealed_file import SealedFile
from hoanhap.work.plans.models import sight

KINDS = ("province", "national", "agency", "commune")


class Plan(models.Model):
    """A plan (kế hoạch): a province's own, a national one above it, or one an agency or a commune
    made under it.

    `agency` keeps it: the standing agency for a province's or national plan, the maker for a plan
    under another (`parent`). `number` and `issued_on` come from the signed paper. `replaced_by`
    took over its open duties. `header` is what the reader took from the letterhead, as corrected.
    States: read, adopted, replaced, ended, dropped.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, default="province")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    replaced_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=600)
    number = models.CharField(max_length=60, blank=True, default="")
    issued_on = models.DateField(null=True)
    issuer_name = models.CharField(max_length=200, blank=True, default="")
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    header = models.JSONField(default=dict)
    citations = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    is_demo = models.BooleanField(default=False)
    state = models.CharField(max_length=10, default="read")
    version = models.IntegerField(default=1)
    adopted_at = models.DateTimeField(null=True)
    adopted_by = models.BigIntegerField(null=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = sight.of_plan()

    class Meta:
        indexes = [models.Index(fields=["province", "state"], name="plan_of_province")]


class PlanFile(SealedFile):
    """The file a plan came in, the text taken out of it, and how far its reading has got.

    States: waiting, reading, read, failed (with the reason in `message`). `text` is what places
    count in; it is null until the file was read. `reading` is the reader's own answer, whole, and
    never changed after.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="files")
    file_kind = models.CharField(max_length=10, blank=True, default="")
    text = models.TextField(null=True)
    text_sha256 = models.CharField(max_length=64, blank=True, default="")
    reading = models.JSONField(null=True)
    state = models.CharField(max_length=8, default="waiting")
    message = models.JSONField(default=dict)
    pages_done = models.IntegerField(default=0)
    pages_total = models.IntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()

    scope = sight.of_plan("plan__")
