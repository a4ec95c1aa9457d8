"""A list as it is printed: Form 01's data, for the paper that reports/forms lays out."""

from __future__ import annotations

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry.merging import COLUMN
from hoanhap.ground.vault.sealing import unseal_text
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotAllowed
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import REFUSAL_CODES
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.paper_types import PaperData, PaperLine

_NEEDED = ("identity_number", "residence", "release_kind", "purpose")


def form_01_paper(actor: Actor, list_id: int) -> PaperData:
    """The rows that stand on a list, whole, with what its papers carry. Four queries.

    The bank's paper carries confirmed names only, as its page does. Raises NotVisible, and
    NotAllowed for a post that may not see every column of the form (it would print a form with
    holes).
    """
    if not all(sees(actor, name) for name in _NEEDED):
        raise NotAllowed(
            Words(
                vi="Vị trí công tác của anh/chị không xem được đủ các cột của Mẫu số 01 nên không "
                "in được danh sách.",
                en="Your post doesn't see every column of Form 01, so it can't print the list.",
            )
        )
    rows = access.visible(actor, MonthlyList).select_related("police", "committee", "bank")
    row = rows.filter(pk=list_id).first() or access.get(actor, MonthlyList, list_id)
    entries = (
        access.visible(actor, ListEntry)
        .filter(list=row)
        .exclude(change="left")
        .order_by("position")
    )
    province_id = row.police.province_id
    names = unit_names([row.commune_id, province_id])
    return PaperData(
        commune_id=row.commune_id,
        commune_name=names.get(row.commune_id, ""),
        province_id=province_id,
        province_name=names.get(province_id, ""),
        police_name=row.police.name,
        committee_name=row.committee.name,
        bank_name=row.bank.name,
        symbol=row.police.symbol,
        month=row.month,
        addition_no=row.addition_no,
        state=row.state,
        number=row.number,
        signed_on=row.signed_on,
        signer_name=row.signer_name,
        confirmation_number=row.confirmation_number,
        confirmed_on=row.confirmed_on,
        confirmer_name=row.confirmer_name,
        lines=tuple(_line(number, entry) for number, entry in enumerate(entries, start=1)),
    )


def _line(position: int, entry: ListEntry) -> PaperLine:
    return PaperLine(
        position=position,
        full_name=entry.full_name,
        birth_year=entry.birth_year,
        born_on=entry.born_on,
        sex=entry.sex,
        identity_number=unseal_text(entry.identity_sealed, column=COLUMN),
        residence=entry.residence,
        phone=entry.phone,
        release_kind=entry.release_kind,
        released_on=entry.released_on,
        certificate_number=entry.certificate_number,
        certificate_on=entry.certificate_on,
        obeys_law=entry.obeys_law,
        purpose=entry.purpose,
        amount_vnd=entry.amount_vnd,
        form_note=entry.form_note,
        is_confirmed={"": None, "confirmed": True, "refused": False}[entry.verdict],
        refusal=REFUSAL_CODES.get(entry.refusal_code),
    )
