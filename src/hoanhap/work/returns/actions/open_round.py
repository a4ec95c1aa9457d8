"""Open a round of returns."""

from __future__ import annotations

from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.review_points import point_of_plan
from hoanhap.work.returns.codes import DESK, KINDS
from hoanhap.work.returns.lines import opened_of, tidy_addressees
from hoanhap.work.returns.models import CalendarLine, Outline, Round
from hoanhap.work.returns.opening import keeper_of, offices_asked, open_returns, with_sections
from hoanhap.work.returns.outlining import outline_to_use, refuse_odd_asked
from hoanhap.work.returns.stepping import ROUND, SUBJECT, TITLE_LONGEST, refuse_odd_days
from hoanhap.work.returns.types import Asked

NOTE_LONGEST = 4000


@action(
    "returns.open_round",
    grants=(*DESK, roles.SYSTEM_LOADER),
    sentence=Words(
        vi="{who} mở kỳ báo cáo “{title}” cho {count} cơ quan, hạn {due_on}",
        en="{who} opened “{title}” for {count} agencies, due {due_on}",
    ),
)
def open_round(
    act: Act,
    *,
    outline_id: int,
    kind: str,
    title: str,
    window: Span,
    due_on: date,
    locks_on: date | None = None,
    addressees: tuple[str, ...] = (),
    asked: Asked = Asked(),  # noqa: B008  # frozen
    line_id: int | None = None,
    plan_item_id: int | None = None,
    note: str = "",
) -> Done:
    """Open a round (*kỳ báo cáo*): a return for every office that is asked and of which the outline
    asks a section; bodies that are only requested are asked courteously.

    `window` is the data window, apart from `due_on`, the last day on time. `line_id` names the line
    of the calendar, `plan_item_id` the point of the plan that a review comes from.
    Notes: `returns`. Raises NotVisible; BadInput for odd days, an outline that was replaced, a
    period of a line that is open already, or where nobody is asked.
    """
    known("kind", kind, KINDS)
    outline = outline_to_use(act, outline_id)
    refuse_odd_asked(outline.province_id, asked)
    refuse_odd_days(due_on, locks_on)
    _refuse_twice(act, line_id, window)
    row = Round.objects.create(
        **_origin(act, outline, line_id, plan_item_id, window),
        kind=kind,
        title=said("title", title, TITLE_LONGEST),
        note=not_too_long("note", note, NOTE_LONGEST),
        due_on=due_on,
        locks_on=locks_on,
        addressees=tidy_addressees(addressees),
    )
    offices = with_sections(offices_asked(row.province_id, act.today, asked), outline)
    made = open_returns(row, offices)
    record(
        act,
        deed="returns.open_round",
        subject=(ROUND, row.pk),
        occurred_on=act.today,
        after={"window": [window.first, window.last], "due_on": due_on, "returns": len(made)},
        params={"title": row.title, "count": len(made), "due_on": f"{due_on:%d/%m/%Y}"},
        about=[(SUBJECT, one.pk) for one in made],
    )
    return Done(id=row.pk, version=row.version, notes={"returns": len(made)})


def _origin(
    act: Act, outline: Outline, line_id: int | None, plan_item_id: int | None, window: Span
) -> dict[str, Any]:
    """Who asks, by which outline, over which days, and where it comes from."""
    return {
        "window_first": window.first,
        "window_last": window.last,
        "province_id": outline.province_id,
        "agency_id": keeper_of(act, outline.province_id),
        "line_id": line_id,
        "plan_id": _plan_id(act, outline, plan_item_id),
        "plan_item_id": plan_item_id or outline.from_item_id,
        "outline": outline,
        "opened_on": act.today,
        "recorded_at": act.now,
    }


def _plan_id(act: Act, outline: Outline, plan_item_id: int | None) -> int | None:
    if plan_item_id is None:
        return outline.from_plan_id
    return point_of_plan(act.actor, plan_item_id).plan_id


def _refuse_twice(act: Act, line_id: int | None, window: Span) -> None:
    if line_id is None:
        return
    line = access.get(act.actor, CalendarLine, line_id)
    if opened_of(line.province_id, line.code, window).exists():
        raise unfit(
            "window",
            Words(
                vi="Kỳ báo cáo này đã được mở; hãy mở kỳ đó trong danh sách.",
                en="This round is open already; find it in the list.",
            ),
        )
