"""Tables beside the plans: which agency a named body is, documents, committee members, costs."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.intake.sealed_file import SealedFile
from hoanhap.work.plans.models import sight

DOCUMENT_CATEGORIES = ("coordination", "reviewed", "guidance", "incentive")


class BodyAgency(models.Model):
    """That a body named in plans (`code`) means this agency in this province, by day.

    Where a province has rows for a code they hold; where it has none, the code means all agencies
    of its kind.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=60)
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)

    scope = sight.of_province()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province", "code", "agency", "starts_on"], name="body_agency_once"
            )
        ]


class PolicyDocument(SealedFile):
    """A document beside the plan: a coordination document (regulation or programme between
    agencies), a law or local rule reviewed with what was proposed and what became of it, guidance
    or a local incentive rule issued.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    category = models.CharField(max_length=12)
    number = models.CharField(max_length=60, blank=True, default="")
    title = models.CharField(max_length=400)
    issued_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, null=True, related_name="+")
    duties = models.TextField(blank=True, default="")
    proposal = models.TextField(blank=True, default="")
    outcome = models.TextField(blank=True, default="")
    outcome_on = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = sight.of_province()


class DocumentParty(models.Model):
    """An agency that is party to a coordination document; a body without an agency by its name."""

    document = models.ForeignKey(PolicyDocument, on_delete=models.PROTECT, related_name="parties")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True, default="")

    scope = sight.of_province("document__province_id")


class SteeringMember(models.Model):
    """A member of the steering committee or an agency's focal point, from a day to a day, with a
    stand-in. Office contact only.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=12)
    full_name = models.CharField(max_length=100)
    title = models.CharField(max_length=100, blank=True, default="")
    phone = models.CharField(max_length=20, blank=True, default="")
    email = models.CharField(max_length=100, blank=True, default="")
    stands_in_for = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    version = models.IntegerField(default=1)

    scope = sight.of_province()


class PlanCost(models.Model):
    """A line of what carrying out the plan costs, in đồng: estimated, allotted, settled."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, related_name="costs")
    duty = models.ForeignKey("plans.Duty", on_delete=models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    year = models.SmallIntegerField()
    what = models.CharField(max_length=200)
    source = models.CharField(max_length=20)
    estimated_vnd = models.BigIntegerField(default=0)
    allotted_vnd = models.BigIntegerField(null=True)
    settled_vnd = models.BigIntegerField(null=True)
    citation = models.CharField(max_length=200, blank=True, default="")
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = sight.of_plan("plan__")
