"""The trace: what was asked, what was done, the day's seal, and what leaves the house."""

from __future__ import annotations

from django.db import models


class ActRequest(models.Model):
    """One request id, claimed by the deed that first used it, with a digest of its input and its
    answer.
    """

    request_id = models.UUIDField(primary_key=True)
    deed = models.CharField(max_length=60)
    posting_id = models.BigIntegerField()
    input_digest = models.CharField(max_length=64)
    result = models.JSONField(default=dict)
    recorded_at = models.DateTimeField()


class AuditEntry(models.Model):
    """One deed done: who, for which agency, on what, when, before and after. Never changed or
    deleted.

    Names and titles are kept as they were, so that an entry outlives the person who made it.
    Identity
    numbers never come in here.
    """

    deed = models.CharField(max_length=60)
    request = models.OneToOneField(
        ActRequest, on_delete=models.PROTECT, related_name="+", db_constraint=True
    )
    posting_id = models.BigIntegerField()
    who = models.CharField(max_length=200)
    agency_id = models.BigIntegerField(db_index=True)
    agency_name = models.CharField(max_length=200)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    occurred_on = models.DateField()
    recorded_at = models.DateTimeField(db_index=True)
    reason = models.TextField(blank=True, default="")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    params = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    rules_fingerprint = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id", "id"], name="audit_subject")]


class AuditLink(models.Model):
    """A further row an entry speaks of: the person behind a loan, the people in a file."""

    entry = models.ForeignKey(AuditEntry, on_delete=models.PROTECT, related_name="links")
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="audit_link_subject")]


class ViewEntry(models.Model):
    """One look at a person's record columns: who looked, at whom, on which page, when."""

    posting_id = models.BigIntegerField()
    who = models.CharField(max_length=200)
    agency_id = models.BigIntegerField()
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    page = models.CharField(max_length=80)
    seen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="audit_view_subject")]


class DailySeal(models.Model):
    """The digest over all entries of one day and the seal before it: a changed entry breaks it."""

    day = models.DateField(unique=True)
    first_id = models.BigIntegerField(null=True)
    last_id = models.BigIntegerField(null=True)
    entries = models.IntegerField()
    digest = models.CharField(max_length=64)


class OutboxMessage(models.Model):
    """What a deed sends out of the house (a file, a message), written in the deed's own
    transaction.
    """

    entry = models.ForeignKey(AuditEntry, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=60)
    to_agency_id = models.BigIntegerField()
    payload = models.JSONField(default=dict)
    recorded_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
