"""What the bank did with a loan: payouts, payments, reversals, each with its core number and
paper.
"""

from __future__ import annotations

from django.db import models


class LoanEvent(models.Model):
    """One event as the bank tells it. Append-only: a wrong one is reversed by a further event.

    `kind` is payout, payment or reversal. Amounts in đồng; `entry_id` is its entry in the books.
    """

    loan = models.ForeignKey("loans.Loan", on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10)
    occurred_on = models.DateField()
    amount_vnd = models.BigIntegerField(default=0)
    principal_vnd = models.BigIntegerField(default=0)
    interest_vnd = models.BigIntegerField(default=0)
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="reversed_by"
    )
    bank_id = models.BigIntegerField()
    core_number = models.CharField(max_length=40)
    paper_number = models.CharField(max_length=60, blank=True, default="")
    entry_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bank_id", "core_number"], name="event_core_number_once"
            )
        ]
