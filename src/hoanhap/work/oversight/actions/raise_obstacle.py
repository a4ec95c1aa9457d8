"""Raise an obstacle or a proposal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import Office, offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.identity import read_identity_number
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import OBSTACLE_KINDS, TOPICS
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import RAISERS, SUBJECT

# A sum never begins with a nought; the number of whoever was born in this country does.
_DIGITS = re.compile(r"(?<!\d)0(?:[ .]?\d){11}(?!\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stood: the page's address and name, and the row it shows ("lists.MonthlyList",
    17).
    """

    path: str = ""
    name: str = ""
    subject_kind: str = ""
    subject_id: int | None = None


@action(
    "oversight.raise_obstacle",
    grants=RAISERS,
    sentence=Words(vi="{who} nêu “{title}”", en="{who} raised “{title}”"),
)
def raise_obstacle(
    act: Act,
    *,
    kind: str,
    topic: str,
    title: str,
    text: str,
    owner_id: int | None = None,
    place: Place | None = None,
) -> Done:
    """Raise what stands in the way, or what is proposed, with the place one stood in.

    `owner_id` is the agency asked; without it the standing agency of the province. Raises
    NotVisible for an agency of another province; BadInput for an unknown code, empty or long texts,
    or a text with somebody's identity number.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    owner = _owner(province_id, owner_id, act.today)
    stood = place or Place()
    row = Obstacle.objects.create(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        owner_id=owner.id if owner else None,
        kind=known("kind", kind, OBSTACLE_KINDS),
        topic=known("topic", topic, TOPICS),
        title=_impersonal("title", said("title", title, 200)),
        text=_impersonal("text", said("text", text, 4000)),
        place_path=not_too_long("place", stood.path, 200).partition("?")[0],
        place_name=not_too_long("place", stood.name, 60),
        subject_kind=not_too_long("place", stood.subject_kind, 60),
        subject_id=stood.subject_id,
        raised_on=act.today,
        waiting_since=act.today,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    record(
        act,
        deed="oversight.raise_obstacle",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"state": row.state, "owner": owner.name if owner else ""},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)


def _owner(province_id: int, owner_id: int | None, day: date) -> Office | None:
    standing = [office for office in offices_of(province_id) if office.stands_on(day)]
    if owner_id is None:
        return next((one for one in standing if one.kind == roles.PROVINCE_POLICE), None)
    found = next((one for one in standing if one.id == owner_id), None)
    if found is None or found.kind == roles.SYSTEM:
        raise NotVisible
    return found


def _impersonal(field: str, text: str) -> str:
    for digits in _DIGITS.findall(text):
        if read_identity_number(re.sub(r"\D", "", digits)) is not None:
            raise unfit(
                field,
                Words(
                    vi="Nội dung có số định danh của một người. Hãy bỏ số đó; nơi anh/chị đang "
                    "đứng đã được ghi kèm.",
                    en="The text holds somebody's identity number. Take it out; the page you "
                    "stood on is kept with this anyway.",
                ),
            )
    return text
