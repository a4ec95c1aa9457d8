"""Communication outputs: recorded, seen in the province, taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.outreach.actions.withdraw_output import withdraw_output
from hoanhap.work.outreach.counting import outputs_by
from hoanhap.work.outreach.queries import output, output_file, outputs
from tests.world import TODAY, World, build_world

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
GIVEN: dict[str, Any] = {
    "channel": "portal",
    "title": "Chính sách vay vốn cho người trở về",
    "held_on": TODAY,
    "audience": "public",
    "reach": 1200,
    "link": "https://tinh.example/tin/1",
}


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_an_output_is_seen_in_the_province_and_counted_by_channel(world: World) -> None:
    first = record_output(world.act("a.culture"), **GIVEN)
    record_output(
        world.act("a1.clerk"),
        **{**GIVEN, "channel": "loudspeaker", "link": "", "reach": None},
    )
    page = outputs(world.actor("a.desk"))
    assert [row.agency_name for row in page.rows] == [
        "UBND xã A1", "Sở Văn hóa, Thể thao và Du lịch A",
    ]  # fmt: skip
    assert [(c.channel, c.outputs, c.reach) for c in page.channels] == [
        ("portal", 1, 1200), ("loudspeaker", 1, 0),
    ]  # fmt: skip
    assert outputs(world.actor("b.desk")).count == 0
    with pytest.raises(NotVisible):
        output(world.actor("b.desk"), first.id)


def test_an_output_taken_back_counts_no_more_and_only_its_agency_takes_it_back(
    world: World,
) -> None:
    done = record_output(world.act("a.culture"), **GIVEN)
    agency_id = world.agencies["a.culture"].pk
    assert [row[3] for row in outputs_by("output", [agency_id], date(2026, 1, 1))] == [done.id]
    with pytest.raises(NotAllowed):
        withdraw_output(world.act("a.desk"), output_id=done.id, version=1, reason="x")
    withdraw_output(world.act("a.culture"), output_id=done.id, version=1, reason="Ghi nhầm")
    assert not outputs_by("output", [agency_id], date(2026, 1, 1))
    with pytest.raises(WrongState):
        withdraw_output(world.act("a.culture"), output_id=done.id, version=2, reason="x")


def test_the_file_of_an_output_opens_for_who_sees_it(world: World) -> None:
    done = record_output(world.act("a.culture"), **GIVEN, name="anh.png", content=PNG)
    kept = output_file(world.actor("a1.clerk"), done.id)
    assert (kept.name, kept.mime, kept.content) == ("anh.png", "image/png", PNG)
    without = record_output(world.act("a.culture"), **GIVEN)
    with pytest.raises(NotVisible):
        output_file(world.actor("a.culture"), without.id)


@pytest.mark.parametrize(
    "odd",
    [
        {"channel": "carrier pigeon"},
        {"audience": "nobody"},
        {"held_on": date(2026, 11, 4)},
        {"link": "ftp://x"},
        {"link": ""},
        {"reach": -1},
        {"title": " "},
    ],
)
def test_what_cannot_be_right_is_refused(world: World, odd: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        record_output(world.act("a.culture"), **{**GIVEN, **odd})
