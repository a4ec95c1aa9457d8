"""Administrative units: an identity of ours without meaning, dated versions, and links before to
after.
"""

from __future__ import annotations

from django.db import models

LEVELS = ("province", "district", "commune")
KINDS = (
    "tinh", "thanh_pho_tw", "quan", "huyen", "thi_xa", "thanh_pho",
    "xa", "phuong", "thi_tran", "dac_khu",
)  # fmt: skip
CHANGES = ("merge", "split", "part_transfer", "rename", "recode", "abolish", "retype")


class AdminUnit(models.Model):
    """A province, district or commune through time. Its number is ours and says nothing."""


class UnitVersion(models.Model):
    """What a unit was called, coded and part of from `starts_on` until the day before `ends_on`."""

    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="versions")
    name = models.CharField(max_length=100)
    level = models.CharField(max_length=10)
    kind = models.CharField(max_length=12)
    parent = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=10)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    citation = models.CharField(max_length=200, blank=True, default="")
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    name_sort = models.CharField(max_length=600)
    name_skeleton = models.CharField(max_length=100)

    class Meta:
        indexes = [
            models.Index(fields=["parent", "level"], name="unit_parent"),
            models.Index(fields=["code"], name="unit_code"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "starts_on"], name="unit_one_version_a_day"),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gt=models.F("starts_on")),
                name="unit_version_ends_after_start",
            ),
        ]


class UnitChange(models.Model):
    """One link between a unit before and a unit after a day (merge, split, rename ...)."""

    kind = models.CharField(max_length=14)
    effective_on = models.DateField()
    before = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True, related_name="+")
    after = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True, related_name="+")
    is_whole = models.BooleanField(default=True)
    citation = models.CharField(max_length=200, blank=True, default="")
