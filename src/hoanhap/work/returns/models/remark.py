"""Remarks with which a return came back."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class ReturnRemark(models.Model):
    """One remark on one section (none: on the whole), at the n-th sending. Append-only.

    `kind` returned (from who judges) or inside (from the own signer).
    """

    of_return = models.ForeignKey(
        "returns.Return", on_delete=models.PROTECT, related_name="remarks_made"
    )
    section = models.ForeignKey(
        "returns.OutlineSection", on_delete=models.PROTECT, null=True, related_name="+"
    )
    kind = models.CharField(max_length=8, default="returned")
    sending = models.IntegerField(default=0)
    text = models.TextField()
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = sight.of_return("of_return__")
