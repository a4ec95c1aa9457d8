"""Inspections: recorded by whom the plan names, seen by who was inspected, mended, taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.oversight.actions.note_remedy import note_remedy
from hoanhap.work.oversight.actions.record_inspection import record_inspection
from hoanhap.work.oversight.actions.withdraw_inspection import withdraw_inspection
from hoanhap.work.oversight.counting import inspections_by
from hoanhap.work.oversight.queries import inspection, inspection_file, inspections
from tests.plans.duties import PDF
from tests.world import TODAY, World, build_world

pytestmark = pytest.mark.django_db
GIVEN: dict[str, Any] = {
    "subject": "Việc lập danh sách và sử dụng vốn vay",
    "inspected_on": date(2026, 10, 20),
    "findings": "Sổ theo dõi chưa đủ",
    "remedy": "Bổ sung sổ trước 30/11",
}


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def made(world: World, post: str = "a.finance", **more: Any) -> int:
    inspected = {"inspected_agency_id": world.agencies["a1.committee"].pk}
    return record_inspection(world.act(post), **{**GIVEN, **inspected, **more}).id


def test_the_inspected_agency_and_the_followers_see_it_and_others_do_not(world: World) -> None:
    pk = made(world)
    for post in ("a.finance", "a1.clerk", "a.desk", "a.reader"):
        assert inspection(world.actor(post), pk).inspected_name == "UBND xã A1"
    for post in ("a2.clerk", "a.culture", "b.desk"):
        with pytest.raises(NotVisible):
            inspection(world.actor(post), pk)
    assert inspections(world.actor("a.desk")).count == 1


def test_a_body_without_an_office_here_is_named_and_nobody_is_refused(world: World) -> None:
    pk = made(world, inspected_agency_id=None, inspected_name="Hợp tác xã Bình Lư")
    assert inspection(world.actor("a.finance"), pk).inspected_name == "Hợp tác xã Bình Lư"
    with pytest.raises(BadInput):
        made(world, inspected_agency_id=None)
    with pytest.raises(NotVisible):
        made(world, inspected_agency_id=world.agencies["b1.committee"].pk)


def test_what_was_to_be_mended_is_noted_when_it_was(world: World) -> None:
    pk = made(world)
    with pytest.raises(BadInput):
        note_remedy(
            world.act("a.finance"), inspection_id=pk, version=1, remedy="Đã bổ sung",
            remedied_on=date(2026, 10, 19),
        )  # fmt: skip
    note_remedy(
        world.act("a.finance"), inspection_id=pk, version=1, remedy="Đã bổ sung sổ",
        remedied_on=TODAY,
    )  # fmt: skip
    assert inspection(world.actor("a1.clerk"), pk).remedied_on == TODAY


def test_an_inspection_taken_back_counts_no_more(world: World) -> None:
    pk = made(world)
    agency_id = world.agencies["a.finance"].pk
    counting = inspections_by("inspection", [agency_id], date(2026, 1, 1))
    assert list(counting) == [("inspection", agency_id, date(2026, 10, 20), pk, "")]
    with pytest.raises(NotAllowed):
        withdraw_inspection(world.act("a.desk"), inspection_id=pk, version=1, reason="x")
    withdraw_inspection(world.act("a.finance"), inspection_id=pk, version=1, reason="Ghi nhầm")
    assert not inspections_by("inspection", [agency_id], date(2026, 1, 1))
    with pytest.raises(WrongState):
        withdraw_inspection(world.act("a.finance"), inspection_id=pk, version=2, reason="x")


def test_the_signed_conclusion_opens_for_who_sees_the_inspection(world: World) -> None:
    pk = made(world, name="ket-luan.pdf", content=PDF)
    assert inspection_file(world.actor("a1.clerk"), pk).content == PDF
    with pytest.raises(NotVisible):
        inspection_file(world.actor("a1.clerk"), made(world))
