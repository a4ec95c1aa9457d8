"""Files of a return: the paper of a declared figure, or something enclosed."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.intake.sealed_file import SealedFile
from hoanhap.work.returns.models import sight


class ReturnFile(SealedFile):
    """One sealed file; `figure` where it is that figure's paper. Taken back it stays, marked."""

    of_return = models.ForeignKey("returns.Return", on_delete=models.PROTECT, related_name="files")
    section = models.ForeignKey(
        "returns.OutlineSection", on_delete=models.PROTECT, null=True, related_name="+"
    )
    figure = models.ForeignKey(
        "returns.ReturnFigure", on_delete=models.PROTECT, null=True, related_name="files"
    )
    note = models.CharField(max_length=200, blank=True, default="")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    scope = sight.of_content()
