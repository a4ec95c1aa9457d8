"""Correcting what was read: the person's answer stands, the reader's is kept beside it."""

from __future__ import annotations

from typing import Any

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Stale, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import PlanItem
from tests.plans.readings import SENTENCES
from tests.plans.story import PlanStory, adopted
from tests.world import build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> PlanStory:
    return PlanStory(build_world()).receive().read()


def correct(story: PlanStory, path: str, **changes: Any) -> PlanItem:
    item = story.item(path)
    plans.correct_item(story.act(), item_id=item.pk, version=item.version, changes=changes)
    item.refresh_from_db()
    return item


def test_a_correction_keeps_the_readers_answer_beside_the_persons(story: PlanStory) -> None:
    item = correct(story, "II.2", lead=["so-tai-chinh"], kind="task")
    assert item.lead == ["so-tai-chinh"]
    assert (item.read or {})["lead"] == ["so-vhtt"]
    assert item.is_checked
    entry = AuditEntry.objects.get(deed="plans.correct_item")
    assert (entry.before, entry.after) == ({"lead": ["so-vhtt"]}, {"lead": ["so-tai-chinh"]})


def test_a_corrected_point_no_longer_holds_adoption_up(story: PlanStory) -> None:
    correct(story, "II.2", lead=["so-vhtt"])
    story.version = story.plan().version
    assert story.adopt().notes["duties"] == 8


def test_a_timing_a_person_wrote_is_sure_and_says_whether_the_day_is_in_time(
    story: PlanStory,
) -> None:
    item = correct(
        story, "II.3", timings=[{"kind": "by", "date": "2026-06-15", "inclusive": False}]
    )
    assert item.timings == [{"kind": "by", "date": "2026-06-15"}]
    assert item.timing_details == [{"sureness": 100, "inclusive": False}]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "việc"),
        ("bond", ""),
        ("lead", ["so-khong-co"]),
        ("timings", [{"kind": "by", "date": "mai"}]),
        ("timings", [{"kind": "thường xuyên"}]),
        ("timings", [{"kind": "by"}]),
        ("targets", [{"number": "hai", "unit": "vụ"}]),
        ("text", "  "),
        ("section", "x" * 301),
        ("belongs_to_id", 10**9),
        ("version", 3),
        ("read", {}),
    ],
)
def test_a_wrong_answer_is_refused_by_its_field(story: PlanStory, field: str, value: Any) -> None:
    before = story.item("II.3")
    with pytest.raises(BadInput) as caught:
        correct(story, "II.3", **{field: value})
    assert [detail[0] for detail in caught.value.details] == [field]  # type: ignore[index]  # (field, words)
    after = story.item("II.3")
    assert after.version == before.version


def test_an_outline_belongs_to_a_report_of_its_own_plan(story: PlanStory) -> None:
    report = story.item("III.1")
    item = correct(story, "II.3", kind="outline", belongs_to_id=report.pk)
    assert item.belongs_to == report
    with pytest.raises(BadInput):
        correct(story, "III.2", belongs_to_id=story.item("II.1").pk)


def test_a_split_point_gives_way_to_its_parts_which_keep_its_bodies(story: PlanStory) -> None:
    whole = story.item("II.1")
    begin = SENTENCES["II.1"].index("gửi")
    texts = [SENTENCES["II.1"][: begin - 2], SENTENCES["II.1"][begin:]]
    done = plans.split_item(story.act(), item_id=whole.pk, version=whole.version, texts=texts)
    parts = list(PlanItem.objects.filter(pk__in=done.notes["item_ids"]).order_by("position"))
    assert [part.path for part in parts] == ["II.1#1", "II.1#2"]
    assert [part.performers for part in parts] == [["cong-an-xa"]] * 2
    assert [part.came_from for part in parts] == [[whole.pk]] * 2
    assert parts[1].begins == (whole.begins or 0) + begin
    whole.refresh_from_db()
    assert whole.state == "split"
    order = PlanItem.objects.filter(plan=whole.plan).order_by("position")
    assert list(order.values_list("path", flat=True))[:4] == ["II.1", "II.1#1", "II.1#2", "II.2"]
    with pytest.raises(WrongState):
        correct_again(story, whole)


def correct_again(story: PlanStory, item: PlanItem) -> Done:
    return plans.correct_item(
        story.act(), item_id=item.pk, version=item.version, changes={"kind": "task"}
    )


@pytest.mark.parametrize("texts", [[], ["một"], ["một", " "]])
def test_a_split_needs_two_parts_with_words(story: PlanStory, texts: list[str]) -> None:
    whole = story.item("II.1")
    with pytest.raises(BadInput):
        plans.split_item(story.act(), item_id=whole.pk, version=whole.version, texts=texts)


def test_merged_points_become_one_that_names_all_their_bodies_and_days(story: PlanStory) -> None:
    one, other = story.item("II.3"), story.item("III.1")
    done = plans.merge_items(
        story.act(), plan_id=story.plan_id, version=story.plan().version,
        item_ids=[other.pk, one.pk],
    )  # fmt: skip
    merged = PlanItem.objects.get(pk=done.id)
    assert (merged.path, merged.came_from) == ("II.3", [one.pk, other.pk])
    assert [timing["kind"] for timing in merged.timings] == ["continuous", "yearly"]
    assert len(merged.timing_details) == 2
    assert PlanItem.objects.get(pk=other.pk).state == "merged"
    assert story.item("III.2").belongs_to == merged


def test_a_point_is_not_merged_with_nothing_or_with_another_plans(story: PlanStory) -> None:
    other = PlanStory(story.world, "b").receive().read().item("II.1")
    mine = story.item("II.1")
    call: dict[str, Any] = {"plan_id": story.plan_id, "version": story.plan().version}
    with pytest.raises(BadInput):
        plans.merge_items(story.act(), item_ids=[mine.pk], **call)
    with pytest.raises(NotVisible):
        plans.merge_items(story.act(), item_ids=[mine.pk, other.pk], **call)


def test_a_point_the_reader_did_not_see_is_added_where_it_belongs(story: PlanStory) -> None:
    done = plans.add_item(
        story.act(), plan_id=story.plan_id, version=story.plan().version,
        text="Sở Tài chính bố trí kinh phí hằng năm.", after_id=story.item("II.3").pk,
        changes={"lead": ["so-tai-chinh"], "timings": [{"kind": "yearly"}]},
    )  # fmt: skip
    item = PlanItem.objects.get(pk=done.id)
    assert (item.origin, item.read, item.is_checked) == ("added", None, True)
    assert item.position == story.item("II.3").position + 1
    story.check_all()
    story.version = story.plan().version
    assert story.adopt().notes["duties"] == 9


def test_a_dropped_point_becomes_nobodys_duty_until_it_is_restored(story: PlanStory) -> None:
    item = story.item("II.2")
    dropped = plans.drop_item(
        story.act(), item_id=item.pk, version=item.version, reason="Đã có trong kế hoạch khác"
    )
    with pytest.raises(WrongState):
        plans.check_item(story.act(), item_id=item.pk, version=dropped.version)
    restored = plans.restore_item(story.act(), item_id=item.pk, version=dropped.version)
    with pytest.raises(WrongState):
        plans.restore_item(story.act(), item_id=item.pk, version=restored.version)
    plans.drop_item(story.act(), item_id=item.pk, version=restored.version, reason="Trùng lặp")
    story.version = story.plan().version
    assert story.adopt().notes["duties"] == 7


def test_the_letterhead_is_corrected_and_the_reading_stays_with_the_file(story: PlanStory) -> None:
    plans.correct_header(
        story.act(), plan_id=story.plan_id, version=story.plan().version,
        changes={"title": "Kế hoạch tín dụng", "date": "2026-01-12", "recipients": ["Lưu", " "]},
    )  # fmt: skip
    plan = story.plan()
    assert (plan.title, str(plan.issued_on)) == ("Kế hoạch tín dụng", "2026-01-12")
    assert plan.recipients == ["Lưu"]
    file = plan.files.get()
    assert (file.reading or {})["header"]["date"] == "2026-01"
    with pytest.raises(BadInput):
        plans.correct_header(
            story.act(), plan_id=story.plan_id, version=plan.version, changes={"state": "adopted"}
        )


def test_an_adoption_that_was_previewed_before_a_correction_is_stale(story: PlanStory) -> None:
    seen = story.plan().version
    correct(story, "II.2", lead=["so-vhtt"])
    story.version = seen
    with pytest.raises(Stale):
        story.adopt()


def test_points_of_an_adopted_plan_stand() -> None:
    story = adopted(build_world())
    item = story.item("II.1")
    with pytest.raises(WrongState):
        plans.drop_item(story.act(), item_id=item.pk, version=item.version, reason="Bỏ")


def test_a_plan_is_dropped_with_a_reason_and_its_file_may_come_again(story: PlanStory) -> None:
    plans.drop_plan(
        story.act(), plan_id=story.plan_id, version=story.plan().version, reason="Gửi nhầm"
    )
    again = PlanStory(story.world).receive()
    assert again.plan_id != story.plan_id
