"""What adoption will open and what stands in its way: asked by the deed and by its preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.doubts import asks
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.planned import (
    PlannedItem,
    ProvinceRules,
    dues_in,
    plan_items,
    rules_of,
)
from hoanhap.work.plans.reaching import reach_on
from hoanhap.work.plans.rules import USUAL_RETURNS, DutySpan

LOOKED_AHEAD_YEARS = 10


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when a plan holds, and from which day what falls due is followed."""

    issued_on: date
    starts_on: date
    ends_on: date | None
    follows_from: date

    def years(self, today: date) -> range:
        """The years to open now: up to this one, or the plan's first where it lies ahead."""
        first = self.starts_on.year
        return range(first, max(first, today.year) + 1)

    @property
    def followed_from(self) -> date:
        """The day from which its duties are followed."""
        return max(self.starts_on, self.follows_from)

    @property
    def span(self) -> DutySpan:
        """How long its duties last."""
        return DutySpan(self.issued_on, self.starts_on, self.ends_on)


def planned_for(
    plan: Plan, items: Sequence[PlanItem], term: Term, today: date
) -> tuple[PlannedItem, ...]:
    """What the deed will open: the preview asks the same."""
    years = term.years(today)
    planned = plan_items(
        items,
        reach_on(plan.province_id, max(term.starts_on, today)),
        span=term.span,
        years=years,
        rules=rules_of(plan.province_id, years),
    )
    return tuple(_followed(one, term.follows_from) for one in planned)


def opens_in(one: PlannedItem, term: Term, today: date) -> int | None:
    """The first year after those opened now in which a point falls due that falls due in none of
    them; None where it falls due now, is nobody's or never falls due.
    """
    if one.dues or not one.owing:
        return None
    first = term.years(today)[-1] + 1
    later = range(first, first + LOOKED_AHEAD_YEARS)
    # Which year it is does not hang on the province's days off.
    rules = ProvinceRules(USUAL_RETURNS, moves_for_holidays=False)
    return next(
        (y for y in later if dues_in(one.item, span=term.span, years=[y], rules=rules)), None
    )


def refuse_doubtful(items: Sequence[PlanItem]) -> None:
    """Raise NotReady for a plan without points, and for points that still ask for a look."""
    if not items:
        raise NotReady(
            Words(vi="Kế hoạch chưa có mục nào.", en="The plan has no point yet."),
        )
    asking = [
        item
        for item in items
        if asks(item.state, item.is_checked, item.sureness, item.timing_details)
    ]
    if asking:
        why = Words(
            vi="Còn {count} mục đọc chưa chắc. Hãy xem từng mục: đúng thì xác nhận, sai thì sửa "
            "hoặc bỏ.",
            en="{count} points were read with doubt. Look at each: confirm it, correct it or drop "
            "it.",
        ).format(count=len(asking))
        raise NotReady(why, details=tuple((item.pk, _asked(item)) for item in asking))


def _asked(item: PlanItem) -> Words:
    return Words(
        vi="Mục {path} cần xem lại: “{text}”", en="Point {path} waits for a look: “{text}”"
    ).format(path=item.path, text=item.text[:120])


def _followed(one: PlannedItem, follows_from: date) -> PlannedItem:
    dues = tuple(due for due in one.dues if due.due_on is None or due.due_on >= follows_from)
    return PlannedItem(one.item, one.owing, one.without_agency, dues)


def reaches_nobody(one: PlannedItem) -> bool:
    """Whether a point that is a duty means no agency of the province."""
    return one.item.kind != "outline" and not one.owing
