"""Put a person's identity number on record."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.registry.merging import COLUMN, identity_kind
from hoanhap.ground.registry.models import Person
from hoanhap.ground.registry.needing_help import close_for
from hoanhap.ground.vault.sealing import blind_index, seal_text
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.identity import is_old_card_number, read_identity_number
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

KINDS = {
    "cccd": Words(vi="số định danh 12 chữ số", en="12-digit number"),
    "cmnd": Words(vi="số CMND 9 chữ số", en="9-digit card number"),
}


@action(
    "registry.record_identity",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(vi="{who} ghi {kind} cho {name}", en="{who} put the {kind} of {name} on record"),
)
def record_identity(act: Act, *, person_id: int, version: int, identity_number: str) -> Done:
    """Seal a person's number on record and close the task to help with an identity card. The trace
    says that a number came and of which kind, never the number.

    Raises NotVisible, Stale, and BadInput for a number of wrong form, one that does not fit the
    birth on record, or one on record for someone else.
    """
    row = access.get_for(act, Person, person_id, version)
    number = "".join(identity_number.split())
    _refuse_wrong(row, number)
    before = {"identity_kind": row.identity_kind}
    row.identity_kind = identity_kind(number)
    row.identity_sealed = seal_text(number, column=COLUMN)
    row.identity_index = blind_index(number)
    row.version += 1
    row.save()
    close_for(act, row.pk, "identity_card")
    words = KINDS[row.identity_kind]
    record(
        act,
        deed="registry.record_identity",
        subject=("registry.Person", row.pk),
        occurred_on=act.today,
        before=before,
        after={"identity_kind": row.identity_kind},
        params={"name": row.full_name, "kind": {"vi": words.vi, "en": words.en}},
    )
    return Done(id=row.pk, version=row.version)


def _refuse_wrong(row: Person, number: str) -> None:
    read = read_identity_number(number)
    why: Words | None = None
    if read is None and not is_old_card_number(number):
        why = Words(
            vi="Số định danh phải đủ 12 chữ số (hoặc 9 chữ số với CMND cũ).",
            en="An identity number has 12 digits (9 for an old card).",
        )
    elif read is not None and read.born_year != row.birth_year:
        why = Words(
            vi="Số định danh cho biết năm sinh khác với năm sinh trên hồ sơ.",
            en="The number says another year of birth than the record.",
        )
    elif read is not None and row.sex and read.sex != row.sex:
        why = Words(
            vi="Số định danh cho biết giới tính khác với hồ sơ.",
            en="The number says another sex than the record.",
        )
    elif Person.objects.filter(identity_index=blind_index(number)).exclude(pk=row.pk).exists():
        why = Words(
            vi="Số này đang ghi cho một người khác; hãy kiểm tra lại giấy tờ.",
            en="This number is on record for someone else; check the papers.",
        )
    if why is not None:
        raise BadInput(why, details=(("identity_number", why),))
