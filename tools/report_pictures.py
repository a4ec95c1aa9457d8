"""The pages of returns and reports looked at for the pictures of the guides: one return is begun,
nothing is sent.
"""

from __future__ import annotations

from playwright.sync_api import Browser
from tests.journeys.browser import House
from tests.journeys.desk import Desk

PROVINCE, DEPARTMENT = "congantinh", "sotuphap"
# picture in docs/guides/img: page of the walk; -390 is the phone's.
PICTURES = {
    "nua-nam": "nua-nam",
    "ky-bao-cao": "ky-bao-cao",
    "ghep-bao-cao": "ghep-bao-cao",
    "bao-cao-da-chot": "bao-cao-da-chot",
    "dinh-chinh": "dinh-chinh",
    "bao-cao-cua-don-vi": "bao-cao-cua-don-vi",
    "soan-bao-cao": "soan-bao-cao",
    "soan-bao-cao-dien-thoai": "soan-bao-cao-390",
}


def walk_reports(browser: Browser, house: House, password: str) -> list[str]:
    """Look at the pages as the standing agency and as a department; what is unsound on them."""
    province = Desk(browser, house, PROVINCE, password, has_script=True)
    _see_the_half_year(province)
    department = Desk(browser, house, DEPARTMENT, password, has_script=True)
    _begin_a_return(department)
    return province.unsound + department.unsound


def _see_the_half_year(desk: Desk) -> None:
    desk.go("Báo cáo")
    desk.look("nua-nam")
    desk.follow("Kỳ báo cáo")
    desk.follow("Báo cáo 6 tháng đầu năm 2026")
    desk.look("ky-bao-cao")
    desk.go("Báo cáo")
    desk.follow("Báo cáo tổng hợp")
    desk.follow("Kết quả thực hiện tín dụng")
    desk.look("bao-cao-da-chot")
    desk.page.locator("a.report-edit").first.click()
    desk.look("ghep-bao-cao")
    desk.page.go_back()
    desk.follow("Số liệu đã khác từ khi chốt")
    desk.look("dinh-chinh")


def _begin_a_return(desk: Desk) -> None:
    desk.go("Báo cáo")
    desk.follow("Báo cáo của đơn vị")
    desk.look("bao-cao-cua-don-vi")
    desk.follow("Báo cáo 6 tháng cuối năm 2026")
    desk.press("Bắt đầu soạn")
    desk.look("soan-bao-cao")
