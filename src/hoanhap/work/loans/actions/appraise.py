"""loans.appraise: the bank's officer appraises a full dossier and proposes a sum and a term."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import BadInput, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import listed_person
from hoanhap.work.loans.codes import PAPERS, PAPERS_OF_PATH
from hoanhap.work.loans.judging import judge
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.appraise",
    grants=(roles.BANK_CREDIT_OFFICER,),
    sentence=Words(
        vi="{who} thẩm định, đề xuất cho vay {amount} đồng trong {months} tháng",
        en="{who} appraised and proposed {amount} đồng over {months} months",
    ),
)
def appraise(
    act: Act,
    *,
    loan_id: int,
    version: int,
    appraised_on: date,
    papers: tuple[str, ...],
    proposed_vnd: int,
    proposed_term_months: int,
    note: str,
    has_same_purpose_debt: bool | None,
) -> Done:
    """Appraise: all papers of the way of borrowing are there, the law is asked about what is
    proposed.

    Unknown conditions are allowed here and named for the approver; plainly unmet ones are refused.
    Raises NotVisible, Stale, WrongState, BadInput (each missing paper), RuleNotMet.
    """
    loan, before = loan_for(act, "loans.appraise", loan_id, version)
    if (loan.path, before) == ("household", "applied"):
        raise WrongState(
            Words(
                vi="Hồ sơ qua hộ phải được Tổ bình xét và xã xác nhận trước khi thẩm định.",
                en="A household's file needs review and the commune's confirmation first.",
            )
        )
    happened(act, "appraised_on", appraised_on, not_before=loan.confirmed_on or loan.applied_on)
    _all_papers(loan.path, papers)
    loan.has_same_purpose_debt = has_same_purpose_debt
    listed = listed_person(act.actor, loan.list_entry_id)
    judged = judge(
        loan, listed, appraised_on, amount_vnd=proposed_vnd, term_months=proposed_term_months
    )
    judged.refuse_unless(True, None)
    loan.appraised_on = appraised_on
    loan.appraised_by = act.actor.posting_id
    loan.appraisal_note = note
    loan.approved_vnd = proposed_vnd
    loan.approved_term_months = proposed_term_months
    return save_and_record(
        act,
        "loans.appraise",
        loan,
        appraised_on,
        before=before,
        after={"papers": papers, "proposed_vnd": proposed_vnd},
        params={"amount": format_vnd(proposed_vnd), "months": proposed_term_months},
        judged=judged,
    )


def _all_papers(path: str, papers: tuple[str, ...]) -> None:
    missing = [code for code in PAPERS_OF_PATH[path] if code not in papers]
    if missing:
        problems = [
            (
                "papers",
                Words(vi="Còn thiếu: {paper}.", en="Missing: {paper}.").format(paper=PAPERS[code]),
            )
            for code in missing
        ]
        raise BadInput(problems[0][1], details=problems)
