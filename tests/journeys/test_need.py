"""A survey of need opened by the province, asked by page and by workbook, its demand seen."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser

from tests.journeys.browser import PASSWORD, House, bare_folder, empty_house, serving
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PEOPLE = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.needs.asking import employer, person
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    for name in ("Lò Văn An", "Lò Văn Bình", "Vàng Thị Cúc"):
        person(world, name)
    person(world, "Chang A Dế", commune="a2")
    employer(world, "Hợp tác xã Bản Mẫu")
    User.objects.update(password=make_password({PASSWORD!r}))
"""
TITLE = "Rà soát nhu cầu vay vốn năm 2026"
SHEET, OUTCOME, AMOUNT, QUARTER = "Trả lời", 8, 9, 10


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world with people at home and an establishment."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, "2026-11-03T08:00")
    house.script(PEOPLE)
    return folder


@pytest.mark.parametrize("has_script", [True, False], ids=["scripted", "scriptless"])
def test_a_survey_is_opened_asked_by_page_and_workbook_and_its_demand_seen(
    founded: Path, tmp_path: Path, browser: Browser, has_script: bool
) -> None:
    house = empty_house(shutil.copytree(founded, tmp_path / "house"), "")
    unsound: list[str] = []
    with serving(house, "2026-11-03T08:00"):
        _opened(_desk(browser, house, "a.desk", has_script), unsound)
        police = _desk(browser, house, "a1.drafter", has_script)
        _asked_by_page(police)
        _asked_by_workbook(police)
        _reported(police, unsound)
        _seen(_desk(browser, house, "a.branch", has_script), unsound)
        _behind(_desk(browser, house, "a.desk", has_script), unsound)
    assert unsound == []


def _desk(browser: Browser, house: House, user: str, has_script: bool) -> Desk:
    return Desk(browser, house, user, PASSWORD, has_script=has_script)


def _opened(desk: Desk, unsound: list[str]) -> None:
    """The province opens it; four people and one establishment are to be asked."""
    desk.go("Nhu cầu vay")
    desk.follow("Mở đợt rà soát")
    desk.reads("4 người còn trong thời hạn được vay")
    desk.look("need-open")
    desk.press("Mở đợt rà soát")
    desk.reads("4 người, 1 cơ sở cần hỏi")
    desk.look("need-survey")
    unsound += desk.unsound


def _asked_by_page(police: Desk) -> None:
    """The first two are asked one after the other; the one who is away has a reason."""
    police.page.goto("/")
    police.follow(TITLE)
    police.follow("Hỏi tiếp")
    police.look("need-lines")
    police.follow("Lò Văn An")
    police.tick("Có nhu cầu vay")
    business = police.page.get_by_role("group", name="Sản xuất, kinh doanh, tạo việc làm")
    business.get_by_label("Cần vay bao nhiêu").fill("60 triệu")
    business.get_by_label("Cần vào quý nào").select_option("Quý II/2027")
    study = police.page.get_by_role("group", name="Đào tạo nghề, học tập")
    study.get_by_label("Cần vay bao nhiêu").fill("12 triệu")
    study.get_by_label("Cần vào quý nào").select_option("Quý III/2027")
    police.look("need-line")
    police.press("Ghi và sang người tiếp theo")
    police.page.get_by_role("heading", name="Lò Văn Bình").wait_for()
    police.tick("Chưa gặp được")
    police.choose("Vì sao chưa gặp được", "Đi làm ăn xa")
    police.press("Ghi và sang người tiếp theo")
    police.page.get_by_role("heading", name="Vàng Thị Cúc").wait_for()


def _asked_by_workbook(police: Desk) -> None:
    """The others by workbook; the one wrong row is told, then mended in a second file."""
    police.follow(TITLE)
    blank = police.download("Tải bảng tính")
    police.follow_other("Nộp bảng tính")
    police.send("Tệp bảng tính", "tra-loi.xlsx", _filled(blank, 900_000_000, "năm sau"))
    police.press("Gửi và xem trước")
    police.reads("Quý ghi như I/2027.")
    police.look("need-take-in")
    police.follow("Chọn tệp khác")
    police.send("Tệp bảng tính", "tra-loi.xlsx", _filled(blank, 900_000_000, "III/2027"))
    police.press("Gửi và xem trước")
    police.press("Nhập như đã xem")
    police.reads("Đã nhập: 2 mới, 0 thay đổi, 2 đã có, 0 dòng chưa nhận.")


def _filled(blank: bytes, amount_vnd: int, quarter: str) -> bytes:
    """The workbook as downloaded; the last two lines filled in."""
    book = load_workbook(io.BytesIO(blank))
    sheet = book[SHEET]
    person, shop = sheet.max_row - 1, sheet.max_row
    sheet.cell(person, OUTCOME).value = "Không có nhu cầu"
    sheet.cell(shop, OUTCOME).value = "Có nhu cầu vay"
    sheet.cell(shop, AMOUNT).value = amount_vnd
    sheet.cell(shop, QUARTER).value = quarter
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _reported(police: Desk, unsound: list[str]) -> None:
    """Everyone of the commune has an answer: it reports that it is through."""
    police.reads("4/4")
    police.follow("Báo đã hỏi xong")
    police.press("Báo đã hỏi xong")
    police.reads("Đã báo hỏi xong.")
    police.look("need-finished")
    unsound += police.unsound


def _seen(branch: Desk, unsound: list[str]) -> None:
    """The bank's branch sees the demand, and nobody's name."""
    branch.go("Nhu cầu vay")
    branch.follow(TITLE)
    assert not branch.names("Danh sách hỏi")
    branch.follow("Nhu cầu tổng hợp")
    for words in ("972.000.000", "Quý II/2027", "Quý III/2027", "Chưa phân nguồn"):
        branch.reads(words)
    assert not branch.names("Lò Văn An")
    branch.look("need-demand")
    unsound += branch.unsound


def _behind(desk: Desk, unsound: list[str]) -> None:
    """The province sees who has not begun, reminds it, and closes."""
    desk.go("Nhu cầu vay")
    desk.follow(TITLE)
    desk.reads("1 xã chưa bắt đầu")
    desk.follow("Nhắc các xã")
    desk.look("need-remind")
    desk.press("Nhắc các xã")
    desk.reads("Đã nhắc 1 cơ quan.")
    desk.follow_other("Khép đợt rà soát")
    desk.reads("Còn 1 người, cơ sở chưa được hỏi")
    desk.press("Khép đợt rà soát")
    desk.reads("Đã khép đợt rà soát.")
    unsound += desk.unsound
