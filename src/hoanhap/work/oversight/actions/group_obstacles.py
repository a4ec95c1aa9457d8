"""Group obstacles that say the same into one."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import (
    ANSWERERS,
    SUBJECT,
    follows,
    is_owner,
    kept,
    to_handle,
)
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.group_obstacles",
    grants=ANSWERERS,
    sentence=Words(
        vi="{who} gộp {n} ý kiến vào “{title}”", en="{who} grouped {n} others into “{title}”"
    ),
)
def group_obstacles(
    act: Act, *, obstacle_id: int, version: int, member_ids: tuple[int, ...]
) -> Done:
    """Group those that say the same into this one: one owner, one answer, for all who asked.

    The members wait for an answer and hold no others. Raises NotVisible, Stale, NotAllowed where
    the actor neither owns nor gathers them, WrongState, BadInput when none is named.
    """
    row = to_handle(act, obstacle_id, version)
    OBSTACLE_TABLE.next("oversight.group_obstacles", row.state)
    members = _members(act, row, member_ids)
    before = {"waiting_since": row.waiting_since, **kept(row, *members)}
    for member in members:
        member.grouped_into = row
        member.state = "grouped"
        member.version += 1
        member.save()
    row.waiting_since = min([row.waiting_since, *(one.raised_on for one in members)])
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.group_obstacles",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"waiting_since": row.waiting_since},
        params={"title": row.title, "n": len(members)},
        about=[(SUBJECT, one.pk) for one in members],
    )
    return Done(id=row.pk, version=row.version, notes={"n": len(members)})


def _members(act: Act, row: Obstacle, member_ids: tuple[int, ...]) -> list[Obstacle]:
    wanted = sorted(set(member_ids) - {row.pk})
    if not wanted:
        raise unfit(
            "member_ids",
            Words(vi="Hãy chọn ít nhất một ý kiến để gộp.", en="Choose at least one to group."),
        )
    found = list(Obstacle.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))
    seen = access.visible(act.actor, Obstacle).filter(pk__in=wanted).count()
    if not len(found) == seen == len(wanted):
        raise NotVisible
    for member in found:
        _fits(act, member)
    return found


def _fits(act: Act, member: Obstacle) -> None:
    if not (is_owner(act.actor, member) or follows(act.actor, member)):
        raise NotAllowed(
            Words(
                vi="“{title}” do cơ quan khác giải đáp; hãy đề nghị cơ quan theo dõi của tỉnh gộp.",
                en="Another agency answers “{title}”; ask who follows the province's work.",
            ).format(title=member.title)
        )
    if member.state != "raised" or member.grouped.exists():
        raise WrongState(
            Words(
                vi="“{title}” không còn chờ trả lời, hoặc đã gộp ý kiến khác vào đó; hãy chọn ý "
                "kiến đó làm ý kiến chính.",
                en="“{title}” waits no more, or holds others; group into that one instead.",
            ).format(title=member.title)
        )
