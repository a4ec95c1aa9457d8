"""Establishments that employ, or would employ, people who came home (điểm b khoản 1 Điều 3)."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByTerritory, by_territory


class Employer(models.Model):
    """An establishment (cơ sở sản xuất kinh doanh) in a commune.

    `workers_total` is all its workers, `workers_returned` those with a contract who completed a
    sentence (None: not known); it names none of them. `ceased_on`: no longer at work from that day.
    """

    name = models.CharField(max_length=200)
    name_skeleton = models.CharField(max_length=200, db_index=True)
    name_sort = models.CharField(max_length=1800)
    kind = models.CharField(max_length=20)
    tax_code = models.CharField(max_length=14, null=True, unique=True)
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=200, blank=True, default="")
    contact_name = models.CharField(max_length=100, blank=True, default="")
    phone = models.CharField(max_length=20, blank=True, default="")
    workers_total = models.IntegerField(null=True)
    workers_returned = models.IntegerField(null=True)
    ceased_on = models.DateField(null=True)
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = by_territory("commune_id", **{roles.VBSP_OFFICE: (ByTerritory("commune_id"),)})

    class Meta:
        indexes = [models.Index(fields=["commune", "name_skeleton"], name="employer_commune_name")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=["sme", "cooperative", "cooperative_group", "household_business"]
                ),
                name="employer_kind_known",
            ),
        ]
