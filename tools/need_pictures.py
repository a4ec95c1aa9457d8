"""The pages of the survey of need looked at for the pictures of the guides: one answer is typed,
none is saved.
"""

from __future__ import annotations

from playwright.sync_api import Browser
from tests.journeys.browser import House
from tests.journeys.desk import Desk

PROVINCE, ASKER = "congantinh", "lap.muongmo"
"""The second is of a commune that has asked only some."""
SURVEY = "Rà soát nhu cầu vay năm 2027"
# picture in docs/guides/img: page of the walk; -390 is the phone's.
PICTURES = {
    "khao-sat": "khao-sat",
    "tra-loi-nhu-cau": "tra-loi-nhu-cau",
    "tra-loi-nhu-cau-dien-thoai": "tra-loi-nhu-cau-390",
    "danh-sach-goi-dien": "danh-sach-goi-dien",
    "nhu-cau-tong-hop": "nhu-cau-tong-hop",
}


def walk_needs(browser: Browser, house: House, password: str) -> list[str]:
    """Look at the pages as the province and as who asks; what is unsound on them."""
    province = Desk(browser, house, PROVINCE, password, has_script=True)
    province.go("Nhu cầu vay")
    province.follow(SURVEY)
    province.reads("Tiến độ theo xã")
    province.look("khao-sat")
    province.follow("Nhu cầu tổng hợp")
    province.look("nhu-cau-tong-hop")
    asker = Desk(browser, house, ASKER, password, has_script=True)
    asker.go("Nhu cầu vay")
    asker.follow(SURVEY)
    asker.follow("Danh sách gọi điện")
    asker.look("danh-sach-goi-dien")
    asker.page.go_back()
    _answer(asker)
    return province.unsound + asker.unsound


def _answer(desk: Desk) -> None:
    """The first who was not asked yet, with a need typed."""
    desk.follow("Hỏi tiếp")
    desk.page.locator("table.rows td.who a").first.click()
    desk.tick("Có nhu cầu vay")
    business = desk.page.get_by_role("group", name="Sản xuất, kinh doanh, tạo việc làm")
    business.get_by_label("Cần vay bao nhiêu").fill("60 triệu")
    business.get_by_label("Cần vào quý nào").select_option("Quý II/2027")
    desk.look("tra-loi-nhu-cau")
