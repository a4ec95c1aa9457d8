"""The monthly list of a commune (Mẫu số 01), its rounds between police and committee, and exempt
months.
"""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, by_territory

AT_BANK = {"state__in": ("transmitted", "received")}


class MonthlyList(models.Model):
    """One commune's list of one month, or a numbered addition to it (`addition_no` from 1).

    `number` and the day of signing come from the signed paper. `due_on` is the day it must be at
    the
    bank, fixed when the list is started and never moved by itself.
    """

    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    police = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    bank = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    addition_no = models.SmallIntegerField(default=0)
    state = models.CharField(max_length=12, default="drafted")
    version = models.IntegerField(default=1)
    round = models.SmallIntegerField(default=1)
    is_nil = models.BooleanField(default=False)
    due_on = models.DateField()
    drafted_by = models.BigIntegerField()
    submitted_by = models.BigIntegerField(null=True)
    submitted_on = models.DateField(null=True)
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signed_at = models.DateTimeField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    confirmation_number = models.CharField(max_length=60, blank=True, default="")
    confirmed_on = models.DateField(null=True)
    confirmer_name = models.CharField(max_length=100, blank=True, default="")
    confirmed_at = models.DateTimeField(null=True)
    transmitted_on = models.DateField(null=True)
    transmitted_at = models.DateTimeField(null=True)
    original_received_on = models.DateField(null=True)
    return_remarks = models.TextField(blank=True, default="")
    lateness_cause = models.CharField(max_length=20, blank=True, default="")
    lateness_note = models.CharField(max_length=200, blank=True, default="")
    recorded_at = models.DateTimeField()

    scope = by_territory("commune_id", **{roles.VBSP_OFFICE: (ByAgency("bank_id", AT_BANK),)})

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["commune", "month", "addition_no"], name="list_once_a_month"
            )
        ]
        indexes = [models.Index(fields=["month", "state"], name="list_month_state")]


class ListRound(models.Model):
    """A round that the committee sent back: the signature it had, the remarks, and its rows by
    digest.
    """

    list = models.ForeignKey(MonthlyList, on_delete=models.PROTECT, related_name="rounds")
    round = models.SmallIntegerField()
    number = models.CharField(max_length=60)
    signed_on = models.DateField()
    signer_name = models.CharField(max_length=100)
    returned_on = models.DateField()
    remarks = models.TextField()
    entries = models.IntegerField()
    digest = models.CharField(max_length=64)


class ListExemption(models.Model):
    """A month in which a commune's lateness does not count, with its coded cause (flood, merger
    ...).
    """

    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    cause = models.CharField(max_length=20)
    note = models.CharField(max_length=200, blank=True, default="")
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = by_territory("commune_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commune", "month"], name="exemption_once_a_month")
        ]
