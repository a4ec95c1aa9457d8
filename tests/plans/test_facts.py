"""Facts in the system count by themselves, for the right period, and un-count when taken back."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.timezone import now

from hoanhap.ground.audit.as_known import then
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.outreach.actions.withdraw_output import withdraw_output
from hoanhap.work.oversight.actions.record_inspection import record_inspection
from hoanhap.work.plans.actions.change_document import change_document
from hoanhap.work.plans.actions.register_document import register_document
from hoanhap.work.plans.actions.send_sub_plan import send_sub_plan
from hoanhap.work.plans.actions.withdraw_sub_plan import withdraw_sub_plan
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Occurrence, Plan, PolicyDocument
from hoanhap.work.plans.registering import Party
from tests.plans.duties import PDF, Doing, at
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def met(*rows: Occurrence, known_on: date | None = None) -> list[date | None]:
    """The day of the fact that meets each, as known at noon of a day (now, without one)."""
    known = then(["plans"], at(known_on)) if known_on else None
    found = counted((Owed.of(row) for row in rows), known)
    return [found[row.pk].done_on if row.pk in found else None for row in rows]


def month_list(doing: Doing, month: date, transmitted_on: date | None) -> MonthlyList:
    offices = doing.world.agencies
    return MonthlyList.objects.create(
        commune=doing.world.units["a1"],
        police=offices["a1.police"],
        committee=offices["a1.committee"],
        bank=offices["a.bank"],
        month=month,
        state="transmitted" if transmitted_on else "confirmed",
        due_on=month.replace(day=5),
        drafted_by=1,
        transmitted_on=transmitted_on,
        recorded_at=now(),
    )


def output_on(doing: Doing, day: date) -> int:
    done = record_output(
        doing.world.act("a.culture", now=at(day)), channel="meeting", title="Họp", held_on=day
    )
    return done.id


def test_a_list_counts_for_the_month_it_is_of_on_the_day_it_went_to_the_bank(doing: Doing) -> None:
    police = doing.duty("a1.police", fact_kind="list_transmitted")
    committee = doing.duty("a1.committee", fact_kind="list_transmitted")
    elsewhere = doing.duty("a2.police", fact_kind="list_transmitted")
    october = doing.due(police, period="2026-10", starts_on=date(2026, 10, 1))
    november = doing.due(police)
    month_list(doing, date(2026, 10, 1), date(2026, 11, 2))
    month_list(doing, date(2026, 11, 1), None)
    others = (
        doing.due(committee, period="2026-10", starts_on=date(2026, 10, 1)),
        doing.due(elsewhere, period="2026-10", starts_on=date(2026, 10, 1)),
    )
    assert met(october, november, *others) == [date(2026, 11, 2), None, date(2026, 11, 2), None]


def test_an_output_counts_for_the_quarter_that_had_begun_and_for_one_only(doing: Doing) -> None:
    duty = doing.duty("a.culture", fact_kind="output")
    quarters = [
        doing.due(duty, period=f"2026-Q{n}", starts_on=date(2026, 3 * n - 2, 1), due_on=None)
        for n in (1, 2, 3)
    ]
    output_on(doing, date(2026, 3, 31))
    late = output_on(doing, date(2026, 9, 30))
    assert met(*quarters) == [date(2026, 3, 31), None, date(2026, 9, 30)]
    withdraw_output(doing.world.act("a.culture"), output_id=late, version=1, reason="Ghi nhầm")
    assert met(*quarters) == [date(2026, 3, 31), None, None]
    assert met(quarters[0]) == [date(2026, 3, 31)]


def test_what_comes_late_counts_for_the_period_it_was_late_for(doing: Doing) -> None:
    duty = doing.duty("a.culture", fact_kind="output")
    once = doing.due(duty, period="2026-06-15", starts_on=date(2026, 1, 5))
    output_on(doing, date(2026, 10, 1))
    assert met(once) == [date(2026, 10, 1)]


def test_an_inspection_counts_for_the_agency_that_made_it(doing: Doing) -> None:
    row = doing.due(doing.duty(fact_kind="inspection"))
    inspected = doing.due(doing.duty("a1.committee", fact_kind="inspection"))
    record_inspection(
        doing.world.act("a.finance"), subject="Vốn", inspected_on=TODAY,
        inspected_agency_id=doing.world.agencies["a1.committee"].pk,
    )  # fmt: skip
    assert met(row, inspected) == [TODAY, None]


def test_an_own_plan_counts_under_the_plan_it_carries_out(doing: Doing) -> None:
    row = doing.due(doing.duty(fact_kind="own_plan"), starts_on=date(2026, 1, 5))
    other = Doing(doing.world)
    elsewhere = other.due(other.duty(fact_kind="own_plan"), starts_on=date(2026, 1, 5))
    own = Plan.objects.create(
        province=doing.world.units["a"], agency=doing.world.agencies["a.finance"], kind="agency",
        parent=doing.plan, title="Kế hoạch của Sở", state="adopted",
        adopted_at=at(date(2026, 2, 1)), recorded_by=1, recorded_at=at(date(2026, 2, 1)),
    )  # fmt: skip
    assert met(row, elsewhere) == [date(2026, 2, 1), None]
    Plan.objects.filter(pk=own.pk).update(state="dropped")
    assert met(row) == [None]


def test_a_document_counts_for_its_parties_and_only_one_of_the_kind_asked_for(
    doing: Doing,
) -> None:
    rows = [
        doing.due(doing.duty("a.branch", fact_kind="document", topic=topic))
        for topic in ("coordination-document", "legal-review", "something")
    ]
    document = PolicyDocument.objects.create(
        province=doing.world.units["a"], category="coordination", title="Quy chế phối hợp",
        issued_on=TODAY, agency=doing.world.agencies["a.police"], recorded_at=now(),
    )  # fmt: skip
    assert met(*rows) == [None, None, None]
    document.parties.create(agency=doing.world.agencies["a.branch"])
    assert met(*rows) == [TODAY, None, TODAY]
    document.withdrawn_at = now()
    document.save()
    assert met(*rows) == [None, None, None]


def test_facts_taken_back_or_corrected_still_count_as_known_before(doing: Doing) -> None:
    """On 10/10 all three are known; on 20/10 each is taken back or no longer theirs."""
    first, last = date(2026, 10, 10), date(2026, 10, 20)
    year = {"starts_on": date(2026, 1, 5)}
    output = doing.due(doing.duty("a.culture", fact_kind="output"), **year)
    own = doing.due(doing.duty("a.culture", fact_kind="own_plan"), **year)
    papers = doing.due(doing.duty("a.branch", fact_kind="document"), **year)
    party = Party(agency_id=doing.world.agencies["a.branch"].pk)

    put_out = output_on(doing, first)
    act = doing.world.act("a.culture", now=at(first))
    sent = send_sub_plan(
        act, plan_id=doing.plan.pk, title="Kế hoạch", number="1", issued_on=first, name="k.pdf",
        content=PDF,
    )  # fmt: skip
    facts = {"title": "Quy chế", "number": "2", "issued_on": first}
    paper = register_document(
        doing.world.act("a.culture", now=at(first)), category="coordination", parties=(party,),
        **facts,
    )  # fmt: skip
    known = [first, first, first]
    assert met(output, own, papers) == known

    back = doing.world.act("a.culture", now=at(last))
    withdraw_output(back, output_id=put_out, version=1, reason="Nhầm")
    back = doing.world.act("a.culture", now=at(last))
    withdraw_sub_plan(back, plan_id=sent.id, version=1, reason="Nhầm")
    back = doing.world.act("a.culture", now=at(last))
    change_document(
        back, document_id=paper.id, version=1, parties=(), ends_on=None, led_by_id=None,
        duties="", proposal="", plan_id=None, **facts,
    )  # fmt: skip
    assert met(output, own, papers) == [None, None, None]
    assert met(output, own, papers, known_on=last) == [None, None, None]
    assert met(output, own, papers, known_on=date(2026, 10, 19)) == known
    assert met(output, own, papers, known_on=date(2026, 10, 9)) == [None, None, None]
