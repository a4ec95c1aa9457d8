"""What was signed when: each signature of a list with the names it stood under, kept as told."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs.scope import by_territory


class ListSigning(models.Model):
    """One signature of a list (one a round). `recorded_at` is when it was put on record,
    `returned_at` when the committee sent it back: from then on it counts no more.
    """

    list = models.ForeignKey("lists.MonthlyList", on_delete=models.PROTECT, related_name="signings")
    round = models.SmallIntegerField()
    signed_on = models.DateField()
    is_nil = models.BooleanField()
    recorded_at = models.DateTimeField()
    returned_at = models.DateTimeField(null=True)

    scope = by_territory("list__commune_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "round"], name="signing_once_a_round")
        ]
        indexes = [models.Index(fields=["signed_on"], name="signing_signed_on")]


class SignedName(models.Model):
    """One name under a signature, with what the list said of it then (who left is no name)."""

    signing = models.ForeignKey(ListSigning, on_delete=models.PROTECT, related_name="names")
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    full_name = models.CharField(max_length=100)
    name_sort = models.CharField(max_length=900)
    change = models.CharField(max_length=8)
    purpose = models.CharField(max_length=10)
    amount_vnd = models.BigIntegerField(null=True)

    scope = by_territory("signing__list__commune_id")
