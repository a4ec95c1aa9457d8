"""What a closed report keeps for good. These rows are never changed nor deleted; the database
refuses it.
"""

from __future__ import annotations

from django.db import models

from hoanhap.work.reports.models.report import Report, of_report


class Snapshot(models.Model):
    """A closed report as it was closed (chốt số liệu): the parameters, every cell, the ids and
    amounts of the rows behind each, the texts as printed, and a digest over all of it.

    `rows_packed` is zlib over JSON: {code: [[id, unit id, amount], ...]}. `obstacles` is the
    list of the annex; None where the report was closed before it had one.
    """

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="snapshot")
    parameters = models.JSONField()
    known_at = models.DateTimeField()
    cells = models.JSONField()
    texts = models.JSONField()
    rows_packed = models.BinaryField()
    obstacles = models.JSONField(null=True)
    digest = models.CharField(max_length=64)
    posting_id = models.BigIntegerField()
    closed_at = models.DateTimeField()

    scope = of_report("report__")


class SnapshotFile(models.Model):
    """A file of a closed report, made once and opened with the same bytes ever after.

    `of_sha256` names the Word file a PDF was made from.
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="files")
    kind = models.CharField(max_length=4)
    file_name = models.CharField(max_length=200)
    mime = models.CharField(max_length=80)
    size_bytes = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    of_sha256 = models.CharField(max_length=64, blank=True, default="")
    content_sealed = models.BinaryField()
    recorded_at = models.DateTimeField()

    scope = of_report("snapshot__report__")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "kind"], name="snapshot_file_once")
        ]
