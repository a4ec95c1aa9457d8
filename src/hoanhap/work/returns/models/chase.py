"""Chasing returns (đôn đốc nộp báo cáo): one notice, e-mail or letter to one agency."""

from __future__ import annotations

from django.db import models

from hoanhap.work.plans.message import Message
from hoanhap.work.returns.models import sight


class ReturnChase(Message):
    """One message to one agency about returns; `led_by` is who gathers them."""

    led_by = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")

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
