"""Correct what is on record of a person."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.registry.models import Person
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.vietnamese import name_sort_key, proper_name, skeleton
from hoanhap.pure.kernel.words import Words

FIELDS = ("full_name", "birth_year", "born_on", "sex", "phone")


@action(
    "registry.correct_person",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(vi="{who} sửa thông tin của {name}", en="{who} corrected the record of {name}"),
)
def correct_person(
    act: Act,
    *,
    person_id: int,
    version: int,
    full_name: str,
    birth_year: int,
    born_on: date | None,
    sex: str,
    phone: str,
    reason: str,
) -> Done:
    """Correct name, birth, sex or telephone, with the reason; lists already made keep what they
    said, the next one carries the correction.

    Raises NotVisible, Stale, and BadInput for wrong fields or without a reason.
    """
    row = access.get_for(act, Person, person_id, version)
    _refuse_wrong(act, full_name, birth_year, born_on, sex, reason)
    before = {name: getattr(row, name) for name in FIELDS}
    row.full_name = proper_name(full_name)
    row.name_skeleton = skeleton(row.full_name)
    row.name_sort = name_sort_key(row.full_name)
    row.birth_year = birth_year
    row.born_on = born_on
    row.sex = sex
    row.phone = phone.strip()[:20]
    row.version += 1
    row.save()
    after = {name: getattr(row, name) for name in FIELDS}
    changed = [name for name in FIELDS if before[name] != after[name]]
    record(
        act,
        deed="registry.correct_person",
        subject=("registry.Person", row.pk),
        occurred_on=act.today,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
        reason=reason.strip(),
        params={"name": row.full_name},
    )
    return Done(id=row.pk, version=row.version, notes={"changed": changed})


def _refuse_wrong(
    act: Act, full_name: str, birth_year: int, born_on: date | None, sex: str, reason: str
) -> None:
    wrong: list[tuple[str, Words]] = []
    if not full_name.strip() or len(full_name) > 100:
        wrong.append(
            ("full_name", Words(vi="Hãy ghi họ và tên.", en="The full name must be filled in."))
        )
    if not 1900 <= birth_year <= act.today.year - 14 or (
        born_on is not None and born_on.year != birth_year
    ):
        wrong.append(
            (
                "birth_year",
                Words(vi="Năm sinh, ngày sinh không hợp lý.", en="The birth can't be right."),
            )
        )
    if sex not in ("male", "female", ""):
        wrong.append(("sex", Words(vi="Giới tính ghi nam hoặc nữ.", en="Sex is male or female.")))
    if not reason.strip():
        wrong.append(
            ("reason", Words(vi="Hãy ghi lý do sửa.", en="Say why it is being corrected."))
        )
    if wrong:
        raise BadInput(
            Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.").format(
                count=len(wrong)
            ),
            details=wrong,
        )
