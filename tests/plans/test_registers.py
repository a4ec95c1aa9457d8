"""Registers beside the plan: documents with their parties, members with their contact, costs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.plans.actions.change_cost import change_cost
from hoanhap.work.plans.actions.change_document import change_document
from hoanhap.work.plans.actions.end_member import end_member
from hoanhap.work.plans.actions.name_member import name_member
from hoanhap.work.plans.actions.record_cost import record_cost
from hoanhap.work.plans.actions.record_outcome import record_outcome
from hoanhap.work.plans.actions.register_document import register_document
from hoanhap.work.plans.actions.withdraw_document import withdraw_document
from hoanhap.work.plans.addresses import addresses_of
from hoanhap.work.plans.models import Plan
from hoanhap.work.plans.registering import Party
from hoanhap.work.plans.registers import (
    cost_row,
    costs,
    document_file,
    document_page,
    documents,
    members,
)
from tests.plans.duties import PDF, Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def registered(doing: Doing, post: str = "a.desk", **more: Any) -> int:
    given = {
        "category": "coordination", "title": "Quy chế phối hợp cho vay", "number": "02/QCPH",
        "issued_on": date(2026, 3, 1), **more,
    }  # fmt: skip
    return register_document(doing.world.act(post), **given).id


def test_a_coordination_document_with_its_parties_days_and_duties(doing: Doing) -> None:
    branch = doing.world.agencies["a.branch"].pk
    pk = registered(
        doing, parties=(Party(branch), Party(name="Hội Nông dân")), duties="Trao đổi hằng quý",
        ends_on=date(2026, 10, 1), led_by_id=branch, plan_id=doing.plan.pk,
        name="qc.pdf", content=PDF,
    )  # fmt: skip
    row = document_page(doing.world.actor("a.culture"), pk, TODAY)
    assert [party.name for party in row.parties] == ["Chi nhánh NHCSXH tỉnh A", "Hội Nông dân"]
    assert (row.has_ended, row.led_by_id, row.actions) == (True, branch, ())
    assert document_file(doing.world.actor("a1.clerk"), pk).content == PDF
    with pytest.raises(NotVisible):
        document_page(doing.world.actor("b.desk"), pk, TODAY)
    assert documents(doing.world.actor("b.desk"), TODAY) == ()


def test_a_document_reviewed_with_what_was_proposed_and_what_became_of_it(doing: Doing) -> None:
    pk = registered(
        doing, "a.finance", category="reviewed", title="Nghị quyết 12", proposal="Nâng mức vay"
    )
    record_outcome(
        doing.world.act("a.finance"), document_id=pk, version=1, outcome="Đã sửa đổi",
        outcome_on=TODAY,
    )  # fmt: skip
    row = document_page(doing.world.actor("a.finance"), pk, TODAY)
    assert (row.proposal, row.outcome, row.outcome_on) == ("Nâng mức vay", "Đã sửa đổi", TODAY)
    assert documents(doing.world.actor("a.desk"), TODAY, category="guidance") == ()


def test_another_agencys_document_is_left_alone_and_the_standing_agency_keeps_all(
    doing: Doing,
) -> None:
    pk = registered(doing, "a.finance")
    changed: dict[str, Any] = {
        "title": "Quy chế mới", "number": "", "issued_on": None, "ends_on": None,
        "led_by_id": None, "parties": (), "duties": "", "proposal": "", "plan_id": None,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        change_document(doing.world.act("a.culture"), document_id=pk, version=1, **changed)
    change_document(doing.world.act("a.desk"), document_id=pk, version=1, **changed)
    withdraw_document(doing.world.act("a.finance"), document_id=pk, version=2, reason="Ghi nhầm")
    assert documents(doing.world.actor("a.desk"), TODAY) == ()
    with pytest.raises(WrongState):
        change_document(doing.world.act("a.desk"), document_id=pk, version=3, **changed)


@pytest.mark.parametrize(
    "odd",
    [
        {"category": "novel"},
        {"title": ""},
        {"issued_on": date(2026, 11, 4)},
        {"ends_on": date(2026, 2, 1)},
        {"parties": (Party(),)},
        {"content": b"nothing"},
    ],
)
def test_a_document_that_cannot_be_right_is_refused(doing: Doing, odd: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        registered(doing, **odd)


def test_an_agency_of_another_province_is_no_party(doing: Doing) -> None:
    with pytest.raises(NotVisible):
        registered(doing, parties=(Party(doing.world.agencies["b.finance"].pk),))


def named(doing: Doing, post: str = "a.finance", agency: str = "a.finance", **more: Any) -> int:
    given = {"part": "focal", "full_name": "Nguyễn Thị Đầu", "starts_on": TODAY, **more}
    return name_member(doing.world.act(post), agency_id=doing.world.agencies[agency].pk, **given).id


def test_a_focal_point_gets_the_agencys_mail_until_the_day_it_ends(doing: Doing) -> None:
    finance = doing.world.agencies["a.finance"].pk
    first = named(doing, email="a@stc.example")
    second = named(doing, stands_in_for_id=first, email="b@stc.example", full_name="Trần Thay")
    assert addresses_of([finance], TODAY) == {finance: ("a@stc.example", "b@stc.example")}
    rows = members(doing.world.actor("a.desk"), TODAY)
    assert [(row.member_name, row.stands_in_for_name) for row in rows] == [
        ("Nguyễn Thị Đầu", ""), ("Trần Thay", "Nguyễn Thị Đầu"),
    ]  # fmt: skip
    ends = date(2026, 11, 10)
    end_member(doing.world.act("a.desk"), member_id=first, version=1, ends_on=ends)
    assert addresses_of([finance], ends) == {finance: ("b@stc.example",)}
    assert second in {row.id for row in members(doing.world.actor("a.desk"), ends)}
    with pytest.raises(WrongState):
        end_member(doing.world.act("a.desk"), member_id=first, version=2, ends_on=ends)


def test_an_agency_names_its_own_and_no_other_agencys(doing: Doing) -> None:
    with pytest.raises(NotAllowed):
        named(doing, "a.culture")
    with pytest.raises(NotVisible):
        named(doing, "b.finance")
    named(doing, "a.desk", part="chair")
    with pytest.raises(BadInput):
        named(doing, email="không phải thư")


def test_costs_by_line_and_year_where_unknown_is_not_zero(doing: Doing) -> None:
    finance = doing.world.agencies["a.finance"].pk
    given: dict[str, Any] = {
        "plan_id": doing.plan.pk, "year": 2026, "what": "Hội nghị sơ kết", "source": "province",
        "agency_id": finance,
    }  # fmt: skip
    first = record_cost(doing.world.act("a.finance"), **given, estimated_vnd=50_000_000).id
    record_cost(
        doing.world.act("a.desk"), **given, estimated_vnd=20_000_000, allotted_vnd=15_000_000,
        settled_vnd=14_500_000,
    )  # fmt: skip
    change_cost(
        doing.world.act("a.finance"), cost_id=first, version=1, estimated_vnd=50_000_000,
        allotted_vnd=40_000_000, settled_vnd=None, citation="QĐ 5",
    )  # fmt: skip
    page = costs(doing.world.actor("a1.clerk"), doing.plan.pk)
    (total,) = page.totals
    assert (total.estimated_vnd, total.allotted_vnd, total.settled_vnd) == (
        70_000_000, 55_000_000, 14_500_000,
    )  # fmt: skip
    assert (total.lines, total.lines_open) == (2, 1)
    assert page.rows[0].settled_vnd is None
    for look in (
        lambda a: costs(a, doing.plan.pk),
        lambda a: cost_row(a, first),
    ):
        with pytest.raises(NotVisible):
            look(doing.world.actor("b.finance"))
    with pytest.raises(NotAllowed):
        record_cost(doing.world.act("a.culture"), **given)
    for odd in ({"estimated_vnd": -1}, {"source": "?"}, {"year": 1}, {"what": " "}):
        with pytest.raises(BadInput):
            record_cost(doing.world.act("a.finance"), **{**given, **odd})
    Plan.objects.filter(pk=doing.plan.pk).update(state="ended")
    with pytest.raises(WrongState):
        record_cost(doing.world.act("a.finance"), **given)
