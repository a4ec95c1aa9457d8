"""What the pages of plans are given, and who gets it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans import queries
from hoanhap.work.plans.models import PlanFile
from tests.plans.readings import SENTENCES, TEXT
from tests.plans.story import PlanStory, adopted
from tests.world import NOON, TODAY, World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


def asked(most: int, query: Any, *given: Any, **named: Any) -> Any:
    """The query's answer, which takes at most so many queries of the database."""
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = query(*given, **named)
    assert len(seen) <= most, [one["sql"][:80] for one in seen]
    return answer


def test_the_review_page_cuts_the_text_where_points_begin_and_end(world: World) -> None:
    story = PlanStory(world).receive().read()
    page = asked(10, queries.review_page, world.actor("a.desk"), story.plan_id)
    assert "".join(segment.text for segment in page.segments) == TEXT
    lit = {pk: seg.text for seg in page.segments for pk in seg.item_ids}
    assert lit[story.item("II.3").pk] == SENTENCES["II.3"]
    assert page.asking == 1
    assert page.row.doubtful == 1
    (doubtful,) = [row for row in page.items if row.asks]
    assert [(d.field, d.sureness) for d in doubtful.doubts] == [("lead", 60)]


def test_the_review_page_shows_the_readers_answer_beside_the_persons(world: World) -> None:
    story = PlanStory(world).receive().read()
    item = story.item("II.2")
    plans.correct_item(
        story.act(), item_id=item.pk, version=item.version,
        changes={
            "lead": ["so-tai-chinh"],
            "timings": [{"kind": "by", "date": "2026-06-15", "inclusive": False}],
        },
    )  # fmt: skip
    page = queries.review_page(world.actor("a.desk"), story.plan_id)
    (row,) = [row for row in page.items if row.id == item.pk]
    assert not row.asks
    said = {one.field: (one.read, one.now) for one in row.corrected}
    assert said["timings"] == ("02 lần/năm", "trước ngày 15/6/2026")
    assert said["lead"][1] == "Sở Tài chính"
    assert not row.doubts


def test_buttons_are_those_the_deeds_would_take(world: World) -> None:
    story = PlanStory(world).receive().read()
    item = queries.item_page(world.actor("a.desk"), story.item("II.1").pk)
    assert item.row.actions == (
        "plans.check_item",
        "plans.correct_item",
        "plans.split_item",
        "plans.merge_items",
        "plans.drop_item",
    )
    assert "plans.adopt" in item.plan.actions
    assert {row.path for row in item.reviews} == {"III.1"}
    story.check_all()
    story.adopt()
    row = queries.item_page(world.actor("a.desk"), story.item("II.1").pk)
    assert row.row.actions == ()
    assert "plans.replace_plan" in row.plan.actions
    assert queries.item_page(world.actor("b.desk"), story.item("II.1").pk).plan.actions == ()


def test_the_preview_says_what_adoption_then_makes(world: World) -> None:
    story = PlanStory(world).receive().read()
    actor, day = world.actor("a.desk"), date(2026, 1, 15)
    call = {"issued_on": date(2026, 1, 12)}
    before = asked(12, queries.adoption_preview, actor, story.plan_id, day, **call)
    assert len(before.blockers) == 1
    story.check_all()
    preview = queries.adoption_preview(actor, story.plan_id, day, **call)
    done = story.adopt()
    assert preview.blockers == ()
    assert (preview.duties, preview.occurrences, preview.points_without_agency) == (
        done.notes["duties"],
        done.notes["occurrences"],
        done.notes["without_agency"],
    )
    assert preview.proposed_ends_on == date(2026, 12, 31)
    named = {row.path: row for row in preview.items}
    assert named["II.1"].led_by is not None
    assert named["II.1"].led_by.name == "Công an tỉnh A"
    assert [body.code for body in named["III.3"].without_agency] == ["co-quan-lien-quan"]
    assert named["III.1"].first_due_on == date(2026, 6, 14)


def test_a_plan_in_force_is_public_among_offices_and_a_draft_its_provinces(world: World) -> None:
    story = PlanStory(world).receive().read()
    for post in ("b.desk", "a.finance", "a.reader", "a1.clerk", "a.officer"):
        assert queries.plans(world.actor(post)) == ()
        with pytest.raises(NotVisible):
            queries.review_page(world.actor(post), story.plan_id)
    story.check_all()
    story.adopt()
    for post in ("b.desk", "a.finance", "a.reader", "a1.clerk", "a.officer"):
        (row,) = queries.plans(world.actor(post))
        assert (row.number, row.items) == ("15/KH-UBND", 8)
        assert queries.plan_page(world.actor(post), story.plan_id).row == row


def test_duties_are_seen_by_who_owes_leads_or_follows_them(world: World) -> None:
    story = adopted(world)
    count = {
        post: len(queries.duties_of(world.actor(post), story.plan_id))
        for post in ("a.desk", "a.office", "a1.drafter", "a.finance", "a.front", "b.desk")
    }
    assert count == {
        "a.desk": 8, "a.office": 8, "a1.drafter": 1, "a.finance": 2, "a.front": 1, "b.desk": 0,
    }  # fmt: skip


def test_a_plans_page_shows_its_targets_and_what_stands_above_and_after_it(world: World) -> None:
    above = PlanStory(world, content=b"Ke hoach cua Bo")
    above.receive(kind="national", name="bo.txt")
    story = PlanStory(world).receive(parent_id=above.plan_id).read().check_all()
    story.adopt()
    page = asked(12, queries.plan_page, world.actor("a.desk"), story.plan_id, NOON)
    assert page.parent is not None
    assert page.parent.kind == "national"
    assert [row.words.vi for row in page.targets] == ["2 trường hợp vay vốn mỗi xã mỗi năm"]
    assert [file.state for file in page.files] == ["read"]
    children = queries.plan_page(world.actor("a.desk"), above.plan_id).children
    assert [row.id for row in children] == [story.plan_id]


def test_the_letterhead_shows_what_was_unsure_and_what_a_person_changed(world: World) -> None:
    story = PlanStory(world).receive().read()
    plans.correct_header(
        story.act(), plan_id=story.plan_id, version=story.version,
        changes={"date": "2026-01-12"},
    )  # fmt: skip
    header = queries.plan_page(world.actor("a.desk"), story.plan_id).header
    assert [(one.field, one.read, one.now) for one in header.corrected] == [
        ("date", "2026-01", "2026-01-12")
    ]
    assert [(one.field, one.sureness) for one in header.doubts] == [("number", 50)]


def test_the_progress_of_a_reading_says_pages_and_whether_it_may_begin_again(
    world: World,
) -> None:
    story = PlanStory(world).receive()
    PlanFile.objects.update(state="reading", started_at=NOON, pages_done=3, pages_total=9)
    row = asked(2, queries.read_progress, world.actor("a.desk"), story.file_id, NOON)
    assert (row.pages_done, row.pages_total, row.is_stuck, row.may_read_again) == (
        3, 9, False, False,
    )  # fmt: skip
    PlanFile.objects.update(state="failed", message={"vi": "Hỏng", "en": "Damaged"})
    row = queries.read_progress(world.actor("a.desk"), story.file_id, NOON)
    assert row.message is not None
    assert (row.message.vi, row.may_read_again) == ("Hỏng", True)
    with pytest.raises(NotVisible):
        queries.read_progress(world.actor("b.desk"), story.file_id, NOON)


def test_the_file_comes_back_as_it_was_sent(world: World) -> None:
    story = PlanStory(world).receive().read()
    file = queries.plan_file(world.actor("a.desk"), story.file_id)
    assert (file.name, file.content) == ("ke-hoach.txt", TEXT.encode())
    assert queries.plan_text(world.actor("a.desk"), story.file_id) == TEXT
    with pytest.raises(NotVisible):
        queries.plan_file(world.actor("a.finance"), story.file_id)


def test_the_fan_out_table_says_whom_each_body_means_and_who_uses_it(world: World) -> None:
    story = adopted(world)
    plans.set_body_agencies(
        story.act(), code="so-ldtbxh", starts_on=date(2026, 1, 1),
        agency_ids=[world.agencies["a.finance"].pk],
    )  # fmt: skip
    table = asked(5, queries.fan_out_table, world.actor("a.desk"), TODAY)
    rows = {row.body.code: row for row in table.rows}
    assert [agency.name for agency in rows["so-ldtbxh"].agencies] == ["Sở Tài chính A"]
    assert rows["so-ldtbxh"].is_set
    assert len(rows["cong-an-xa"].agencies) == 2
    assert rows["so-ban-nganh"].used_by == 2
    assert rows["co-quan-lien-quan"].agencies == ()
    assert table.may_set
    assert table.rows[0].used_by
    assert not queries.fan_out_table(world.actor("a.finance"), TODAY).may_set


def test_plans_side_by_side_say_what_one_has_and_another_lacks(world: World) -> None:
    one = adopted(world)
    other = PlanStory(world, "b").receive().read().check_all()
    item = other.item("II.2")
    plans.drop_item(other.act(), item_id=item.pk, version=item.version, reason="Không có")
    other.version = other.plan().version
    other.adopt()
    beside = asked(7, queries.side_by_side, world.actor("a.finance"))
    assert [row.id for row in beside.plans] == [one.plan_id, other.plan_id]
    rows = {row.topic: row for row in beside.rows}
    assert rows["monthly-list"].has == (one.plan_id, other.plan_id)
    assert (rows["publicity"].has, rows["publicity"].lacks) == ((one.plan_id,), (other.plan_id,))
    (cell,) = rows["monthly-list"].cells[one.plan_id]
    assert [body.code for body in cell.lead] == ["cong-an-tinh"]
    assert [timing.words.vi for timing in cell.timings] == ["ngày 05 hằng tháng"]


def test_a_plan_that_says_it_replaces_another_names_the_one_still_in_force(world: World) -> None:
    old = adopted(world)
    new = PlanStory(world, content=b"Ke hoach moi").receive().read()
    actor = world.actor("a.desk")
    assert queries.plan_page(actor, new.plan_id).says_it_replaces == ()
    plans.correct_header(
        new.act(), plan_id=new.plan_id, version=new.version,
        changes={"replaces": ["15/KH-UBND", "199/KH-UBND"]},
    )  # fmt: skip
    page = asked(12, queries.plan_page, actor, new.plan_id)
    assert [row.id for row in page.says_it_replaces] == [old.plan_id]
    new.check_all().adopt(number="88/KH-UBND")
    plans.replace_plan(
        old.act(), plan_id=old.plan_id, version=old.plan().version, by_plan_id=new.plan_id,
        replaced_on=date(2026, 1, 14),
    )  # fmt: skip
    page = queries.plan_page(actor, new.plan_id)
    assert page.says_it_replaces == ()
    assert [row.id for row in page.replaces] == [old.plan_id]
