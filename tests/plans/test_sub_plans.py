"""Agencies' and communes' own plans: sent in by a day, counted by themselves, taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.plans.actions.send_sub_plan import send_sub_plan
from hoanhap.work.plans.actions.withdraw_sub_plan import withdraw_sub_plan
from hoanhap.work.plans.models import Plan
from hoanhap.work.plans.standing import standing
from hoanhap.work.plans.sub_plans import sub_plans
from tests.plans.duties import PDF, Doing, at
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db
ISSUED = date(2026, 10, 20)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def sent(doing: Doing, post: str = "a.finance", on: date = TODAY, content: bytes = PDF) -> Done:
    return send_sub_plan(
        doing.world.act(post, now=at(on)), plan_id=doing.plan.pk, title="Kế hoạch của Sở",
        number="7/KH-STC", issued_on=ISSUED, name="ke-hoach.pdf", content=content,
    )  # fmt: skip


def test_who_has_sent_its_plan_in_and_who_has_not(doing: Doing) -> None:
    by = TODAY - timedelta(days=1)
    for agency in ("a.finance", "a.culture", "a1.committee"):
        doing.due(doing.duty(agency, fact_kind="own_plan"), starts_on=date(2026, 1, 5), due_on=by)
    sent(doing, on=by)
    sent(doing, "a1.clerk")
    sent(doing, "a.branch")
    page = sub_plans(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    assert [(row.agency_name[:9], row.stage, row.late_days) for row in page.rows] == [
        ("Sở Văn hó", "late", 1),
        ("UBND xã A", "done_late", 1),
        ("Chi nhánh", "done", 0),
        ("Sở Tài ch", "done", 0),
    ]
    assert (page.sent, page.missing) == (3, 1)
    assert page.rows[3].number == "7/KH-STC"
    assert standing(doing.world.actor("a.desk"), doing.plan.pk, TODAY).totals.done == 1
    own = sub_plans(doing.world.actor("a.culture"), doing.plan.pk, TODAY)
    assert [row.agency_name[:5] for row in own.rows] == ["Sở Vă"]
    assert own.may_send


def test_a_plan_taken_back_counts_no_more(doing: Doing) -> None:
    row = doing.due(doing.duty(fact_kind="own_plan"), starts_on=date(2026, 1, 5))
    done = sent(doing)
    with pytest.raises(NotAllowed):
        withdraw_sub_plan(doing.world.act("a.desk"), plan_id=done.id, version=1, reason="x")
    withdraw_sub_plan(doing.world.act("a.finance"), plan_id=done.id, version=1, reason="Bản sai")
    page = sub_plans(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    assert [(one.occurrence_id, one.stage) for one in page.rows] == [(row.pk, "waiting")]
    assert sent(doing).id != done.id


def test_the_same_file_is_not_sent_in_twice_and_the_provinces_own_plan_is_not_taken_back(
    doing: Doing,
) -> None:
    sent(doing)
    with pytest.raises(NotReady):
        sent(doing)
    with pytest.raises(NotReady):
        withdraw_sub_plan(doing.world.act("a.desk"), plan_id=doing.plan.pk, version=1, reason="x")


def test_only_under_a_plan_of_the_own_province_that_is_in_force(doing: Doing) -> None:
    with pytest.raises(NotVisible):
        sent(doing, "b.finance")
    Plan.objects.filter(pk=doing.plan.pk).update(state="ended")
    with pytest.raises(WrongState):
        sent(doing)


def test_a_file_that_is_no_document_is_refused(doing: Doing) -> None:
    with pytest.raises(BadInput):
        sent(doing, content=b"not a document")
