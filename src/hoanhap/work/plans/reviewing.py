"""The page on which a plan is looked through, a point's own page, and what adoption would make."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.work.plans.adopting import (
    Term,
    opens_in,
    planned_for,
    reaches_nobody,
    refuse_doubtful,
)
from hoanhap.work.plans.codes import KINDS
from hoanhap.work.plans.doubts import asks
from hoanhap.work.plans.fan_out import Reached
from hoanhap.work.plans.models import Plan, PlanFile, PlanItem
from hoanhap.work.plans.outlines import REVIEWS
from hoanhap.work.plans.planned import PlannedItem
from hoanhap.work.plans.proposals import Point, proposals_for
from hoanhap.work.plans.segments import segments_of
from hoanhap.work.plans.showing_items import bodies, body_row, item_row
from hoanhap.work.plans.showing_plans import file_row, header_row, plan_rows
from hoanhap.work.plans.types import (
    AdoptionPreview,
    AgencyShort,
    BodyRow,
    ItemPage,
    PreviewItem,
    ReviewPage,
)

_YEAR_IN_TITLE: Final = re.compile(r"\bnăm (20\d\d)\b", re.IGNORECASE)
_STAGE_IN_TITLE: Final = re.compile(r"\bgiai đoạn (20\d\d)\s*[-–]\s*(20\d\d)\b", re.IGNORECASE)


def review_page(actor: Actor, plan_id: int) -> ReviewPage:
    """A plan's text beside its points, with what is proposed. Raises NotVisible. Ten queries."""
    plan = access.get(actor, Plan, plan_id)
    items = _items(actor, plan)
    file = newest_file(actor, plan)
    text = (file.text if file else None) or ""
    standing = [item for item in items if item.state == "open"]
    return ReviewPage(
        row=plan_rows(actor, [plan])[0],
        header=header_row(plan, file.reading if file else None),
        citations=tuple(plan.citations),
        recipients=tuple(plan.recipients),
        file=file_row(actor, file, plan, None) if file else None,
        segments=segments_of(
            text,
            [(i.pk, i.begins, i.ends) for i in standing if i.begins is not None and i.ends],
        ),
        items=tuple(item_row(actor, plan, item) for item in items),
        proposals=proposals_for([_point(item) for item in standing]),
        bodies=catalogue(),
        asking=sum(_asks(item) for item in standing),
    )


def item_page(actor: Actor, item_id: int) -> ItemPage:
    """One point with what it may be changed to. Raises NotVisible. Eight queries."""
    item = access.get(actor, PlanItem, item_id)
    plan = access.get(actor, Plan, item.plan_id)
    items = _items(actor, plan)
    standing = [one for one in items if one.state == "open"]
    proposals = proposals_for([_point(one) for one in standing])
    return ItemPage(
        row=item_row(actor, plan, item),
        plan=plan_rows(actor, [plan])[0],
        bodies=catalogue(),
        reviews=tuple(
            item_row(actor, plan, one)
            for one in standing
            if one.kind in REVIEWS and one.pk != item.pk
        ),
        proposals=tuple(one for one in proposals if item.pk in one.item_ids),
    )


def adoption_preview(
    actor: Actor,
    plan_id: int,
    today: date,
    *,
    issued_on: date | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    follows_from: date | None = None,
) -> AdoptionPreview:
    """What adoption would make of each point, and what stands in its way. The same functions as the
    deed's make it; followed from the proposed day where none is given. Raises NotVisible. Twelve
    queries.
    """
    plan = access.get(actor, Plan, plan_id)
    items = [item for item in _items(actor, plan) if item.state == "open"]
    issued = issued_on or plan.issued_on or today
    first = starts_on or plan.starts_on or issued
    proposed = first_followed(issued_on or plan.issued_on, today)
    followed = follows_from or proposed or min(first, issued)
    term = Term(issued, first, ends_on or plan.ends_on, followed)
    planned = planned_for(plan, items, term, today)
    return AdoptionPreview(
        row=plan_rows(actor, [plan])[0],
        items=tuple(_preview(one, opens_in(one, term, today)) for one in planned),
        duties=sum(len(one.owing) for one in planned),
        occurrences=sum(len(one.owing) * len(one.dues) for one in planned),
        agencies=len({owing.agency.id for one in planned for owing in one.owing}),
        points_without_agency=sum(map(reaches_nobody, planned)),
        blockers=_blockers(items),
        proposed_ends_on=last_day_in_title(plan.title),
        proposed_follows_from=proposed,
    )


def first_followed(issued_on: date | None, today: date) -> date | None:
    """From when an older plan is proposed to be followed: the first day of this month; None where
    it was issued in this month or its day is not known.
    """
    month = Month.of(today)
    return month.first if issued_on is not None and issued_on < month.first else None


def last_day_in_title(title: str) -> date | None:
    """The last day of the year or the years that a title names; None where it names none."""
    stage = _STAGE_IN_TITLE.search(title)
    if stage:
        return date(int(stage[2]), 12, 31)
    year = _YEAR_IN_TITLE.search(title)
    return date(int(year[1]), 12, 31) if year else None


def newest_file(actor: Actor, plan: Plan) -> PlanFile | None:
    """The file a plan was last read from, without its content; else the last received."""
    files = access.visible(actor, PlanFile).filter(plan=plan).defer("content_sealed")
    return max(files, key=lambda file: (file.state == "read", file.pk), default=None)


def catalogue() -> tuple[BodyRow, ...]:
    """Every body of the catalogue, in its own order."""
    return bodies(BODIES)


def _items(actor: Actor, plan: Plan) -> list[PlanItem]:
    rows = access.visible(actor, PlanItem).filter(plan=plan)
    return list(rows.order_by("position", "id"))


def _asks(item: PlanItem) -> bool:
    return asks(item.state, item.is_checked, item.sureness, item.timing_details)


def _point(item: PlanItem) -> Point:
    return Point(item.pk, item.path, item.text, item.kind, tuple(item.lead))


def _preview(one: PlannedItem, opening: int | None) -> PreviewItem:
    leaders = {owing.led_by for owing in one.owing if owing.led_by}
    days = [due.due_on for due in one.dues if due.due_on]
    return PreviewItem(
        item_id=one.item.pk,
        path=one.item.path,
        text=one.item.text,
        kind=one.item.kind,
        kind_words=KINDS[one.item.kind],
        bond=one.item.bond,
        agencies=tuple(_short(owing.agency) for owing in one.owing),
        led_by=_short(leaders.pop()) if len(leaders) == 1 else None,
        supporters=len({helper.id for owing in one.owing for helper in owing.supporters}),
        duties=len(one.owing),
        occurrences=len(one.owing) * len(one.dues),
        first_due_on=min(days, default=None),
        opens_in=opening,
        without_agency=tuple(body_row(code) for code in one.without_agency),
        belongs_to_id=one.item.belongs_to_id,
        asks=_asks(one.item),
    )


def _short(agency: Reached) -> AgencyShort:
    return AgencyShort(agency.id, agency.name, agency.kind)


def _blockers(items: list[PlanItem]) -> tuple[Words, ...]:
    try:
        refuse_doubtful(items)
    except NotReady as refused:
        return (refused.words,)
    return ()
