"""Inspections, and the obstacles and proposals that agencies raise."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, ByProvince, Scope, Way

FILE_COLUMN = "oversight.inspection"
_OWN_OR_INSPECTED: tuple[Way, ...] = (ByAgency("agency_id"), ByAgency("inspected_agency_id"))


class Inspection(models.Model):
    """One inspection (kiểm tra, giám sát): which agency inspected whom, on which day, of what kind,
    what was found, what is to be mended, and whether it was.

    `number` is that of the signed conclusion. An inspected body that is no agency here is named in
    `inspected_name`. Followers of the province see all; an agency those it made or was subject to.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    inspected_agency = models.ForeignKey(
        "orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+"
    )
    inspected_name = models.CharField(max_length=200, blank=True, default="")
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=300)
    number = models.CharField(max_length=60, blank=True, default="")
    inspected_on = models.DateField()
    findings = models.TextField(blank=True, default="")
    remedy = models.TextField(blank=True, default="")
    remedied_on = models.DateField(null=True)
    file_name = models.CharField(max_length=200, blank=True, default="")
    mime = models.CharField(max_length=80, blank=True, default="")
    size_bytes = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    content_sealed = models.BinaryField(default=b"")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = Scope(
        {
            **{kind: _OWN_OR_INSPECTED for kind in roles.AGENCY_KINDS},
            roles.PROVINCE_POLICE: (ByProvince("province_id"),),
            roles.PROVINCE_COMMITTEE: (ByProvince("province_id"),),
            roles.SYSTEM: (ByProvince("province_id"),),
        }
    )

    class Meta:
        indexes = [models.Index(fields=["agency", "inspected_on"], name="inspection_of_agency")]


_ASKED_OR_ANSWERS: tuple[Way, ...] = (
    ByAgency("agency_id"),
    ByAgency("owner_id"),
    ByAgency("grouped_into__owner_id"),
)


class Obstacle(models.Model):
    """An obstacle or a proposal (khó khăn, vướng mắc / kiến nghị) that an agency raised.

    `place_path` is the page where it was raised, without what was searched for there;
    `subject_kind` and `subject_id` the row that page shows. One that says the same as another is
    `grouped_into` it and shares its owner, answer and outcome. `waiting_since` is the earliest day
    on which any of a group was raised. `mark` is what the agency that raised it says of the answer.

    Seen by the agency that raised it, by the owner of it or of its group, and by the followers of
    the province. The answer to a group is read by all who asked (obstacle_rows.py).
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    grouped_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="grouped"
    )
    kind = models.CharField(max_length=10)
    topic = models.CharField(max_length=16)
    title = models.CharField(max_length=200)
    text = models.TextField()
    place_path = models.CharField(max_length=200, blank=True, default="")
    place_name = models.CharField(max_length=60, blank=True, default="")
    subject_kind = models.CharField(max_length=60, blank=True, default="")
    subject_id = models.BigIntegerField(null=True)
    raised_on = models.DateField()
    waiting_since = models.DateField()
    state = models.CharField(max_length=10, default="raised")
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True)
    taken_to = models.CharField(max_length=12, blank=True, default="")
    taken_to_name = models.CharField(max_length=200, blank=True, default="")
    taken_number = models.CharField(max_length=60, blank=True, default="")
    taken_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, blank=True, default="")
    outcome_text = models.TextField(blank=True, default="")
    outcome_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    mark = models.CharField(max_length=10, blank=True, default="")
    mark_note = models.CharField(max_length=300, blank=True, default="")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    scope = Scope(
        {
            **{kind: _ASKED_OR_ANSWERS for kind in roles.AGENCY_KINDS},
            roles.PROVINCE_POLICE: (ByProvince("province_id"),),
            roles.PROVINCE_COMMITTEE: (ByProvince("province_id"),),
            roles.SYSTEM: (ByProvince("province_id"),),
        }
    )

    class Meta:
        indexes = [
            models.Index(fields=["province", "state"], name="obstacle_of_province"),
            models.Index(fields=["owner", "state"], name="obstacle_of_owner"),
            models.Index(fields=["agency", "state"], name="obstacle_of_agency"),
        ]
