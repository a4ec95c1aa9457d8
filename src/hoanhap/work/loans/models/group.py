"""Savings and credit groups (Tổ TK&VV) and their open reviews."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, by_territory


class SavingsCreditGroup(models.Model):
    """A group of neighbours under one entrusted organisation, accepted in writing by the
    committee.
    """

    name = models.CharField(max_length=100)
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    hamlet = models.CharField(max_length=100)
    organisation = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    bank = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    leader_name = models.CharField(max_length=100)
    members = models.SmallIntegerField()
    accepted_number = models.CharField(max_length=60, blank=True, default="")
    accepted_on = models.DateField(null=True)
    version = models.IntegerField(default=1)

    scope = by_territory(
        "commune_id",
        **{
            roles.MASS_ORGANISATION: (ByAgency("organisation_id"),),
            roles.VBSP_OFFICE: (ByAgency("bank_id"),),
        },
    )


class GroupReview(models.Model):
    """An open review (bình xét) of one application: votes, minutes and the witness."""

    loan = models.OneToOneField("loans.Loan", on_delete=models.PROTECT, related_name="review")
    held_on = models.DateField()
    members_present = models.SmallIntegerField()
    votes_for = models.SmallIntegerField()
    votes_against = models.SmallIntegerField()
    minutes_number = models.CharField(max_length=60)
    witness_name = models.CharField(max_length=100)
    recommended_vnd = models.BigIntegerField()
