"""The commune committee confirms a list."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.ground.registry.attesting import attest
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.lists.entering import people, touch
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.confirm",
    grants=(roles.COMMITTEE_SIGNER,),
    sentence=Words(
        vi="{who} xác nhận danh sách tháng {month}, số {number}: {confirmed} người được xác nhận, "
        "{refused} người không",
        en="{who} confirmed the list of {month}, no. {number}: {confirmed} names confirmed, "
        "{refused} not",
    ),
)
def confirm(
    act: Act, *, list_id: int, version: int, number: str, confirmed_on: date, signer_name: str
) -> Done:
    """Confirm a signed list once every name has a verdict (a nil list has none to give).

    Number, day and signer are those of the signed paper. Each confirmed name gets a dated
    attestation of conduct by the committee (điểm a khoản 2 Điều 3, Quyết định 22/2023/QĐ-TTg).
    Notes `confirmed`, `refused`.

    Raises NotVisible, Stale, WrongState; NotAllowed for who decided a name; BadInput while a name
    has no verdict (details: their entry ids), without number or signer, for a day after today or
    before the police signed.
    """
    row = list_for(act, "lists.confirm", list_id, version)
    entries = list(ListEntry.objects.filter(list=row).exclude(change="left").order_by("position"))
    other_hands(act, *{entry.decided_by for entry in entries})
    _refuse_undecided(entries)
    happened(act, "confirmed_on", confirmed_on, not_before=row.signed_on)
    row.confirmation_number = said("number", number, 60)
    row.confirmer_name = said("signer_name", signer_name, 100)
    row.confirmed_on = confirmed_on
    row.confirmed_at = act.now
    touch(row)
    confirmed = [entry for entry in entries if entry.verdict == "confirmed"]
    counts = {"confirmed": len(confirmed), "refused": len(entries) - len(confirmed)}
    _keep(act, row, confirmed, confirmed_on)
    record(
        act,
        deed="lists.confirm",
        subject=(SUBJECT, row.pk),
        occurred_on=confirmed_on,
        before={"state": "signed"},
        after={"state": row.state, "number": row.confirmation_number, **counts},
        params={"month": month_words(row), "number": row.confirmation_number, **counts},
        about=people(entries),
    )
    return Done(id=row.pk, version=row.version, notes=counts)


def _refuse_undecided(entries: list[ListEntry]) -> None:
    undecided = tuple(entry.pk for entry in entries if not entry.verdict)
    if undecided:
        raise BadInput(
            Words(
                vi="Còn {count} tên chưa được xem xét.", en="{count} names have no verdict yet."
            ).format(count=len(undecided)),
            details=undecided,
        )


def _keep(act: Act, row: MonthlyList, confirmed: list[ListEntry], on: date) -> None:
    subject = (SUBJECT, row.pk)
    keep_paper(
        act,
        subject,
        kind="list_confirmed",
        number=row.confirmation_number,
        signed_on=on,
        signer_name=row.confirmer_name,
    )
    attest(
        act,
        [(entry.person_id, entry.obeys_law) for entry in confirmed],
        agency_id=act.actor.agency_id,
        source=subject,
        on=on,
    )
