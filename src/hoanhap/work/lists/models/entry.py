"""One name on a list: the fields of Form 01 as they were on that list, and what the committee
said.
"""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, by_territory


class ListEntry(models.Model):
    """A row of Form 01. `change` against last month: new, stays, changed, left.

    The committee's `verdict` is "", "confirmed" or "refused" (coded reason). Fields are kept as
    they stood, so that a list prints the same in ten years.
    """

    list = models.ForeignKey("lists.MonthlyList", on_delete=models.PROTECT, related_name="entries")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    position = models.IntegerField()
    change = models.CharField(max_length=8)
    left_reason = models.CharField(max_length=20, blank=True, default="")
    full_name = models.CharField(max_length=100)
    name_sort = models.CharField(max_length=900)
    birth_year = models.SmallIntegerField()
    born_on = models.DateField(null=True)
    sex = models.CharField(max_length=6, blank=True, default="")
    identity_kind = models.CharField(max_length=8)
    identity_sealed = models.BinaryField(default=b"")
    residence = models.CharField(max_length=200)
    release_kind = models.CharField(max_length=12)
    certificate_number = models.CharField(max_length=40, blank=True, default="")
    certificate_on = models.DateField(null=True)
    released_on = models.DateField()
    obeys_law = models.BooleanField()
    purpose = models.CharField(max_length=10)
    amount_vnd = models.BigIntegerField(null=True)
    phone = models.CharField(max_length=20, blank=True, default="")
    form_note = models.CharField(max_length=200, blank=True, default="")
    verdict = models.CharField(max_length=10, blank=True, default="")
    refusal_code = models.CharField(max_length=20, blank=True, default="")
    refusal_note = models.CharField(max_length=200, blank=True, default="")
    decided_by = models.BigIntegerField(null=True)
    version = models.IntegerField(default=1)

    scope = by_territory(
        "list__commune_id",
        **{
            roles.VBSP_OFFICE: (
                ByAgency(
                    "list__bank_id",
                    {"list__state__in": ("transmitted", "received"), "verdict": "confirmed"},
                ),
            )
        },
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "person"], name="entry_once_a_list"),
            models.CheckConstraint(
                condition=models.Q(verdict__in=["", "confirmed", "refused"]),
                name="entry_verdict_known",
            ),
        ]
