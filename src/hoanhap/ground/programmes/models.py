"""Loan programmes as dated data; the rules that judge them are code in pure/law, found by
`rule_set`.
"""

from __future__ import annotations

from django.db import models


class Programme(models.Model):
    """One programme of policy credit, such as Decision 22/2023/QĐ-TTg."""

    code = models.CharField(max_length=30, unique=True)
    name_vi = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    rule_set = models.CharField(max_length=30)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    citation = models.CharField(max_length=200)
