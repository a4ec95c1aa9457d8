"""Tables of measures: figures that bodies outside declare."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, ByProvince, Way, by_territory

_OF_PROVINCE: tuple[Way, ...] = (ByProvince("province_id"),)
_OWN: tuple[Way, ...] = (ByAgency("agency_id"),)
_OTHERS: dict[str, tuple[Way, ...]] = {
    roles.PROVINCE_POLICE: _OF_PROVINCE,
    roles.PROVINCE_COMMITTEE: _OF_PROVINCE,
    roles.DEPARTMENT: _OWN,
    roles.VBSP_BRANCH: _OWN,
    roles.PARTNER_BODY: _OWN,
    roles.VBSP_OFFICE: _OWN,
    roles.MASS_ORGANISATION: _OWN,
}


class Declaration(models.Model):
    """That an agency declared a figure for some days, with the number and day of its paper.

    `unit` is the commune it speaks of, or the province. `source_*` name the row that carries the
    signed paper (a return). Never changed: a newer one supersedes it.
    """

    province_id = models.BigIntegerField()
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=20)
    first_on = models.DateField()
    last_on = models.DateField()
    value = models.BigIntegerField()
    paper_number = models.CharField(max_length=60)
    paper_on = models.DateField()
    source_kind = models.CharField(max_length=60)
    source_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    scope = by_territory("unit_id", **_OTHERS)

    class Meta:
        indexes = [models.Index(fields=["province_id", "code"], name="declaration_code")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "unit", "code", "first_on", "last_on"],
                condition=models.Q(superseded_at__isnull=True),
                name="declaration_one_stands",
            ),
            models.CheckConstraint(
                condition=models.Q(last_on__gte=models.F("first_on")),
                name="declaration_days_in_order",
            ),
        ]
