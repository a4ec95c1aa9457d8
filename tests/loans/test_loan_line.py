"""One loan from a name on a list to the last repayment, by the hands of each post."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.ledger.balances import balance_on
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.registry.models import Person
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, RuleNotMet, WrongState
from hoanhap.work.loans import queries
from hoanhap.work.loans.actions import approve, record_payout, reverse_event, settle
from hoanhap.work.loans.models import Judgement, Loan, LoanEvent
from tests.stories import AMOUNT_VND, FUND, LoanStory, at, at_bank, facts, fund
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def story(world: World) -> LoanStory:
    (entry_id,) = at_bank(world)
    return LoanStory(world, entry_id)


def test_a_loan_goes_from_the_list_to_the_last_repayment_and_every_invariant_holds(
    story: LoanStory,
) -> None:
    story.to_contract().pay_out(40_000_000)
    assert run_checks() == []
    story.wait(5).pay_out(20_000_000)
    story.wait(20).collect(10_000_000, 250_000)
    assert run_checks() == []
    page = queries.loan(story.world.actor("a.officer"), story.loan_id, story.day)
    assert page.standing is not None
    assert page.standing.principal_vnd == 50_000_000
    assert balance_on(f"loan:{story.loan_id}", story.day) == 50_000_000
    assert balance_on(f"fund:{FUND}", story.day) == 5_000_000_000 - 50_000_000
    assert [e.kind for e in page.events] == ["payout", "payout", "payment"]


def test_the_law_is_asked_and_kept_at_each_decision(story: LoanStory) -> None:
    story.to_contract().pay_out()
    stages = list(Judgement.objects.order_by("id").values_list("stage", "is_eligible"))
    assert stages == [
        ("applied", None),
        ("appraised", True),
        ("approved", True),
        ("contracted", True),
        ("paid_out", True),
    ]
    entry = AuditEntry.objects.get(deed="loans.approve")
    assert entry.rules_fingerprint
    assert {f["code"] for f in entry.findings} >= {"within_years", "listed", "ceiling"}


def test_a_loan_is_not_approved_the_day_after_five_years(world: World) -> None:
    released = date(2021, 10, 8)
    (entry_id,) = at_bank(world, facts(released_on=released, certificate_on=released))
    story = LoanStory(world, entry_id).apply().review().confirm().appraise()
    story.day = date(2026, 10, 9)
    with pytest.raises(RuleNotMet) as refused:
        story.approve()
    unmet = [f["code"] for f in refused.value.details if f["met"] is False]
    assert unmet == ["within_years"]
    story.day = date(2026, 10, 8)
    story.approve()


def test_the_first_payout_is_refused_when_the_five_years_ended_after_the_contract(
    world: World,
) -> None:
    released = date(2021, 10, 8)
    (entry_id,) = at_bank(world, facts(released_on=released, certificate_on=released))
    story = LoanStory(world, entry_id).to_contract()
    story.day = date(2026, 10, 9)
    with pytest.raises(RuleNotMet):
        story.pay_out()
    assert not LoanEvent.objects.exists()
    assert balance_on(f"fund:{FUND}", story.day) == 5_000_000_000


def test_who_appraised_cannot_approve_under_another_post(story: LoanStory) -> None:
    story.apply().review().confirm().appraise()
    director = story.world.postings["a.director"]
    director.user = story.world.postings["a.officer2"].user
    director.save()
    with pytest.raises(NotAllowed):
        story.approve()


def test_no_more_is_paid_out_than_was_approved(story: LoanStory) -> None:
    story.to_contract().pay_out(50_000_000)
    with pytest.raises(BadInput) as refused:
        story.pay_out(10_000_001)
    assert refused.value.details[0][0] == "amount_vnd"
    story.pay_out(10_000_000)


def test_no_more_principal_is_collected_than_is_owed(story: LoanStory) -> None:
    story.to_contract().pay_out()
    with pytest.raises(BadInput):
        story.wait(3).collect(AMOUNT_VND + 1)
    assert run_checks() == []


def test_the_banks_number_is_recorded_once(story: LoanStory) -> None:
    story.to_contract().pay_out(10_000_000)
    story.core = 0
    with pytest.raises(BadInput) as refused:
        story.pay_out(10_000_000)
    assert refused.value.details[0][0] == "core_number"
    assert balance_on(f"loan:{story.loan_id}", story.day) == 10_000_000


def test_a_payout_is_reversed_by_a_further_event_and_the_figure_follows(story: LoanStory) -> None:
    story.to_contract().pay_out(30_000_000)
    event = LoanEvent.objects.get()
    done = reverse_event(
        story.act("accountant"),
        loan_id=story.loan_id,
        version=story.version,
        event_id=event.pk,
        reversed_on=story.day,
        core_number="CORE-R",
        reason="Ghi nhầm khoản vay",
    )
    assert LoanEvent.objects.count() == 2
    assert balance_on(f"loan:{story.loan_id}", story.day) == 0
    page = queries.loan(story.world.actor("a.officer"), story.loan_id, story.day)
    assert [e.is_reversed for e in page.events] == [True, False]
    assert done.version == story.version + 1
    assert run_checks() == []


def test_a_loan_is_settled_only_when_no_principal_is_owed(story: LoanStory) -> None:
    story.to_contract().pay_out()
    story.wait(10).collect(AMOUNT_VND - 1)
    with pytest.raises(BadInput):
        settle(
            story.act("accountant"),
            loan_id=story.loan_id,
            version=story.version,
            settled_on=story.day,
        )
    story.collect(1, 100_000)
    settle(
        story.act("accountant"),
        loan_id=story.loan_id,
        version=story.version,
        settled_on=story.day,
    )
    assert Loan.objects.get().state == "settled"


def test_shortage_warns_in_mirror_mode_and_is_recorded_all_the_same(world: World) -> None:
    (entry_id,) = at_bank(world)
    fund(world, amount_vnd=20_000_000)
    story = LoanStory(world, entry_id).apply().review().confirm().appraise().approve()
    from hoanhap.work.loans.actions import sign_contract

    done = sign_contract(
        story.act("officer"),
        loan_id=story.loan_id,
        version=story.version,
        contract_number="HD-02",
        contracted_on=story.day,
        instalment_months=None,
        fund_code=FUND,
    )
    paid = record_payout(
        story.act("accountant"),
        loan_id=story.loan_id,
        version=done.version,
        paid_on=story.day,
        amount_vnd=AMOUNT_VND,
        core_number="CORE-S",
        paper_number="",
    )
    assert paid.notes["warnings"]
    assert balance_on(f"fund:{FUND}", story.day) == 20_000_000 - AMOUNT_VND


def test_a_person_has_one_open_application_for_a_purpose(story: LoanStory) -> None:
    story.apply()
    again = LoanStory(story.world, story.entry_id)
    with pytest.raises(WrongState):
        again.apply()


def test_a_direct_loan_needs_a_household_that_cannot_borrow_for_the_person(world: World) -> None:
    (entry_id,) = at_bank(world)
    story = LoanStory(world, entry_id)
    direct = {"path": "direct", "group_id": None}
    with pytest.raises(RuleNotMet) as refused:
        story.apply(**direct, other_adults=2, others_able_to_work=True, others_full_capacity=True)
    assert [f["code"] for f in refused.value.details if f["met"] is False] == ["borrower_path"]
    story.apply(**direct, other_adults=0)
    loan = Loan.objects.get()
    assert loan.borrower_name == Person.objects.get().full_name
    with pytest.raises(NotVisible):
        story.review()
    story.appraise()


def test_the_mass_organisation_sees_the_person_only_once_the_household_applied(
    story: LoanStory,
) -> None:
    organisation = story.world.actor("a.org")
    assert queries.loans(organisation).count == 0
    story.apply()
    row = queries.loans(organisation).rows[0]
    assert row.full_name is not None
    assert row.loan_state == "applied"


def test_the_commune_police_see_no_loan(story: LoanStory) -> None:
    story.apply()
    police = story.world.actor("a1.drafter")
    assert queries.loans(police).count == 0
    with pytest.raises(NotVisible):
        queries.loan(police, story.loan_id, story.day)


def test_the_history_tells_the_loan_in_sentences(story: LoanStory) -> None:
    story.to_contract().pay_out()
    lines = history_of([("loans.Loan", story.loan_id)])
    assert lines[0].sentence.vi.endswith("ghi nhận giải ngân 60.000.000 đồng, số CORE-1-1") or (
        "ghi nhận giải ngân 60.000.000 đồng" in lines[0].sentence.vi
    )
    assert "approved 60.000.000 đồng over 36 months" in " ".join(x.sentence.en for x in lines)


def test_a_deed_cannot_happen_tomorrow(story: LoanStory) -> None:
    story.apply().review().confirm().appraise()
    with pytest.raises(BadInput) as refused:
        approve(
            story.world.act("a.director", now=at(story.day)),
            loan_id=story.loan_id,
            version=story.version,
            approved_on=story.day + timedelta(days=1),
            number="04",
            approved_vnd=AMOUNT_VND,
            term_months=36,
        )
    assert refused.value.details[0][0] == "approved_on"


def test_an_instalment_is_on_the_accountants_first_page_a_week_before_it_falls_due(
    story: LoanStory,
) -> None:
    story.to_contract().pay_out()
    due_on = date(2027, 10, 6)
    accountant = story.world.actor("a.accountant")
    assert queries.today_of(accountant, due_on - timedelta(days=8)).due == ()
    (item,) = queries.today_of(accountant, due_on - timedelta(days=7)).due
    assert (item.due_on, item.days_left) == (due_on, 7)
    assert "20.000.000" in item.detail.vi
    (late,) = queries.today_of(accountant, due_on + timedelta(days=3)).due
    assert late.days_left == -3
    story.day = due_on
    story.collect(20_000_000)
    assert queries.today_of(accountant, due_on).due == ()


def test_interest_to_compare_with_a_payment_leaves_out_the_day_of_payment(
    story: LoanStory,
) -> None:
    story.to_contract().pay_out()
    paid_on = story.day + timedelta(days=30)
    page = queries.loan(story.world.actor("a.officer"), story.loan_id, paid_on)
    assert page.standing is not None
    # 60.000.000 x 6,6 % x 30 / 365: payout day counted, payment day not.
    assert page.standing.interest_if_paid_vnd == 325_479
    assert page.standing.interest_unpaid_vnd == 336_329
