"""Inspections."""

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
