"""Communication outputs."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByProvince, Scope

FILE_COLUMN = "outreach.output"


class Output(models.Model):
    """One communication output (sản phẩm tuyên truyền) of an agency: through which channel, on
    which day, for whom, how many it reached (`reach`, null: not counted), and where it can be seen
    (`link`, or a kept file). Says nothing about any person.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    audience = models.CharField(max_length=20, blank=True, default="")
    reach = models.IntegerField(null=True)
    held_on = models.DateField()
    link = models.CharField(max_length=500, blank=True, default="")
    file_name = models.CharField(max_length=200, blank=True, default="")
    mime = models.CharField(max_length=80, blank=True, default="")
    size_bytes = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    content_sealed = models.BinaryField(default=b"")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = Scope({kind: (ByProvince("province_id"),) for kind in roles.AGENCY_KINDS})

    class Meta:
        indexes = [models.Index(fields=["agency", "held_on"], name="output_of_agency")]
