"""What an agency wrote to one section of the outline."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class ReturnPart(models.Model):
    """The text of one section. `text` is what is being written, `sent_text` what was last sent.

    `is_open`: whether it can be written to; when a return comes back only the parts named are.
    `version` counts savings of this part alone, so that two people can write two parts.
    """

    of_return = models.ForeignKey("returns.Return", on_delete=models.PROTECT, related_name="parts")
    section = models.ForeignKey(
        "returns.OutlineSection", on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField(blank=True, default="")
    sent_text = models.TextField(blank=True, default="")
    remark = models.TextField(blank=True, default="")
    is_open = models.BooleanField(default=True)
    version = models.IntegerField(default=1)
    saved_by = models.BigIntegerField(null=True)
    saved_at = models.DateTimeField(null=True)

    scope = sight.of_content()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of_return", "section"], name="part_once_a_return")
        ]
