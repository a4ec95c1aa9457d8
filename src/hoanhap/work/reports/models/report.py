"""The province's report: its head, sections, passages and addressees."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByProvince, Scope, Way


def of_report(prefix: str) -> Scope:
    """Who sees a report and what hangs on it: the standing agency and the committee all of it; who
    may read the province's counts only once it is closed; communes and offices none.
    """
    province = f"{prefix}province_id"
    whole: tuple[Way, ...] = (ByProvince(province),)
    closed: tuple[Way, ...] = (ByProvince(province, only={f"{prefix}state": "closed"}),)
    return Scope(
        {
            roles.PROVINCE_POLICE: whole,
            roles.PROVINCE_COMMITTEE: whole,
            roles.SYSTEM: whole,
            roles.DEPARTMENT: closed,
            roles.VBSP_BRANCH: closed,
            roles.PARTNER_BODY: closed,
        }
    )


class Report(models.Model):
    """A province's report (báo cáo): drawn up by `agency`, issued in the name of `issuer`.

    `round_id` is the round of returns it gathers, None for one on its own. `known_at` is the moment
    as of which its figures stand: set when it is submitted, so that what is read, signed and closed
    are the same; None while it is drafted. Number, day and signer are those of the signed paper.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    issuer = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    round_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=300)
    window_first = models.DateField()
    window_last = models.DateField()
    is_demo = models.BooleanField(default=False)
    state = models.CharField(max_length=10, default="drafted")
    known_at = models.DateTimeField(null=True)
    remarks = models.CharField(max_length=500, blank=True, default="")
    number = models.CharField(max_length=60, blank=True, default="")
    signed_on = models.DateField(null=True)
    signer_name = models.CharField(max_length=100, blank=True, default="")
    signer_post = models.CharField(max_length=200, blank=True, default="")
    drafted_by = models.BigIntegerField()
    submitted_by = models.BigIntegerField(null=True)
    signed_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    scope = of_report("")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round_id", "agency"],
                condition=Q(round_id__isnull=False) & ~Q(state="dropped"),
                name="report_once_a_round",
            )
        ]
        indexes = [models.Index(fields=["province", "state"], name="report_of_province")]


class ReportSection(models.Model):
    """A section of a report: the office's own words, and the passages below them.

    `outline_section_id` is the section of the round's outline it answers; its window, where given,
    is that of the figures placed in it. One of `corrected` gives what has changed in an earlier,
    closed report.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="sections")
    outline_section_id = models.BigIntegerField(null=True)
    position = models.IntegerField()
    number = models.CharField(max_length=12, blank=True, default="")
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True, default="")
    corrected = models.ForeignKey(Report, on_delete=models.PROTECT, null=True, related_name="+")
    window_first = models.DateField(null=True)
    window_last = models.DateField(null=True)
    saved_by = models.BigIntegerField(null=True)
    saved_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    scope = of_report("report__")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report", "corrected"],
                condition=Q(corrected__isnull=False),
                name="report_corrects_once",
            )
        ]
        indexes = [models.Index(fields=["report", "position"], name="section_of_report")]


class Passage(models.Model):
    """A passage taken over from an agency's return, its source kept word for word beside it.

    `source_label` names the return as it stood: number and day. `source_sha256` is that of the
    text taken, so that a later change at the source is seen.
    """

    section = models.ForeignKey(ReportSection, on_delete=models.PROTECT, related_name="passages")
    position = models.IntegerField()
    text = models.TextField()
    source_part_id = models.BigIntegerField()
    source_agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    source_label = models.CharField(max_length=200, blank=True, default="")
    source_text = models.TextField()
    source_sha256 = models.CharField(max_length=64)
    taken_by = models.BigIntegerField()
    taken_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    scope = of_report("section__report__")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["section", "source_part_id"], name="passage_taken_once_a_section"
            )
        ]


class ReportAddressee(models.Model):
    """One to whom the report goes, and when it was sent."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="addressees")
    position = models.IntegerField()
    name = models.CharField(max_length=200)
    sent_on = models.DateField(null=True)
    sent_note = models.CharField(max_length=200, blank=True, default="")

    scope = of_report("report__")
