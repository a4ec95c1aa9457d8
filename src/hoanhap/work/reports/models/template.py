"""A province's own Word templates."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByTerritory, Scope


class PaperTemplate(models.Model):
    """A province's own .docx for one of our forms, in use from a day until a newer one."""

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=30)
    starts_on = models.DateField()
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    recorded_at = models.DateTimeField()

    scope = Scope({roles.SYSTEM: (ByTerritory("province_id"),)})

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province", "form", "starts_on"], name="template_once_a_day"
            )
        ]
