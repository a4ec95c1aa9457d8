"""Take the outline that the house ships."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import Outline
from hoanhap.work.returns.outlining import write_sections
from hoanhap.work.returns.stepping import OUTLINE, TITLE_LONGEST
from hoanhap.work.returns.usual_outline import TITLE, usual_sections


@action(
    "returns.take_usual_outline",
    grants=DESK,
    sentence=Words(
        vi="{who} lấy đề cương mẫu “{title}”", en="{who} took the usual outline “{title}”"
    ),
)
def take_usual_outline(act: Act, *, title: str = "") -> Done:
    """Make the half-year outline that the house ships the province's own, to be changed freely.

    Raises NotVisible for a post of no province, BadInput for a title that is too long.
    """
    if act.actor.province_id is None:
        raise NotVisible
    row = Outline.objects.create(
        province_id=act.actor.province_id,
        title=not_too_long("title", title, TITLE_LONGEST) or TITLE,
        kind="periodic",
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    sections = usual_sections()
    write_sections(row, sections)
    record(
        act,
        deed="returns.take_usual_outline",
        subject=(OUTLINE, row.pk),
        occurred_on=act.today,
        after={"sections": len(sections)},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
