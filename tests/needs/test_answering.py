"""Answers of the survey: written down, corrected by a new one, taken back; who is through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.models import Disclosure
from hoanhap.pure.kernel.refusals import (
    BadInput,
    NotAllowed,
    NotReady,
    NotVisible,
    Stale,
    WrongState,
)
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.counting import surveys_finished
from hoanhap.work.needs.given import Given
from hoanhap.work.needs.models import Answer, Need
from hoanhap.work.plans.fact_kinds import fact_kind_of
from hoanhap.work.plans.facts import Owed, counted
from tests.needs.asking import AWAY, NEED, NO_NEED, Asking, both, employer, need, person
from tests.stories import FUND, fund
from tests.world import NOON, TODAY, World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def asking(world: World) -> Asking:
    person(world, "Lò Văn An")
    person(world, "Lò Văn Bình")
    person(world, "Vàng Thị Cúc", commune="a2")
    employer(world, "Hợp tác xã Bản Mẫu")
    asked = Asking(world)
    asked.open(asker_kinds=(roles.COMMUNE_POLICE, roles.VBSP_OFFICE))
    return asked


def ids(asking: Asking, post: str = "a1.drafter") -> list[int]:
    found = queries.lines(asking.world.actor(post), asking.survey_id)
    return [row.id for row in found.rows]


def test_an_answer_is_followed_by_another_and_both_are_kept(asking: Asking) -> None:
    line = ids(asking)[0]
    asking.answer(line, NEED)
    later = NOON + timedelta(days=2)
    asking.answer(line, need(amount_vnd=70_000_000), now=later)
    page = queries.line(asking.world.actor("a1.drafter"), line, TODAY)
    assert [(row.amount_vnd, row.is_standing) for row in page.answers] == [
        (70_000_000, True), (50_000_000, False),
    ]  # fmt: skip
    assert page.answers[1].superseded_at == later
    assert page.line.answer is not None and page.line.answer.amount_vnd == 70_000_000


def test_two_who_answer_at_once_are_told_and_nothing_is_lost(asking: Asking) -> None:
    line = ids(asking)[0]
    asking.answer(line, NEED)
    act = asking.world.act("a1.drafter")
    with pytest.raises(Stale):
        actions.answer(act, line_id=line, version=0, given=NO_NEED)
    assert Answer.objects.get().outcome == "need"


@pytest.mark.parametrize(
    ("odd", "field"),
    [
        (replace(NEED, outcome="perhaps"), "outcome"),
        (replace(NEED, how="dream"), "how"),
        (replace(NEED, asked_on=TODAY + timedelta(days=1)), "asked_on"),
        (replace(NEED, asked_on=TODAY - timedelta(days=1)), "asked_on"),
        (need(purpose=""), "outcome"),
        (need(amount_vnd=None), "business_vnd"),
        (need(amount_vnd=0), "business_vnd"),
        (need(amount_vnd=100_000_001), "business_vnd"),
        (need(wanted_year=2025), "business_quarter"),
        (need(wanted_quarter=5), "business_quarter"),
        (both(100_000_001, 20_000_000), "business_vnd"),
        (both(20_000_000, 0), "training_vnd"),
        (both(20_000_000, 20_000_000, training_quarter=7), "training_quarter"),
        (replace(NEED, needs=NEED.needs * 2), "outcome"),
        (replace(NEED, needs=()), "business_vnd"),
        (replace(AWAY, reason=""), "reason"),
        (replace(AWAY, reason="other"), "note"),
        (replace(AWAY, note="x" * 301), "note"),
        (need(fund_code="NO-SUCH"), "business_fund"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_at_its_field(
    asking: Asking, odd: Given, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        asking.answer(ids(asking)[0], odd)
    assert [detail[0] for detail in refused.value.details] == [field]  # type: ignore[index]  # pairs
    assert not Answer.objects.exists()


def test_the_highest_sum_the_law_lends_is_taken_and_training_has_no_fixed_one(
    asking: Asking,
) -> None:
    first, second = ids(asking)[:2]
    asking.answer(first, need(amount_vnd=100_000_000))
    asking.answer(second, need(amount_vnd=120_000_000, purpose="training"))
    assert Answer.objects.count() == 2


def test_one_who_wants_to_study_and_to_work_says_both_each_with_its_sum_and_quarter(
    asking: Asking,
) -> None:
    line = ids(asking)[0]
    asking.answer(line, both(80_000_000, 15_000_000, training_quarter=3))
    found = queries.line(asking.world.actor("a1.drafter"), line, TODAY).line.answer
    assert found is not None and found.amount_vnd == 95_000_000
    assert [(one.purpose, one.amount_vnd, one.wanted_quarter) for one in found.needs] == [
        ("business", 80_000_000, 1), ("training", 15_000_000, 3),
    ]  # fmt: skip
    asking.answer(line, need(amount_vnd=80_000_000), now=NOON + timedelta(days=1))
    page = queries.line(asking.world.actor("a1.drafter"), line, TODAY)
    assert [len(one.needs) for one in page.answers] == [1, 2]


def test_what_does_not_belong_to_an_answer_is_left_out(asking: Asking) -> None:
    line = ids(asking)[0]
    asking.answer(line, replace(NEED, outcome="no_need", reason="away"))
    row = Answer.objects.get()
    assert (row.needs.count(), row.reason) == (0, "")


def test_an_establishment_borrows_for_business(asking: Asking) -> None:
    shop = ids(asking)[-1]
    with pytest.raises(BadInput) as refused:
        asking.answer(shop, need(purpose="training", amount_vnd=20_000_000))
    assert [detail[0] for detail in refused.value.details] == ["training_vnd"]  # type: ignore[index]  # pairs
    asking.answer(shop, need(amount_vnd=1_500_000_000))
    assert Need.objects.get().purpose == "business"


def test_only_who_asks_in_this_survey_answers_and_only_for_their_own(asking: Asking) -> None:
    mine = ids(asking)[0]
    with pytest.raises(NotAllowed):
        asking.answer(mine, NEED, "a1.clerk")
    with pytest.raises(NotVisible):
        asking.answer(mine, NEED, "a2.drafter")
    with pytest.raises(NotAllowed):
        asking.answer(mine, NEED, "a.desk")


def test_the_bank_asks_whom_a_list_named_to_it_and_every_employer(asking: Asking) -> None:
    world = asking.world
    assert len(ids(asking, "a.officer")) == 1
    line = asking.line(person_id=None, employer_id=queries_employer(asking))
    asking.answer(line.pk, need(amount_vnd=900_000_000), "a.officer")
    known = ids(asking)[0]
    with pytest.raises(NotVisible):
        asking.answer(known, NEED, "a.officer")
    row = queries.line(world.actor("a1.drafter"), known, TODAY)
    Disclosure.objects.create(
        person_id=row.line.person_id,
        agency=world.agencies["a.bank"],
        clause="Điều 4",
        source_kind="lists.MonthlyList",
        source_id=1,
        started_on=TODAY,
    )
    fund(world)
    asking.answer(known, need(fund_code=FUND), "a.officer")
    with pytest.raises(BadInput):
        asking.answer(ids(asking)[1], need(fund_code=FUND))
    asking.answer(known, need(amount_vnd=30_000_000))
    kept = Need.objects.get(answer__superseded_at=None, answer__line=known)
    assert (kept.amount_vnd, kept.fund_code) == (30_000_000, FUND)
    asking.answer(known, need(), "a.officer")
    assert Need.objects.filter(
        answer__superseded_at=None, answer__line=known, fund_code=""
    ).exists()


def queries_employer(asking: Asking) -> int:
    (row,) = queries.lines(asking.world.actor("a.officer"), asking.survey_id).rows
    assert row.employer_id is not None
    return row.employer_id


def test_an_answer_taken_back_waits_to_be_asked_again(asking: Asking) -> None:
    line = ids(asking)[0]
    act = asking.world.act("a1.drafter")
    with pytest.raises(WrongState):
        actions.withdraw_answer(act, line_id=line, version=0, reason="Ghi nhầm")
    asking.answer(line, NEED)
    version = asking.version(line)
    with pytest.raises(BadInput):
        actions.withdraw_answer(
            asking.world.act("a1.drafter"), line_id=line, version=version, reason=" "
        )
    actions.withdraw_answer(
        asking.world.act("a1.drafter"), line_id=line, version=version, reason="Ghi nhầm"
    )
    assert asking.version(line) == 0
    assert queries.line(asking.world.actor("a1.drafter"), line, TODAY).line.answer is None


def test_an_office_is_through_when_everyone_has_an_answer_and_it_counts(asking: Asking) -> None:
    world = asking.world
    police = world.agencies["a1.police"].pk
    *people, shop = ids(asking)
    for line in people:
        asking.answer(line, AWAY)
    with pytest.raises(NotReady):
        asking.do("report_finished", "a1.drafter")
    asking.answer(shop, need(amount_vnd=900_000_000))
    asking.do("report_finished", "a1.drafter")
    assert _found([police]) == [TODAY]
    with pytest.raises(WrongState):
        asking.do("report_finished", "a1.drafter")
    asking.do("take_back_finish", "a1.drafter", reason="Còn sót")
    assert _found([police]) == []
    with pytest.raises(WrongState):
        asking.do("take_back_finish", "a1.drafter", reason="Còn sót")


def test_a_survey_asked_to_the_end_meets_the_plans_duty_of_that_office(asking: Asking) -> None:
    police = asking.world.agencies["a1.police"].pk
    owed = Owed(
        id=7,
        duty_id=1,
        plan_id=1,
        agency_id=police,
        fact_kind=fact_kind_of("need-survey", roles.COMMUNE_POLICE),
        topic="need-survey",
        period="2026",
        starts_on=date(2026, 7, 1),
    )
    assert counted([owed]) == {}
    for line in ids(asking):
        asking.answer(line, AWAY)
    asking.do("report_finished", "a1.drafter")
    assert counted([owed])[7].done_on == TODAY


def _found(agencies: list[int], known_at: object = None) -> list[date]:
    queries_ = surveys_finished("need_survey", agencies, date(2026, 1, 1), known_at)  # type: ignore[arg-type]  # None or a moment
    return [row[2] for query in queries_ for row in query]


def test_closing_counts_for_who_opened_it_and_ends_the_asking(asking: Asking) -> None:
    line = ids(asking)[0]
    asking.answer(line, NEED)
    assert asking.do("close_survey").notes == {"left": 3}
    assert _found([asking.world.agencies["a.police"].pk]) == [TODAY]
    assert _found([asking.world.agencies["a.police"].pk], NOON - timedelta(days=1)) == []
    with pytest.raises(WrongState):
        asking.answer(line, NO_NEED)
    for deed in ("close_survey", "renew_frame"):
        with pytest.raises(WrongState):
            asking.do(deed)


def test_a_reminder_stands_on_the_first_page_of_who_has_not_begun(asking: Asking) -> None:
    world = asking.world
    police = world.agencies["a1.police"].pk
    with pytest.raises(BadInput):
        asking.do("remind", agency_ids=())
    with pytest.raises(BadInput):
        asking.do("remind", agency_ids=(world.agencies["a1.committee"].pk,))
    (before,) = queries.today_of(world.actor("a1.drafter"), TODAY).due
    assert "3 trong 3" in before.detail.vi and "nhắc" not in before.detail.vi
    asking.do("remind", agency_ids=(police,), note="Còn hai tuần")
    (after,) = queries.today_of(world.actor("a1.drafter"), TODAY).due
    assert "nhắc ngày 03/11/2026" in after.detail.vi
    (other,) = queries.today_of(world.actor("a2.drafter"), TODAY).due
    assert "nhắc" not in other.detail.vi
    page = queries.survey(world.actor("a1.drafter"), asking.survey_id, TODAY)
    assert (page.reminded_on, page.reminder) == (TODAY, "Còn hai tuần")


def test_the_first_page_tells_until_the_office_says_it_is_through(asking: Asking) -> None:
    world = asking.world
    for line in ids(asking):
        asking.answer(line, AWAY)
    (item,) = queries.today_of(world.actor("a1.drafter"), TODAY).due
    assert "báo đã hỏi xong" in item.detail.vi and item.days_left == 27
    asking.do("report_finished", "a1.drafter")
    assert queries.today_of(world.actor("a1.drafter"), TODAY).due == ()
    assert queries.today_of(world.actor("a1.clerk"), TODAY).due == ()
    assert queries.today_of(world.actor("a.desk"), TODAY).due == ()
    (late,) = queries.today_of(world.actor("a.desk"), date(2026, 11, 20)).due
    assert "1 trong 4" in late.detail.vi
