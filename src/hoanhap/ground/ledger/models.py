"""The books' tables: accounts, entries, the transfers they group, and what the bank asserted.

Entries, transfers and assertions are append-only: triggers of the database refuse to change or
remove them (migration 0002). A mistake is corrected by a reversing entry and then a right one.
"""

from __future__ import annotations

from django.db import models


class Account(models.Model):
    """A place where đồng stand, of one `AccountKind`.

    `floor_vnd` is the lowest balance allowed at the end of any day; null: none is set. A fund is an
    account with a source; every other account names the fund it belongs to. `bank` is the bank's
    office that holds a fund; null: any office may lend from it.
    """

    code = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=160, blank=True, default="")
    kind = models.CharField(max_length=16)
    source = models.CharField(max_length=12, blank=True, default="")
    fund = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    bank = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    floor_vnd = models.BigIntegerField(null=True)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ledger_fund_has_source_others_a_fund",
                condition=models.Q(kind="fund", fund__isnull=True, source__gt="")
                | (~models.Q(kind="fund") & models.Q(fund__isnull=False, source="")),
            ),
        ]
        indexes = [models.Index(fields=["kind", "fund"], name="ledger_account_kind_fund")]


class Entry(models.Model):
    """The transfers of one deed: the day it happened, the moment we learned it, who asked and why.

    `part` numbers the entries of one request, so that one request can't be written twice.
    """

    occurred_on = models.DateField()
    recorded_at = models.DateTimeField()
    request_id = models.UUIDField()
    part = models.SmallIntegerField(default=1)
    deed = models.CharField(max_length=60)
    memo = models.CharField(max_length=300, blank=True, default="")
    is_mirrored = models.BooleanField(default=False)
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="reversed_by"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request_id", "part"], name="ledger_request_part_once"),
        ]
        indexes = [models.Index(fields=["occurred_on"], name="ledger_entry_occurred_on")]


class Transfer(models.Model):
    """So many đồng from the credit account to the debit account: it balances by its shape."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="transfers")
    debit = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    credit = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    amount_vnd = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ledger_amount_above_zero", condition=models.Q(amount_vnd__gt=0)
            ),
            models.CheckConstraint(
                name="ledger_two_accounts", condition=~models.Q(debit=models.F("credit"))
            ),
        ]


class Assertion(models.Model):
    """The bank's word: when this day closed, this account stood at this sum, says this paper."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    balance_vnd = models.BigIntegerField()
    paper = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()
