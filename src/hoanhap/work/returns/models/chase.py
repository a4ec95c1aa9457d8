"""Chasing returns (đôn đốc nộp báo cáo): one notice, e-mail or letter to one agency."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class ReturnChase(models.Model):
    """One message to one agency. `channel` is notice, email, letter, or reminder (by the calendar).

    A letter is drafted as Word; `number`, `signed_on` and `signer_name` come from the signed paper.
    To a body that is only asked it is a courteous letter (`is_courteous`).
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
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

    scope = sight.of_return()


class ChasedReturn(models.Model):
    """That a message was about this return."""

    chase = models.ForeignKey(ReturnChase, on_delete=models.PROTECT, related_name="chased")
    of_return = models.ForeignKey("returns.Return", on_delete=models.PROTECT, related_name="chases")

    scope = sight.of_return("of_return__")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chase", "of_return"], name="return_once_a_chase")
        ]
