"""Open a year of a plan in force: what falls due in it is put on record."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Duty, Occurrence, Plan
from hoanhap.work.plans.opening import holder_of, open_occurrences
from hoanhap.work.plans.planned import ProvinceRules, dues_in, rules_of
from hoanhap.work.plans.rules import Due, DutySpan
from hoanhap.work.plans.stepping import NIGHTLY, SUBJECT, plan_for


@action(
    "plans.open_year",
    grants=NIGHTLY,
    sentence=Words(
        vi="{who} mở năm {year} của kế hoạch số {number}: {occurrences} lượt đến hạn",
        en="{who} opened {year} of plan no. {number}: {occurrences} times due",
    ),
)
def open_year(act: Act, *, plan_id: int, version: int, year: int) -> Done:
    """Open what the plan's open duties owe in a year; what is on record stays as it is, so a second
    time adds nothing. A year can be opened from the one before it on.

    Notes: `occurrences`. Raises NotVisible, Stale, WrongState, BadInput for a year before the plan
    or after the next one.
    """
    plan = plan_for(act, "plans.open_year", plan_id, version)
    _refuse_odd(act, plan, year)
    rules = rules_of(plan.province_id, [year])
    duties = list(Duty.objects.filter(plan=plan, state="open"))
    there = _There(plan, year)
    made: dict[str, tuple[Due, ...]] = {}
    count = open_occurrences(
        (
            (
                holder_of(duty),
                [due for due in _dues(plan, duty, year, rules, made) if not there.has(duty, due)],
            )
            for duty in duties
        ),
        act.now,
    )
    plan.version += 1
    plan.save(update_fields=["version"])
    record(
        act,
        deed="plans.open_year",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        after={"year": year, "occurrences": count},
        params={"year": str(year), "number": plan.number, "occurrences": count},
    )
    return Done(id=plan.pk, version=plan.version, notes={"occurrences": count})


class _There:
    """What is on record of a plan already. Returns of a year that was opened keep the days they
    were opened with, whatever the province set since.
    """

    def __init__(self, plan: Plan, year: int) -> None:
        rows = Occurrence.objects.filter(duty__plan=plan)
        self.periods = set(rows.values_list("duty_id", "period"))
        accounts = rows.filter(is_account=True, due_on__year=year)
        self.accounted = set(accounts.values_list("duty_id", flat=True))

    def has(self, duty: Duty, due: Due) -> bool:
        """Whether this is on record, a return of a year that is, or of before it was followed."""
        if due.due_on is not None and due.due_on < duty.starts_on:
            return True
        is_opened = due.is_account and duty.pk in self.accounted
        return is_opened or (duty.pk, due.period) in self.periods


def _refuse_odd(act: Act, plan: Plan, year: int) -> None:
    first = plan.starts_on.year if plan.starts_on else act.today.year
    if not first <= year <= act.today.year + 1:
        why = Words(
            vi="Chỉ mở được từ năm {first} đến năm {last}.",
            en="Only {first} to {last} can be opened.",
        ).format(first=first, last=act.today.year + 1)
        raise BadInput(why, details=(("year", why),))


def _dues(
    plan: Plan, duty: Duty, year: int, rules: ProvinceRules, made: dict[str, tuple[Due, ...]]
) -> tuple[Due, ...]:
    """Duties of one point that begin and end together owe on the same days: worked out once."""
    key = f"{duty.item_id}/{duty.starts_on}/{duty.ends_on}"
    if key not in made:
        span = DutySpan(plan.issued_on or duty.starts_on, duty.starts_on, duty.ends_on)
        made[key] = dues_in(duty, span=span, years=[year], rules=rules)
    return made[key]
