"""loans.apply: a person named on a list asks for a loan, through the household or directly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.programmes.rules import programme_id
from hoanhap.ground.registry.disclosing import disclose
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import BadInput, WrongState
from hoanhap.pure.kernel.vietnamese import normalise
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import ListedPerson, listed_person
from hoanhap.work.loans.judging import judge, keep
from hoanhap.work.loans.models import Loan, SavingsCreditGroup


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: who borrows, for what, how much (đồng), for how long (months).

    `other_adults` and the two answers about them are the household's, None where not known.
    """

    path: str
    purpose: str
    amount_vnd: int
    term_months: int
    plan_text: str
    borrower_name: str = ""
    borrower_relation: str = ""
    household_head: str = ""
    other_adults: int | None = None
    others_able_to_work: bool | None = None
    others_full_capacity: bool | None = None
    course_months: int | None = None
    disbursement_months: int | None = None
    has_same_purpose_debt: bool | None = None
    group_id: int | None = None


@action(
    "loans.apply",
    grants=(roles.BANK_CREDIT_OFFICER, roles.COMMITTEE_CLERK),
    sentence=Words(
        vi="{who} tiếp nhận đề nghị vay {amount} đồng",
        en="{who} took in an application for {amount} đồng",
    ),
)
def apply(act: Act, *, entry_id: int, wish: Wish, applied_on: date) -> Done:
    """Take in an application of a confirmed name whose list is at the bank.

    The law is asked at once: what is plainly not met is refused with its findings; what is only not
    known yet may follow until approval. Raises NotVisible, WrongState (list not at the bank, or the
    name not confirmed), BadInput, RuleNotMet. Quyết định 22/2023/QĐ-TTg, Điều 3 and 4.
    """
    listed = listed_person(act.actor, entry_id)
    if not (listed.is_confirmed and listed.is_at_bank):
        raise WrongState(
            Words(
                vi="Chưa lập được hồ sơ vay: danh sách có tên anh/chị này chưa được xác nhận "
                "và chuyển đến ngân hàng.",
                en="No application yet: the list with this name is not confirmed and at the bank.",
            )
        )
    happened(act, "applied_on", applied_on)
    group = _group(act, wish, listed)
    loan = _new_loan(act, wish, listed, group, applied_on)
    judged = judge(
        loan, listed, applied_on, amount_vnd=wish.amount_vnd, term_months=wish.term_months
    )
    judged.refuse_unless(True, None)
    _insert(loan)
    keep(act, loan, "applied", applied_on, judged)
    if group is not None:
        disclose(
            act,
            person_ids=[listed.person_id],
            agency_id=group.organisation_id,
            clause="Quyết định 22/2023/QĐ-TTg, khoản 1 Điều 4",
            source=("loans.Loan", loan.pk),
            on=applied_on,
        )
    record(
        act,
        deed="loans.apply",
        subject=("loans.Loan", loan.pk),
        occurred_on=applied_on,
        after={"state": loan.state, "path": wish.path, "amount_vnd": wish.amount_vnd},
        params={"amount": format_vnd(wish.amount_vnd)},
        about=[("registry.Person", listed.person_id)],
        findings=judged.findings,
        rules_fingerprint=judged.fingerprint,
    )
    return Done(id=loan.pk)


def _group(act: Act, wish: Wish, listed: ListedPerson) -> SavingsCreditGroup | None:
    if wish.path == "direct":
        if wish.group_id is not None:
            raise _bad("group_id", "Vay trực tiếp không qua Tổ.", "A direct loan has no group.")
        return None
    if wish.path != "household":
        raise _bad("path", "Hãy chọn cách vay.", "Choose the way of borrowing.")
    if wish.group_id is None:
        raise _bad("group_id", "Vay qua hộ cần chọn Tổ.", "Choose the household's group.")
    group = access.get(act.actor, SavingsCreditGroup, wish.group_id)
    if (group.commune_id, group.bank_id) != (listed.commune_id, listed.bank_id):
        raise _bad("group_id", "Tổ này ở xã khác.", "This group is in another commune.")
    if not wish.borrower_name.strip():
        raise _bad(
            "borrower_name", "Hãy ghi người đại diện hộ.", "Name the household's representative."
        )
    return group


def _new_loan(
    act: Act, wish: Wish, listed: ListedPerson, group: SavingsCreditGroup | None, on: date
) -> Loan:
    is_direct = wish.path == "direct"
    return Loan(
        programme_id=programme_id("qd-22-2023"),
        commune_id=listed.commune_id,
        beneficiary_id=listed.person_id,
        list_entry_id=listed.entry_id,
        path=wish.path,
        borrower_name=listed.full_name if is_direct else normalise(wish.borrower_name),
        borrower_relation="" if is_direct else normalise(wish.borrower_relation),
        household_head=normalise(wish.household_head),
        other_adults=wish.other_adults,
        others_able_to_work=wish.others_able_to_work,
        others_full_capacity=wish.others_full_capacity,
        group=group,
        organisation_id=group.organisation_id if group else None,
        bank_id=listed.bank_id,
        purpose=wish.purpose,
        plan_text=normalise(wish.plan_text),
        amount_vnd=wish.amount_vnd,
        term_months=wish.term_months,
        course_months=wish.course_months,
        disbursement_months=wish.disbursement_months,
        has_same_purpose_debt=wish.has_same_purpose_debt,
        applied_on=on,
        applied_by=act.actor.posting_id,
        recorded_at=act.now,
    )


def _insert(loan: Loan) -> None:
    try:
        with transaction.atomic():
            loan.save(force_insert=True)
    except IntegrityError as taken:
        raise WrongState(
            Words(
                vi="Anh/chị này đang có một hồ sơ đề nghị vay cùng mục đích chưa kết thúc.",
                en="This person already has an open application for the same purpose.",
            )
        ) from taken


def _bad(field: str, vi: str, en: str) -> BadInput:
    why = Words(vi=vi, en=en)
    return BadInput(why, details=((field, why),))
