"""A return as it was sent: kept whole at each sending."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class Sending(models.Model):
    """The n-th time a return was sent, with the paper it came with and all it said. Append-only.

    `texts` by section id; `figures` rows of section_id, code, source, num, den.
    """

    of_return = models.ForeignKey(
        "returns.Return", on_delete=models.PROTECT, related_name="sendings"
    )
    nth = models.IntegerField()
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    texts = models.JSONField(default=dict)
    figures = models.JSONField(default=list)
    known_at = models.DateTimeField(null=True)
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = sight.of_content()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of_return", "nth"], name="sending_in_its_place")
        ]
