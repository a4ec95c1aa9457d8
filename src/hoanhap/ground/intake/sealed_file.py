"""A file kept with a row, sealed: the columns that every such table shares."""

from __future__ import annotations

from django.db import models


class SealedFile(models.Model):
    """The columns of a file kept with a row; all empty where the row has none."""

    file_name = models.CharField(max_length=200, blank=True, default="")
    mime = models.CharField(max_length=80, blank=True, default="")
    size_bytes = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, default="", db_index=True)
    content_sealed = models.BinaryField(default=b"")

    class Meta:
        abstract = True
