"""What came in: files with their staged reading, papers with number and day, scans. Contents are
sealed.
"""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, Scope, by_territory


class ReceivedFile(models.Model):
    """A workbook an office sent: the file, what was read from it, and what became of it.

    States: staged (read, shown as a preview), applied, dropped. Both contents are sealed, since
    they
    carry identity numbers.
    """

    kind = models.CharField(max_length=20)
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    list_id = models.BigIntegerField(null=True)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    size_bytes = models.IntegerField()
    content_sealed = models.BinaryField()
    staged_sealed = models.BinaryField(default=b"")
    counts = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="staged")
    version = models.IntegerField(default=1)
    received_at = models.DateTimeField()

    scope = Scope({roles.COMMUNE_POLICE: (ByAgency("agency_id"),)})


class Attachment(models.Model):
    """A scan or paper attached to a row (a list, a loan). Content is sealed.

    A scan shows every column of every name, so who sees only some of them never gets it.
    """

    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    mime = models.CharField(max_length=60)
    size_bytes = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content_sealed = models.BinaryField()
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    scope = by_territory("commune_id", **{roles.PROVINCE_COMMITTEE: ()})

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="attachment_subject")]


class SignedPaper(models.Model):
    """The number, day and signer that a signed paper carries; they come from the paper, never from
    us.
    """

    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    kind = models.CharField(max_length=30)
    number = models.CharField(max_length=60)
    signed_on = models.DateField()
    signer_name = models.CharField(max_length=100)
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="paper_subject")]
