"""The columns of a message by which an agency is told what it owes: under a plan, or a return."""

from __future__ import annotations

from django.db import models


class Message(models.Model):
    """One message to one agency. `channel` is notice, email, letter, or reminder (by the calendar).

    A letter is drafted as Word; `number`, `signed_on` and `signer_name` come from the signed paper.
    To a body that is only requested it is courteous (`is_courteous`), never a reproach.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=8)
    is_courteous = models.BooleanField(default=False)
    words = models.TextField(blank=True, default="")
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    sent_on = models.DateField()
    posting_id = models.BigIntegerField()
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True
