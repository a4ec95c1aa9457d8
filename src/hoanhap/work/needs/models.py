"""Tables of the yearly survey of need: who is asked, what each answered, which office is through.

Nothing is forgotten: a line that moves is closed and made anew, an answer is followed by another.
"""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByDisclosure, ByProvince, ByTerritory, Scope, by_territory
from hoanhap.work.needs.codes import WHO_SEES


class Survey(models.Model):
    """A year's survey of need (rà soát nhu cầu vay vốn) of a province.

    `judged_on` is the day on which the law was asked who may borrow; `asker_kinds` the kinds of
    office that ask; `basis` the plan's point it rests on, in words, `duty_id` that duty where there
    is one.
    """

    province = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    year = models.SmallIntegerField()
    title = models.CharField(max_length=200)
    basis = models.CharField(max_length=300, blank=True, default="")
    duty_id = models.BigIntegerField(null=True)
    asker_kinds = models.JSONField(default=list)
    judged_on = models.DateField()
    opens_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, default="open")
    closed_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    scope = Scope({kind: (ByProvince("province_id"),) for kind in WHO_SEES})

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province"],
                condition=models.Q(state="open"),
                name="survey_one_open_a_province",
            ),
        ]


class SurveyLine(models.Model):
    """One person or one employer to be asked, in the commune where they then were.

    `released_on` and `window_last_on` (the last day on which the law allows a loan) are a
    person's; `has_loan` whether a loan had been paid out to them by the day that was judged.
    `closed_at`: asked no more on this line, for another line of the same survey took its place.
    """

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="lines")
    person = models.ForeignKey(
        "registry.Person", on_delete=models.PROTECT, null=True, related_name="+"
    )
    employer = models.ForeignKey(
        "registry.Employer", on_delete=models.PROTECT, null=True, related_name="+"
    )
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    released_on = models.DateField(null=True)
    window_last_on = models.DateField(null=True)
    has_loan = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    scope = by_territory(
        "commune_id",
        **{
            roles.VBSP_OFFICE: (
                ByDisclosure("person_id"),
                ByTerritory("commune_id", {"person__isnull": True}),
            ),
        },
    )

    class Meta:
        indexes = [models.Index(fields=["survey", "commune"], name="survey_line_commune")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) ^ models.Q(employer__isnull=True),
                name="survey_line_person_or_employer",
            ),
            models.UniqueConstraint(
                fields=["survey", "person"],
                condition=models.Q(closed_at__isnull=True),
                name="survey_asks_a_person_once",
            ),
            models.UniqueConstraint(
                fields=["survey", "employer"],
                condition=models.Q(closed_at__isnull=True),
                name="survey_asks_an_employer_once",
            ),
        ]


class Answer(models.Model):
    """What one answered: a need (its parts in Need), none, or that they could not be reached and
    why. The one that stands has no `superseded_at`; the others are its history.
    """

    line = models.ForeignKey(SurveyLine, on_delete=models.PROTECT, related_name="answers")
    outcome = models.CharField(max_length=12)
    reason = models.CharField(max_length=20, blank=True, default="")
    note = models.CharField(max_length=300, blank=True, default="")
    asked_on = models.DateField()
    how = models.CharField(max_length=10)
    agency_id = models.BigIntegerField()
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["line", "recorded_at"], name="answer_of_line")]
        constraints = [
            models.UniqueConstraint(
                fields=["line"],
                condition=models.Q(superseded_at__isnull=True),
                name="survey_one_standing_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["need", "no_need", "not_reached"]),
                name="survey_outcome_known",
            ),
        ]


class Need(models.Model):
    """What an answer wants to borrow for one purpose (Điều 5 Quyết định 22/2023/QĐ-TTg): a person
    may want a loan for study and another for business.

    `wanted_year` and `wanted_quarter` say by when. `fund_code` "": it is not known out of which
    capital. Its rows never change: another answer brings its own.
    """

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="needs")
    purpose = models.CharField(max_length=10)
    amount_vnd = models.BigIntegerField()
    wanted_year = models.SmallIntegerField()
    wanted_quarter = models.SmallIntegerField()
    fund_code = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "purpose"], name="survey_need_a_purpose"),
            models.CheckConstraint(
                condition=models.Q(amount_vnd__gt=0, wanted_quarter__range=(1, 4)),
                name="survey_need_sum_and_quarter",
            ),
        ]


class SurveyFinish(models.Model):
    """That an office says it has asked everyone; `withdrawn_at`: it was said too early."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="finishes")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    finished_on = models.DateField()
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "agency"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="survey_finished_once_an_office",
            ),
        ]


class SurveyReminder(models.Model):
    """That an office was reminded of a survey, by whom and with which words."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="reminders")
    agency = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    reminded_on = models.DateField()
    note = models.CharField(max_length=300, blank=True, default="")
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()


class TakenWorkbook(models.Model):
    """A workbook of answers that was taken in: the same file does nothing a second time."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="workbooks")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    agency_id = models.BigIntegerField()
    posting_id = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "sha256"], name="survey_workbook_once")
        ]
