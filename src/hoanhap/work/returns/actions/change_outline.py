"""Change an outline, or make its next edition."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import CalendarLine, Outline, Round
from hoanhap.work.returns.outlining import outline_for, refuse_odd_sections, write_sections
from hoanhap.work.returns.stepping import OUTLINE, TITLE_LONGEST
from hoanhap.work.returns.types import NewSection


@action(
    "returns.change_outline",
    grants=DESK,
    sentence=Words(vi="{who} sửa đề cương “{title}”", en="{who} changed the outline “{title}”"),
)
def change_outline(
    act: Act, *, outline_id: int, version: int, title: str, sections: tuple[NewSection, ...]
) -> Done:
    """Change an outline. One that a round has is never changed: a change makes the next edition,
    which the calendar follows from then on, and retires this one.

    Done.id is the outline that stands now; notes `is_new_edition`. Raises NotVisible, Stale,
    WrongState, BadInput as when it is written.
    """
    row = outline_for(act, "returns.change_outline", outline_id, version)
    title = said("title", title, TITLE_LONGEST)
    refuse_odd_sections(act, sections)
    was = {"title": row.title, "version": row.version, "state": row.state}
    is_used = Round.objects.filter(outline_id=row.pk).exists()
    stands = _next_edition(act, row, title) if is_used else row
    if not is_used:
        row.title = title
        row.sections.all().delete()
    row.version += 1
    row.save()
    write_sections(stands, sections)
    record(
        act,
        deed="returns.change_outline",
        subject=(OUTLINE, row.pk),
        occurred_on=act.today,
        before=was,
        after={"stands": stands.pk, "state": row.state, "sections": len(sections)},
        params={"title": title},
        about=[(OUTLINE, stands.pk)] if is_used else [],
    )
    return Done(id=stands.pk, version=stands.version, notes={"is_new_edition": is_used})


def _next_edition(act: Act, row: Outline, title: str) -> Outline:
    row.state = "retired"
    made = Outline.objects.create(
        province_id=row.province_id,
        title=title,
        kind=row.kind,
        from_plan_id=row.from_plan_id,
        from_item_id=row.from_item_id,
        replaces=row,
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    lines = CalendarLine.objects.filter(outline_id=row.pk).exclude(ends_on__lte=act.today)
    lines.update(outline=made)
    return made
