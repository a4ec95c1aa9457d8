"""A draft Word plan uploaded, corrected, adopted; a commune late on day 06, chased, done with
evidence, accepted.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser

from tests.journeys.browser import PASSWORD, House, bare_folder, empty_house, serving
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PEOPLE = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.world import build_world
with transaction.atomic():
    build_world()
    User.objects.update(password=make_password({PASSWORD!r}))
"""
LINES = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH AN",
    "Số:      /KH-UBND",
    "An, ngày     tháng 10 năm 2026",
    "KẾ HOẠCH",
    "Triển khai tín dụng đối với người chấp hành xong án phạt tù trên địa bàn tỉnh An",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Thống nhất cách làm giữa các cơ quan.",
    "II. NHIỆM VỤ",
    "1. Công an tỉnh chỉ đạo Công an cấp xã định kỳ vào ngày 05 hằng tháng lập danh sách người có "
    "nhu cầu vay vốn.",
    "2. Tham mưu bố trí vốn ủy thác qua Ngân hàng Chính sách xã hội trong năm 2027.",
    "3. Sở Tài chính hướng dẫn lập dự toán, hoàn thành trước ngày 15/12/2026.",
)
LISTS = "lập danh sách người có nhu cầu"
MONEY = "Tham mưu bố trí vốn ủy thác"


def draft() -> bytes:
    """The plan as an office typed it: no number, no day."""
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world before its plan."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, "2026-10-20T08:00")
    house.script(PEOPLE)
    return folder


def desk_of(browser: Browser, house: House, user: str, *, has_script: bool) -> Desk:
    """The window of one official."""
    return Desk(browser, house, user, PASSWORD, has_script=has_script)


@pytest.mark.parametrize("has_script", [True, False], ids=["scripted", "scriptless"])
def test_a_plan_goes_from_the_draft_to_a_late_commune_done_and_accepted(
    founded: Path, tmp_path: Path, browser: Browser, has_script: bool
) -> None:
    house = empty_house(shutil.copytree(founded, tmp_path / "house"), "")
    unsound: list[str] = []
    with serving(house, "2026-10-20T08:00"):
        police = desk_of(browser, house, "a.desk", has_script=has_script)
        read_and_adopt(police)
        unsound += police.unsound
    with serving(house, "2026-11-06T08:00"):
        police = desk_of(browser, house, "a.desk", has_script=has_script)
        chase_the_late(police)
        commune = desk_of(browser, house, "a1.signer", has_script=has_script)
        do_and_report(commune)
        accept(police)
        unsound += police.unsound + commune.unsound
    assert unsound == []


def read_and_adopt(police: Desk) -> None:
    """The draft is sent in, looked at beside its document, put right, put into force."""
    police.go("Kế hoạch")
    police.follow("Gửi kế hoạch lên")
    police.send("Tệp kế hoạch", "du-thao.docx", draft())
    police.look("plan-upload")
    police.press("Gửi và đọc")
    police.reads("Soát bản đọc", "Công an tỉnh chỉ đạo")
    if police.has_script:
        lights_up_together(police)
    police.look("plan-review")
    # Nobody is named for the money: a person says who.
    police.follow("Sửa", within=MONEY)
    police.page.locator("fieldset", has_text="Cơ quan chủ trì").get_by_label(
        "Sở Tài chính", exact=True
    ).check()
    police.look("plan-item")
    police.press("Ghi")
    police.reads("máy đọc:")
    for box in police.page.locator("input[name=item]").all():
        box.check()
    police.press("Các mục đã chọn là đúng")
    police.follow("Xem trước khi đưa vào thực hiện")
    police.reads("Công an xã A1")
    police.type_in({"Số kế hoạch": "210/KH-UBND", "Ngày ban hành": "15/10/2026"})
    police.look("plan-adopt")
    police.press("Đưa vào thực hiện")
    police.reads("Kế hoạch đã được đưa vào thực hiện", "Kế hoạch 210/KH-UBND ngày 15/10/2026")
    police.look("plan")


def lights_up_together(police: Desk) -> None:
    """A duty under the pointer lights its sentence, and the sentence its duty."""
    lit = police.page.locator(".source .lit")
    police.page.locator(".read-items > li", has_text=MONEY).hover()
    lit.get_by_text(MONEY).wait_for()
    police.page.locator(".source [data-item]", has_text=LISTS).hover()
    police.page.locator(".read-items > li.lit", has_text=LISTS).wait_for()


def chase_the_late(police: Desk) -> None:
    """On day 06 the list of day 05 is late; the commune gets a notice."""
    police.go("Kế hoạch")
    police.follow("210/KH-UBND")
    police.follow("Tiến độ")
    police.reads("quá hạn 1 ngày, từ 06/11/2026")
    police.look("plan-standing")
    police.page.locator("tr", has_text="Công an xã A1").locator("input[name=viec]").first.check()
    police.press("Đôn đốc các việc đã chọn")
    police.type_in({"Lời nhắn": "Đề nghị gửi danh sách trong ngày."})
    police.look("plan-chase")
    police.press("Gửi")
    police.reads("Đã gửi 1 cơ quan về 1 việc.")


def do_and_report(commune: Desk) -> None:
    """The commune's police read the notice, do it, and send what shows it."""
    commune.go("Kế hoạch")
    commune.follow("Việc của đơn vị")
    commune.reads("Thông báo chưa xem", "1 việc quá hạn")
    commune.look("plan-owed")
    commune.follow(LISTS, within="tháng 11/2026")
    commune.follow("Báo cáo đã làm xong")
    commune.type_in({"Ngày làm xong": "6/11/2026", "Kết quả": "Đã lập và gửi danh sách 4 người."})
    commune.send("Tệp minh chứng", "danh-sach.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
    commune.look("plan-report")
    commune.press("Báo cáo đã làm xong")
    commune.reads("Đã báo cáo. Chờ xác nhận.", "danh-sach.pdf")
    commune.look("plan-occurrence")


def accept(police: Desk) -> None:
    """The provincial desk, who did not report it, finds it enough."""
    police.go("Hôm nay")
    police.go("Kế hoạch")
    police.follow("210/KH-UBND")
    police.follow("Tiến độ")
    police.page.locator("section", has_text="Chờ xác nhận hoàn thành").get_by_role(
        "link", name=LISTS
    ).first.click()
    police.reads("danh-sach.pdf", "hoàn thành")
    police.follow("Chấp nhận")
    police.press("Chấp nhận")
    police.reads("Đã chấp nhận: việc hoàn thành.", "hoàn thành chậm")
