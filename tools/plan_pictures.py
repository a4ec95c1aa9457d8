"""The pages of a province's plan walked through for the pictures of the guides: nothing is chased,
reported or adopted on the way, one draft is sent in.
"""

from __future__ import annotations

from playwright.sync_api import Browser
from tests.journeys.browser import House
from tests.journeys.desk import Desk
from tools.draft_plan import NAME, draft_plan

PROVINCE, DEPARTMENT = "congantinh", "sotaichinh"
# picture in docs/guides/img: page of the walk; -390 is the phone's.
PICTURES = {
    "ke-hoach": "so-ke-hoach",
    "ke-hoach-soat": "soat-ban-doc",
    "ke-hoach-soat-dien-thoai": "soat-ban-doc-390",
    "ke-hoach-xem-truoc": "xem-truoc-ke-hoach",
    "ke-hoach-tien-do": "tien-do",
    "ke-hoach-tien-do-dien-thoai": "tien-do-390",
    "ke-hoach-don-doc": "don-doc",
    "ke-hoach-so-cac-tinh": "so-cac-tinh",
    "viec-cua-don-vi": "viec-cua-don-vi",
    "mot-viec": "mot-viec",
    "bao-cao-xong": "bao-cao-xong",
    "lich-nam": "lich-nam",
    "lich-nam-dien-thoai": "lich-nam-390",
}


def walk_plans(browser: Browser, house: House, password: str) -> list[str]:
    """Look at the pages as the standing agency and as a department; what is unsound on them."""
    province = Desk(browser, house, PROVINCE, password, has_script=True)
    _send_in_and_check(province)
    _see_where_it_stands(province)
    department = Desk(browser, house, DEPARTMENT, password, has_script=True)
    _see_what_is_owed(department)
    return province.unsound + department.unsound


def _send_in_and_check(desk: Desk) -> None:
    desk.go("Kế hoạch")
    desk.look("so-ke-hoach")
    desk.follow("Gửi kế hoạch lên")
    desk.send("Tệp kế hoạch", NAME, draft_plan())
    desk.press("Gửi và đọc")
    desk.reads("Các mục đọc được")
    desk.look("soat-ban-doc")
    desk.follow("Xem trước khi đưa vào thực hiện")
    desk.look("xem-truoc-ke-hoach")


def _see_where_it_stands(desk: Desk) -> None:
    desk.go("Kế hoạch")
    desk.follow("Kế hoạch 150/KH-UBND")
    desk.follow("Tiến độ")
    desk.look("tien-do")
    desk.page.locator("input[name=viec]").first.check()
    desk.press("Đôn đốc các việc đã chọn")
    desk.reads("Mỗi cơ quan nhận một thông báo")
    desk.look("don-doc")
    desk.go("Kế hoạch")
    desk.follow("So các tỉnh")
    desk.look("so-cac-tinh")


def _see_what_is_owed(desk: Desk) -> None:
    desk.go("Kế hoạch")
    desk.follow("Việc của đơn vị")
    desk.look("viec-cua-don-vi")
    desk.page.locator("table.rows td.who a").first.click()
    desk.look("mot-viec")
    desk.follow("Báo cáo đã làm xong")
    desk.look("bao-cao-xong")
    desk.go("Kế hoạch")
    desk.follow("Việc của đơn vị")
    desk.follow("Lịch năm")
    desk.look("lich-nam")
