"""A plan's file is read page by page, once at a time, and says why it could not be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command

from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans import reading
from hoanhap.work.plans.models import PlanFile, PlanItem
from tests.plans.story import PlanStory
from tests.world import NOON, World, build_world

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]

TEXT = """ỦY BAN NHÂN DÂN TỈNH AN
Số: 15/KH-UBND

KẾ HOẠCH
Thực hiện chính sách tín dụng đối với người chấp hành xong án phạt tù năm 2026

I. MỤC ĐÍCH, YÊU CẦU
Nâng cao trách nhiệm của các cơ quan.

II. PHÂN CÔNG NHIỆM VỤ
1. Công an tỉnh
- Chỉ đạo Công an cấp xã lập danh sách người có nhu cầu vay vốn, gửi Ngân hàng Chính sách xã hội
trước ngày 05 hằng tháng.
2. Sở Tài chính
- Tham mưu Ủy ban nhân dân tỉnh bố trí nguồn vốn ủy thác hằng năm.

Nơi nhận:
- Như trên;
"""


@pytest.fixture
def world() -> World:
    return build_world()


def received(world: World, content: bytes = TEXT.encode()) -> PlanStory:
    """A file received and not read yet."""
    return PlanStory(world, content=content).receive()


def file_of(story: PlanStory) -> PlanFile:
    return PlanFile.objects.get(pk=story.file_id)


def test_a_text_is_read_at_once_and_each_point_keeps_its_place_in_it(world: World) -> None:
    story = received(world)
    assert reading.start_reading(story.act(), story.file_id)
    row = file_of(story)
    assert (row.state, row.file_kind, row.text) == ("read", "text", TEXT)
    points = list(PlanItem.objects.filter(path__startswith="II.").order_by("position"))
    assert [point.path for point in points] == ["II.1.-1", "II.2.-1"]
    for point in points:
        assert " ".join(TEXT[point.begins : point.ends].split()) == point.text
    assert points[0].timings == [{"kind": "monthly", "day": 5}]
    assert points[0].performers == ["cong-an-xa"]
    assert story.plan().number == "15/KH-UBND"


def test_a_file_that_was_read_is_not_read_again(world: World) -> None:
    story = received(world)
    reading.read_file(story.act(), story.file_id)
    with pytest.raises(WrongState):
        reading.read_file(story.act(), story.file_id)


def test_a_stuck_reading_may_be_begun_again_and_a_running_one_not(world: World) -> None:
    story = received(world)
    now = story.act().now
    PlanFile.objects.update(state="reading", started_at=now - timedelta(minutes=1))
    with pytest.raises(WrongState):
        reading.read_file(story.act(), story.file_id)
    PlanFile.objects.update(started_at=now - reading.STUCK_AFTER - timedelta(seconds=1))
    assert reading.read_file(story.act(), story.file_id)
    assert file_of(story).state == "read"


def test_a_damaged_file_fails_with_the_reason_and_may_be_tried_again(world: World) -> None:
    story = received(world, b"PK\x03\x04" + b"x" * 50)
    assert not reading.read_file(story.act(), story.file_id)
    row = file_of(story)
    assert row.state == "failed"
    assert row.message["vi"]
    assert reading.may_be_read(row, NOON)


def test_what_is_no_document_is_not_received(world: World) -> None:
    for content in (b"", b"  \n ", b"MZ\x90\x00" + b"\x00" * 200):
        with pytest.raises(TextRefused):
            plans.receive_file(world.act("a.desk"), name="tep.docx", content=content)
    assert PlanFile.objects.count() == 0


def test_only_the_provinces_own_desk_reads_its_files(world: World) -> None:
    story = received(world)
    with pytest.raises(NotVisible):
        reading.read_file(world.act("b.desk"), story.file_id)
    with pytest.raises(NotVisible):
        reading.read_file(world.act("a.finance"), story.file_id)
    reading.read_file(story.act(), story.file_id)
    PlanFile.objects.update(state="failed")
    story.check_all()
    story.version = story.plan().version
    story.adopt()
    with pytest.raises(NotAllowed):
        reading.read_file(world.act("a.reader"), story.file_id)


def test_a_file_is_read_by_the_command_for_the_post_that_asked(world: World) -> None:
    story = received(world)
    call_command(
        "read_plan_file",
        str(story.file_id),
        "--posting",
        str(world.postings["a.desk"].pk),
        "--request",
        str(story.act().request_id),
    )
    assert file_of(story).state == "read"


def test_a_pdf_is_read_by_a_process_of_its_own_page_by_page(tmp_path: Path) -> None:
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "hoanhap.config.settings_test",
        "HOANHAP_DATABASE_URL": f"sqlite:///{tmp_path / 'apart.sqlite3'}",
        "HOANHAP_VAR": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.plans.reading_apart"]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert (told["ended"], told["state"], told["pages"]) == (0, "read", [1, 1])
    assert told["paths"] == ["II.1.-1"]
