"""An obstacle from a commune's page to its answer: raised where one stands, grouped, given to an
owner, answered to all who asked, found wanting, taken up, closed; then in the list for the report.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import PASSWORD, House, bare_folder, empty_house, serving
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PEOPLE = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.lists.ready import Lists
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    Lists(world).started()
    Lists(world, "a2").started()
    User.objects.update(password=make_password({PASSWORD!r}))
"""
TITLE = "Chưa rõ xã nào lập danh sách khi chuyển nơi cư trú"
ALIKE = "Người chuyển đến giữa tháng ghi vào danh sách nào"
TEXT = "Hai xã chờ nhau, người đó chưa có tên ở đâu."
ANSWER = "Xã nơi cư trú vào ngày khóa danh sách thì lập."


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world in which two communes have begun their lists."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, "2026-11-03T14:00")
    house.script(PEOPLE)
    return folder


def desk_of(browser: Browser, house: House, user: str, *, has_script: bool) -> Desk:
    """The window of one official."""
    return Desk(browser, house, user, PASSWORD, has_script=has_script)


@pytest.mark.parametrize("has_script", [True, False], ids=["scripted", "scriptless"])
def test_an_obstacle_goes_from_a_communes_page_to_its_answer_and_into_the_report(
    founded: Path, tmp_path: Path, browser: Browser, has_script: bool
) -> None:
    house = empty_house(shutil.copytree(founded, tmp_path / "house"), "2026-11-03T14:00")
    with serving(house):
        first = desk_of(browser, house, "a1.drafter", has_script=has_script)
        other = desk_of(browser, house, "a2.drafter", has_script=has_script)
        raise_from_the_list(first, TITLE)
        raise_from_the_list(other, ALIKE)
        police = desk_of(browser, house, "a.desk", has_script=has_script)
        group_and_give(police)
        finance = desk_of(browser, house, "a.finance", has_script=has_script)
        answer(finance)
        read_and_mark(first, "đã giải quyết được")
        read_and_mark(other, "chưa giải quyết được", "Còn vướng với người tạm trú.")
        take_up(police)
        close(police)
        into_the_report(police)
        unsound = [*first.unsound, *other.unsound, *police.unsound, *finance.unsound]
    assert unsound == []


def raise_from_the_list(commune: Desk, title: str) -> None:
    """On the month's list: the foot of the page leads to the form, which keeps the place."""
    commune.go("Danh sách")
    commune.follow("11/2026")
    here = commune.page.url
    commune.follow("Báo vướng mắc")
    commune.reads("Nêu từ trang Danh sách")
    commune.choose("Lĩnh vực", "Lập, xác nhận danh sách")
    commune.type_in({"Vấn đề, trong một câu": title, "Nội dung, đề nghị": TEXT})
    commune.tick("Tôi đã xem lại")
    commune.look("obstacle-raise")
    commune.press("Gửi")
    commune.reads("Đã gửi.", "Nêu từ")
    path = here.partition("?")[0].split("/", 3)[3]
    expect(commune.page.locator(f"main a[href='/{path}']", has_text="Danh sách")).to_be_visible()
    commune.look("obstacle-raised")


def group_and_give(police: Desk) -> None:
    """The standing agency finds both on its first page, makes them one, gives it to an owner."""
    police.go("Hôm nay")
    police.reads(ALIKE)
    police.follow(TITLE)
    # The desk is asked first: it could answer, and groups instead.
    police.follow_other("Gộp ý kiến giống nhau")
    police.tick(ALIKE)
    police.look("obstacle-group")
    police.press("Gộp ý kiến giống nhau")
    police.reads("Đã gộp 1 ý kiến.", "2 nơi cùng nêu")
    police.follow_other("Giao cơ quan trả lời")
    police.choose("Cơ quan trả lời", "Sở Tài chính A")
    police.press("Giao cơ quan trả lời")
    police.reads("Đã giao.")
    police.look("obstacles")


def answer(finance: Desk) -> None:
    """The owner answers once, for all who asked."""
    finance.go("Hôm nay")
    finance.follow(TITLE)
    finance.follow("Trả lời")
    finance.page.locator("textarea[name=answer]").fill(ANSWER)
    finance.look("obstacle-answer")
    finance.press("Trả lời")
    finance.reads("Đã trả lời.", ANSWER)


def read_and_mark(commune: Desk, mark: str, note: str = "") -> None:
    """Each who asked reads the one answer at its own, and says whether it helped."""
    commune.go("Hôm nay")
    commune.reads("đã có trả lời")
    commune.follow(TITLE if mark == "đã giải quyết được" else ALIKE)
    commune.reads(ANSWER)
    commune.follow("Đánh giá câu trả lời")
    commune.page.get_by_label(mark, exact=True).check()
    if note:
        commune.type_in({"Còn vướng ở đâu": note})
    commune.press("Đánh giá câu trả lời")
    commune.reads("Đã ghi.")
    commune.look("obstacle-marked")


def take_up(police: Desk) -> None:
    """It did not help everybody: the question goes to a ministry, and what it said is recorded."""
    police.go("Vướng mắc")
    police.follow(TITLE)
    police.reads("Còn vướng với người tạm trú.")
    police.follow_other("Kiến nghị cấp trên")
    police.tick("Bộ, ngành trung ương")
    police.type_in({"Tên cơ quan": "Bộ Công an", "Số văn bản": "15/CAT-PC10"})
    police.press("Kiến nghị cấp trên")
    police.reads("Bộ Công an", "chờ kết quả kiến nghị")
    police.follow("Ghi kết quả kiến nghị")
    police.tick("được chấp thuận")
    police.type_in({"Nội dung trả lời của cấp trên": "Sẽ sửa mẫu trong năm 2027."})
    police.press("Ghi kết quả kiến nghị")
    police.reads("Sẽ sửa mẫu trong năm 2027.")
    police.look("obstacle-outcome")


def close(police: Desk) -> None:
    """Answered and followed up: it is closed for all."""
    police.follow_other("Khép lại")
    police.type_in({"Lý do": "Đã có hướng dẫn chung."})
    police.press("Khép lại")
    police.reads("Đã khép lại.", "đã khép lại")


def into_the_report(police: Desk) -> None:
    """It stands in the list for the report, told once with both who asked; as Word too."""
    police.go("Vướng mắc")
    police.follow("Danh sách cho báo cáo")
    police.reads("Công an xã A1; Công an xã A2", "Sẽ sửa mẫu trong năm 2027.", ANSWER)
    police.look("obstacles-report")
    assert police.download("Word").startswith(b"PK")
