"""Communication outputs; training sessions and briefings, who was invited and how many came."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByProvince, Scope

FILE_COLUMN = "outreach.output"
SHEET_COLUMN = "outreach.session"


class Output(models.Model):
    """One communication output (sản phẩm tuyên truyền) of an agency: through which channel, on
    which day, for whom, how many it reached (`reach`, null: not counted), and where it can be seen
    (`link`, or a kept file). Says nothing about any person.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    audience = models.CharField(max_length=20, blank=True, default="")
    reach = models.IntegerField(null=True)
    held_on = models.DateField()
    link = models.CharField(max_length=500, blank=True, default="")
    file_name = models.CharField(max_length=200, blank=True, default="")
    mime = models.CharField(max_length=80, blank=True, default="")
    size_bytes = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    content_sealed = models.BinaryField(default=b"")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = Scope({kind: (ByProvince("province_id"),) for kind in roles.AGENCY_KINDS})

    class Meta:
        indexes = [models.Index(fields=["agency", "held_on"], name="output_of_agency")]


class TrainingSession(models.Model):
    """One training session or briefing (tập huấn, hội nghị quán triệt) that an agency holds: of
    what kind, on which day, where, for whom, by which invitation (`number`).

    `held_on` may lie ahead; it and `kind` stand once attendance was noted. It was held when
    somebody is noted as having come. The file is the signed attendance sheet. Names nobody who
    came.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    title = models.CharField(max_length=300)
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True, default="")
    audience = models.CharField(max_length=20, blank=True, default="")
    number = models.CharField(max_length=60, blank=True, default="")
    file_name = models.CharField(max_length=200, blank=True, default="")
    mime = models.CharField(max_length=80, blank=True, default="")
    size_bytes = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    content_sealed = models.BinaryField(default=b"")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = Scope({kind: (ByProvince("province_id"),) for kind in roles.AGENCY_KINDS})

    class Meta:
        indexes = [models.Index(fields=["agency", "held_on"], name="session_of_agency")]


class SessionUnit(models.Model):
    """Who is invited to a session: an agency, or a body that has no post here (`name`). `unit` is
    the agency's own, for a body that is only named the organiser's.
    """

    session = models.ForeignKey(TrainingSession, on_delete=models.PROTECT, related_name="seats")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True, default="")
    unit = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = Scope({kind: (ByProvince("session__province_id"),) for kind in roles.AGENCY_KINDS})

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "agency"],
                condition=models.Q(removed_at__isnull=True),
                name="invited_once_a_session",
            )
        ]


class Attendance(models.Model):
    """How many of an invited unit came (0: nobody), as noted by it or by the organiser. A later
    note supersedes the one before, which stays.
    """

    seat = models.ForeignKey(SessionUnit, on_delete=models.PROTECT, related_name="attendance")
    came = models.IntegerField()
    note = models.CharField(max_length=200, blank=True, default="")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    scope = Scope(
        {kind: (ByProvince("seat__session__province_id"),) for kind in roles.AGENCY_KINDS}
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seat"],
                condition=models.Q(superseded_at__isnull=True),
                name="attendance_stands_once",
            )
        ]
