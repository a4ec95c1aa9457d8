"""A return (báo cáo của một cơ quan): what one agency is asked in one round."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class Return(models.Model):
    """One agency's return in one round.

    `bond` assigned: open, drafted, submitted, signed, returned, accepted; requested: asked,
    answered, thanked; either: excused (the reason in `remarks`). Lateness is arithmetic on
    `due_on` and `first_sent_on`, never stored; `due_on` and `locks_on` begin as the round's and
    move by an extension only. `mend_by` is the day by which one that came back is to be sent again.
    `escalated_to` and `escalated_on` say to whom it was taken higher while late, until it is sent.
    `known_at` is the moment as known at which its figures stand.
    `number`, `signed_on`, `signer_name` come from the signed paper.
    """

    round = models.ForeignKey("returns.Round", on_delete=models.PROTECT, related_name="returns")
    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    bond = models.CharField(max_length=10, default="assigned")
    due_on = models.DateField()
    locks_on = models.DateField(null=True)
    mend_by = models.DateField(null=True)
    state = models.CharField(max_length=10, default="open")
    version = models.IntegerField(default=1)
    drafted_by = models.BigIntegerField(null=True)
    submitted_by = models.BigIntegerField(null=True)
    submitted_on = models.DateField(null=True)
    signed_by = models.BigIntegerField(null=True)
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    first_sent_on = models.DateField(null=True)
    sent_at = models.DateTimeField(null=True)
    sendings_count = models.IntegerField(default=0)
    escalated_to = models.CharField(max_length=20, blank=True, default="")
    escalated_on = models.DateField(null=True)
    known_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    settled_on = models.DateField(null=True)
    remarks = models.TextField(blank=True, default="")

    scope = sight.of_return()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "agency"], name="return_once_a_round")
        ]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="return_of_agency"),
            models.Index(fields=["province", "due_on"], name="return_of_province"),
        ]
