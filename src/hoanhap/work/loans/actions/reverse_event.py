"""loans.reverse_event: a payout or collection entered wrongly is undone, never edited."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.ledger.post import EntryFacts, reverse
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import LoanEvent
from hoanhap.work.loans.standing import Told
from hoanhap.work.loans.stepping import loan_for, save_and_record
from hoanhap.work.loans.telling import mode_of, refuse_impossible, tell


@action(
    "loans.reverse_event",
    grants=(roles.BANK_ACCOUNTANT,),
    sentence=Words(
        vi="{who} hủy bút toán số {number}", en="{who} reversed the bank's entry no. {number}"
    ),
)
def reverse_event(
    act: Act,
    *,
    loan_id: int,
    version: int,
    event_id: int,
    reversed_on: date,
    core_number: str,
    reason: str,
) -> Done:
    """Reverse one event of the loan by a further one; a right one is then recorded anew.

    Raises NotVisible, Stale, WrongState, BadInput (reversed already, or the rest of the history
    can't be without it).
    """
    loan, before = loan_for(act, "loans.reverse_event", loan_id, version)
    event = LoanEvent.objects.filter(pk=event_id, loan=loan).first()
    if event is None or event.kind == "reversal":
        raise NotVisible
    happened(act, "reversed_on", reversed_on, not_before=event.occurred_on)
    if LoanEvent.objects.filter(reverses=event).exists():
        why = Words(vi="Bút toán này đã được hủy.", en="This entry was reversed already.")
        raise BadInput(why, details=(("event_id", why),))
    if not reason.strip():
        why = Words(vi="Hãy ghi lý do hủy.", en="Give the reason for the reversal.")
        raise BadInput(why, details=(("reason", why),))
    told = Told("reversal", reversed_on, reverses_id=event.pk)
    refuse_impossible(loan, told)
    posted = reverse(
        event.entry_id,
        EntryFacts(reversed_on, act.request_id, "loans.reverse_event", f"loan {loan.pk}"),
        now=act.now,
        mode=mode_of(act, reversed_on),
    )
    written = tell(
        act, loan, told, core_number=core_number, paper_number="", entry_id=posted.entry_id
    )
    return save_and_record(
        act,
        "loans.reverse_event",
        loan,
        reversed_on,
        before=before,
        after={"event": written.pk},
        params={"number": event.core_number},
        reason=reason,
        notes={"event_id": written.pk},
    )
