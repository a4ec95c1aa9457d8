"""Write an outline."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK, KINDS
from hoanhap.work.returns.models import Outline
from hoanhap.work.returns.outlining import refuse_odd_sections, write_sections
from hoanhap.work.returns.stepping import OUTLINE, TITLE_LONGEST
from hoanhap.work.returns.types import NewSection


@action(
    "returns.write_outline",
    grants=DESK,
    sentence=Words(vi="{who} soạn đề cương “{title}”", en="{who} wrote the outline “{title}”"),
)
def write_outline(
    act: Act, *, title: str, sections: tuple[NewSection, ...], kind: str = "periodic"
) -> Done:
    """Write an outline (*đề cương báo cáo*) of the actor's province.

    Raises BadInput for an unknown kind, body or measure and for a section without title; NotVisible
    for an agency of another province.
    """
    known("kind", kind, KINDS)
    title = said("title", title, TITLE_LONGEST)
    if act.actor.province_id is None:
        raise NotVisible
    refuse_odd_sections(act, sections)
    row = Outline.objects.create(
        province_id=act.actor.province_id,
        title=title,
        kind=kind,
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    write_sections(row, sections)
    record(
        act,
        deed="returns.write_outline",
        subject=(OUTLINE, row.pk),
        occurred_on=act.today,
        after={"kind": kind, "sections": len(sections)},
        params={"title": title},
    )
    return Done(id=row.pk, version=row.version)
