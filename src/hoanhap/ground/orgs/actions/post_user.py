"""orgs.post_user: a person gets a post at an office, from a day on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency, Posting, User
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class NewUser:
    """Who signs in: user name, full name, and the password's hash, never the password."""

    username: str
    full_name: str
    password_hash: str = field(repr=False)


@action(
    "orgs.post_user",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(vi="{who} bố trí {name}: {role}", en="{who} posted {name}: {role}"),
)
def post_user(
    act: Act, *, agency_id: int, role: str, title: str, starts_on: date, user: NewUser
) -> Done:
    """Give a person a post; a user of that name is made where there is none yet.

    Raises BadInput for a role that this kind of office doesn't have, or an unknown office.
    """
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or role not in roles.ROLES or roles.ROLES[role][0] != agency.kind:
        why = Words(
            vi="Cơ quan này không có vị trí đó.", en="This kind of office has no such post."
        )
        raise BadInput(why, details=(("role", why),))
    row, _ = User.objects.get_or_create(
        username=user.username,
        defaults={"full_name": user.full_name, "password": user.password_hash},
    )
    posting = Posting.objects.create(
        user=row, agency=agency, role=role, title=title, starts_on=starts_on
    )
    record(
        act,
        deed="orgs.post_user",
        subject=("orgs.Posting", posting.pk),
        occurred_on=act.today,
        after={"user": user.username, "agency": agency.pk, "role": role, "starts_on": starts_on},
        params={"name": user.full_name, "role": roles.ROLES[role][1]},
    )
    return Done(id=posting.pk)
