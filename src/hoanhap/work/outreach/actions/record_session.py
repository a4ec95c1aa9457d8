"""Record a training session or a briefing, held or to come."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import AUDIENCES, SESSION_KINDS
from hoanhap.work.outreach.models import TrainingSession
from hoanhap.work.outreach.sessions import SUBJECT, WORKERS, invite, near_enough, somebody


@action(
    "outreach.record_session",
    grants=WORKERS,
    sentence=Words(
        vi="{who} ghi buổi “{title}”, mời {n} đơn vị",
        en="{who} recorded the session “{title}”, {n} invited",
    ),
)
def record_session(
    act: Act,
    *,
    title: str,
    held_on: date,
    kind: str = "training",
    place: str = "",
    audience: str = "",
    number: str = "",
    agency_ids: tuple[int, ...] = (),
    names: tuple[str, ...] = (),
) -> Done:
    """Record a session that the actor's agency holds, and who is invited: agencies of the province,
    or bodies without a post here by name.

    It may be announced up to a year ahead; it counts for duties of training once somebody is noted
    as having come (`note_attendance`, `fill_attendance`). Raises NotVisible for an agency of
    another province; BadInput for an unknown code, a day too far ahead, or nobody invited.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    session = TrainingSession.objects.create(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        kind=known("kind", kind, SESSION_KINDS),
        title=said("title", title, 300),
        held_on=near_enough(act, held_on),
        place=not_too_long("place", place, 200),
        audience=known("audience", audience, AUDIENCES) if audience else "",
        number=not_too_long("number", number, 60),
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    invited = invite(act, session, agency_ids, names)
    somebody(invited)
    record(
        act,
        deed="outreach.record_session",
        subject=(SUBJECT, session.pk),
        # A session to come is announced on the day of the deed.
        occurred_on=min(held_on, act.today),
        after={"kind": session.kind, "held_on": held_on, "invited": invited},
        params={"title": session.title, "n": invited},
    )
    return Done(id=session.pk, version=session.version, notes={"n": invited})
