"""Figures of a return, counted or declared, and what was said about those that stood out."""

from __future__ import annotations

from django.db import models

from hoanhap.work.returns.models import sight


class ReturnFigure(models.Model):
    """One figure: a whole number or a ratio (`value_num` / `value_den`), None where not known.

    `source` counted (filled in from the system as known at `known_at`) or declared (given by the
    agency with its paper). `before_*` is the same figure a year before. `is_frozen` once sent.
    """

    of_return = models.ForeignKey(
        "returns.Return", on_delete=models.PROTECT, related_name="figures"
    )
    section = models.ForeignKey(
        "returns.OutlineSection", on_delete=models.PROTECT, related_name="+"
    )
    code = models.CharField(max_length=30)
    source = models.CharField(max_length=8)
    value_num = models.BigIntegerField(null=True)
    value_den = models.BigIntegerField(default=1)
    before_num = models.BigIntegerField(null=True)
    before_den = models.BigIntegerField(default=1)
    paper_number = models.CharField(max_length=60, blank=True, default="")
    paper_on = models.DateField(null=True)
    known_at = models.DateTimeField(null=True)
    is_frozen = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    scope = sight.of_content()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["of_return", "section", "code"], name="figure_once_a_section"
            )
        ]


class Explanation(models.Model):
    """What the agency said to one finding of the checks; `key` is the finding's own."""

    of_return = models.ForeignKey(
        "returns.Return", on_delete=models.PROTECT, related_name="explanations"
    )
    key = models.CharField(max_length=80)
    text = models.CharField(max_length=500)
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = sight.of_content()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of_return", "key"], name="explanation_once_a_key")
        ]
