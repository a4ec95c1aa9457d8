"""loans.refuse: an application is not approved, with a coded reason that can be told to the
person.
"""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.codes import REFUSALS
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.refuse",
    grants=(roles.ORGANISATION_OFFICER, roles.COMMITTEE_SIGNER, roles.BANK_DIRECTOR),
    sentence=Words(
        vi="{who} ghi nhận không duyệt hồ sơ: {why}", en="{who} entered a refusal: {why}"
    ),
)
def refuse(act: Act, *, loan_id: int, version: int, refused_on: date, code: str, note: str) -> Done:
    """Enter a refusal before approval; "other" needs a note, the group's "no" its minutes' number.

    Raises NotVisible, Stale, WrongState, BadInput.
    """
    loan, before = loan_for(act, "loans.refuse", loan_id, version)
    happened(act, "refused_on", refused_on, not_before=loan.applied_on)
    if code not in REFUSALS:
        why = Words(vi="Hãy chọn lý do.", en="Choose a reason.")
        raise BadInput(why, details=(("code", why),))
    if code in ("other", "group_not_agreed") and not note.strip():
        why = Words(
            vi="Hãy ghi rõ lý do, hoặc số biên bản bình xét.",
            en="Write the reason, or the number of the review minutes.",
        )
        raise BadInput(why, details=(("note", why),))
    loan.refusal_code = code
    loan.refusal_note = note
    loan.closed_on = refused_on
    loan.closed_at = act.now
    return save_and_record(
        act,
        "loans.refuse",
        loan,
        refused_on,
        before=before,
        after={"code": code},
        params={"why": REFUSALS[code]},
        reason=note,
    )
