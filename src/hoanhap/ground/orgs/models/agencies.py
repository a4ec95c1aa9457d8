"""Agencies, the communes they cover by day, and the dated postings of those who act for them."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Someone who signs in. What they may do comes from postings alone."""

    full_name = models.CharField(max_length=100)
    language = models.CharField(max_length=2, default="vi")


class Agency(models.Model):
    """An office: commune police, committee, bank office, mass organisation, provincial body."""

    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=40, blank=True, default="")
    kind = models.CharField(max_length=30)
    unit = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    symbol = models.CharField(max_length=40, blank=True, default="")
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)


class AgencyTerritory(models.Model):
    """That an agency covers a unit (a commune, or a province and so all its communes) by day."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="territories")
    unit = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)


class Posting(models.Model):
    """That a user holds a role at an agency, from a day until the day before `ends_on`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="postings")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30)
    title = models.CharField(max_length=60, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
