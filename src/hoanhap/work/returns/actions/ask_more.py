"""Ask further agencies in an open round."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.opening import offices_asked, open_returns, with_sections
from hoanhap.work.returns.outlining import refuse_odd_asked
from hoanhap.work.returns.stepping import ROUND, SUBJECT, round_for
from hoanhap.work.returns.types import Asked


@action(
    "returns.ask_more",
    grants=DESK,
    sentence=Words(
        vi="{who} giao thêm {count} cơ quan báo cáo kỳ “{title}”",
        en="{who} asked {count} more agencies for “{title}”",
    ),
)
def ask_more(act: Act, *, round_id: int, version: int, agency_ids: tuple[int, ...]) -> Done:
    """Ask further agencies in an open round; those asked already stay as they are.

    Notes: `returns`. Raises NotVisible, Stale, WrongState; BadInput where none of them is new or
    the outline asks them nothing.
    """
    row = round_for(act, "returns.ask_more", round_id, version)
    asked = Asked(agency_ids=agency_ids)
    refuse_odd_asked(row.province_id, asked)
    there = set(Return.objects.filter(round=row).values_list("agency_id", flat=True))
    new = [one for one in offices_asked(row.province_id, act.today, asked) if one.id not in there]
    if not agency_ids or not new:
        raise unfit(
            "agency_ids",
            Words(
                vi="Các cơ quan này đã được giao báo cáo trong kỳ này.",
                en="These agencies are asked in this round already.",
            ),
        )
    made = open_returns(row, with_sections(new, row.outline))
    row.version += 1
    row.save()
    record(
        act,
        deed="returns.ask_more",
        subject=(ROUND, row.pk),
        occurred_on=act.today,
        after={"agency_ids": [one.agency_id for one in made]},
        params={"title": row.title, "count": len(made)},
        about=[(SUBJECT, one.pk) for one in made],
    )
    return Done(id=row.pk, version=row.version, notes={"returns": len(made)})
