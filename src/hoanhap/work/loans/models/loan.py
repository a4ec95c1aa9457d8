"""A loan from its application on: three parties apart, each decision with its day and its hands."""

from __future__ import annotations

from django.db import models

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.scope import ByAgency, by_territory


class Loan(models.Model):
    """One loan of one programme for one beneficiary; the borrower of record may be the household's.

    Amounts in đồng, terms in months. `state` says only what someone decided; balances and overdue
    days
    are computed from events. `*_by` are postings, kept so that other hands can be asked for.
    """

    programme = models.ForeignKey(
        "programmes.Programme", on_delete=models.PROTECT, related_name="+"
    )
    commune = models.ForeignKey("orgs.AdminUnit", on_delete=models.PROTECT, related_name="+")
    beneficiary = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    list_entry = models.ForeignKey("lists.ListEntry", on_delete=models.PROTECT, related_name="+")
    path = models.CharField(max_length=10)
    borrower_name = models.CharField(max_length=100)
    borrower_relation = models.CharField(max_length=40)
    household_head = models.CharField(max_length=100, blank=True, default="")
    other_adults = models.SmallIntegerField(null=True)
    others_able_to_work = models.BooleanField(null=True)
    others_full_capacity = models.BooleanField(null=True)
    group = models.ForeignKey(
        "loans.SavingsCreditGroup", on_delete=models.PROTECT, null=True, related_name="+"
    )
    organisation = models.ForeignKey(
        "orgs.Agency", on_delete=models.PROTECT, null=True, related_name="+"
    )
    bank = models.ForeignKey("orgs.Agency", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10)
    plan_text = models.CharField(max_length=500)
    amount_vnd = models.BigIntegerField()
    term_months = models.SmallIntegerField()
    course_months = models.SmallIntegerField(null=True)
    disbursement_months = models.SmallIntegerField(null=True)
    has_same_purpose_debt = models.BooleanField(null=True)
    applied_on = models.DateField()
    applied_by = models.BigIntegerField()
    confirmed_on = models.DateField(null=True)
    confirmed_number = models.CharField(max_length=60, blank=True, default="")
    appraised_on = models.DateField(null=True)
    appraised_by = models.BigIntegerField(null=True)
    appraisal_note = models.CharField(max_length=500, blank=True, default="")
    approved_on = models.DateField(null=True)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.BigIntegerField(null=True)
    approval_number = models.CharField(max_length=60, blank=True, default="")
    approved_vnd = models.BigIntegerField(null=True)
    approved_term_months = models.SmallIntegerField(null=True)
    contracted_on = models.DateField(null=True)
    contract_number = models.CharField(max_length=60, blank=True, default="")
    instalment_months = models.SmallIntegerField(null=True)
    fund_code = models.CharField(max_length=60, blank=True, default="")
    closed_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    refusal_code = models.CharField(max_length=30, blank=True, default="")
    refusal_note = models.CharField(max_length=300, blank=True, default="")
    state = models.CharField(max_length=12, default="applied")
    version = models.IntegerField(default=1)
    recorded_at = models.DateTimeField()

    scope = by_territory(
        "commune_id",
        **{
            roles.VBSP_OFFICE: (ByAgency("bank_id"),),
            roles.MASS_ORGANISATION: (ByAgency("organisation_id"),),
            roles.COMMUNE_POLICE: (),
        },
    )

    class Meta:
        indexes = [models.Index(fields=["bank", "state"], name="loan_bank_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["beneficiary", "purpose"],
                condition=models.Q(
                    state__in=["applied", "reviewed", "confirmed", "appraised", "approved"]
                ),
                name="loan_one_open_application_a_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(amount_vnd__gt=0), name="loan_amount_positive"
            ),
        ]


class Judgement(models.Model):
    """The law asked on one day about one loan: facts, findings and the rules' fingerprint, kept as
    made.
    """

    loan = models.ForeignKey(Loan, on_delete=models.PROTECT, related_name="judgements")
    stage = models.CharField(max_length=12)
    judged_on = models.DateField()
    is_eligible = models.BooleanField(null=True)
    facts = models.JSONField()
    findings = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    recorded_at = models.DateTimeField()
