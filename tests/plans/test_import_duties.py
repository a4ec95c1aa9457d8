"""Duties out of a workbook, for a province whose office tracks its tasks elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.duty_lines import duty_lines
from hoanhap.work.plans.models import Duty, Occurrence, PlanItem
from hoanhap.work.plans.queries import duties_preview
from tests.lists.form_01_books import xlsx
from tests.plans.story import PlanStory, adopted
from tests.world import NOON, TODAY, World, build_world

HEADS = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"]
CAPITAL = [
    "1",
    "Bố trí vốn ủy thác năm 2027",
    "Sở Tài chính",
    "Công an tỉnh",
    "trước ngày 15/12/2026",
]
TRAINING = ["2", "Tập huấn cho cơ sở", "Sở VHTTDL; UBND cấp xã", "", date(2026, 11, 20)]
NOWHERE = ["3", "Xây dựng kế hoạch riêng", "Sở Công Thương", "", "Quý IV năm 2026"]
UNCLEAR = ["4", "Việc khác", "Ông Tám", "", "khi rảnh"]
EMPTY = ["", "", "", "", ""]


def book(*rows: list[Any]) -> bytes:
    """A workbook with a title over the heads."""
    return xlsx(("NV", [["BẢNG THEO DÕI NHIỆM VỤ"], HEADS, *rows]))


def test_rows_are_read_by_their_heads_in_any_order_as_a_plan_is_read() -> None:
    turned = [list(reversed(row)) for row in (HEADS, CAPITAL, TRAINING, EMPTY)]
    found = duty_lines([[["Bảng"], *turned]], date(2026, 1, 12))
    first, second = found.lines
    assert (first.row, first.path, first.lead) == (3, "1", ("so-tai-chinh",))
    assert first.together_with == ("cong-an-tinh",)
    assert first.timings == ({"kind": "by", "date": "2026-12-15"},)
    assert first.timing_details[0]["inclusive"] is False
    assert second.lead == ("so-vhtt", "ubnd-xa")
    assert second.timings == ({"kind": "by", "date": "2026-11-20"},)
    assert second.timing_details[0]["inclusive"] is True
    assert found.refused == ()


def test_a_row_that_names_no_body_or_no_clear_time_is_refused_by_its_columns() -> None:
    found = duty_lines([[HEADS, UNCLEAR, ["5", "", "Sở Tài chính", "", ""]]], None)
    assert [(one.row, [name for name, _ in one.why]) for one in found.refused] == [
        (2, ["timing", "lead"]),
        (3, ["text"]),
    ]


def test_a_sheet_without_the_heads_has_no_duties() -> None:
    assert not duty_lines([[["Họ tên", "Năm sinh"]]], None).has_heads


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def take_in(story: PlanStory, content: bytes) -> dict[str, int]:
    done = plans.import_duties(
        story.world.act("a.desk"), plan_id=story.plan_id, version=story.plan().version,
        name="nhiem-vu.xlsx", content=content,
    )  # fmt: skip
    return dict(done.notes)


def test_the_preview_says_what_taking_the_file_in_then_does(world: World) -> None:
    story = adopted(world)
    content = book(CAPITAL, TRAINING, NOWHERE, UNCLEAR)
    before = Duty.objects.count()
    seen = duties_preview(world.actor("a.desk"), story.plan_id, "nv.xlsx", content, TODAY)
    assert [(row.row, row.status) for row in seen.rows] == [
        (3, "new"), (4, "new"), (5, "refused"), (6, "refused"),
    ]  # fmt: skip
    notes = take_in(story, content)
    assert {key: notes[key] for key in seen.counts} == dict(seen.counts)
    assert notes["duties"] == sum(row.agencies for row in seen.rows) == 4
    assert notes["occurrences"] == sum(row.occurrences for row in seen.rows) == 4
    assert Duty.objects.count() == before + 4
    due = Occurrence.objects.get(duty__title=CAPITAL[1])
    assert (due.due_on, due.agency) == (date(2026, 12, 14), world.agencies["a.finance"])


def test_the_same_file_twice_adds_nothing(world: World) -> None:
    story = adopted(world)
    take_in(story, book(CAPITAL, CAPITAL, TRAINING))
    items, duties = PlanItem.objects.count(), Duty.objects.count()
    notes = take_in(story, book(CAPITAL, TRAINING))
    assert (notes["new"], notes["same"]) == (0, 2)
    assert (PlanItem.objects.count(), Duty.objects.count()) == (items, duties)


def test_what_recurs_is_followed_from_today_and_a_single_day_even_if_it_is_past(
    world: World,
) -> None:
    story = adopted(world)
    past = ["8", "Báo cáo sơ bộ", "Sở Tài chính", "", date(2026, 3, 1)]
    monthly = ["9", "Đối chiếu số liệu", "Sở Tài chính", "", "ngày 20 hằng tháng"]
    take_in(story, book(past, monthly))
    days = Occurrence.objects.filter(duty__title=past[1]).values_list("due_on", flat=True)
    assert list(days) == [date(2026, 3, 1)]
    months = Occurrence.objects.filter(duty__title=monthly[1]).values_list("period", flat=True)
    assert sorted(months) == ["2026-11", "2026-12"]


def test_a_file_that_is_no_workbook_of_duties_is_refused_whole(world: World) -> None:
    story = adopted(world)
    with pytest.raises(BadInput):
        take_in(story, xlsx(("NV", [["Họ tên"], ["Ai đó"]])))
    with pytest.raises(FileRefused):
        take_in(story, b"PK\x03\x04hong")


def test_only_the_provinces_desk_sees_and_does_it_and_only_on_a_plan_in_force(
    world: World,
) -> None:
    story = adopted(world)
    for post in ("b.desk", "a.finance", "a.office"):
        with pytest.raises(NotVisible):
            duties_preview(world.actor(post), story.plan_id, "nv.xlsx", book(CAPITAL), TODAY)
    draft = PlanStory(world, content=b"Du thao", day=NOON.date()).receive().read()
    with pytest.raises(WrongState):
        take_in(draft, book(CAPITAL))
