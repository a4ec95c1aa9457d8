"""A person, the releases in their life, and where they lived by day."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByDisclosure, by_territory


class Person(models.Model):
    """A person who came home. `commune` and `residence` are the newest of their residences.

    The identity number is sealed; `identity_index` is its keyed digest, by which it is found.
    """

    full_name = models.CharField(max_length=100)
    name_skeleton = models.CharField(max_length=100, db_index=True)
    name_sort = models.CharField(max_length=900, db_index=True)
    birth_year = models.SmallIntegerField()
    born_on = models.DateField(null=True)
    sex = models.CharField(max_length=6, blank=True, default="")
    identity_kind = models.CharField(max_length=8, default="not_yet")
    identity_sealed = models.BinaryField(default=b"")
    identity_index = models.CharField(max_length=64, null=True, unique=True)
    phone = models.CharField(max_length=20, blank=True, default="")
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    residence = models.CharField(max_length=200)
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = by_territory(
        "commune_id",
        **{
            roles.VBSP_OFFICE: (ByDisclosure("id"),),
            roles.MASS_ORGANISATION: (ByDisclosure("id"),),
        },
    )

    class Meta:
        indexes = [
            models.Index(fields=["commune", "name_sort"], name="person_commune_name"),
            models.Index(fields=["name_skeleton", "birth_year"], name="person_same_name"),
        ]


class Release(models.Model):
    """One homecoming: completed, amnestied or conditional, with its certificate.

    A row whose kind or day turns out wrong is superseded by another, so that what was known on a
    day can be told again.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="releases")
    kind = models.CharField(max_length=12)
    released_on = models.DateField()
    certificate_number = models.CharField(max_length=40, blank=True, default="")
    certificate_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "released_on"],
                condition=models.Q(superseded_at__isnull=True),
                name="release_once_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["completed", "amnestied", "conditional"]),
                name="release_kind_known",
            ),
        ]
        indexes = [models.Index(fields=["released_on"], name="release_released_on")]


class Residence(models.Model):
    """Where a person lived, from a day until the day before `ends_on`.

    `ended_at` is when that end was put on record. A residence that was replaced from its very
    first day ends on that day: it has no day of its own any more.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    scope = by_territory("commune_id")

    class Meta:
        indexes = [models.Index(fields=["commune", "starts_on"], name="residence_commune")]
