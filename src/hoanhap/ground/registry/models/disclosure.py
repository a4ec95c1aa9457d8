"""Disclosures: that a person's data went to an agency, under which clause, from when until when."""

from __future__ import annotations

from django.db import models


class Disclosure(models.Model):
    """A person is seen by an agency outside the territory because this row says so."""

    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    clause = models.CharField(max_length=120)
    source_kind = models.CharField(max_length=60)
    source_id = models.BigIntegerField()
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "person"], name="disclosure_agency_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "agency", "source_kind", "source_id"],
                name="disclosure_once_a_source",
            )
        ]
